// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/internal/pair_ranking.h"

namespace chithi::query {

/// Adds to the candidates' weights how far their subjects are what was typed, and sorts them by
/// weight, those of equal weight as they were. Words that the subject has besides count against it:
/// who types the subject of one directive does not mean one that says more.
void rank_by_subjects(const Xapian::Database& database, const std::vector<std::string>& words,
                      std::vector<RankedDocument>& candidates);

}  // namespace chithi::query
