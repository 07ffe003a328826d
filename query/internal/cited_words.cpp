// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/cited_words.h"

#include <string_view>

#include "query/internal/number_key_parts.h"

namespace chithi::query {
namespace {

constexpr std::string_view kFigures = "0123456789";

/// Whether a number stands in words: "16" in "Chỉ thị số 16/CT-TTg", not in "năm 2016".
bool has_ordinal(std::string_view words, std::string_view ordinal) {
  const auto is_figure = [&](std::size_t at) {
    return at < words.size() && kFigures.find(words[at]) != kFigures.npos;
  };
  for (std::size_t at = words.find(ordinal); at != words.npos; at = words.find(ordinal, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && words[begin - 1] == '0')
      --begin;
    if (!(begin > 0 && is_figure(begin - 1)) && !is_figure(at + ordinal.size())) return true;
  }
  return false;
}

}  // namespace

std::string cited_words(Records& records, CitingPlace place) {
  const corpus::Citation& citation = records.citation(place);
  const std::string first = citation.mentions.empty() ? "" : citation.mentions.front().raw;
  const auto parts = split_number_key(corpus::parse_identity(citation.key).number);
  if (!parts || has_ordinal(first, parts->ordinal)) return first;
  for (const corpus::CitingSentence& sentence :
       records.node(place.directive).sentences(place.citation)) {
    if (has_ordinal(sentence.words, parts->ordinal)) return sentence.words;
  }
  return first;
}

}  // namespace chithi::query
