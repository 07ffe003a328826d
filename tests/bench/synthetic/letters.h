// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {

/// Vietnamese in capitals: "Tỉnh ủy" → "TỈNH ỦY".
[[nodiscard]] std::string upper(std::string_view text);
/// In small letters.
[[nodiscard]] std::string lower(std::string_view text);
/// With the first letter a capital: "các sở" → "Các sở".
[[nodiscard]] std::string capitalized(std::string_view text);

/// Distinct syllables that Vietnamese spelling allows, in an order of their own; most of them mean
/// nothing. NFC, marks where the older spelling has them: "hòa".
[[nodiscard]] std::vector<std::string> make_syllables(RandomSource& random);

/// The text with `uỷ`, `hoà` for some of the `ủy`, `hòa`: many documents mix the two spellings.
[[nodiscard]] std::string mix_tone_placement(std::string_view text, RandomSource& random);

/// The text as a poor scan has it: now and then a letter is lost or another, or two words are one.
[[nodiscard]] std::string damage(std::string_view text, RandomSource& random);

/// Breaks lines that are longer than `width` characters at blanks.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width);

}  // namespace chithi::bench
