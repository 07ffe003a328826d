// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace chithi::corpus {

/// One file of an archive.
struct Entry {
  std::string path;                ///< From the archive's root, '/' between folders.
  std::filesystem::path location;  ///< On disk.
  std::uint64_t size = 0;          ///< In bytes.
  std::int64_t modified = 0;       ///< Nanoseconds since 1970.
};

/// A file that could not be listed or read, and why.
struct FileFailure {
  std::string path;    ///< As in Entry.
  std::string reason;  ///< Lower case, no full stop: "empty", "a PDF document, not a text".
};

/// What a folder holds.
struct Listing {
  std::vector<Entry> entries;         ///< Ascending by path.
  std::vector<FileFailure> failures;  ///< Links to nothing, devices, closed folders; ascending.
};

/// The file in which a writer of a database of ours holds its lock; a folder with it is no part of
/// an archive.
inline constexpr std::string_view kDatabaseLock = "chithi.lock";

/// Whether files of that name are left out: hidden ones, those named README, which tell about an
/// archive rather than belong to it, and what programs leave behind: backups ("x~", "x.bak"), files
/// of open documents ("~$x.docx", "x.tmp", "#x#"), and Windows' own ("Thumbs.db", "desktop.ini",
/// "x.lnk"), in any case.
[[nodiscard]] bool is_left_out(std::string_view name);

/// Whether a folder is a database of ours or Xapian's, and so no part of an archive.
[[nodiscard]] bool is_database_folder(const std::filesystem::path& folder);

/// A folder, by whatever path: its device and its number there.
using FolderNumber = std::pair<dev_t, ino_t>;

/// The folders in which a file or folder lies, up to the root of the system.
[[nodiscard]] std::set<FolderNumber> folders_above(const std::filesystem::path& path);

/// Whether a folder is gone or holds nothing but what is left out, such as the place where a file
/// system is mounted that now is not.
[[nodiscard]] bool is_empty_folder(const std::filesystem::path& folder);

/// Lists the files of `root` that lie at or below `start` (a path from the root; empty for
/// all of it). Links are followed, each folder once, but not into folders that hold the archive.
/// Left out are databases of ours or Xapian's, and what `is_left_out` says. A folder that can't be
/// opened is a failure, not an error.
[[nodiscard]] Listing list_archive(const std::filesystem::path& root, const std::string& start);

}  // namespace chithi::corpus
