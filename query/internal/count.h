// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include <xapian.h>

namespace chithi::query {

class FacetCounter;

/// How many documents match, exactly; their facets too, if a counter is given.
[[nodiscard]] std::size_t count(const Xapian::Database& database, const Xapian::Query& query,
                                FacetCounter* facets = nullptr);

}  // namespace chithi::query
