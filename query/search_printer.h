// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "query/format.h"
#include "query/searcher.h"

namespace chithi::query {

/// Prints what a search found, ends with a line end. As a table a head with the counts, and for
/// each hit what it is, its subject, the words that matched and where it is from; as JSON the
/// object of docs/output.md.
void print_search(const Response& response, Format format, const PrintOptions& options,
                  std::ostream& out);

/// Prints how the query was understood, a line for each of its parts.
void print_understanding(const Response& response, std::ostream& out);

}  // namespace chithi::query
