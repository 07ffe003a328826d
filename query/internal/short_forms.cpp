// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/short_forms.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace chithi::query {
namespace {

/// A sign may join the words of a form, but neither the first nor what follows to others: the
/// "CT" of "16/CT-TTg" is a part of a code.
bool stands_alone(std::span<const QueryWord> words, std::size_t begin, std::size_t end) {
  return !words[begin].joined && (end == words.size() || !words[end].joined);
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
      for (const std::string& other : match.others) {
        Rewriting rewriting = {at, end, words_of(other, analyzer), false};
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

}  // namespace chithi::query
