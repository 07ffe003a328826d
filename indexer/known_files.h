// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "indexer/changes.h"

namespace chithi::indexer {

/// The files of every archive in the database, by the archive's index.
[[nodiscard]] std::vector<KnownFiles> known_files(const Xapian::Database& database,
                                                  std::size_t archives);

/// Writes the manifest of a database folder anew if it is not that of the generation in force.
/// The folder must be locked by the caller.
void refresh_manifest(const std::filesystem::path& folder);

}  // namespace chithi::indexer
