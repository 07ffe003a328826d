// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "query/format.h"
#include "query/overview.h"

namespace chithi::query {

/// Writes what a database holds; the keys of the JSON are the names in Overview.
void print_overview(const Overview& overview, Format format, std::ostream& out);

}  // namespace chithi::query
