// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/archive.h"

struct inotify_event;

namespace chithi::indexer {

/// Something that happened below a watched folder.
struct FileEvent {
  enum class Kind : std::uint8_t {
    Writing,  ///< Bytes were added to a file, or it was made.
    Written,  ///< Whoever wrote it has closed it.
    Changed,  ///< It came, went, or got other rights; also a folder.
    Lost,     ///< More happened than could be told; `path` is empty.
  };

  Kind kind = Kind::Changed;
  std::string path;
};

/// Tells what happens in folders and in all below them, as far as it belongs to an archive
/// (corpus/archive.h): by inotify(7).
class FolderWatch {
 public:
  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Watches folders and those below them, if they are there; of a file the folder that it lies
  /// in. Those that are watched already stay so; what could not be watched before is tried again.
  void cover(const std::vector<std::filesystem::path>& paths);

  /// Waits until something happens, but not beyond `until` and no longer once a signal has set
  /// `interrupted`; signals that come at any time before count.
  void wait(std::chrono::steady_clock::time_point until,
            const std::atomic<bool>& interrupted) const;

  /// What has happened since, in its order. Folders that came are watched, with those in them;
  /// what was put into them before is told by the folder's own event.
  [[nodiscard]] std::vector<FileEvent> take();

  /// Whether the system would not watch all folders that it was to watch.
  [[nodiscard]] bool is_limited() const noexcept { return limited_; }
  /// Whether some lie on file systems whose changes this machine may never be told.
  [[nodiscard]] bool is_remote() const noexcept { return remote_; }
  /// Folders that were the roots of file systems when they were added.
  [[nodiscard]] const std::set<std::string>& mounts() const noexcept { return mounts_; }

 private:
  using Inode = corpus::FolderNumber;

  void add(const std::filesystem::path& folder);
  void add_below(const std::filesystem::path& folder, dev_t parent, std::set<Inode>& walked);
  void note_mount(const std::string& folder);
  void watch(const std::string& folder);
  void leave(const std::string& folder);
  [[nodiscard]] std::optional<FileEvent> told(const inotify_event& event);

  int descriptor_ = -1;
  std::unordered_map<int, std::string> folders_;  ///< By inotify's number of the watch.
  std::set<std::string> mounts_;
  bool limited_ = false;
  bool remote_ = false;
};

/// Whether a folder that was the root of a file system (`FolderWatch::mounts`) is so no longer.
[[nodiscard]] bool is_unmounted(const std::filesystem::path& folder);

}  // namespace chithi::indexer
