// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/why_open.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "corpus/gazetteer.h"
#include "query/internal/agreement.h"
#include "query/internal/short_date.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using corpus::Identity;
using corpus::PartialDate;
using schema::tr;

using Documents = std::vector<CitedDocument*>;

/// "2020 or 2021"; of many the first.
template <typename Options, typename Text>
std::string alternatives(const Options& options, Text text_of) {
  constexpr std::size_t kMost = 3;
  std::string text;
  std::size_t told = 0;
  for (const auto& option : options) {
    if (told == kMost) return tr("{0} and {1} more", text, options.size() - kMost);
    if (told++ > 0) text += tr(" or ");
    text += text_of(option);
  }
  return text;
}

/// Days in order of time, those that are not known last.
using Days = std::set<std::pair<bool, PartialDate>>;

template <typename Part>
Days days_of(const Documents& documents, Part part) {
  Days days;
  for (const CitedDocument* document : documents) {
    const PartialDate day = part(date_in(document->identity));
    days.emplace(day == PartialDate(), day);
  }
  return days;
}

std::string alternatives(const Days& days) {
  return alternatives(
      days, [](const auto& day) { return day.first ? tr("undated") : short_date(day.second); });
}

/// The province in an identity's place, as it is written.
std::string province_text(const CitedDocument& document) {
  std::string place = province_in(document.identity);
  std::ranges::replace(place, '-', ' ');
  const corpus::Province* province = corpus::find_province(place);
  return province != nullptr ? std::string(province->name) : place;
}

std::string issuer_text(Records& records, const CitedDocument& document) {
  const auto& name = !document.copies.empty() ? records.listed(document.copies.front()).issuer.name
                                              : records.citation(document.citations.front()).issuer;
  return name.value_or(province_text(document));
}

/// Whose the documents are: their provinces, or of one province those who issued them.
std::set<std::string> owners(Records& records, const Documents& documents) {
  std::set<std::string> provinces;
  std::set<std::string> issuers;
  for (const CitedDocument* document : documents) {
    provinces.insert(province_text(*document));
    if (document->copies.empty() && document->citations.empty()) continue;
    issuers.insert(issuer_text(records, *document));
  }
  const bool units = std::ranges::any_of(
      documents, [](const auto* d) { return d->identity.place.find('/') != std::string::npos; });
  const bool apart = provinces.size() > 1 && !provinces.contains("");
  return units && !apart && !issuers.empty() ? issuers : provinces;
}

/// Whether all that the documents are of is another place than the text names.
bool leaves_owner_open(const Identity& cited, const Documents& documents) {
  return std::ranges::none_of(documents, [&](const CitedDocument* document) {
    return document->identity.place.empty() || same_place(document->identity, cited);
  });
}

std::string why_day_open(const PartialDate& cited, const Documents& options) {
  const Days days = days_of(options, [](const PartialDate& date) { return date; });
  if (cited.is_full()) {
    const bool known =
        std::ranges::all_of(days, [](const auto& day) { return day.second.is_full(); });
    return known ? tr("several papers fit") : tr("the day of the paper is not known");
  }
  if (days.size() < 2) return tr("the text gives no date");
  if (cited.year != 0) return tr("the text gives no day: {0}", alternatives(days));
  const Days years = days_of(options, [](const PartialDate& date) {
    return PartialDate{date.year, 0, 0};
  });
  return years.size() > 1 ? tr("the text gives no year: {0}", alternatives(years))
                          : tr("the text gives no date: {0}", alternatives(days));
}

}  // namespace

PartialDate date_in(const Identity& identity) {
  return corpus::parse_date(identity.when).value_or(PartialDate());
}

std::string province_in(const Identity& identity) {
  if (corpus::leaves_province_open(identity.place)) return {};
  return identity.place.substr(0, identity.place.find('/'));
}

std::string why_open(Records& records, const Identity& cited, const Documents& options) {
  const bool unknown = std::ranges::all_of(
      options, [](const auto* d) { return d->copies.empty() && d->citations.empty(); });
  if (unknown) {
    return cited.when.empty() ? tr("the text gives neither number nor date")
                              : tr("the text gives neither number nor year");
  }
  if (!leaves_owner_open(cited, options)) return why_day_open(date_in(cited), options);
  const std::set<std::string> names = owners(records, options);
  return tr("the text does not say whose it is: {0}",
            alternatives(names, [](const std::string& name) { return name; }));
}

}  // namespace chithi::query
