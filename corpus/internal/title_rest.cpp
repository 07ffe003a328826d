// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/title_rest.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/document_type.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::string_view kOf = "cua";

}  // namespace

std::optional<Line> rest_of_line(const Line& line, std::size_t from) {
  if (from >= line.folded.size()) return std::nullopt;
  Line rest = line;
  rest.words = without_start(line.words_at(from, line.folded.size()), ".,;:-");
  if (rest.words.empty()) return std::nullopt;
  rest.folded = shadow_text(rest.words);
  rest.capitals = is_in_capitals(rest.words);
  rest.gap = false;
  return rest;
}

TitleRest parse_title_rest(const Line& line, std::size_t at) {
  const std::size_t begin = line.folded.find(kOf, at) + kOf.size();
  TitleRest rest;
  std::size_t end = line.folded.find(" ve ", begin);
  std::size_t subject = end;
  rest.number = find_number_in_title(line, begin);
  if (rest.number) {
    end = std::min(end, line.folded.find(" so ", begin));
    subject = rest.number->end;
    const std::size_t next = std::min(subject + 1, line.folded.size());
    if (const std::optional<DateMatch> date = match_date(line.folded, next)) {
      rest.date = date->date;
      subject = date->end;
    }
  }
  rest.body = without_start(line.words_at(begin, std::min(end, line.folded.size())), "");
  rest.subject = rest_of_line(line, subject);
  return rest;
}

Line joined(const Line& first, const Line& second) {
  Line both = first;
  both.words += ' ' + second.words;
  both.folded += ' ' + second.folded;
  both.span.end = second.span.end;
  return both;
}

bool is_title_of_lines(const Line& first, const Line& whole) {
  constexpr std::size_t most_before_number = 160;
  const std::optional<TypeMatch> type = match_type_name(whole.folded, 0);
  if (!type || !find_number_in_title(whole, type->end) || !parse_title(whole)) return false;
  // What stands behind "về" is cited.
  const std::size_t number = whole.folded.find(" so ", type->end);
  if (number > most_before_number || whole.folded.find(" ve ") < number) return false;
  // "Thông tư" alone is a title, but not that of "Thông tư / liên tịch của …".
  const std::optional<TypeMatch> alone = parse_title(first);
  return !alone || alone->type != type->type;
}

std::optional<DateAndNumber> split_before_number(const Line& line) {
  const std::size_t year = line.folded.find(" nam ");
  const std::size_t so = line.folded.find(" so", std::min(year, line.folded.size()));
  if (so == std::string::npos) return std::nullopt;
  Line date = line;
  date.words = line.words_at(0, so);
  date.folded = line.folded.substr(0, so);
  std::optional<Line> number = rest_of_line(line, so + 1);
  if (!number || !parse_place_date(date) || kind_of(*number) != LineKind::Number) {
    return std::nullopt;
  }
  return DateAndNumber{std::move(date), *std::move(number)};
}

}  // namespace chithi::corpus
