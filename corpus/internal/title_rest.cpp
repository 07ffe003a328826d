// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/title_rest.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/document_type.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/names.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::string_view kOf = "cua";

/// The lines that end and begin at `at`, a blank.
std::optional<RunOnLine> split_at(const Line& line, std::size_t at) {
  std::optional<Line> second = rest_of_line(line, at + 1);
  if (!second) return std::nullopt;
  Line first = line;
  first.shadow = line.shadow.of(line.words_at(0, at));
  first.capitals = is_in_capitals(first.words());
  return RunOnLine{first, *second};
}

/// Before the number there are names in capitals, headers and dates.
std::optional<RunOnLine> split_before_number(const Line& line) {
  for (const std::string_view so : {" so:", " so "}) {
    const std::size_t at = line.folded().find(so);
    if (at == std::string::npos) continue;
    std::optional<RunOnLine> lines = split_at(line, at);
    if (!lines || !begins_with_capital(lines->second.words())) continue;
    const LineKind before = kind_of(lines->first);
    const bool head = before == LineKind::StateHead || before == LineKind::PartyHead ||
                      before == LineKind::PlaceDate || before == LineKind::Rule;
    const bool body = lines->first.capitals && before != LineKind::Title;
    if ((head || body) && kind_of(lines->second) == LineKind::Number) return lines;
  }
  return std::nullopt;
}

/// Behind the date come a title, a subject, who is addressed.
std::optional<RunOnLine> split_behind_date(const Line& line) {
  const std::size_t at = line.folded().find(" ngay ");
  if (at == std::string::npos) return std::nullopt;
  const std::optional<DateMatch> date = match_date(line.folded(), at + 1);
  if (!date || date->end >= line.folded().size() || line.folded()[date->end] != ' ')
    return std::nullopt;
  std::optional<RunOnLine> lines = split_at(line, date->end);
  if (!lines || kind_of(lines->first) != LineKind::PlaceDate) return std::nullopt;
  const LineKind behind = kind_of(lines->second);
  const bool part = (behind == LineKind::Title && lines->second.capitals) ||
                    behind == LineKind::Subject || behind == LineKind::Address ||
                    behind == LineKind::Mark;
  return part ? std::move(lines) : std::nullopt;
}

/// "GIẤY MỜI Họp triển khai …": a title in capitals, and a subject that is in none.
std::optional<RunOnLine> split_behind_title(const Line& line) {
  const std::optional<TypeMatch> type = match_type_name(line.folded(), 0);
  if (!type || type->end >= line.folded().size() || line.folded()[type->end] != ' ') {
    return std::nullopt;
  }
  std::optional<RunOnLine> lines = split_at(line, type->end);
  if (!lines || !lines->first.capitals || kind_of(lines->first) != LineKind::Title) {
    return std::nullopt;
  }
  const Line& rest = lines->second;
  const std::size_t word = rest.words().find(' ');
  const bool subject = rest.folded().starts_with("ve ") || begins_with_capital(rest.words());
  if (!subject || is_in_capitals(rest.words().substr(0, word))) return std::nullopt;
  return lines;
}

/// A subject, and what opens the text or says who is addressed.
std::optional<RunOnLine> split_before_text(const Line& line) {
  constexpr std::size_t shortest = 16;
  for (const std::string_view opening :
       {" thuc hien ", " can cu ", " kinh gui:", " thoi gian qua"}) {
    const std::size_t at = line.folded().find(opening);
    if (at == std::string::npos || at < shortest) continue;
    std::optional<RunOnLine> lines = split_at(line, at);
    if (!lines || !begins_with_capital(lines->second.words())) continue;
    const char last = lines->first.folded().back();
    const bool over = is_word_character(last) || last == '"' || last == ')';
    // "Ban hành Kế hoạch Thực hiện Nghị quyết …" ends without a sign.
    const std::string_view signs = ".:;,";
    const bool text = (begins_text(lines->second) &&
                       signs.find(lines->second.words().back()) != std::string_view::npos) ||
                      kind_of(lines->second) == LineKind::Address;
    if (over && text) return lines;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Line> rest_of_line(const Line& line, std::size_t from) {
  if (from >= line.folded().size()) return std::nullopt;
  Line rest = line;
  rest.shadow = line.shadow.of(without_start(line.words_at(from, line.folded().size()), ".,;:-"));
  if (rest.words().empty()) return std::nullopt;
  rest.capitals = is_in_capitals(rest.words());
  rest.gap = false;
  return rest;
}

TitleRest parse_title_rest(const Line& line, std::size_t at) {
  const std::size_t begin = line.folded().find(kOf, at) + kOf.size();
  TitleRest rest;
  std::size_t end = line.folded().find(" ve ", begin);
  std::size_t subject = end;
  rest.number = find_number_in_title(line, begin);
  if (rest.number) {
    end = std::min(end, line.folded().find(" so ", begin));
    subject = rest.number->end;
    const std::size_t next = std::min(subject + 1, line.folded().size());
    if (const std::optional<DateMatch> date = match_date(line.folded(), next)) {
      rest.date = date->date;
      subject = date->end;
    }
  }
  rest.body = without_start(line.words_at(begin, std::min(end, line.folded().size())), "");
  rest.subject = rest_of_line(line, subject);
  return rest;
}

bool is_title_of_lines(const Line& first, const Line& whole) {
  constexpr std::size_t most_before_number = 160;
  const std::optional<TypeMatch> type = match_type_name(whole.folded(), 0);
  if (!type || !find_number_in_title(whole, type->end) || !parse_title(whole)) return false;
  // What stands behind "về" is cited.
  const std::size_t number = whole.folded().find(" so ", type->end);
  if (number > most_before_number || whole.folded().find(" ve ") < number) return false;
  // "Thông tư" alone is a title, but not that of "Thông tư / liên tịch của …".
  const std::optional<TypeMatch> alone = parse_title(first);
  return !alone || alone->type != type->type;
}

std::optional<RunOnLine> split_run_on(const Line& line, LineKind kind) {
  if (kind == LineKind::Subject) return split_before_text(line);
  const bool open = kind == LineKind::Other || kind == LineKind::Prose || kind == LineKind::Body ||
                    kind == LineKind::Post;
  if (!open) return std::nullopt;
  if (std::optional<RunOnLine> lines = split_before_number(line)) return lines;
  if (std::optional<RunOnLine> lines = split_behind_title(line)) return lines;
  if (std::optional<RunOnLine> lines = split_behind_date(line)) return lines;
  return split_before_text(line);
}

}  // namespace chithi::corpus
