// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace chithi::vi {

/// How Vietnamese a text looks. Counted are words with a letter beyond ASCII; single letters,
/// words with digits and abbreviations with đ (HĐND) say nothing.
struct Evidence {
  std::int64_t valid = 0;    ///< Syllables.
  std::int64_t invalid = 0;  ///< Other words; words cut by signs ("H§ND") or malformed.
  std::int64_t outside = 0;  ///< Words with a letter of Vietnamese that Windows-1252 lacks.
  std::int64_t loose = 0;    ///< Signs and letters that may turn out to be words.

  /// A wrong word counts twice as much as a right one, for by chance about every second
  /// word of a wrong encoding is a syllable.
  [[nodiscard]] std::int64_t score() const { return valid - 2 * invalid; }
};

/// Takes UTF-8 that need not be well-formed or normalised.
[[nodiscard]] Evidence evidence_of(std::string_view utf8);

/// How many words of another language or script a text has: those without any Vietnamese mark
/// that are no syllables. Words without a vowel (UBND, TW) are none.
[[nodiscard]] std::int64_t count_foreign_words(std::string_view utf8);

}  // namespace chithi::vi
