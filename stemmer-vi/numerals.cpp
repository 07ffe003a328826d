// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/numerals.h"

#include <string>

#include "stemmer-vi/internal/compose.h"
#include "stemmer-vi/internal/word.h"

namespace chithi::vi {
namespace {

struct Numeral {
  unsigned value;
  std::string_view word;
  std::string_view bare;
};

/// Of two words for a value the first is the usual one.
constexpr Numeral kNumerals[] = {
    {2, "hai", "hai"},   {3, "ba", "ba"},      {4, "bốn", "bon"}, {5, "năm", "nam"},
    {6, "sáu", "sau"},   {7, "bảy", "bay"},    {7, "bẩy", "bay"}, {8, "tám", "tam"},
    {9, "chín", "chin"}, {10, "mười", "muoi"},
};

}  // namespace

std::optional<unsigned> numeral_value(std::string_view word) {
  Word reader;
  if (!reader.read(word) && !reader.read(compose_lower(word))) return std::nullopt;
  const std::string_view spelling = reader.canonical();
  const bool unmarked = spelling == reader.folded();
  for (const Numeral& numeral : kNumerals) {
    if (spelling == (unmarked ? numeral.bare : numeral.word)) return numeral.value;
  }
  return std::nullopt;
}

std::string_view numeral_word(unsigned value) noexcept {
  for (const Numeral& numeral : kNumerals) {
    if (numeral.value == value) return numeral.word;
  }
  return {};
}

}  // namespace chithi::vi
