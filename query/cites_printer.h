// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "query/format.h"
#include "query/network.h"

namespace chithi::query {

/// Writes the answer to `chithi cites`. As a table, the documents that may be meant one after
/// another. As JSON, one object: the likeliest document's report at the top; where there are
/// others of the number, their reports, of the same keys, are in "other_targets". As rows, or as a
/// table of fields that are named, the directives that cite.
void print_cites(const std::vector<CitesReport>& reports, Format format,
                 const PrintOptions& options, std::ostream& out);

/// Whether rows of that format and those fields tell more of a directive than what a table does, so
/// that CitesRequest::whole_heads is called for.
[[nodiscard]] bool needs_whole_heads(Format format, const std::vector<std::string>& fields);

/// Throws corpus::Error (Usage) if one of the names is no field of a directive that cites.
void require_citer_fields(const std::vector<std::string>& fields);

}  // namespace chithi::query
