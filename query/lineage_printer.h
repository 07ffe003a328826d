// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <vector>

#include "query/citation_survey.h"
#include "query/format.h"
#include "query/lineage.h"
#include "query/network.h"

namespace chithi::query {

/// Of a tree on a terminal; elsewhere nothing is cut.
inline constexpr std::size_t kWidthOfTrees = 100;

/// Writes who cites each document and who cites those, as a tree. As JSON, "chains": each a
/// "target" and "citers", which have "citers" in their turn.
/// Lines are cut to `width` columns.
void print_chains(const std::vector<CitesReport>& reports, Format format, std::ostream& out,
                  std::size_t width = kWidthOfTrees);

/// Writes what directives stand on, as a tree. As JSON, "directives": each with "supports", which
/// have "supports" in their turn.
/// Lines are cut to `width` columns.
void print_basis(const std::vector<Basis>& bases, Format format, std::ostream& out,
                 std::size_t width = kWidthOfTrees);

/// Writes a path, from the directive that goes back to the document at the end.
void print_path(const CitationPath& path, Format format, std::ostream& out);

/// Writes the documents that are cited most: as a table, as one JSON object with "documents", or as
/// rows.
void print_most_cited(const std::vector<MostCited>& documents, Format format,
                      const PrintOptions& options, std::ostream& out);

/// Writes citations that a person should look at: as a list, as one JSON object with "citations"
/// and "left_out", or as rows.
void print_doubtful(const DoubtfulCitations& doubtful, Format format, const PrintOptions& options,
                    std::ostream& out);

}  // namespace chithi::query
