// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::vi {

/// The bare letter of one character of NFC text: lower case, without tone and vowel
/// marks, "đ" and its look-alikes (U+00D0, U+00F0, U+0189, U+0256) as "d". A combining
/// mark, a soft hyphen or a zero-width character folds to 0: nothing is left of it. What
/// is no letter comes back as it is.
[[nodiscard]] char32_t fold(char32_t character) noexcept;

/// Reduces Vietnamese to its bare letters, so that "Chỉ thị", "CHỈ THỊ" and "chi thi"
/// all meet at "chi thi".
///
/// Total and idempotent: any bytes are accepted in any normal form, malformed UTF-8
/// comes out as U+FFFD, and `fold(fold(s)) == fold(s)`. Safe to call from any thread.
[[nodiscard]] std::string fold(std::string_view utf8);

/// Lower case that knows the look-alikes of "đ": "ỦY BAN" gives "ủy ban", "Ðiều" with an
/// eth gives "điều". Total, as fold is; marks stay.
[[nodiscard]] std::string to_lower(std::string_view utf8);

/// The same with upper case: "Tỉnh ủy" gives "TỈNH ỦY".
[[nodiscard]] std::string to_upper(std::string_view utf8);

}  // namespace chithi::vi
