// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/list_numbers.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace chithi::readers {
namespace {

constexpr std::uint32_t kMostCount = 1'000'000;
constexpr std::size_t kLongestText = 100;  ///< Nobody may blow up a document by its numbers.

std::string roman(std::uint32_t number) {
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> signs = {{{1000, "m"},
                                                                                 {900, "cm"},
                                                                                 {500, "d"},
                                                                                 {400, "cd"},
                                                                                 {100, "c"},
                                                                                 {90, "xc"},
                                                                                 {50, "l"},
                                                                                 {40, "xl"},
                                                                                 {10, "x"},
                                                                                 {9, "ix"},
                                                                                 {5, "v"},
                                                                                 {4, "iv"},
                                                                                 {1, "i"}}};
  std::string text;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value)
      text += sign;
  }
  return text;
}

std::string letters(std::uint32_t number) {
  constexpr std::uint32_t alphabet = 26;
  return std::string((number - 1) / alphabet + 1,
                     static_cast<char>('a' + static_cast<char>((number - 1) % alphabet)));
}

std::string upper(std::string text) {
  for (char& c : text)
    c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string numeral(std::uint32_t number, Numerals numerals) {
  constexpr std::uint32_t most_letters = 26 * 30;
  constexpr std::uint32_t most_roman = 3999;
  const bool lettered = number > 0 && number <= most_letters;
  const bool romanable = number > 0 && number <= most_roman;
  switch (numerals) {
    case Numerals::None:
    case Numerals::Bullet:
      return {};
    case Numerals::DecimalZero:
      return (number < 10 ? "0" : "") + std::to_string(number);
    case Numerals::LowerLetter:
      if (lettered) return letters(number);
      break;
    case Numerals::UpperLetter:
      if (lettered) return upper(letters(number));
      break;
    case Numerals::LowerRoman:
      if (romanable) return roman(number);
      break;
    case Numerals::UpperRoman:
      if (romanable) return upper(roman(number));
      break;
    case Numerals::Decimal:
      break;
  }
  return std::to_string(number);
}

std::string bullet(std::string_view sign) {
  constexpr std::array<std::string_view, 5> typed = {"-", "+", "*", "–", "="};
  return std::string(std::ranges::find(typed, sign) == typed.end() ? "-" : sign);
}

std::optional<std::uint32_t> count_in(std::string_view value) {
  std::uint32_t count = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
  if (error == std::errc::result_out_of_range) return kMostCount;
  if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return std::min(count, kMostCount);
}

std::string ListCounts::next(const ListLevels& levels, std::size_t level) {
  level = std::min(level, kListLevels - 1);
  std::optional<std::uint32_t>& count = counts_[level];
  count = next_[level] ? *next_[level] : count ? *count + 1 : levels[level].start;
  next_[level].reset();
  for (std::size_t below = level + 1; below < kListLevels; ++below) {
    const auto& restart = levels[below].restart;
    if (!restart || level < *restart) counts_[below].reset();
  }
  const std::string text = shown(levels, level);
  return text.empty() || !levels[level].has_blank ? text : text + ' ';
}

void ListCounts::restart(std::size_t level, std::uint32_t number) {
  next_[std::min(level, kListLevels - 1)] = number;
}

std::string ListCounts::shown(const ListLevels& levels, std::size_t level) const {
  const ListLevel& shown = levels[level];
  if (shown.text.empty() || shown.text.size() > kLongestText) return {};
  if (shown.numerals == Numerals::Bullet) return bullet(shown.text);
  std::string text;
  for (std::size_t i = 0; i < shown.text.size(); ++i) {
    const char digit = i + 1 < shown.text.size() ? shown.text[i + 1] : '\0';
    if (shown.text[i] != '%' || digit < '1' || digit > '9') {
      text += shown.text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(digit - '1');
    const bool arabic = shown.is_legal && levels[of].numerals != Numerals::None;
    text += numeral(counts_[of].value_or(levels[of].start),
                    arabic ? Numerals::Decimal : levels[of].numerals);
    ++i;
  }
  return text;
}

}  // namespace chithi::readers
