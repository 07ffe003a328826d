// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/archive.h"

#include <algorithm>
#include <array>
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

std::string in_small_letters(std::string_view name) {
  std::string small(name);
  for (char& letter : small) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return small;
}

bool is_about_the_archive(std::string_view name) {
  return name == "readme" || name == "readme.md" || name == "readme.txt";
}

/// What programs leave behind: Office (whose "~WRL0001.tmp" ends so too), Windows, editors.
bool is_left_behind(std::string_view name) {
  constexpr std::array<std::string_view, 3> kEndings = {".tmp", ".bak", ".lnk"};
  const bool of_an_editor = name.size() > 1 && name.front() == '#' && name.back() == '#';
  return name.starts_with("~$") || name.back() == '~' || of_an_editor || name == "thumbs.db" ||
         name == "desktop.ini" || std::ranges::any_of(kEndings, [&](std::string_view ending) {
           return name.ends_with(ending);
         });
}

/// Why a file can't be looked at.
std::string why_not(const fs::path& location, int error) {
  std::error_code ignored;
  const fs::path target = fs::read_symlink(location, ignored);
  if (ignored || error != ENOENT) return std::generic_category().message(error);
  return "a link to nothing: " + target.string();
}

/// Walks the tree depth first and collects what it meets.
class Walker {
 public:
  /// What holds the start is not entered, whatever leads there: the archive itself, which a run
  /// over all of it enters by its own path, and what is none of it.
  explicit Walker(const fs::path& start) : visited_(folders_above(start)) {}

  void visit(const fs::path& location, const std::string& path) {
    struct stat status = {};
    if (::stat(location.c_str(), &status) != 0) return fail(path, why_not(location, errno));
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
  std::set<FolderNumber> visited_;
};

}  // namespace

bool is_left_out(std::string_view name) {
  if (name.empty() || name.front() == '.') return true;
  const std::string small = in_small_letters(name);
  return is_about_the_archive(small) || is_left_behind(small);
}

bool is_database_folder(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "XAPIANDB", ignored) || fs::exists(folder / "iamglass", ignored) ||
         fs::exists(folder / kDatabaseLock, ignored);
}

std::set<FolderNumber> folders_above(const fs::path& path) {
  std::set<FolderNumber> above;
  std::error_code error;
  const fs::path place = fs::canonical(path, error);
  for (fs::path at = place; !error && at.has_relative_path();) {
    at = at.parent_path();
    struct stat status = {};
    if (::stat(at.c_str(), &status) == 0) above.emplace(status.st_dev, status.st_ino);
  }
  return above;
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
  const fs::path location = start.empty() ? root : root / start;
  Walker walker(location);
  walker.visit(location, start);
  return walker.take();
}

}  // namespace chithi::corpus
