// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace chithi::indexer {

/// Rewrites a database in its most compact form, all at once. Throws corpus::Error (Database).
void compact_database(const std::filesystem::path& database);

/// What `check_database` found.
struct CheckReport {
  std::size_t problems = 0;  ///< Of Xapian's consistency check, and ids that are not unique.
  std::size_t directives = 0;
  std::size_t files = 0;
  std::string details;  ///< Several lines; empty if all is well.
};

/// Verifies a database. Throws corpus::Error (Database) if it can't be opened.
[[nodiscard]] CheckReport check_database(const std::filesystem::path& database);

}  // namespace chithi::indexer
