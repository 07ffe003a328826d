// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongest = 48;
constexpr std::size_t kLettersPerFault = 8;

std::size_t faults_in(std::string_view line) { return line.size() / kLettersPerFault; }

bool is_of_like_size(std::string_view seen, std::string_view line) {
  const std::size_t faults = faults_in(line);
  return seen.size() + faults >= line.size() && line.size() + faults >= seen.size() &&
         line.size() < kLongest && !seen.empty();
}

}  // namespace

LetterSet::LetterSet(std::string_view words) : words_(words) {
  for (const char c : words) {
    letters_ |= 1U << (static_cast<unsigned char>(c) % 32U);
  }
}

bool differs_in_few_letters(std::string_view seen, std::string_view line) {
  return is_of_like_size(seen, line) && differs_in_few_letters(LetterSet(seen), LetterSet(line));
}

bool differs_in_few_letters(const LetterSet& seen_set, const LetterSet& line_set) {
  const std::string_view seen = seen_set.words();
  const std::string_view line = line_set.words();
  if (!is_of_like_size(seen, line)) return false;
  const std::size_t faults = faults_in(line);
  // A fault changes the set of letters by two at most.
  const auto differing =
      static_cast<std::size_t>(std::popcount(seen_set.letters() ^ line_set.letters()));
  if (differing > 2 * faults) return false;
  // Levenshtein's distance, row by row.
  std::array<std::size_t, kLongest> row{};
  for (std::size_t j = 0; j <= line.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= seen.size(); ++i) {
    std::size_t diagonal = row[0];
    std::size_t least = row[0] = i;
    for (std::size_t j = 1; j <= line.size(); ++j) {
      const std::size_t changed = diagonal + (seen[i - 1] == line[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > faults) return false;
  }
  return row[line.size()] <= faults;
}

}  // namespace chithi::corpus
