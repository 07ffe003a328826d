// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/letter_case.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

enum class Case : std::uint8_t { None, Small, Capital };

/// In the blocks that Vietnamese takes its letters from, capital and small letter alternate.
constexpr Case alternating(char32_t letter) {
  return letter % 2 == 0 ? Case::Capital : Case::Small;
}

constexpr Case find_case(char32_t letter) {
  if (letter >= U'a' && letter <= U'z') return Case::Small;
  if (letter >= U'A' && letter <= U'Z') return Case::Capital;
  if (letter >= U'\u00c0' && letter <= U'\u00de') return Case::Capital;
  if (letter >= U'\u00df' && letter <= U'\u00ff') return Case::Small;
  if (letter == U'\u01af') return Case::Capital;  // Ư
  if (letter == U'\u01b0') return Case::Small;    // ư
  const bool latin_extended = letter >= U'\u0100' && letter <= U'\u01a1';
  const bool with_marks = letter >= U'\u1e00' && letter <= U'\u1eff';
  return latin_extended || with_marks ? alternating(letter) : Case::None;
}

constexpr std::size_t kEnd = 0x1f00;  ///< No letter of ours lies beyond.

constexpr auto kCases = [] {
  std::array<Case, kEnd> cases{};
  for (std::size_t c = 0; c < kEnd; ++c)
    cases[c] = find_case(static_cast<char32_t>(c));
  return cases;
}();

constexpr Case case_of(char32_t letter) { return letter < kEnd ? kCases[letter] : Case::None; }

constexpr std::size_t kCapitalsToOneSmall = 3;  ///< In a line that counts as capitals.

/// Letters of either case, read one by one.
struct Count {
  std::size_t small = 0;
  std::size_t capital = 0;

  /// Counts the letter at `at`; the index behind it.
  std::size_t add(std::string_view words, std::size_t at) {
    const vi::CodePoint next = vi::decode_utf8(words, at);
    const Case letter_case = case_of(next.value);
    small += letter_case == Case::Small ? 1U : 0U;
    capital += letter_case == Case::Capital ? 1U : 0U;
    return at + next.length;
  }
};

}  // namespace

bool is_in_capitals(std::string_view words) {
  Count count;
  for (std::size_t at = 0; at < words.size();) {
    at = count.add(words, at);
    // No capitals that may follow could make up for it.
    if (kCapitalsToOneSmall * count.small > count.capital + (words.size() - at)) return false;
  }
  return count.capital > 0 && count.capital >= kCapitalsToOneSmall * count.small;
}

bool is_in_small_letters(std::string_view words) {
  Count count;
  for (std::size_t at = 0; at < words.size();)
    at = count.add(words, at);
  return count.small > 0 && count.capital == 0;
}

bool begins_with_capital(std::string_view words) {
  return !words.empty() && case_of(vi::decode_utf8(words, 0).value) == Case::Capital;
}

std::string capitalised(std::string_view word) {
  if (word.empty()) return {};
  const std::size_t length = vi::decode_utf8(word, 0).length;
  return vi::to_upper(word.substr(0, length)) + std::string(word.substr(length));
}

}  // namespace chithi::corpus
