// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "query/internal/resolution.h"
#include "query/network.h"

namespace chithi::query {

/// Those who cite a document, and those who cite them, level by level up to `max_depth`: by
/// depth, then date, then id. Each directive once, where it is nearest; never the document
/// itself. Their lags are counted from `date`; their ways are told by `through` alone.
[[nodiscard]] std::vector<Citer> climb_citers(Resolver& resolver, const CitedDocument& document,
                                              const std::optional<corpus::PartialDate>& date,
                                              unsigned max_depth);

/// Fills in `via` of the whole of a chain, in its order: for each one a list as long as its way.
void tell_ways(std::vector<Citer>& citers);

}  // namespace chithi::query
