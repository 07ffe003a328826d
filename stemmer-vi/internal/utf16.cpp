// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/utf16.h"

#include <algorithm>
#include <cstddef>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

constexpr std::size_t kSampleBytes = 4096;
constexpr std::size_t kLeastUnits = 4;

char16_t unit_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  const bool little = encoding == Encoding::Utf16Le;
  return static_cast<char16_t>(little ? second << 8 | first : first << 8 | second);
}

bool is_high(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// The character at a byte; U+FFFD for half a surrogate pair and half a unit.
CodePoint character_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  if (at + 1 >= bytes.size()) return {kReplacement, 1};
  const char16_t first = unit_at(bytes, at, encoding);
  if (!is_high(first) && !is_low(first)) return {first, 2};
  if (is_low(first) || at + 3 >= bytes.size()) return {kReplacement, 2};
  const char16_t second = unit_at(bytes, at + 2, encoding);
  if (!is_low(second)) return {kReplacement, 2};
  const auto high = static_cast<char32_t>(first - 0xD800);
  return {0x10000 + (high << 10U) + (second - char32_t{0xDC00}), 4};
}

bool is_blank(char16_t unit) { return unit == u' ' || (unit >= u'\t' && unit <= u'\r'); }

/// Latin, its marks, Vietnamese letters and typographic signs.
bool is_usual(char16_t unit) {
  const bool letter = unit < 0x370 || (unit >= 0x1E00 && unit < 0x1F00);
  const bool control = unit < 0x20 || (unit >= 0x7F && unit < 0xA0);
  return (letter && !control) || is_blank(unit) || (unit >= 0x2000 && unit < 0x2600);
}

/// Text has no control characters; all but a few of its characters are usual ones, and
/// one in three at least is of Latin-1, a zero byte in every file of text in UTF-16.
bool reads_as_text(std::string_view sample, Encoding encoding) {
  const std::size_t units = sample.size() / 2;
  std::size_t usual = 0;
  std::size_t latin = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const char16_t unit = unit_at(sample, 2 * i, encoding);
    if (unit < 0x20 && !is_blank(unit)) return false;
    if (is_usual(unit)) ++usual;
    if (unit < 0x100) ++latin;
  }
  return units >= kLeastUnits && usual * 20 >= units * 19 && latin * 3 >= units;
}

/// Two zero bytes in one unit, beyond the sample.
bool has_zero(std::string_view bytes) {
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    if (bytes[at] == 0 && bytes[at + 1] == 0) return true;
  }
  return false;
}

}  // namespace

std::optional<Encoding> detect_utf16(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xff\xfe")) return Encoding::Utf16Le;
  if (bytes.starts_with("\xfe\xff")) return Encoding::Utf16Be;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  for (const Encoding encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
    if (reads_as_text(sample, encoding) && !has_zero(bytes)) return encoding;
  }
  return std::nullopt;
}

Decoded read_utf16(std::string_view bytes, Encoding encoding) {
  Decoded decoded;
  decoded.encoding = encoding;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint character = character_at(bytes, at, encoding);
    const bool written = at + 1 < bytes.size() && unit_at(bytes, at, encoding) == kReplacement;
    if (character.value == kReplacement && !written) {
      if (!decoded.malformed) decoded.malformed = at;
      ++decoded.replaced;
    }
    append_utf8(decoded.utf8, character.value);
    at += character.length;
  }
  return decoded;
}

}  // namespace chithi::vi
