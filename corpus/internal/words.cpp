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

/// A bit for each letter that occurs; others count as letters too.
std::uint32_t letters_of(std::string_view words) {
  std::uint32_t letters = 0;
  for (const char c : words) {
    letters |= 1U << (static_cast<unsigned char>(c) % 32U);
  }
  return letters;
}

}  // namespace

bool differs_in_few_letters(std::string_view seen, std::string_view line) {
  const std::size_t faults = line.size() / kLettersPerFault;
  const bool alike = seen.size() + faults >= line.size() && line.size() + faults >= seen.size();
  if (!alike || line.size() >= kLongest || seen.empty()) return false;
  // A fault changes the set of letters by two at most.
  const auto differing =
      static_cast<std::size_t>(std::popcount(letters_of(seen) ^ letters_of(line)));
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
