// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "query/citation_edges.h"
#include "query/format.h"
#include "query/network.h"

namespace chithi::query {

/// Writes the citation network of the reports for programs that draw graphs. An edge leads from
/// each directive to what it cites, with the relation and the days after the target. `edges` are
/// those among the directives of each report, besides those by which it was found.
///
///     Dot      the language of Graphviz
///     Graphml  XML for Gephi and others (graphml.graphdrawing.org)
///
/// Control characters are left out. Throws std::logic_error for another format.
void print_graph(const std::vector<CitesReport>& reports,
                 const std::vector<std::vector<CitationEdge>>& edges, Format format,
                 std::ostream& out);

}  // namespace chithi::query
