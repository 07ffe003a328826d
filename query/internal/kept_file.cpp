// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/kept_file.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/error.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

namespace fs = std::filesystem;
using schema::tr;

corpus::Error trouble(const fs::path& path, std::string_view what) {
  return {corpus::Error::Kind::Database, path.string() + ": " + std::string(what)};
}

corpus::Error system_trouble(const fs::path& path, int error) {
  return trouble(path, std::generic_category().message(error));
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

/// Makes sure that a rename in the folder outlives a power cut.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

/// Where a link leads, so that it stays one; the file itself if it is none.
fs::path target_of(const fs::path& file) {
  std::error_code error;
  fs::path target = fs::is_symlink(file, error) ? fs::weakly_canonical(file, error) : file;
  return error ? file : target;
}

/// As it is; a new file, which may be a feed for others to read, follows the user's mask.
mode_t mode_of(const fs::path& file) {
  struct stat known = {};
  if (::stat(file.c_str(), &known) == 0) return known.st_mode & 0777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// Most runs are over within a few milliseconds, so the first looks come soon. 0, or the error.
int wait_for_lock(int descriptor) {
  using namespace std::chrono_literals;
  constexpr std::chrono::milliseconds kLongestPause = 200ms;
  const auto deadline = std::chrono::steady_clock::now() + 1min;
  for (std::chrono::milliseconds pause = 1ms;; pause = std::min(2 * pause, kLongestPause)) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK || std::chrono::steady_clock::now() >= deadline) return errno;
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace

FolderLock::FolderLock(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw trouble(folder, error.message());
  const fs::path file = folder / ".lock";
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw system_trouble(file, errno);
  const int failure = wait_for_lock(descriptor_);
  if (failure == 0) return;
  ::close(descriptor_);
  if (failure != EWOULDBLOCK) throw system_trouble(file, failure);
  throw trouble(folder, tr("locked by another chithi: try again when it is done"));
}

FolderLock::~FolderLock() { ::close(descriptor_); }

std::optional<std::string> read_kept(const fs::path& file) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return std::nullopt;
  if (!fs::is_regular_file(file, ignored))
    throw trouble(file, tr("no regular file: name another one"));
  std::ifstream in(file, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (!in || in.bad()) throw trouble(file, tr("can't be read"));
  return bytes;
}

void write_kept(const fs::path& named, const std::string& bytes) {
  const fs::path file = target_of(named);
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw trouble(folder, error.message());
  std::string scratch = file.string() + ".XXXXXX";
  const int descriptor = ::mkostemp(scratch.data(), O_CLOEXEC);
  if (descriptor < 0) throw system_trouble(file, errno);
  const bool done = write_all(descriptor, bytes) && ::fchmod(descriptor, mode_of(file)) == 0;
  if (::close(descriptor) != 0 || !done || ::rename(scratch.c_str(), file.c_str()) != 0) {
    const int failure = errno;
    ::unlink(scratch.c_str());
    throw system_trouble(file, failure);
  }
  sync_folder(folder);
}

}  // namespace chithi::query
