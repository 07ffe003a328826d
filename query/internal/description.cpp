// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/description.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace chithi::query {
namespace {

using corpus::Citation;
using corpus::PartialDate;

/// The most frequent value; the first of several such.
template <typename Value>
std::optional<Value> most_frequent(const std::vector<Value>& values) {
  std::map<Value, std::size_t> counts;
  for (const Value& value : values) {
    ++counts[value];
  }
  const auto best = std::ranges::max_element(values, {}, [&](const Value& v) { return counts[v]; });
  return best != values.end() ? std::optional(*best) : std::nullopt;
}

/// Those that tell of a document: that cite it, or where nothing else is known of it, may do so.
const std::vector<CitingPlace>& witnesses(const CitedDocument& document) {
  const bool known = !document.copies.empty() || !document.citations.empty();
  return known || document.open.empty() ? document.citations : document.open.front()->places;
}

template <typename Value>
std::optional<Value> most_common(Records& records, const CitedDocument& document,
                                 std::optional<Value> Citation::*member) {
  std::vector<Value> values;
  for (const CitingPlace& place : witnesses(document)) {
    if (const auto& value = records.citation(place).*member) values.push_back(*value);
  }
  return most_frequent(values);
}

/// The number as most write it who leave out no part of it.
std::optional<std::string> ref_of(Records& records, const CitedDocument& document) {
  std::vector<std::string> refs;
  for (const CitingPlace& place : document.citations) {
    const Citation& citation = records.citation(place);
    const bool whole = corpus::parse_identity(citation.key).number == document.identity.number;
    if (whole && citation.ref) refs.push_back(*citation.ref);
  }
  return most_frequent(refs);
}

/// The day that most give of those that agree with what is known of it; less than a day only if
/// nothing is known.
std::optional<PartialDate> date_of(Records& records, const CitedDocument& document,
                                   const std::optional<PartialDate>& own) {
  std::vector<PartialDate> days;
  std::vector<PartialDate> partial;
  for (const CitingPlace& place : document.citations) {
    const auto& cited = records.citation(place).date;
    if (!cited || (own && !corpus::agree(*own, *cited))) continue;
    (cited->is_full() ? days : partial).push_back(*cited);
  }
  if (const auto day = most_frequent(days)) return day;
  return own ? own : most_frequent(partial);
}

}  // namespace

Target described_by_itself(const corpus::Directive& directive, const corpus::Identity& identity) {
  Target target;
  target.id = directive.id;
  target.ref = directive.number;
  target.type = directive.type;
  target.issuer = directive.issuer.name;
  target.province = directive.issuer.province;
  target.date = directive.date;
  target.identity = identity;
  return target;
}

Target describe(Records& records, const CitedDocument& document) {
  Target target;
  target.identity = document.identity;
  if (!document.copies.empty()) {
    target = described_by_itself(records.listed(document.copies.front()), document.identity);
  }
  const auto fill = [&](std::optional<std::string>& value,
                        std::optional<std::string> Citation::*member) {
    if (!value) value = most_common(records, document, member);
  };
  if (!target.ref) target.ref = ref_of(records, document);
  fill(target.ref, &Citation::ref);
  fill(target.type, &Citation::type);
  fill(target.issuer, &Citation::issuer);
  fill(target.province, &Citation::province);
  if (!target.ref && !target.issuer && !document.citations.empty()) {
    const auto& mentions = records.citation(document.citations.front()).mentions;
    if (!mentions.empty()) target.words = mentions.front().raw;
  }
  if (!target.date || !target.date->is_full()) {
    target.date = date_of(records, document, target.date);
  }
  return target;
}

}  // namespace chithi::query
