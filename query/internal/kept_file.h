// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chithi::query {

/// Keeps other runs out of a file's folder while it lives, by a lock on its file ".lock", which
/// stays when the run is over. Waits for one that has the lock.
class FolderLock {
 public:
  /// Makes the folder if there is none. Throws corpus::Error (Database) if it can't, or if another
  /// run keeps the lock for a minute.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

/// The bytes of a file; nullopt if there is none. Throws corpus::Error (Database) if it is there
/// and can't be read.
[[nodiscard]] std::optional<std::string> read_kept(const std::filesystem::path& file);

/// Puts a file in the place of what was there: a reader, or a run after a power cut, finds the old
/// one or the new one, whole. Throws corpus::Error (Database), with the old one left as it was.
void write_kept(const std::filesystem::path& file, const std::string& bytes);

}  // namespace chithi::query
