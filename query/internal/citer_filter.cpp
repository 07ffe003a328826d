// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/citer_filter.h"

#include <sstream>
#include <string_view>

#include "query/internal/citing_directives.h"
#include "query/internal/date_bounds.h"
#include "query/internal/filter_values.h"
#include "stemmer-vi/fold.h"

namespace chithi::query {
namespace {

using schema::Field;

/// What was understood of a value; no value, no condition.
template <typename Understand>
auto understood(const std::string& value, schema::Field field, Understand understand)
    -> decltype(understand(value)) {
  if (value.empty()) return {};
  const auto meaning = understand(value);
  if (!meaning) throw unknown_value(field, value);
  return meaning;
}

bool is_in(const corpus::Province& province, const std::optional<std::string>& name) {
  return name && corpus::find_province(*name) == &province;
}

bool has_all_words(const std::string& folded_words, const std::string& name) {
  const std::string folded = " " + vi::fold(name) + " ";
  std::istringstream words(folded_words);
  for (std::string word; words >> word;) {
    if (folded.find(" " + word + " ") == folded.npos) return false;
  }
  return true;
}

}  // namespace

CiterFilter::CiterFilter(const Filters& filters, const Xapian::Database& database)
    : province_(understood(filters.province, Field::Province, corpus::find_province)),
      type_(understood(filters.type, Field::Type, type_named)),
      issuer_(vi::fold(filters.issuer)),
      level_(understood(filters.level, Field::Level, level_named)),
      branch_(understood(filters.branch, Field::Branch, branch_named)) {
  if (filters.from) from_ = first_day(*filters.from);
  if (filters.to) to_ = last_day(*filters.to);
  if (filters.cites.empty()) return;
  citing_ = ids_citing(database, filters.cites);
  if (!citing_) throw unknown_value(Field::Cites, filters.cites);
}

bool CiterFilter::accepts(const corpus::Directive& directive) const {
  return accepts_date(directive.date) && accepts_all_but_date(directive);
}

bool CiterFilter::lacks_date(const corpus::Directive& directive) const {
  const std::optional<corpus::PartialDate>& date = directive.date;
  if (accepts_date(date)) return false;
  const bool known = date && date->year != 0;
  if (known && from_ && last_day(*date) < *from_) return false;
  if (known && to_ && *to_ < first_day(*date)) return false;
  return accepts_all_but_date(directive);
}

bool CiterFilter::accepts_all_but_date(const corpus::Directive& directive) const {
  if (type_ != nullptr && directive.type != type_->name) return false;
  return accepts_issuer(directive.issuer) && (!citing_ || citing_->contains(directive.id));
}

/// A directive of a province that has been merged away is one of both units.
bool CiterFilter::accepts_issuer(const corpus::Issuer& issuer) const {
  if (level_ && issuer.level != level_) return false;
  if (branch_ && issuer.branch != branch_) return false;
  if (!has_all_words(issuer_, issuer.name.value_or(""))) return false;
  return province_ == nullptr || is_in(*province_, issuer.province) ||
         is_in(*province_, issuer.province_2025);
}

/// A date that is partly blank is within a range if all that it may be is.
bool CiterFilter::accepts_date(const std::optional<corpus::PartialDate>& date) const {
  if (!from_ && !to_) return true;
  if (!date || date->year == 0) return false;
  return (!from_ || first_day(*date) >= *from_) && (!to_ || last_day(*date) <= *to_);
}

}  // namespace chithi::query
