// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/network.h"

namespace chithi::query {

/// The provinces that the directives of a database name as theirs.
[[nodiscard]] std::set<std::string> provinces_with_documents(const Xapian::Database& database);

/// How the provinces of the map of 63 or of 34 stand to the citers of a target; `documented` are
/// the provinces of the archive, `candidates` may cite the target.
[[nodiscard]] Coverage cover(const std::set<std::string>& documented,
                             const std::vector<Citer>& citers,
                             const std::vector<Candidate>& candidates, int of);

}  // namespace chithi::query
