// SPDX-License-Identifier: GPL-3.0-or-later
#define XXH_INLINE_ALL
#include "query/internal/facet_counter.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
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

constexpr Xapian::valueno kSlot = schema::number_of(schema::Slot::Facets);
constexpr std::size_t kYearDigits = 4;

using Entries = std::vector<const Tally::Entry*>;

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

Facet finished(std::string name, std::vector<FacetValue> values, std::size_t without) {
  if (without > 0) values.push_back({std::nullopt, without});
  return {std::move(name), std::move(values)};
}

/// Those that are no value.
std::size_t count_without(const Tally& tally) {
  const auto found = std::ranges::find(tally.entries(), "", &Tally::Entry::text);
  return found != tally.entries().end() ? found->count : 0;
}

/// Those that are values.
Entries values_of(const Tally& tally) {
  Entries values;
  for (const Tally::Entry& entry : tally.entries()) {
    if (!entry.text.empty()) values.push_back(&entry);
  }
  return values;
}

/// The first `most` of them by count, and then by `before`, in that order.
template <typename Before>
void keep_commonest(Entries& entries, std::size_t most, const Before& before) {
  const std::size_t kept = std::min(most, entries.size());
  std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(kept),
                            [&](const Tally::Entry* a, const Tally::Entry* b) {
                              return a->count != b->count ? a->count > b->count
                                                          : before(a->text, b->text);
                            });
  entries.resize(kept);
}

Facet facet_of(std::string name, const Tally& tally, std::size_t most,
               const VietnameseOrder& before) {
  Entries commonest = values_of(tally);
  const std::size_t all = commonest.size();
  keep_commonest(commonest, most, before);
  std::vector<FacetValue> values;
  for (const Tally::Entry* entry : commonest)
    values.push_back({entry->text, entry->count});
  Facet facet = finished(std::move(name), std::move(values), count_without(tally));
  facet.left_out = all - commonest.size();
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

/// One that was merged into another is found under both, so it counts under both.
Tally as_found(const Tally& provinces) {
  std::set<std::string, std::less<>> values;
  for (const Tally::Entry* entry : values_of(provinces)) {
    values.insert(entry->text);
    const corpus::Province* province = corpus::find_province(entry->text);
    if (province != nullptr) values.emplace(province->name_2025);
  }
  Tally found;
  if (const std::size_t without = count_without(provinces); without > 0) found.add("", without);
  for (const std::string& value : values) {
    for (const Tally::Entry* entry : values_of(provinces)) {
      if (is_found_under(entry->text, value)) found.add(value, entry->count);
    }
  }
  return found;
}

/// By time, as far as `digits` of a date value tell it.
Facet facet_of_dates(std::string name, const Tally& tally, std::size_t digits) {
  std::map<std::string, std::size_t> by_time;
  for (const Tally::Entry* entry : values_of(tally))
    by_time[entry->text.substr(0, digits)] += entry->count;
  std::vector<FacetValue> values;
  for (const auto& [value, count] : by_time)
    values.push_back({corpus::to_string(schema::parse_date_value(value)), count});
  return finished(std::move(name), std::move(values), count_without(tally));
}

/// Number keys, the commonest, which the database names.
Facet facet_of_cited(const Xapian::Database& database, const Tally& keys, std::size_t without,
                     const VietnameseOrder& before) {
  Entries commonest = values_of(keys);
  keep_commonest(commonest, kMostCited, std::less());
  std::vector<FacetValue> values;
  for (const Tally::Entry* key : commonest)
    values.push_back({display_number(database, key->text), key->count});
  std::ranges::sort(values, [&](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : before(*a.value, *b.value);
  });
  return finished("cited", std::move(values), without);
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
  const VietnameseOrder before;
  const Tally& issuers = tallies_[schema::kIssuerLine];
  const Tally& types = tallies_[schema::kTypeLine];
  const Tally months = tally_at(types, 1);
  return {facet_of("province", as_found(tally_at(issuers, 0)), most, before),
          facet_of("type", tally_at(types, 0), most, before),
          facet_of("level", tally_at(issuers, 1), most, before),
          facet_of("branch", tally_at(issuers, 2), most, before),
          facet_of("issuer", tally_at(issuers, 3), most, before),
          facet_of("signer", tallies_[schema::kSignerLine], most, before),
          facet_of_dates("year", months, kYearDigits),
          facet_of_dates("month", months, std::string::npos),
          facet_of_cited(database, tallies_[schema::kFirstCitedLine], total_ - citing_, before)};
}

}  // namespace chithi::query
