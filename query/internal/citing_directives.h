// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>

#include <xapian.h>

namespace chithi::query {

/// The ids of the directives that cite what the option --cites names, as search takes it: a
/// reference, or what facets print. nullopt if it names nothing.
[[nodiscard]] std::optional<std::set<std::string>> ids_citing(const Xapian::Database& database,
                                                              const std::string& value);

}  // namespace chithi::query
