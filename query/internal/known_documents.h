// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

namespace chithi::query {

/// Matches the given documents of a single database, ascending, and weighs nothing.
[[nodiscard]] Xapian::Query among(std::vector<Xapian::docid> documents);

}  // namespace chithi::query
