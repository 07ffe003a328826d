// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::corpus {

/// Whether most letters are capitals. OCR loses the case of single ones ("PHÓ Bí THƯ"), so a
/// few small letters among many capitals do no harm; false for a text without letters.
[[nodiscard]] bool is_in_capitals(std::string_view words);

/// Whether there are letters and none is a capital.
[[nodiscard]] bool is_in_small_letters(std::string_view words);

/// Whether the first character is a capital letter.
[[nodiscard]] bool begins_with_capital(std::string_view words);

/// The word with its first letter as a capital, the rest as it is: "quao" gives "Quao".
[[nodiscard]] std::string capitalised(std::string_view word);

}  // namespace chithi::corpus
