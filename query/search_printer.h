// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "query/format.h"
#include "query/searcher.h"

namespace chithi::query {

/// Prints what a search found, ends with a line end. As a table a head with the counts, and for
/// each hit what it is, its subject, the words that matched and where it is from, or the fields
/// that are asked for; as JSON the object of docs/output.md; else a row for each hit.
void print_search(const Response& response, Format format, const PrintOptions& options,
                  std::ostream& out);

/// Prints how many there are, how the query was understood if that is asked for, and what else may
/// have been meant.
void print_head(const Response& response, const PrintOptions& options, std::ostream& out);

/// "without --province Lai Châu: 12"
[[nodiscard]] std::string cost_text(const FilterCost& cost);

/// Prints how the query was understood, a line for each of its parts.
void print_understanding(const Response& response, std::ostream& out);

}  // namespace chithi::query
