// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "query/ast.h"
#include "query/internal/clause.h"

namespace chithi::query {

/// A field with its value; nullopt if the field has no such value, "tinh:Atlantis".
[[nodiscard]] std::optional<Clause> field_clause(const FieldValue& field, Workshop& workshop);

/// All conditions of the filters but those on the date.
/// Throws corpus::Error (Usage) for a value that is none.
[[nodiscard]] std::vector<Xapian::Query> filter_conditions(const Filters& filters,
                                                           Workshop& workshop);

}  // namespace chithi::query
