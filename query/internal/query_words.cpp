// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/query_words.h"

#include <algorithm>
#include <cstddef>

#include "query/internal/lexer.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/span.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

/// Whether what stands between two words joins them: signs, but neither blanks nor such as
/// come between words.
bool is_joint(std::string_view gap) {
  constexpr std::u32string_view kSeparators = U",;:!?…";
  for (std::size_t at = 0; at < gap.size();) {
    const vi::CodePoint c = vi::decode_utf8(gap, at);
    if (is_blank(c.value) || kSeparators.find(c.value) != kSeparators.npos) return false;
    at += c.length;
  }
  return !gap.empty();
}

/// Has capitals, and no small letter.
bool has_capitals_only(std::string_view word) {
  return vi::to_lower(word) != word && vi::to_upper(word) == word;
}

}  // namespace

std::vector<QueryWord> words_of(std::string_view text, vi::Analyzer& analyzer) {
  std::vector<QueryWord> words;
  std::size_t last = text.size();
  for (const vi::Term& term : analyzer.analyze(text)) {
    const bool joined =
        last < term.span.begin && is_joint(text.substr(last, term.span.begin - last));
    words.push_back({.folded = std::string(term.folded),
                     .exact = std::string(term.exact),
                     .is_number = term.kind == vi::Token::Kind::Number,
                     .joined = joined,
                     .capitals = has_capitals_only(vi::slice(text, term.span))});
    last = term.span.end;
  }
  return words;
}

bool can_bear_marks(const QueryWord& word) {
  return !word.is_number && word.folded.find_first_of("aeiouyd") != word.folded.npos;
}

}  // namespace chithi::query
