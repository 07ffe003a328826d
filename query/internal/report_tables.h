// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "query/internal/tile_map.h"
#include "query/network.h"
#include "query/report.h"

namespace chithi::query {

/// How much of each directive the page quotes: less where they are many.
struct QuoteLimits {
  std::size_t sentences = 0;
  std::size_t width = 0;  ///< Of each, in columns.
};

[[nodiscard]] QuoteLimits quote_limits(std::size_t citers);

/// The columns of the table of directives, in their order.
[[nodiscard]] std::vector<std::string> citer_columns();

/// What the elements of a section are called.
struct Anchors {
  std::string directives;  ///< "d1-", before the place of a directive in the report.
  std::string provinces;   ///< "p1-", before that of a province among the findings.
  std::string map;         ///< "s1-map", whose hatching the swatches share.
};

/// All directives that cite, in tables of five hundred of which only the first is open.
void write_citers(const CitesReport& report, const ReportFacts& facts, const Anchors& anchors,
                  std::ostream& out);

/// The provinces state by state with what their tiles say; those that cite lead to their first
/// directive. Each state has its swatch.
void write_provinces(const CitesReport& report, const std::vector<ProvinceFinding>& findings,
                     const Anchors& anchors, std::ostream& out);

/// Which directives have no part in the median, and why: fifty of them, and how many more.
void write_left_out(const CitesReport& report, const Anchors& anchors, std::ostream& out);

/// The mentions that may mean the document, with the reasons.
void write_candidates(const CitesReport& report, const ReportFacts& facts, std::ostream& out);

}  // namespace chithi::query
