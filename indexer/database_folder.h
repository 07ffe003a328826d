// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chithi::indexer {

/// The generation that is in force in a database folder; nullopt if there is none.
[[nodiscard]] std::optional<std::filesystem::path> generation_in_force(
    const std::filesystem::path& folder);

/// The folder of a database, open for writing.
///
/// It holds numbered generations, each a Xapian database, and the stub file XAPIANDB that
/// names the one in force; so a whole new generation takes over by one rename, readers see
/// the old one or the new one, and a run that dies leaves the old one in force. Small updates
/// are committed within the generation in force.
///
/// One process at a time: the folder is locked for the life of the object.
class DatabaseFolder {
 public:
  /// Opens the folder, makes it if there is none, and removes what a run that died has left.
  /// Throws corpus::Error (Database) if it is locked, can't be written, or is a folder of
  /// something else.
  explicit DatabaseFolder(const std::filesystem::path& folder);
  ~DatabaseFolder();
  DatabaseFolder(const DatabaseFolder&) = delete;
  DatabaseFolder& operator=(const DatabaseFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

  /// The generation in force; nullopt in a new folder.
  [[nodiscard]] std::optional<std::filesystem::path> current() const {
    return generation_in_force(folder_);
  }

  /// Whether there is a stub that does not say which generation is in force: a database that
  /// something other than us has damaged. Then nothing is removed before `publish`.
  [[nodiscard]] bool is_damaged() const;

  /// An empty place for the next generation. It does not exist yet.
  [[nodiscard]] const std::filesystem::path& next_generation() const noexcept { return next_; }

  /// A folder for what is needed during the run, made when it is first asked for; gone with the
  /// object.
  [[nodiscard]] const std::filesystem::path& scratch();

  /// Puts the next generation, which is complete and on disk, in force, and removes the others.
  void publish();

 private:
  void lock();
  void remove_leftovers() const;

  [[nodiscard]] std::filesystem::path free_generation() const;

  std::filesystem::path folder_;
  std::filesystem::path scratch_;
  std::filesystem::path next_;
  bool has_scratch_ = false;
  int lock_ = -1;
};

}  // namespace chithi::indexer
