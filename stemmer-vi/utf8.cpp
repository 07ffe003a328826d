// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/utf8.h"

#include <cstdint>
#include <cstring>

namespace chithi::vi {
namespace {

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t block = 0;
  while (at + sizeof block <= text.size()) {
    std::memcpy(&block, text.data() + at, sizeof block);
    if ((block & high_bits) != 0) break;
    at += sizeof block;
  }
  while (at < text.size() && is_ascii(text[at])) {
    ++at;
  }
  return at;
}

}  // namespace

void append_utf8(std::string& text, char32_t value) {
  const bool scalar = value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
  if (!scalar) value = kReplacement;
  const auto tail = [value](unsigned shift) {
    return static_cast<char>(0x80U | ((value >> shift) & 0x3FU));
  };
  if (value < 0x80) {
    text += static_cast<char>(value);
  } else if (value < 0x800) {
    text += {static_cast<char>(0xC0U | value >> 6U), tail(0)};
  } else if (value < 0x10000) {
    text += {static_cast<char>(0xE0U | value >> 12U), tail(6), tail(0)};
  } else {
    text += {static_cast<char>(0xF0U | value >> 18U), tail(12), tail(6), tail(0)};
  }
}

std::optional<std::size_t> find_malformed_utf8(std::string_view bytes) noexcept {
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const CodePoint character = decode_utf8(bytes, at);
    // A U+FFFD that the text really has starts with EF; a broken one is never that long.
    const bool written = character.length == 3 && bytes[at] == '\xEF';
    if (character.value == kReplacement && !written) return at;
    at += character.length;
  }
  return std::nullopt;
}

}  // namespace chithi::vi
