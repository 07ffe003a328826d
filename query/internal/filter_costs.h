// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <xapian.h>

#include "query/searcher.h"
#include "stemmer-vi/abbreviations.h"

namespace chithi::query {

/// How many hits a query has.
using CountOf = std::function<std::size_t(const Xapian::Query& query)>;

/// What each condition of a request costs, be it an option or a field in the query: how many would
/// match without it, by `count`, where that is more than `total`. Where no condition alone keeps
/// hits away, what all of them cost together.
[[nodiscard]] std::vector<FilterCost> filter_costs(const Xapian::Database& database,
                                                   const Request& request,
                                                   const vi::Abbreviations& abbreviations,
                                                   std::size_t total, const CountOf& count);

}  // namespace chithi::query
