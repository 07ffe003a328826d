// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace chithi::eval {
namespace {

using test::RandomSource;

/// A part of the letterhead.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Part number_part(const std::string& text) {
  const std::size_t line = text.find("\nSố");
  const std::size_t begin = text.find_first_of("0123456789", line);
  if (begin == std::string::npos) return {};
  return {begin, std::min(text.find_first_of(" \n", text.find_first_of("-/", begin)), text.size())};
}

Part date_part(const std::string& text) {
  const std::size_t begin = text.find(", ngày ");
  if (begin == std::string::npos) return {};
  return {begin + 2, std::min(text.find('\n', begin), text.size())};
}

/// Replaces one of the places where `from` stands in a part.
void replace_one(std::string& text, Part part, std::pair<std::string_view, std::string_view> change,
                 RandomSource& random) {
  const auto& [from, to] = change;
  std::size_t count = 0;
  for (std::size_t at = text.find(from, part.begin); at < part.end; at = text.find(from, at + 1))
    ++count;
  if (count == 0) return;
  std::size_t left = random.below(count);
  std::size_t at = text.find(from, part.begin);
  for (; left > 0; --left)
    at = text.find(from, at + 1);
  text.replace(at, from.size(), to);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A blank between two digits that stand together.
void part_digits(std::string& text, Part part, RandomSource& random) {
  std::size_t found = 0;
  std::size_t seen = 0;
  for (std::size_t i = part.begin; i + 1 < part.end; ++i) {
    if (is_digit(text[i]) && is_digit(text[i + 1]) && random.below(++seen) == 0) found = i + 1;
  }
  if (found != 0) text.insert(found, 1, ' ');
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kDigits = {{
    {"0", "O"},
    {"1", "l"},
    {"1", "I"},
    {"0", "o"},
    {"0", "O"},
    {"1", "l"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSymbols = {{
    {"L", "I"},
    {"Đ", "D"},
    {"-", " - "},
    {"-", "–"},
    {"/", " / "},
    {"Q", "O"},
    {"KH", "KII"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kDateWords = {{
    {"tháng", "thang"},
    {"tháng", "\ntháng"},
    {"năm", "nãm"},
    {"năm", "\nnăm"},
    {"ngày", "ngay"},
    {"năm ", "năm"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNames = {{
    {"Ỉ", "I"},
    {"Ủ", "U"},
    {"I", "l"},
    {"Â", "A"},
    {"Ệ", "Ê"},
    {" NHÂN", "NHÂN"},
}};

void damage_once(std::string& text, RandomSource& random) {
  const Part number = number_part(text);
  const Part date = date_part(text);
  switch (random.below(6)) {
    case 0:
      return replace_one(text, number, random.pick(kDigits), random);
    case 1:
      return replace_one(text, number, random.pick(kSymbols), random);
    case 2:
      return replace_one(text, date, random.pick(kDigits), random);
    case 3:
      return replace_one(text, date, random.pick(kDateWords), random);
    case 4:
      return part_digits(text, random.chance(500) ? number : date, random);
    default:
      return replace_one(text, {0, number.begin}, random.pick(kNames), random);
  }
}

}  // namespace

std::string scanned(std::string letterhead, RandomSource& random) {
  for (int left = random.between(1, 3); left > 0; --left)
    damage_once(letterhead, random);
  return letterhead;
}

}  // namespace chithi::eval
