// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "query/format.h"
#include "query/overview.h"

namespace chithi::query {

/// Writes what a database holds; the keys of the JSON are the names in Overview. As rows, a
/// "group", which is such a key, with its "value" and "count".
void print_overview(const Overview& overview, Format format, const PrintOptions& options,
                    std::ostream& out);

}  // namespace chithi::query
