// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/report.h"

namespace chithi::indexer {

/// A file that has the content of another.
struct Rename {
  std::string path;
  std::string from;
};

/// What an update would do.
struct UpdatePlan {
  std::vector<std::string> added;    ///< Files to be read that the database does not know.
  std::vector<std::string> changed;  ///< To be read again: of another size, time or reader.
  std::vector<std::string> removed;  ///< No longer in the archive.
  std::vector<Rename> renamed;       ///< Not to be read, since they are known by another path.
  std::vector<Rename> copied;        ///< The same, but that the other path stays.
  std::vector<std::string> missing;  ///< Folders that are gone or empty: what they had stays.
  std::vector<corpus::FileFailure> failures;  ///< Can't even be looked at.
  std::size_t unchanged = 0;
};

/// Compares archives with a database as `update_database` does, and touches neither; reads
/// no more than the files that may be renamed. Paths are as
/// in ids, ascending. Throws corpus::Error: Usage if an archive does not exist, Database if there
/// is a database that can't be read.
[[nodiscard]] UpdatePlan plan_update(const UpdateOptions& options);

}  // namespace chithi::indexer
