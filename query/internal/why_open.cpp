// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/why_open.h"

#include <algorithm>
#include <set>

#include "corpus/gazetteer.h"
#include "query/internal/short_date.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;

/// "2020 or 2021", each once, in order.
std::string alternatives(const std::set<std::string>& options) {
  std::string text;
  for (const std::string& option : options) {
    if (!text.empty()) text += schema::tr(" or ");
    text += option;
  }
  return text;
}

std::string year_text(const PartialDate& date) {
  return date.year != 0 ? std::to_string(date.year) : schema::tr("undated");
}

template <typename Part>
std::set<std::string> collect(const std::vector<CitedDocument*>& documents, Part part) {
  std::set<std::string> values;
  for (const CitedDocument* document : documents) {
    values.insert(part(*document));
  }
  return values;
}

/// The province in an identity's place, as it is written.
std::string province_text(const CitedDocument& document) {
  std::string place = province_in(document.identity);
  std::ranges::replace(place, '-', ' ');
  const corpus::Province* province = corpus::find_province(place);
  return province != nullptr ? std::string(province->name) : place;
}

}  // namespace

PartialDate date_in(const corpus::Identity& identity) {
  return corpus::parse_date(identity.when).value_or(PartialDate());
}

std::string province_in(const corpus::Identity& identity) {
  if (corpus::leaves_province_open(identity.place)) return {};
  return identity.place.substr(0, identity.place.find('/'));
}

std::string why_open(const corpus::Identity& cited, const std::vector<CitedDocument*>& options) {
  const auto places = collect(options, province_text);
  if (cited.place.empty() && !places.contains("")) {
    return schema::tr("the text does not say whose it is: {0}", alternatives(places));
  }
  const auto date = [](const CitedDocument& d) { return date_in(d.identity); };
  const auto years = collect(options, [&](const auto& d) { return year_text(date(d)); });
  if (years.size() > 1) return schema::tr("the text gives no year: {0}", alternatives(years));
  const auto days = collect(options, [&](const auto& d) { return short_date(date(d)); });
  return days.size() > 1 ? schema::tr("the text gives no date: {0}", alternatives(days))
                         : schema::tr("the text gives no date");
}

}  // namespace chithi::query
