// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/date_condition.h"

#include <string>
#include <vector>

#include "query/internal/clause.h"
#include "query/internal/date_bounds.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using Xapian::Query;

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 6;
/// Sorts before every date and after no value.
constexpr const char* kAnyDate = "0";

constexpr Xapian::valueno kSlot = schema::number_of(schema::Slot::Date);

/// The first day that a date may be, cut where a shorter value is wholly inside as well: a
/// range from 2021-06-01 has "202106" in it.
std::string lower_bound(const PartialDate& from) {
  PartialDate bound = from;
  if (bound.day == 1) bound.day = 0;
  if (bound.day == 0 && bound.month == 1) bound.month = 0;
  return schema::date_value(bound);
}

bool ends_month(const PartialDate& day) { return day == last_day({day.year, day.month, 0}); }

Query value_is(const std::string& value) { return {Query::OP_VALUE_RANGE, kSlot, value, value}; }

/// Values of which only a part is inside: the year and the month that an end falls into.
std::vector<Query> cut_by(const DateRange& range) {
  std::vector<Query> values;
  if (range.to) {
    const PartialDate last = last_day(*range.to);
    const std::string day = schema::date_value(last);
    if (!ends_month(last)) values.push_back(value_is(day.substr(0, kMonthDigits)));
    if (last != last_day({last.year, 0, 0})) values.push_back(value_is(day.substr(0, kYearDigits)));
  }
  if (range.from) {
    const std::string first = lower_bound(*range.from);
    if (first.size() > kMonthDigits) values.push_back(value_is(first.substr(0, kMonthDigits)));
    if (first.size() > kYearDigits) values.push_back(value_is(first.substr(0, kYearDigits)));
  }
  return values;
}

Query inside_of(const DateRange& range, const Query& cut) {
  const std::string first = range.from ? lower_bound(*range.from) : kAnyDate;
  Query inside =
      range.to ? Query(Query::OP_VALUE_RANGE, kSlot, first, schema::date_value(last_day(*range.to)))
               : Query(Query::OP_VALUE_GE, kSlot, first);
  return {Query::OP_AND_NOT, inside, cut};
}

}  // namespace

DateCondition date_condition(const DateRange& range) {
  std::vector<Query> open = cut_by(range);
  const Query cut(Query::OP_OR, open.begin(), open.end());
  const Query inside = inside_of(range, cut);
  const Query dated(Query::OP_VALUE_GE, kSlot, kAnyDate);
  const Query undated(Query::OP_AND_NOT, everything(), dated);
  return {inside, inside | cut | undated};
}

}  // namespace chithi::query
