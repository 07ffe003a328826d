// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/network.h"

namespace chithi::query {

/// The name on the map of 63 or of 34 of what a directive names as its province; empty if it is
/// none.
[[nodiscard]] std::string_view name_on_map(std::string_view province, int of);

/// Which of two dates is the first: full dates before what is partly blank, that before nothing.
[[nodiscard]] bool is_earlier(const std::optional<corpus::PartialDate>& date,
                              const std::optional<corpus::PartialDate>& other);

/// Counts a citer in a ProvinceRow or a CiterGroup. A wrong date says nothing of how soon somebody
/// answered.
template <typename Row>
void count_in(const Citer& citer, Row& row) {
  ++row.directives;
  if (citer.before_target) {
    ++row.before_target;
    return;
  }
  if (row.first_date && !is_earlier(citer.directive.date, row.first_date)) return;
  row.first_date = citer.directive.date;
  row.lag_days = citer.lag_days;
}

/// The provinces that the directives of a database name as theirs.
[[nodiscard]] std::set<std::string> provinces_with_documents(const Xapian::Database& database);

/// How the provinces of the map of 63 or of 34 stand to the citers of a target; `documented` are
/// the provinces of the archive, `candidates` may cite the target.
[[nodiscard]] Coverage cover(const std::set<std::string>& documented,
                             const std::vector<Citer>& citers,
                             const std::vector<Candidate>& candidates, int of);

}  // namespace chithi::query
