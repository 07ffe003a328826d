// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "query/network.h"

namespace chithi::query {

/// That one directive of the archive cites another.
struct CitationEdge {
  Xapian::docid from = 0;
  Xapian::docid to = 0;
  corpus::Relation relation = corpus::Relation::Refers;
};

/// All that the directives of a report, and its target if the archive has it, cite of each other:
/// by the one that is cited, then by the one that cites. Throws corpus::Error (Database) if the
/// database fails.
[[nodiscard]] std::vector<CitationEdge> find_edges(const Xapian::Database& database,
                                                   const CitesReport& report);

}  // namespace chithi::query
