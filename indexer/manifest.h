// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "indexer/changes.h"
#include "schema/archives.h"

namespace chithi::indexer {

/// What a database has of its archives' files: a copy, in a file of the database folder, of
/// what is in the database itself. A run that has nothing to do needs no more than this, and
/// does not open the database at all.
struct Manifest {
  std::vector<schema::ArchiveRoot> archives;
  std::vector<KnownFiles> files;  ///< By the index of the archive.
};

/// The manifest of a database folder; nullopt if there is none, it is damaged, or it was not
/// written for the very commit that is in force: then the database itself has to be asked.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& folder);

/// Whether `read_manifest` would give one, as far as its head tells.
[[nodiscard]] bool is_manifest_in_force(const std::filesystem::path& folder);

/// Writes the manifest of what is in force in a database folder, all at once. One that can't be
/// written is left out: nothing is lost but time.
void write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace chithi::indexer
