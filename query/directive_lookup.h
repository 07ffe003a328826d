// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <xapian.h>

#include "corpus/directive.h"
#include "query/reference.h"

namespace chithi::query {

/// The one directive that a reference or id names, for what takes a single one; of several copies
/// the one that stands for them. Nullopt if the archive has none. Throws corpus::Error (Usage),
/// with what to choose from, if it names several, and (Database) if the database fails.
[[nodiscard]] std::optional<corpus::Directive> find_directive(const Xapian::Database& database,
                                                              const Reference& reference);

}  // namespace chithi::query
