// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/archive.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace chithi::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

bool is_about_the_archive(std::string name) {
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return name == "readme" || name == "readme.md" || name == "readme.txt";
}

std::string reason_of(int error) { return std::generic_category().message(error); }

/// Walks the tree depth first and collects what it meets.
class Walker {
 public:
  void visit(const fs::path& location, const std::string& path) {
    struct stat status = {};
    if (::stat(location.c_str(), &status) != 0) return fail(path, reason_of(errno));
    if (S_ISDIR(status.st_mode)) return visit_folder(location, path, status);
    if (!S_ISREG(status.st_mode)) return fail(path, "not a regular file");
    listing_.entries.push_back(
        {path, location, static_cast<std::uint64_t>(status.st_size),
         status.st_mtim.tv_sec * kNanosecondsPerSecond + status.st_mtim.tv_nsec});
  }

  Listing take() {
    std::ranges::sort(listing_.entries, {}, &Entry::path);
    std::ranges::sort(listing_.failures, {}, &FileFailure::path);
    return std::move(listing_);
  }

 private:
  void visit_folder(const fs::path& location, const std::string& path, const struct stat& status) {
    if (is_database_folder(location)) return;
    // A link may lead back up.
    if (!visited_.emplace(status.st_dev, status.st_ino).second) return;
    std::error_code error;
    fs::directory_iterator entry(location, error);
    if (error) return fail(path, error.message());
    while (entry != fs::directory_iterator()) {
      const std::string name = entry->path().filename().string();
      if (!is_left_out(name)) visit(entry->path(), path.empty() ? name : path + '/' + name);
      entry.increment(error);
      if (error) return fail(path, error.message());
    }
  }

  void fail(const std::string& path, const std::string& reason) {
    listing_.failures.push_back({path, reason});
  }

  Listing listing_;
  std::set<std::pair<dev_t, ino_t>> visited_;
};

}  // namespace

bool is_left_out(std::string_view name) {
  return name.empty() || name.front() == '.' || name.back() == '~' ||
         is_about_the_archive(std::string(name));
}

bool is_database_folder(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "XAPIANDB", ignored) || fs::exists(folder / "iamglass", ignored) ||
         fs::exists(folder / kDatabaseLock, ignored);
}

bool is_empty_folder(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (!is_left_out(entry->path().filename().string())) return false;
  }
  return !error || error == std::errc::no_such_file_or_directory;
}

Listing list_archive(const fs::path& root, const std::string& start) {
  Walker walker;
  walker.visit(start.empty() ? root : root / start, start);
  return walker.take();
}

}  // namespace chithi::corpus
