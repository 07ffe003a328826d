// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chithi::vi {

/// One decoded character and the bytes that it took.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  ///< In bytes; at least 1.
};

/// What stands for malformed bytes.
inline constexpr char32_t kReplacement = 0xFFFD;

/// The character of several bytes, or the malformed sequence, that starts at byte `at`.
[[nodiscard]] constexpr CodePoint decode_long_utf8(std::string_view text, std::size_t at) noexcept {
  const auto byte = [text](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const auto is_tail = [](unsigned b) { return (b & 0xC0U) == 0x80; };
  const unsigned lead = byte(at);
  // A short way for the letters of Vietnamese: two bytes, or three of which the first is E1.
  if (text.size() - at > 2) {
    const unsigned second = byte(at + 1) ^ 0x80U;
    const unsigned third = byte(at + 2) ^ 0x80U;
    const bool two = lead >= 0xC3 && lead < 0xE0 && second < 0x40;
    if (two) return {(lead & 0x1FU) << 6U | second, 2};
    const bool three = lead == 0xE1 && second < 0x40 && third < 0x40;
    if (three) return {0x1000U | second << 6U | third, 3};
  }
  if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 1};
  const unsigned second = byte(at + 1);
  if (lead < 0xE0) {
    if (!is_tail(second)) return {kReplacement, 1};
    return {(lead & 0x1FU) << 6U | (second & 0x3FU), 2};
  }
  // The second byte is where overlong forms, surrogates and values past U+10FFFF show.
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return {kReplacement, 1};
  const unsigned third = byte(at + 2);
  if (!is_tail(third)) return {kReplacement, 2};
  const char32_t head = (lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
  if (lead < 0xF0) return {head, 3};
  const unsigned fourth = byte(at + 3);
  if (!is_tail(fourth)) return {kReplacement, 3};
  return {head << 6U | (fourth & 0x3FU), 4};
}

/// The character that starts at byte `at` of `text` (`at < text.size()`). A malformed
/// sequence comes back as U+FFFD with the length of its longest well-formed beginning,
/// at least one byte, so that a loop over any bytes advances and ends. Inline for such loops.
[[nodiscard]] constexpr CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept {
  const unsigned lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1} : decode_long_utf8(text, at);
}

/// Appends the UTF-8 of `value` (a surrogate or a value past U+10FFFF as U+FFFD).
void append_utf8(std::string& text, char32_t value);

/// The offset in bytes of the first malformed sequence; nullopt if all is well-formed.
[[nodiscard]] std::optional<std::size_t> find_malformed_utf8(std::string_view bytes) noexcept;

/// The text in Unicode normal form C, the one form in which texts are kept and spans are
/// counted. Malformed bytes become U+FFFD. Fast when the text already is NFC.
[[nodiscard]] std::string to_nfc(std::string_view utf8);

}  // namespace chithi::vi
