// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <vector>

#include "query/facets.h"
#include "query/format.h"
#include "query/searcher.h"

namespace chithi::query {

/// Values of each facet that are printed for people, beside hits and by themselves.
inline constexpr std::size_t kFewValues = 5;
inline constexpr std::size_t kManyValues = 15;

/// Prints facets for people, each with at most `most` of its values, a line for each.
void print_facets(const std::vector<Facet>& facets, std::size_t most, std::ostream& out);

/// Prints the facets of a response alone. As JSON the object of a search without its hits; else a
/// row of "facet", "value" and "count" for each value.
void print_facets_of(const Response& response, Format format, const PrintOptions& options,
                     std::ostream& out);

}  // namespace chithi::query
