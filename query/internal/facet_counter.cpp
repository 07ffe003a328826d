// SPDX-License-Identifier: GPL-3.0-or-later
#define XXH_INLINE_ALL
#include "query/internal/facet_counter.h"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <xxhash.h>

#include "corpus/date.h"
#include "corpus/gazetteer.h"
#include "query/internal/filter_values.h"
#include "query/internal/vietnamese_order.h"
#include "query/reference.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

using schema::FacetCounts;
using schema::FacetKind;

constexpr Xapian::valueno kSlot = schema::number_of(schema::Slot::Facets);
constexpr std::size_t kYearDigits = 4;

/// Values of one kind that were counted; the first stands for having none.
struct Counted {
  const std::vector<std::uint32_t>& counts;
  std::function<std::string(std::size_t)> text;

  /// How often each value was counted.
  [[nodiscard]] std::span<const std::uint32_t> values() const {
    return std::span(counts).subspan(1);
  }
  /// How many values were counted at all.
  [[nodiscard]] std::size_t size() const {
    return values().size() - static_cast<std::size_t>(std::ranges::count(values(), 0U));
  }
};

/// What the `kept`th of the greatest counts is, at least 1. Keeps no copy of all the counts, for
/// whose pages a process waits longer than for all that is done with them.
std::uint32_t fewest_kept(const Counted& counted, std::size_t kept) {
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> greatest;
  for (const std::uint32_t count : counted.values()) {
    if (greatest.size() == kept && count <= greatest.top()) continue;
    greatest.push(count);
    if (greatest.size() > kept) greatest.pop();
  }
  return std::max(greatest.top(), 1U);
}

/// The first `most` of them by count, and then by the order of their texts. Texts are looked up
/// only where the counts leave it open what comes first.
template <typename Before>
std::vector<FacetValue> commonest(std::size_t most, const Counted& counted, const Before& before) {
  const std::size_t kept = std::min(most, counted.size());
  std::vector<FacetValue> values;
  if (kept == 0) return values;
  const std::uint32_t fewest = fewest_kept(counted, kept);
  for (std::size_t value = 1; value < counted.counts.size(); ++value) {
    const std::uint32_t count = counted.counts[value];
    if (count >= fewest) values.push_back({counted.text(value), count});
  }
  std::ranges::sort(values, [&](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : before(*a.value, *b.value);
  });
  values.resize(kept);
  return values;
}

void add_without(const Counted& counted, Facet& facet) {
  if (counted.counts.front() > 0) facet.values.push_back({std::nullopt, counted.counts.front()});
}

Facet facet_of(std::string name, const Counted& counted, std::size_t most,
               const VietnameseOrder& before) {
  Facet facet = {std::move(name), commonest(most, counted, before)};
  facet.left_out = counted.size() - facet.values.size();
  add_without(counted, facet);
  return facet;
}

/// Whether `--province wanted` finds a directive of that province: see province_condition.
bool is_found_under(std::string_view province, std::string_view wanted) {
  const corpus::Province* own = corpus::find_province(province);
  const corpus::Province* asked = corpus::find_province(wanted);
  if (own == nullptr || asked == nullptr) return province == wanted;
  const std::string_view names[] = {asked->name, corpus::name_on(*asked, kToday)};
  return std::ranges::count(names, province) > 0 || std::ranges::count(names, own->name_2025) > 0;
}

/// Values with how often they count, the first for having none.
struct Values {
  std::vector<std::string> texts = {""};
  std::vector<std::uint32_t> counts = {0};
};

/// The provinces as filters find them: one that was merged into another is found under both, so it
/// counts under both.
Values as_found(const Counted& provinces) {
  std::map<std::string, std::uint32_t> own;
  for (std::size_t value = 1; value < provinces.counts.size(); ++value) {
    if (provinces.counts[value] > 0) own[provinces.text(value)] += provinces.counts[value];
  }
  std::set<std::string, std::less<>> names;
  for (const auto& [name, count] : own) {
    names.insert(name);
    const corpus::Province* province = corpus::find_province(name);
    if (province != nullptr) names.emplace(province->name_2025);
  }
  Values found;
  found.counts.front() = provinces.counts.front();
  for (const std::string& wanted : names) {
    found.texts.push_back(wanted);
    found.counts.push_back(0);
    for (const auto& [name, count] : own) {
      if (is_found_under(name, wanted)) found.counts.back() += count;
    }
  }
  return found;
}

/// By time, as far as `digits` of a date value tell it.
Facet facet_of_dates(std::string name, const Counted& counted, std::size_t digits) {
  std::map<std::string, std::size_t> by_time;
  for (std::size_t value = 1; value < counted.counts.size(); ++value) {
    if (counted.counts[value] == 0) continue;
    by_time[counted.text(value).substr(0, digits)] += counted.counts[value];
  }
  Facet facet = {std::move(name), {}};
  for (const auto& [value, count] : by_time)
    facet.values.push_back({corpus::to_string(schema::parse_date_value(value)), count});
  add_without(counted, facet);
  return facet;
}

/// Number keys, the commonest, which the database names.
Facet facet_of_cited(const Xapian::Database& database, const Counted& keys,
                     const VietnameseOrder& before) {
  Facet facet = {"cited", commonest(kMostCited, keys, std::less())};
  for (FacetValue& value : facet.values)
    value.value = display_number(database, *value.value);
  std::ranges::sort(facet.values, [&](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : before(*a.value, *b.value);
  });
  add_without(keys, facet);
  return facet;
}

