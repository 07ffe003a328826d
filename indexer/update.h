// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/file_indexer.h"

namespace chithi::indexer {

struct UpdateOptions {
  std::vector<std::filesystem::path> archives;  ///< Folders and files.
  std::filesystem::path database;               ///< Folder; made if there is none.
  unsigned jobs = 1;                            ///< Threads.
  Rereading rereading = Rereading::OnlyChanged;
};

/// What a run did.
struct UpdateReport {
  std::size_t files = 0;       ///< In the archives, as far as the run looked.
  std::size_t directives = 0;  ///< In the database from these files.
  std::size_t unchanged = 0;   ///< Files whose directives were left as they are.
  std::size_t removed = 0;     ///< Files that are no longer there.
  std::size_t failed = 0;      ///< Files that could not be read.
  bool interrupted = false;
  std::vector<FileOutcome> outcomes;  ///< Of all but the unchanged files, ascending by path.
};

/// Brings a database up to date with archives: reads what is new or has changed, removes what
/// vanished from them, leaves the rest. Archives indexed by earlier runs and not named now stay
/// as they are. All of it takes effect at once or, if the run fails, nothing does. Once
/// `interrupted` is set no further file is begun, and what was read takes effect.
/// Throws corpus::Error: Usage if an archive does not exist, Database if the database is locked,
/// of another version or fails.
[[nodiscard]] UpdateReport update_database(const UpdateOptions& options,
                                           const std::atomic<bool>& interrupted);

/// Rewrites a database in its most compact form, all at once. Throws corpus::Error (Database).
void compact_database(const std::filesystem::path& database);

/// What `check_database` found.
struct CheckReport {
  std::size_t problems = 0;  ///< Of Xapian's consistency check.
  std::size_t directives = 0;
  std::size_t files = 0;
  std::string details;  ///< Xapian's words, several lines; empty if all is well.
};

/// Verifies a database. Throws corpus::Error (Database) if it can't be opened.
[[nodiscard]] CheckReport check_database(const std::filesystem::path& database);

}  // namespace chithi::indexer
