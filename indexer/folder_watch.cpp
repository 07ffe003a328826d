// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/folder_watch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <system_error>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "corpus/archive.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using Kind = FileEvent::Kind;

constexpr std::uint32_t kEvents = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
                                  IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

/// Those of statfs(2) where another machine, or a program, may change files unseen: NFS, SMB,
/// CIFS, SMB2, 9P, Ceph, AFS, Coda, FUSE, shared folders of VirtualBox.
constexpr std::array<std::uint32_t, 10> kRemote = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                                   0x01021997, 0x00C36400, 0x5346414F, 0x73757245,
                                                   0x65735546, 0x786F4256};

/// 0 if there is nothing.
dev_t device_of(const fs::path& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_dev : 0;
}

bool is_remote_folder(const std::string& folder) {
  struct statfs system = {};
  if (::statfs(folder.c_str(), &system) != 0) return false;
  return std::ranges::count(kRemote, static_cast<std::uint32_t>(system.f_type)) > 0;
}

bool lies_at_or_below(const std::string& path, const std::string& folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

timespec time_until(std::chrono::steady_clock::time_point until) {
  using std::chrono::nanoseconds;
  const auto left = std::max<nanoseconds>(until - std::chrono::steady_clock::now(), nanoseconds(0));
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
  timespec time = {};
  time.tv_sec = static_cast<std::time_t>(seconds.count());
  time.tv_nsec = static_cast<long>((left - seconds).count());
  return time;
}

}  // namespace

FolderWatch::FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void FolderWatch::cover(const std::vector<fs::path>& paths) {
  limited_ = descriptor_ < 0;
  remote_ = false;
  for (const fs::path& path : paths) {
    std::error_code ignored;
    remote_ = remote_ || is_remote_folder(path.string());
    if (fs::is_directory(path, ignored)) {
      add(path);
    } else if (fs::exists(path, ignored)) {
      watch(path.parent_path().string());
    }
  }
}

void FolderWatch::wait(std::chrono::steady_clock::time_point until,
                       const std::atomic<bool>& interrupted) const {
  sigset_t signals = {};
  sigset_t before = {};
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  // Let in by ppoll alone: one that came between the question and the wait would be slept over.
  ::pthread_sigmask(SIG_BLOCK, &signals, &before);
  if (!interrupted) {
    pollfd events = {descriptor_, POLLIN, 0};
    const timespec time = time_until(until);
    static_cast<void>(::ppoll(&events, 1, &time, &before));
  }
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

std::vector<FileEvent> FolderWatch::take() {
  constexpr std::size_t size = 1U << 16U;
  alignas(inotify_event) std::array<char, size> buffer = {};
  std::vector<FileEvent> events;
  while (true) {
    const ssize_t read = ::read(descriptor_, buffer.data(), buffer.size());
    if (read <= 0) return events;
    for (std::size_t at = 0; at < static_cast<std::size_t>(read);) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += sizeof(inotify_event) + event->len;
      if (auto what = told(*event)) events.push_back(std::move(*what));
    }
  }
}

std::optional<FileEvent> FolderWatch::told(const inotify_event& event) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) return FileEvent{Kind::Lost, {}};
  const auto folder = folders_.find(event.wd);
  if (folder == folders_.end()) return std::nullopt;
  std::string path = folder->second;
  if ((event.mask & IN_IGNORED) != 0) {
    folders_.erase(folder);
    return FileEvent{Kind::Changed, std::move(path)};
  }
  if (event.len > 0) {
    const std::string name(static_cast<const char*>(event.name));
    if (corpus::is_left_out(name)) return std::nullopt;
    path += '/' + name;
  }
  if ((event.mask & IN_ISDIR) != 0) {
    if ((event.mask & IN_MOVED_FROM) != 0) leave(path);
    if ((event.mask & (IN_CREATE | IN_MOVED_TO)) != 0) add(path);
    return FileEvent{Kind::Changed, std::move(path)};
  }
  if ((event.mask & (IN_MODIFY | IN_CREATE)) != 0) return FileEvent{Kind::Writing, std::move(path)};
  const bool closed = (event.mask & IN_CLOSE_WRITE) != 0;
  return FileEvent{closed ? Kind::Written : Kind::Changed, std::move(path)};
}

void FolderWatch::add(const fs::path& folder) {
  // As corpus::list_archive.
  std::set<Inode> walked = corpus::folders_above(folder);
  add_below(folder, device_of(folder.parent_path()), walked);
}

void FolderWatch::add_below(const fs::path& folder, dev_t parent, std::set<Inode>& walked) {
  struct stat status = {};
  if (::stat(folder.c_str(), &status) != 0 || corpus::is_database_folder(folder)) return;
  if (!walked.emplace(status.st_dev, status.st_ino).second) return;
  if (status.st_dev != parent) note_mount(folder.string());
  // Before it is listed, so that nothing comes in between.
  watch(folder.string());
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    const bool left_out = corpus::is_left_out(entry->path().filename().string());
    if (!left_out && entry->is_directory(ignored)) add_below(entry->path(), status.st_dev, walked);
  }
}

void FolderWatch::note_mount(const std::string& folder) {
  mounts_.insert(folder);
  remote_ = remote_ || is_remote_folder(folder);
}

void FolderWatch::watch(const std::string& folder) {
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), kEvents);
  if (number >= 0) folders_[number] = folder;
  if (number < 0 && errno == ENOSPC) limited_ = true;
}

void FolderWatch::leave(const std::string& folder) {
  std::erase_if(folders_, [&](const auto& watched) {
    if (!lies_at_or_below(watched.second, folder)) return false;
    ::inotify_rm_watch(descriptor_, watched.first);
    return true;
  });
}

bool is_unmounted(const fs::path& folder) {
  const dev_t device = device_of(folder);
  return device == 0 || device == device_of(folder.parent_path());
}

}  // namespace chithi::indexer
