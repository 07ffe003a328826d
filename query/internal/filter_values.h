// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "corpus/date.h"
#include "corpus/directive.h"
#include "corpus/document_type.h"
#include "corpus/error.h"
#include "schema/fields.h"

namespace chithi::query {

/// The first day of the 34 provinces, whose names a filter knows besides the older ones.
inline constexpr corpus::PartialDate kToday = {2025, 7, 1};

/// A type as people name it, "công văn", or by its code, "CV"; null if there is none.
[[nodiscard]] const corpus::DocumentType* type_named(const std::string& name);

/// A level or branch by the name that is stored or the one that people use: "district", "huyện";
/// "party", "đảng". nullopt if there is none.
[[nodiscard]] std::optional<corpus::Level> level_named(const std::string& name);
[[nodiscard]] std::optional<corpus::Branch> branch_named(const std::string& name);

/// What is said of a filter value that is none: which there are, or what lists them.
[[nodiscard]] corpus::Error unknown_value(schema::Field field, const std::string& value);

}  // namespace chithi::query
