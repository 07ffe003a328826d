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

/// The character that starts at byte `at` of `text` (`at < text.size()`). A malformed
/// sequence comes back as U+FFFD with the length of its longest well-formed beginning,
/// at least one byte, so that a loop over any bytes advances and ends.
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept;

/// Appends the UTF-8 of `value` (a surrogate or a value past U+10FFFF as U+FFFD).
void append_utf8(std::string& text, char32_t value);

/// The offset in bytes of the first malformed sequence; nullopt if all is well-formed.
[[nodiscard]] std::optional<std::size_t> find_malformed_utf8(std::string_view bytes) noexcept;

/// The text in Unicode normal form C, the one form in which texts are kept and spans are
/// counted. Malformed bytes become U+FFFD. Fast when the text already is NFC.
[[nodiscard]] std::string to_nfc(std::string_view utf8);

}  // namespace chithi::vi
