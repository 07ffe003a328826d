// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace chithi::vi {

/// The value of a word that counts by itself: "bốn" gives 4, "mười" 10; with or without
/// marks and in any case. nullopt for "tư", "không" and "một", which mean something else
/// far more often than a number, and for all other words.
[[nodiscard]] std::optional<unsigned> numeral_value(std::string_view word);

/// The word for a value that `numeral_value` knows: 4 gives "bốn"; empty for others.
[[nodiscard]] std::string_view numeral_word(unsigned value) noexcept;

}  // namespace chithi::vi
