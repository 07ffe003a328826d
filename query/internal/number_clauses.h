// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/ast.h"
#include "query/internal/clause.h"
#include "query/reference.h"

namespace chithi::query {

/// A document: itself, ranked first, and where it is cited. nullopt if the words do not name
/// one, such as "kế hoạch 5" where no plan of that number is known.
[[nodiscard]] std::optional<Clause> number_clause(const Number& number, Workshop& workshop);

/// The documents of that number (Field::Number), or those that cite it (Field::Cites).
[[nodiscard]] Clause reference_condition(schema::Field field, const Reference& reference,
                                         Workshop& workshop);

/// Suggests known numbers that differ from what was typed as misread letters do: 07-KI/TW,
/// 07-KL/TW.
void suggest_numbers(std::string_view typed, Workshop& workshop);

}  // namespace chithi::query
