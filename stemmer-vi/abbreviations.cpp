// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/abbreviations.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/tokenizer.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

struct Row {
  std::string_view form;
  std::string_view others;
  std::string_view way;
};

constexpr Row kRows[] = {
#include "abbreviations.inc"
};

constexpr std::string_view kBoth = "both";
constexpr std::string_view kOut = "out";

/// The folded words with a blank between.
std::string key_of(std::string_view text, Analyzer& analyzer) {
  std::string key;
  for (const Term& term : analyzer.analyze(text)) {
    if (!key.empty()) key += ' ';
    key += term.folded;
  }
  return key;
}

std::size_t count_words(std::string_view key) {
  return static_cast<std::size_t>(std::ranges::count(key, ' ')) + 1;
}

/// The letter that the key of a text begins with; 0 for what is foreign, a number or nothing.
char first_letter(std::string_view text) {
  const std::optional<Token> token = Tokenizer(text).next();
  if (!token || token->kind != Token::Kind::Word) return 0;
  const Character* const letter = find_letter(decode_utf8(text, token->span.begin).value);
  return letter == nullptr || letter->kind != CharacterClass::Letter ? '\0' : letter->bare;
}

/// Takes what stands before the next separator.
std::string_view take_part(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

}  // namespace

Abbreviations Abbreviations::built_in() {
  Abbreviations table;
  table.ways_.reserve(3 * std::size(kRows));
  for (const Row& row : kRows)
    table.add_row(row.form, row.others, row.way == kBoth);
  return table;
}

std::vector<std::size_t> Abbreviations::add(std::string_view table) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (table.starts_with(kByteOrderMark)) table.remove_prefix(kByteOrderMark.size());
  table = *tables_.emplace_back(std::make_shared<const std::string>(table));
  Analyzer analyzer;
  std::vector<std::size_t> wrong;
  for (std::size_t number = 1; !table.empty(); ++number) {
    std::string_view line = take_part(table, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::string_view form = take_part(line, '\t');
    const std::string_view others = take_part(line, '\t');
    const bool row = !key_of(form, analyzer).empty() && !key_of(others, analyzer).empty();
    if (!row || (line != kBoth && line != kOut)) {
      wrong.push_back(number);
    } else {
      add_row(form, others, line == kBoth);
    }
  }
  return wrong;
}

void Abbreviations::add_row(std::string_view form, std::string_view others, bool both_ways) {
  while (!others.empty()) {
    const std::string_view other = take_part(others, ';');
    add_way(form, other);
    if (both_ways) add_way(other, form);
  }
}

void Abbreviations::add_way(std::string_view from, std::string_view to) {
  const Way& way = ways_.emplace_back(first_letter(from), from, to);
  if (entered_.find(way.letter) == entered_.npos) return;
  Analyzer analyzer;
  enter(way, analyzer);
}

/// Enters what begins with a letter.
void Abbreviations::enter(char letter) const {
  if (entered_.find(letter) != entered_.npos) return;
  entered_ += letter;
  Analyzer analyzer;
  for (const Way& way : ways_) {
    if (way.letter == letter) enter(way, analyzer);
  }
}

void Abbreviations::enter(const Way& way, Analyzer& analyzer) const {
  const std::string key = key_of(way.from, analyzer);
  if (key.empty() || key_of(way.to, analyzer).empty()) return;
  Entry& entry = entries_[key];
  // In small letters "ca", "tu" are words; a name of several words is one in any letters.
  entry.in_capitals_only = count_words(key) == 1 && parse_syllable(key).has_value();
  std::vector<std::string>& others = entry.others;
  if (std::ranges::find(others, way.to) == others.end()) others.emplace_back(way.to);
  longest_ = std::max(longest_, count_words(key));
}

std::vector<Abbreviations::Match> Abbreviations::find(
    std::span<const std::string_view> folded) const {
  if (folded.empty()) return {};
  enter('\0');
  enter(folded.front().front());
  std::vector<Match> matches;
  std::string key;
  for (std::size_t count = 1; count <= std::min(folded.size(), longest_); ++count) {
    if (count > 1) key += ' ';
    key += folded[count - 1];
    const auto found = entries_.find(key);
    if (found == entries_.end()) continue;
    matches.push_back({count, found->second.others, found->second.in_capitals_only});
  }
  std::ranges::reverse(matches);
  return matches;
}

}  // namespace chithi::vi
