// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a damaged word may have been, and what may have become of a sound one: scans lose and
/// mistake letters, hands miss keys. For searching only; no text is ever mended.
namespace chithi::vi {

/// What each kind of damage costs. A letter that was lost or mistaken takes its marks with it.
/// The fonts of many PDF files lack just the letters with marks: "QUYT ĐNH".
namespace repair_cost {
inline constexpr int kTone = 1;   ///< "luân" for "luận".
inline constexpr int kShape = 2;  ///< Circumflex, breve, horn or stroke: "quyêt" for "quyết".
inline constexpr int kLookAlike = 5;   ///< Letters that scanners confuse: "rn" for "m".
inline constexpr int kLostMarked = 6;  ///< A letter with marks lost: "ĐNH" for "định".
inline constexpr int kLetter = 8;      ///< Any other lost, added, mistaken, or two exchanged.
/// Dearer repairs than this are none: two letters are confused, but never two lost.
inline constexpr int kMost = 2 * kLostMarked - 1;
}  // namespace repair_cost

/// Words of more letters are neither repaired nor damaged: no syllable is within reach.
inline constexpr std::size_t kMaxRepairLetters = 12;
/// Repairs of one word, the cheapest.
inline constexpr std::size_t kMaxRepairs = 32;

struct Repair {
  std::string spelling;  ///< A syllable in its canonical spelling.
  int cost = 0;          ///< At least 1, at most repair_cost::kMost.

  friend bool operator==(const Repair&, const Repair&) = default;
};

/// The syllables in use that a word may be a damaged form of, the cheapest first, those of equal
/// cost by how common they are: "ĐNH" gives "định" before "đình". Where a word bears no mark at
/// all, those that it lacks cost one kTone together. Without the word itself. Empty
/// for a single letter, for a word with a character that is neither a letter nor a digit of ASCII
/// or Vietnamese, and where nothing is near. Total: any bytes in.
[[nodiscard]] std::vector<Repair> repairs(std::string_view word);

/// The syllables in use that fold to `folded`: "quyet" gives quyết, quyệt. Empty if there are none.
[[nodiscard]] std::vector<std::string> spellings_of(std::string_view folded);

/// A folded word after one damage.
struct Damage {
  std::string folded{};
  int cost = 0;              ///< kLookAlike or kLetter.
  bool lost_letter = false;  ///< The word less one letter: "quyt" of "quyet".

  friend bool operator==(const Damage&, const Damage&) = default;
};

/// Everything that one damage can make of a folded word of small letters of ASCII, cheapest first,
/// then by the alphabet; no more than some 700 for the longest. Left out is what Vietnamese spells
/// so without any mark, such as "dinh" for "din". Empty for less than three or more than
/// kMaxRepairLetters letters, and for anything else.
[[nodiscard]] std::vector<Damage> damages(std::string_view folded);

}  // namespace chithi::vi
