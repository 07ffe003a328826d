// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/agreement.h"

#include <algorithm>
#include <string>

#include "corpus/issuers.h"
#include "query/internal/number_key_parts.h"
#include "query/internal/why_open.h"
#include "stemmer-vi/fold.h"

namespace chithi::query {

using corpus::Identity;
using corpus::Match;
using corpus::PartialDate;

bool same_day(const Identity& a, const Identity& b) {
  return a.when == b.when && date_in(a).is_full();
}

bool is_open(const Identity& identity) {
  return corpus::leaves_unit_open(identity.place) || corpus::leaves_province_open(identity.place);
}

bool same_place(const Identity& a, const Identity& b) { return a.place == b.place && !is_open(a); }

bool told_by_day(const Identity& a, const Identity& b) {
  const bool open = is_open(a) || is_open(b);
  return same_day(a, b) && (!open || corpus::names_same_unit(a.place, b.place));
}

bool may_be_same(const Identity& a, const Identity& b) {
  if (corpus::compare(a, b) == Match::No) return false;
  const auto parts = split_number_key(a.number);
  const PartialDate date = date_in(a);
  const PartialDate other = date_in(b);
  const bool open = date == PartialDate() || other == PartialDate();
  return open || (parts && !parts->year.empty()) || corpus::agree(date, other);
}

bool is_slip(const PartialDate& a, const PartialDate& b) {
  if (!a.is_full() || !b.is_full() || a.year != b.year) return false;
  return a.day == b.day || a.month == b.month || (a.day == b.month && a.month == b.day);
}

bool is_given_out_again(const Identity& known, const PartialDate& day) {
  if (known.place.empty()) return false;
  Identity now = known;
  now.when = corpus::to_string(day);
  if (corpus::compare(known, now) != Match::No) return false;
  constexpr int kYear = 366;
  const auto parts = split_number_key(known.number);
  const corpus::IssuingBody* const body = parts ? corpus::find_body_by_code(parts->body) : nullptr;
  const bool party = body != nullptr && body->branch == corpus::Branch::Party;
  return !party || corpus::days_between(date_in(known), day).value_or(kYear + 1) > kYear;
}

bool is_before(const PartialDate& date, const PartialDate& day) {
  return date.is_full() ? date < day : date.year != 0 && date.year < day.year;
}

bool names_province(const std::optional<std::string>& issuer, const Identity& identity) {
  std::string place = identity.place;
  if (!issuer || place.empty() || place.find('/') != std::string::npos) return false;
  std::ranges::replace(place, '-', ' ');
  return vi::fold(*issuer).ends_with(' ' + place);
}

bool may_be_one(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!a || !b) return true;
  const std::string first = vi::fold(*a);
  const std::string second = vi::fold(*b);
  return first.find(second) != first.npos || second.find(first) != second.npos;
}

}  // namespace chithi::query
