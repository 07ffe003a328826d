// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/law_ends.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/date.h"
#include "corpus/internal/citation_parts.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/number_pieces.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

std::optional<BareCitation> end_with_number(const Shadow& shadow, std::size_t at) {
  std::optional<NumberMatch> match =
      match_number(shadow, skip_blanks(shadow.text(), at), NumberContext::AfterType);
  const bool law = match && match->number.year != 0 && match->number.body.find("QH") == 0;
  const bool ordinance = match && match->number.body.find("UBTVQH") != std::string::npos;
  if (!law && !ordinance) return std::nullopt;
  const CitationTail tail = read_tail(shadow, match->end, Authorship::Single);
  BareCitation bare;
  bare.number = std::move(match->number);
  bare.date = tail.date;
  bare.end = tail.end;
  return bare;
}

}  // namespace

std::optional<BareCitation> end_law(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  if (const auto so = match_phrase(text, at, "so")) return end_with_number(shadow, *so);
  const bool day = match_phrase(text, at, "ngay") || match_phrase(text, at, "nam");
  const std::optional<DateMatch> date = day ? match_date(text, at) : std::nullopt;
  if (!date || date->date.year == 0) return std::nullopt;
  // "Luật chơi là thế, năm 1980 …": a clause is over.
  const std::size_t before = skip_blanks_back(text, at);
  if (match_phrase(text, at, "nam") && before > 0 && text[before - 1] == ',') return std::nullopt;
  BareCitation bare;
  bare.date = date->date;
  bare.end = date->end;
  return bare;
}

std::optional<BareCitation> end_law_in_brackets(const Shadow& shadow, std::size_t open) {
  const std::string_view text = shadow.text();
  const std::size_t at = skip_blanks(text, open + 1);
  std::optional<BareCitation> law =
      is_digit(char_at(text, at)) ? end_law_with_year(shadow, at) : end_law(shadow, at);
  const std::size_t close = law ? skip_blanks(text, law->end) : 0;
  if (!law || char_at(text, close) != ')') return std::nullopt;
  law->end = close + 1;
  return law;
}

std::optional<BareCitation> end_law_with_year(const Shadow& shadow, std::size_t at) {
  constexpr std::size_t digits = 4;
  const std::string_view text = shadow.text();
  const std::optional<Digits> year = read_year(text, at);
  const bool word = year && year->end == at + digits && word_end(text, at) == year->end;
  if (!word || is_separator(char_at(text, year->end))) return std::nullopt;
  if (match_phrase_before(text, at, "nam")) return std::nullopt;
  BareCitation law;
  law.date = PartialDate{year->value, 0, 0};
  law.end = year->end;
  return law;
}

bool begins_header(const Shadow& shadow, std::size_t begin, std::size_t at) {
  constexpr std::size_t letters = 12;
  const std::size_t before = skip_blanks_back(shadow.text(), at);
  if (!has_line_end(shadow, before, at)) return false;
  return is_in_capitals(shadow.original(at, std::min(at + letters, shadow.size()))) &&
         !is_in_capitals(shadow.original(begin, before));
}

}  // namespace chithi::corpus
