// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "query/format.h"
#include "query/searcher.h"

namespace chithi::query {

/// Calls `use` for each query of a list, one a line, in its order. Lines that are blank or begin
/// with '#' are none; a byte order mark and carriage returns are no part of any.
void for_each_query(std::istream& lines, const std::function<void(const std::string&)>& use);

/// Answers a list of queries, each with all else of `request`. As Ndjson, the object of a search on
/// a line for each query, found or not; else rows, with the query in the first column. Each answer
/// is written out before the next query is read. Whether anything was found.
[[nodiscard]] bool answer_batch(Searcher& searcher, const Request& request, std::istream& lines,
                                Format format, const PrintOptions& options, std::ostream& out);

}  // namespace chithi::query