/// `counted(kind)` is what was counted of a kind.
template <typename CountedOf>
std::vector<Facet> facets_of(const Xapian::Database& database, std::size_t most,
                             const CountedOf& counted) {
  using enum FacetKind;
  const VietnameseOrder before;
  const Values provinces = as_found(counted(Province));
  const Counted found = {provinces.counts, [&](std::size_t i) { return provinces.texts[i]; }};
  return {facet_of("province", found, most, before),
          facet_of("type", counted(Type), most, before),
          facet_of("level", counted(Level), most, before),
          facet_of("branch", counted(Branch), most, before),
          facet_of("issuer", counted(Issuer), most, before),
          facet_of("signer", counted(Signer), most, before),
          facet_of_dates("year", counted(Month), kYearDigits),
          facet_of_dates("month", counted(Month), std::string::npos),
          facet_of_cited(database, counted(Cited), before)};
}

constexpr std::size_t index_of(FacetKind kind) { return static_cast<std::size_t>(kind); }

/// What stands for a kind in the lines of the facet value: which line, and which part of it.
struct Place {
  std::size_t line = 0;
  std::size_t tab = 0;
};

Place place_of(FacetKind kind) {
  using enum FacetKind;
  switch (kind) {
    case Province:
      return {schema::kIssuerLine, 0};
    case Level:
      return {schema::kIssuerLine, 1};
    case Branch:
      return {schema::kIssuerLine, 2};
    case Issuer:
      return {schema::kIssuerLine, 3};
    case Type:
      return {schema::kTypeLine, 0};
    case Month:
      return {schema::kTypeLine, 1};
    case Signer:
      return {schema::kSignerLine, 0};
    case Cited:
      break;
  }
  return {schema::kFirstCitedLine, 0};
}

/// By the part of the counted lines that stands at `tab`.
Tally tally_at(const Tally& lines, std::size_t tab) {
  Tally parts;
  for (const Tally::Entry& line : lines.entries()) {
    schema::for_each_part(line.text, schema::kFacetTab, [&](std::string_view part, std::size_t i) {
      if (i == tab) parts.add(part, line.count);
    });
  }
  return parts;
}

}  // namespace

void Tally::add(std::string_view text, std::size_t count) {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  Place& place = place_of(hash);
  if (place.entry != kFree) {
    entries_[place.entry].count += count;
    return;
  }
  place = {hash, static_cast<std::uint32_t>(entries_.size())};
  entries_.push_back({std::string(text), count});
  if (entries_.size() * 2 > places_.size()) grow();
}

Tally::Place& Tally::place_of(std::uint64_t hash) {
  const std::size_t mask = places_.size() - 1;
  std::size_t place = hash & mask;
  while (places_[place].entry != kFree && places_[place].hash != hash)
    place = (place + 1) & mask;
  return places_[place];
}

void Tally::grow() {
  const std::vector<Place> before = std::exchange(places_, std::vector<Place>(places_.size() * 2));
  for (const Place& place : before) {
    if (place.entry != kFree) place_of(place.hash) = place;
  }
}

FacetCounter::FacetCounter() = default;

void FacetCounter::operator()(const Xapian::Document& document, double /*weight*/) {
  add(document.get_value(kSlot), 1);
}

std::string FacetCounter::name() const { return Xapian::ValueCountMatchSpy().name(); }

std::string FacetCounter::serialise() const {
  return Xapian::ValueCountMatchSpy(kSlot).serialise();
}

void FacetCounter::merge_results(const std::string& serialised) {
  Xapian::ValueCountMatchSpy remote(kSlot);
  remote.merge_results(serialised);
  for (auto value = remote.values_begin(); value != remote.values_end(); ++value)
    add(*value, value.get_termfreq());
}

void FacetCounter::add(std::string_view value, std::size_t count) {
  total_ += count;
  schema::for_each_part(value, schema::kFacetLine, [&](std::string_view line, std::size_t index) {
    tallies_[std::min(index, schema::kFirstCitedLine)].add(line, count);
    if (index == schema::kFirstCitedLine) citing_ += count;
  });
}

std::vector<Facet> FacetCounter::facets(const Xapian::Database& database, std::size_t most) const {
  FacetCounts counts;
  std::array<std::vector<std::string>, schema::kFacetKinds> texts;
  for (std::size_t kind = 0; kind < schema::kFacetKinds; ++kind) {
    const Place place = place_of(static_cast<FacetKind>(kind));
    counts[kind].push_back(0);
    texts[kind].emplace_back();
    const Tally parts = tally_at(tallies_[place.line], place.tab);
    for (const Tally::Entry& part : parts.entries()) {
      if (part.text.empty()) {
        counts[kind].front() = static_cast<std::uint32_t>(part.count);
      } else {
        counts[kind].push_back(static_cast<std::uint32_t>(part.count));
        texts[kind].push_back(part.text);
      }
    }
  }
  counts[index_of(FacetKind::Cited)].front() = static_cast<std::uint32_t>(total_ - citing_);
  return facets_of(database, most, [&](FacetKind kind) {
    const std::size_t at = index_of(kind);
    return Counted{counts[at], [&texts, at](std::size_t value) { return texts[at][value]; }};
  });
}

std::vector<Facet> count_facets(const Xapian::Database& database, schema::FacetColumns columns,
                                std::span<const Xapian::docid> documents, std::size_t most) {
  const FacetCounts counts = columns.count(documents);
  return facets_of(database, most, [&](FacetKind kind) {
    return Counted{counts[index_of(kind)],
                   [&columns, kind](std::size_t value) { return columns.text(kind, value); }};
  });
}

}  // namespace chithi::query
