// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/paragraphs.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <unicode/uchar.h>

#include "query/text_table.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using vi::Span;

constexpr std::string_view kBlanks = " \t\r\v\f";

/// From this width on a line may have been broken for want of room.
constexpr std::size_t kFullLine = 50;

Span trimmed(std::string_view text, Span line) {
  const std::string_view words = vi::slice(text, line);
  const std::size_t first = words.find_first_not_of(kBlanks);
  if (first == words.npos) return {line.begin, line.begin};
  return {line.begin + first, line.begin + words.find_last_not_of(kBlanks) + 1};
}

bool ends_a_sentence(std::string_view line) {
  return std::string_view(".:;!?").find(line.back()) != std::string_view::npos ||
         line.ends_with("…");
}

/// "Điều 3", "Chương II".
bool begins_an_article(std::string_view line) {
  constexpr std::array<std::string_view, 5> kArticles = {"dieu", "chuong", "muc", "phan", "khoan"};
  const std::size_t end = line.find(' ');
  if (end == line.npos || end + 1 == line.size()) return false;
  const auto next = static_cast<unsigned char>(line[end + 1]);
  const bool numbered =
      u_isdigit(next) != 0 || std::string_view("IVX").find(line[end + 1]) < std::string_view::npos;
  return numbered && std::ranges::count(kArticles, vi::fold(line.substr(0, end))) > 0;
}

/// "- ", "+ ", "2.", "1.2.", "a)", "IV.".
bool begins_an_item(std::string_view line) {
  for (const std::string_view bullet : {"-", "+", "*", "•", "–", "—", "#", "|"}) {
    if (line.starts_with(bullet)) return true;
  }
  constexpr std::size_t kLongestMark = 6;
  const std::size_t end = line.find_first_of(".)/ ");
  if (end == line.npos || end == 0 || end > kLongestMark) return begins_an_article(line);
  if (line[end] == ' ') return begins_an_article(line);
  const std::string_view mark = line.substr(0, end);
  return mark.size() <= 2 || mark.find_first_not_of("0123456789IVX") == mark.npos;
}

bool begins_low(std::string_view line) {
  return u_islower(static_cast<UChar32>(vi::decode_utf8(line, 0).value)) != 0;
}

bool goes_on(std::string_view before, std::string_view line) {
  if (ends_a_sentence(before) || begins_an_item(line)) return false;
  return begins_low(line) || display_width(before) >= kFullLine;
}

/// The paragraphs, those without words too.
std::vector<Span> find_paragraphs(std::string_view text) {
  std::vector<Span> found;
  Span before;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span line = trimmed(text, {at, end});
    at = end + 1;
    if (!line.empty()) {
      const bool joins = !before.empty() && goes_on(vi::slice(text, before), vi::slice(text, line));
      if (!joins) found.push_back(line);
      found.back().end = line.end;
    }
    before = line;
  }
  return found;
}

}  // namespace

std::uint32_t Vocabulary::number_of(std::string_view spelling) {
  const auto next = static_cast<std::uint32_t>(numbers_.size());
  return numbers_.try_emplace(std::string(spelling), next).first->second;
}

std::vector<Paragraph> paragraphs_of(std::string_view text, Vocabulary& vocabulary) {
  std::vector<Paragraph> paragraphs;
  vi::Analyzer analyzer;
  for (const Span span : find_paragraphs(text)) {
    Paragraph paragraph;
    paragraph.span = span;
    for (const vi::Term& term : analyzer.analyze(vi::slice(text, span))) {
      paragraph.words.push_back(vocabulary.number_of(term.exact));
      paragraph.places.push_back({span.begin + term.span.begin, span.begin + term.span.end});
    }
    if (!paragraph.words.empty()) paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

}  // namespace chithi::query
