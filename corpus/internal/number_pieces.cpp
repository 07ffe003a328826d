// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/number_pieces.h"

#include <string>

#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMaxDigits = 6;

/// Blanks that scans and clerks put inside a number: "07 - KL / TW", "250  /2016".
constexpr std::size_t kInnerBlanks = 3;

/// Letters that scans and typists put for digits.
constexpr char digit_for(char c) {
  if (c == 'o') return '0';
  if (c == 'l' || c == 'i') return '1';
  return c;
}

/// Whether the symbol of a number begins at `at`, after blanks: "/UBND", "-KL", "/2016/".
bool is_before_symbol(std::string_view shadow, std::size_t at) {
  const Gap gap = read_gap(shadow, at);
  if (gap.sign == '\0') return false;
  const std::optional<Digits> year = read_year(shadow, gap.end);
  return year ? read_gap(shadow, year->end).sign != '\0' : is_letter(char_at(shadow, gap.end));
}

}  // namespace

Gap read_gap(std::string_view shadow, std::size_t at) {
  Gap gap;
  gap.end = skip_blanks(shadow, at, kInnerBlanks);
  if (is_separator(char_at(shadow, gap.end))) {
    gap.sign = shadow[gap.end];
    const std::size_t next = skip_blanks(shadow, gap.end + 1, kInnerBlanks);
    gap.blanks = next - at > 1;
    gap.spaced = gap.end > at && next > gap.end + 1;
    gap.end = next;
  } else {
    gap.blanks = gap.end > at;
  }
  return gap;
}

std::optional<Digits> read_digits(std::string_view shadow, std::size_t at) {
  Digits digits{0, at};
  bool real = false;
  for (; digits.end < shadow.size() && is_digit(digit_for(shadow[digits.end])); ++digits.end) {
    if (digits.end - at == kMaxDigits) return std::nullopt;
    real = real || is_digit(shadow[digits.end]);
    digits.value = digits.value * 10 + (digit_for(shadow[digits.end]) - '0');
  }
  if (!real) return std::nullopt;
  return digits;
}

std::optional<Digits> read_year(std::string_view shadow, std::size_t at) {
  Digits year{0, at};
  for (int count = 0; count < 4; ++count) {
    if (count > 0 && char_at(shadow, year.end) == ' ') ++year.end;
    if (!is_digit(char_at(shadow, year.end))) return std::nullopt;
    year.value = year.value * 10 + (shadow[year.end++] - '0');
  }
  if (is_digit(char_at(shadow, year.end))) return std::nullopt;
  if (year.value < kFirstYear || year.value > kLastYear) return std::nullopt;
  return year;
}

Digits join_pieces(std::string_view shadow, Digits digits) {
  const std::size_t begin = digits.end;
  Digits joined = digits;
  std::size_t count = std::to_string(digits.value).size();
  while (char_at(shadow, joined.end) == ' ' && is_digit(char_at(shadow, joined.end + 1))) {
    const std::size_t end = word_end(shadow, joined.end + 1);
    for (std::size_t at = joined.end + 1; at < end; ++at) {
      if (!is_digit(shadow[at]) || ++count > kMaxDigits) return digits;
      joined.value = joined.value * 10 + (shadow[at] - '0');
    }
    joined.end = end;
  }
  return joined.end > begin && is_before_symbol(shadow, joined.end) ? joined : digits;
}

Digits join_split_digits(std::string_view shadow, Digits digits) {
  Digits joined = digits;
  std::size_t count = 1;
  if (char_at(shadow, joined.end) == '.' && joined.value < 1000) {
    const std::optional<Digits> rest = read_digits(shadow, joined.end + 1);
    if (!rest || rest->end != joined.end + 4) return digits;
    joined = {joined.value * 1000 + rest->value, rest->end};
  }
  while (char_at(shadow, joined.end) == ' ' && is_digit(char_at(shadow, joined.end + 1)) &&
         !is_digit(char_at(shadow, joined.end + 2)) && ++count < kMaxDigits) {
    joined = {joined.value * 10 + (shadow[joined.end + 1] - '0'), joined.end + 2};
  }
  return is_separator(char_at(shadow, skip_blanks(shadow, joined.end, kInnerBlanks))) ? joined
                                                                                      : digits;
}

}  // namespace chithi::corpus
