// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/archive.h"
#include "schema/archives.h"
#include "schema/source.h"

namespace chithi::indexer {

/// A file as the database knows it.
struct KnownFile {
  schema::Source source;
  std::vector<std::uint32_t> documents;  ///< Its directives, as Xapian numbers documents.
};

/// The files of one archive by path.
using KnownFiles = std::unordered_map<std::string, KnownFile>;

/// A file that has to be read.
struct Task {
  corpus::Entry entry;
  std::uint32_t archive = 0;
  std::string id_path;               ///< Path with the archive's prefix: what ids are made of.
  const KnownFile* known = nullptr;  ///< As indexed before; null if it is new.
};

/// What the database is to remember of a file that holds `bytes`.
[[nodiscard]] schema::Source source_of(const Task& task, std::string_view bytes);

/// A file that is in the database as it is on disk.
struct UnchangedFile {
  std::string path;  ///< As in ids.
  std::size_t directives = 0;
};

/// What stands between an archive on disk and the database.
struct Changes {
  std::vector<Task> to_read;  ///< New or changed, ascending by path.
  std::vector<const KnownFile*> vanished;
  /// Of folders that are gone or empty: they stay, unless another file has their content now.
  std::vector<const KnownFile*> lost;
  std::vector<corpus::FileFailure> failures;  ///< Could not even be listed.
  std::vector<UnchangedFile> unchanged;       ///< Ascending by path.
  std::size_t files = 0;                      ///< On disk, failures included.
};

/// A part of an archive that a run looks at.
struct Scope {
  std::uint32_t archive = 0;
  std::string start;  ///< Path from the root; empty for all of the archive.
};

/// Whether files that look the same are read all the same.
enum class Rereading : std::uint8_t { OnlyChanged, Everything };

/// Compares the files in scope, but for those of archives further in, with what is known of them:
/// size, time and reader version tell whether a file has to be read. Files outside of the scope are
/// not touched. If the archive, or the folder where the scope starts, is empty (see
/// corpus/archive.h), its files are lost and not vanished: a file system may not be mounted. What
/// `known` holds must outlive the answer. A file that can't be listed counts as there: what was
/// indexed of it stays.
[[nodiscard]] Changes find_changes(const std::vector<schema::ArchiveRoot>& archives,
                                   const Scope& scope, const KnownFiles& known,
                                   Rereading rereading);

/// The absolute path of what a command line names, whether it exists or not; links are followed.
[[nodiscard]] std::filesystem::path place_of(const std::filesystem::path& named);

/// Throws corpus::Error (Usage) if there is no such file or folder.
void require_archive(const std::filesystem::path& named);

/// A folder that is gone or empty, of which something is indexed.
struct Missing {
  std::string folder;
  std::vector<const KnownFile*> files;
};

/// What a run finds before it reads anything.
struct Comparison {
  std::vector<schema::ArchiveRoot> archives;  ///< Those of the database, then the new ones.
  Changes changes;                            ///< In all that was named.
  std::vector<Missing> missing = {};          ///< Of what was named.
};

/// Compares files and folders named on the command line with what a database has of its
/// `archives`: `known`, by the index of the archive. What lies in one of them belongs to it;
/// any other folder, or the folder of any other file, becomes an archive of its own. What is
/// named twice counts once. `known` must outlive the answer. Throws corpus::Error (Usage) if
/// something named does not exist and nothing is known of it. Of archives that are not named and
/// are gone all files are lost: the folder may have been renamed.
[[nodiscard]] Comparison compare(std::vector<schema::ArchiveRoot> archives,
                                 const std::vector<KnownFiles>& known,
                                 const std::vector<std::filesystem::path>& named,
                                 Rereading rereading);

/// All that is known of files and folders, whether they exist or not, as vanished. Throws
/// corpus::Error (Usage) if nothing is known of one of them.
[[nodiscard]] Comparison find_forgotten(std::vector<schema::ArchiveRoot> archives,
                                        const std::vector<KnownFiles>& known,
                                        const std::vector<std::filesystem::path>& named);

}  // namespace chithi::indexer
