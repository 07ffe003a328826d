// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongest = 48;
constexpr std::size_t kLettersPerFault = 8;

}  // namespace

bool differs_in_few_letters(std::string_view seen, std::string_view line) {
  const std::size_t faults = line.size() / kLettersPerFault;
  const bool alike = seen.size() + faults >= line.size() && line.size() + faults >= seen.size();
  if (!alike || line.size() >= kLongest || seen.empty()) return false;
  // Levenshtein's distance, row by row.
  std::array<std::size_t, kLongest> row{};
  for (std::size_t j = 0; j <= line.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= seen.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= line.size(); ++j) {
      const std::size_t changed = diagonal + (seen[i - 1] == line[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[line.size()] <= faults;
}

}  // namespace chithi::corpus
