// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "query/format.h"
#include "query/similarity.h"

namespace chithi::query {

/// Writes what is like a directive, with the reasons. As JSON, one object with "directive",
/// "copies" and "hits"; for several directives the list "directives" of one object.
void print_similar(const std::vector<SimilarReport>& reports, Format format,
                   const PrintOptions& options, std::ostream& out);

}  // namespace chithi::query
