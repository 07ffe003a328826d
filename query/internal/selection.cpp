// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/selection.h"

#include <charconv>
#include <optional>
#include <vector>

#include "corpus/citation.h"
#include "corpus/gazetteer.h"
#include "query/internal/number_key_parts.h"

namespace chithi::query {
namespace {

/// By its date, or else by its symbol.
std::optional<int> year_of(const Target& target) {
  if (target.date && target.date->year != 0) return target.date->year;
  const auto parts = split_number_key(target.identity.number);
  if (!parts || parts->year.empty()) return std::nullopt;
  int year = 0;
  std::from_chars(parts->year.data(), parts->year.data() + parts->year.size(), year);
  return year;
}

}  // namespace

Selection::Selection(const Reference& reference) : reference_(reference) {
  const std::vector<corpus::CitationMention> mentions = {*reference.cited};
  const auto citations = corpus::resolve_citations(reference.words, mentions, {});
  if (!citations.empty()) cited_ = corpus::identity_of(citations.front());
}

bool Selection::accepts(const Target& target) const {
  return accepts_province(target) && accepts_year(target) && agrees(target);
}

bool Selection::may_accept(const Target& target) const {
  const bool open = reference_.year && !year_of(target);
  return open && accepts_province(target) && agrees(target);
}

bool Selection::accepts_province(const Target& target) const {
  if (!reference_.province) return true;
  const corpus::Province* own = corpus::find_province(target.province.value_or(""));
  const corpus::Province* wanted = corpus::find_province(*reference_.province);
  // As --province: what was merged into a province of today is found under that too.
  return own != nullptr && wanted != nullptr && (own == wanted || own->name_2025 == wanted->name);
}

bool Selection::accepts_year(const Target& target) const {
  return !reference_.year || year_of(target) == reference_.year;
}

bool Selection::agrees(const Target& target) const {
  corpus::Identity cited = cited_;
  cited.number = target.identity.number;
  return corpus::compare(cited, target.identity) != corpus::Match::No;
}

}  // namespace chithi::query
