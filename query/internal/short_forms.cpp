// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/short_forms.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace chithi::query {
namespace {

bool has_digit(const QueryWord& word) {
  return word.folded.find_first_of("0123456789") != word.folded.npos;
}

/// The "CT" of "16/CT-TTg" is a part of a code; the "UBND" of "UBND-HĐND" is not.
bool stands_alone(std::span<const QueryWord> words, std::size_t begin, std::size_t end) {
  while (begin > 0 && words[begin].joined)
    --begin;
  while (end < words.size() && words[end].joined)
    ++end;
  return end - begin == 1 || std::ranges::none_of(words.subspan(begin, end - begin), has_digit);
}

/// The other form, and what is put for that in turn: Đắc Lắc is Đắk Lắk, and so is Daklak.
std::vector<std::string> with_further_forms(std::span<const std::string> others,
                                            const vi::Abbreviations& abbreviations,
                                            vi::Analyzer& analyzer) {
  constexpr std::size_t kMost = 6;
  std::vector<std::string> all(others.begin(), others.end());
  for (const std::string& other : others) {
    const std::vector<QueryWord> words = words_of(other, analyzer);
    std::vector<std::string_view> folded;
    for (const QueryWord& word : words)
      folded.push_back(word.folded);
    for (const auto& match : abbreviations.find(folded)) {
      if (match.words != folded.size() || match.in_capitals_only) continue;
      for (const std::string& further : match.others) {
        if (all.size() < kMost && std::ranges::find(all, further) == all.end())
          all.push_back(further);
      }
    }
  }
  return all;
}

}  // namespace

std::vector<Rewriting> find_short_forms(std::span<const QueryWord> words,
                                        const vi::Abbreviations& abbreviations,
                                        vi::Analyzer& analyzer) {
  std::vector<std::string_view> folded;
  for (const QueryWord& word : words)
    folded.push_back(word.folded);
  std::vector<Rewriting> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const auto& match : abbreviations.find(std::span(folded).subspan(at))) {
      const std::size_t end = at + match.words;
      if (!stands_alone(words, at, end)) continue;
      if (match.in_capitals_only && !words[at].capitals) continue;
      for (const std::string& other : with_further_forms(match.others, abbreviations, analyzer)) {
        Rewriting rewriting = {at, end, words_of(other, analyzer), false, match.in_capitals_only};
        if (std::ranges::equal(rewriting.words, words.subspan(at, match.words), {},
                               &QueryWord::folded, &QueryWord::folded)) {
          continue;
        }
        for (QueryWord& word : rewriting.words) {
          word.agrees = words[at].agrees;
          word.joined = false;
        }
        found.push_back(std::move(rewriting));
      }
    }
  }
  return found;
}

bool is_short_form(const QueryWord& word, const vi::Abbreviations& abbreviations) {
  const std::string_view folded = word.folded;
  return !abbreviations.find({&folded, 1}).empty();
}

}  // namespace chithi::query
