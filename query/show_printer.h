// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "query/format.h"
#include "query/network.h"

namespace chithi::query {

/// What `chithi show` is to show; all if neither is set.
struct ShowOptions {
  bool text_only = false;
  bool citations_only = false;
};

/// Writes directives with their neighbours. As JSON, one object, the directive with "cited_by"
/// and, for each citation, the "id" of what is cited; several are the list "directives" of one
/// object. A document that is only cited has "target" and "cited_by" alone.
void print_portraits(const std::vector<Portrait>& portraits, Format format,
                     const ShowOptions& options, std::ostream& out);

}  // namespace chithi::query
