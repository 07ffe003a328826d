// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/selection.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <vector>

#include "corpus/citation.h"
#include "corpus/gazetteer.h"
#include "query/internal/number_key_parts.h"
#include "stemmer-vi/fold.h"

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
  if (reference.cited->date && reference.cited->date->is_full()) day_ = reference.cited->date;
}

bool Selection::accepts(const Target& target) const {
  return accepts_province(target) && accepts_year(target) && accepts_day(target) &&
         accepts_body(target) && agrees(target) && is_of_day(target);
}

bool Selection::may_accept(const Target& target) const {
  const bool open = reference_.year && !year_of(target);
  return open && accepts_province(target) && accepts_body(target) && agrees(target) &&
         is_of_day(target);
}

std::optional<int> Selection::days_off(const Target& target) const {
  if (!day_ || !target.date) return std::nullopt;
  if (!accepts_province(target) || !accepts_year(target) || !accepts_body(target) ||
      !agrees(target))
    return std::nullopt;
  const auto days = corpus::days_between(*day_, *target.date);
  return days ? std::optional(std::abs(*days)) : std::nullopt;
}

bool Selection::is_of_day(const Target& target) const {
  return !day_ || !target.date || corpus::agree(*day_, *target.date);
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

bool Selection::accepts_day(const Target& target) const {
  return !reference_.day || target.date == reference_.day;
}

/// By the name of the issuer, or by the place of a document that is only cited.
bool Selection::accepts_body(const Target& target) const {
  if (reference_.body.empty()) return true;
  // "Huyện Mộc Châu" has a "Huyện ủy Mộc Châu".
  const auto districts = corpus::find_districts(reference_.body);
  const std::string body =
      vi::fold(districts.empty() ? reference_.body : std::string(districts.front()->name));
  std::string place = target.identity.place;
  std::ranges::replace(place, '-', ' ');
  const auto names = [&](const std::string& name) {
    return (" " + name + " ").find(" " + body + " ") != std::string::npos;
  };
  return names(vi::fold(target.issuer.value_or(""))) || names(place.substr(place.find('/') + 1));
}

bool Selection::agrees(const Target& target) const {
  corpus::Identity cited = cited_;
  cited.number = target.identity.number;
  return corpus::compare(cited, target.identity) != corpus::Match::No;
}

}  // namespace chithi::query
