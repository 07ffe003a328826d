// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/changes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "corpus/error.h"
#include "corpus/reader.h"
#include "schema/messages.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

bool lies_in(std::string_view path, std::string_view start) {
  if (start.empty() || path == start) return true;
  return path.starts_with(start) && path[start.size()] == '/';
}

/// Whether one absolute path lies below another.
bool lies_below(std::string_view path, std::string_view folder) {
  return path != folder && lies_in(path, folder);
}

bool is_unchanged(const corpus::Entry& entry, const KnownFile& known) {
  return known.source.size == entry.size && known.source.modified == entry.modified &&
         known.source.reader == corpus::kReaderVersion;
}

/// A folder that can't be opened hides all that is below it. `failures` ascend by path.
bool is_hidden_by(std::string_view path, const std::vector<corpus::FileFailure>& failures) {
  const auto failed = [&](std::string_view folder) {
    return std::ranges::binary_search(failures, folder, {}, &corpus::FileFailure::path);
  };
  while (!failed(path)) {
    if (path.empty()) return false;
    const std::size_t slash = path.rfind('/');
    path = path.substr(0, slash == path.npos ? 0 : slash);
  }
  return true;
}

bool is_gone(const fs::path& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type() == fs::file_type::not_found;
}

/// What the ids of a new archive begin with: nothing for the first, then the name of its folder
/// and '/', which is neither another's prefix nor a folder in the first.
std::string free_prefix(const fs::path& root, const std::vector<schema::ArchiveRoot>& archives) {
  if (archives.empty()) return {};
  const std::string name = root.filename().empty() ? "archive" : root.filename().string();
  const auto taken = [&](const std::string& prefix) {
    return std::ranges::any_of(archives, [&](const schema::ArchiveRoot& archive) {
      std::error_code ignored;
      const bool folder =
          archive.prefix.empty() && fs::exists(fs::path(archive.root) / prefix, ignored);
      return folder || archive.prefix == prefix;
    });
  };
  std::string prefix = name + '/';
  for (int n = 2; taken(prefix); ++n)
    prefix = name + '-' + std::to_string(n) + '/';
  return prefix;
}

/// The path from `root` to `path`; nullopt if it does not lie at or below it.
std::optional<std::string> path_from(const fs::path& root, const fs::path& path) {
  const fs::path relative = path.lexically_relative(root);
  if (relative.empty() || *relative.begin() == "..") return std::nullopt;
  return relative == "." ? std::string() : relative.generic_string();
}

/// A file belongs to one archive only: the innermost.
void leave_to_inner_archives(corpus::Listing& listing, const schema::ArchiveRoot& root,
                             const std::vector<schema::ArchiveRoot>& archives) {
  for (const schema::ArchiveRoot& inner : archives) {
    if (!lies_below(inner.root, root.root)) continue;
    const std::string start = *path_from(root.root, inner.root);
    std::erase_if(listing.entries,
                  [&](const corpus::Entry& entry) { return lies_in(entry.path, start); });
    std::erase_if(listing.failures,
                  [&](const corpus::FileFailure& failure) { return lies_in(failure.path, start); });
  }
}

/// A folder of the first archive that came later than another archive's prefix of the same name.
void refuse_taken_prefixes(corpus::Listing& listing, const schema::ArchiveRoot& root,
                           const std::vector<schema::ArchiveRoot>& archives) {
  if (!root.prefix.empty()) return;
  for (const schema::ArchiveRoot& other : archives) {
    if (other.prefix.empty()) continue;
    std::erase_if(listing.entries, [&](const corpus::Entry& entry) {
      if (!entry.path.starts_with(other.prefix)) return false;
      listing.failures.push_back(
          {entry.path, "the ids of the archive " + other.root + " begin so: rename the folder"});
      return true;
    });
  }
}

/// Finds what is meant by the names on the command line, archive by archive.
class Naming {
 public:
  explicit Naming(std::vector<schema::ArchiveRoot> archives) : archives_(std::move(archives)) {}

  void add(const fs::path& named) {
    const fs::path path = place_of(named);
    for (std::uint32_t i = 0; i < archives_.size(); ++i) {
      const auto start = path_from(archives_[i].root, path);
      if (!start) continue;
      add(Scope{i, *start});
      return add_inner(path);
    }
    require_archive(named);
    const bool is_folder = fs::is_directory(path);
    const fs::path root = is_folder ? path : path.parent_path();
    archives_.push_back({root.string(), free_prefix(root, archives_)});
    const auto index = static_cast<std::uint32_t>(archives_.size() - 1);
    add(Scope{index, is_folder ? std::string() : path.filename().string()});
    add_inner(path);
  }

  /// Ascending by archive and path; none lies within another.
  [[nodiscard]] std::vector<Scope> scopes() const {
    std::vector<Scope> scopes;
    for (const auto& [archive, start] : scopes_) {
      if (!is_covered(archive, start)) scopes.push_back({archive, start});
    }
    return scopes;
  }
  [[nodiscard]] std::vector<schema::ArchiveRoot> take_archives() { return std::move(archives_); }

 private:
  /// The archives below a folder are part of what it names.
  void add_inner(const fs::path& folder) {
    for (std::uint32_t i = 0; i < archives_.size(); ++i) {
      if (lies_below(archives_[i].root, folder.string())) add(Scope{i, {}});
    }
  }

  void add(Scope scope) { scopes_.emplace(scope.archive, std::move(scope.start)); }

  /// Whether a folder above the start is named too.
  [[nodiscard]] bool is_covered(std::uint32_t archive, const std::string& start) const {
    for (std::size_t end = start.size(); end > 0;) {
      end = start.rfind('/', end - 1);
      if (end == std::string::npos) end = 0;
      if (scopes_.contains({archive, start.substr(0, end)})) return true;
    }
    return false;
  }

  std::vector<schema::ArchiveRoot> archives_;
  std::set<std::pair<std::uint32_t, std::string>> scopes_;  ///< Archive and start.
};

template <typename T>
void append(std::vector<T>& all, std::vector<T> more) {
  std::ranges::move(more, std::back_inserter(all));
}

void append(Changes& all, Changes more) {
  append(all.to_read, std::move(more.to_read));
  append(all.vanished, std::move(more.vanished));
  append(all.lost, std::move(more.lost));
  append(all.failures, std::move(more.failures));
  append(all.unchanged, std::move(more.unchanged));
  all.files += more.files;
}

/// Whether nothing is left of an archive, or of the folder in it that a run looks at. Of a part
/// that is gone while the rest is there that is an answer.
std::optional<fs::path> empty_folder(const schema::ArchiveRoot& archive, const std::string& start) {
  const fs::path folder = fs::path(archive.root) / start;
  if (corpus::is_empty_folder(archive.root)) return archive.root;
  std::error_code ignored;
  if (fs::is_directory(folder, ignored) && corpus::is_empty_folder(folder)) return folder;
  return std::nullopt;
}

/// A folder that was renamed is an archive that is gone and a new one. Nothing new, and no archive
/// is asked whether it is there: shares of a server that is down answer late.
void find_renamed_archives(Comparison& comparison, const std::vector<KnownFiles>& known,
                           const std::vector<Scope>& scopes) {
  const auto is_new = [](const Task& task) { return task.known == nullptr; };
  if (std::ranges::none_of(comparison.changes.to_read, is_new)) return;
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    if (std::ranges::count(scopes, i, &Scope::archive) > 0) continue;
    if (known[i].empty() || !is_gone(comparison.archives[i].root)) continue;
    for (const auto& [path, file] : known[i])
      comparison.changes.lost.push_back(&file);
  }
}

/// The known files that lie at or below one of `places`.
std::vector<const KnownFile*> files_at(const std::vector<std::string>& places,
                                       const std::vector<schema::ArchiveRoot>& archives,
                                       const std::vector<KnownFiles>& known) {
  std::vector<const KnownFile*> files;
  for (std::size_t i = 0; i < known.size(); ++i) {
    for (const auto& [path, file] : known[i]) {
      const std::string location = (fs::path(archives[i].root) / path).string();
      const auto is_there = [&](const std::string& place) {
        return !place.empty() && lies_in(location, place);
      };
      if (std::ranges::any_of(places, is_there)) files.push_back(&file);
    }
  }
  return files;
}

}  // namespace

schema::Source source_of(const Task& task, std::string_view bytes) {
  return {.archive = task.archive,
          .path = task.entry.path,
          .size = bytes.size(),
          .modified = task.entry.modified,
          .content = schema::content_hash(bytes),
          .reader = corpus::kReaderVersion};
}

Changes find_changes(const std::vector<schema::ArchiveRoot>& archives, const Scope& scope,
                     const KnownFiles& known, Rereading rereading) {
  Changes changes;
  const schema::ArchiveRoot& root = archives.at(scope.archive);
  corpus::Listing listing = corpus::list_archive(root.root, scope.start);
  // What was named and is gone is no failure but an answer.
  if (is_gone(fs::path(root.root) / scope.start)) listing.failures.clear();
  leave_to_inner_archives(listing, root, archives);
  refuse_taken_prefixes(listing, root, archives);
  std::ranges::sort(listing.failures, {}, &corpus::FileFailure::path);
  changes.files = listing.entries.size() + listing.failures.size();
  std::unordered_set<std::string> seen;
  for (corpus::Entry& entry : listing.entries) {
    const auto found = known.find(entry.path);
    const KnownFile* before = found != known.end() ? &found->second : nullptr;
    if (before != nullptr) seen.insert(entry.path);
    if (before != nullptr && rereading == Rereading::OnlyChanged && is_unchanged(entry, *before)) {
      changes.unchanged.push_back({root.prefix + entry.path, before->documents.size()});
      continue;
    }
    std::string id_path = root.prefix + entry.path;
    changes.to_read.push_back({std::move(entry), scope.archive, std::move(id_path), before});
  }
  for (const auto& [path, file] : known) {
    if (!lies_in(path, scope.start) || seen.contains(path)) continue;
    if (!is_hidden_by(path, listing.failures)) changes.vanished.push_back(&file);
  }
  if (!changes.vanished.empty() && empty_folder(root, scope.start))
    changes.lost = std::exchange(changes.vanished, {});
  for (corpus::FileFailure& failure : listing.failures)
    failure.path = root.prefix + failure.path;
  changes.failures = std::move(listing.failures);
  return changes;
}

fs::path place_of(const fs::path& named) {
  std::error_code error;
  // Of what does not exist only an absolute path comes out absolute.
  const fs::path absolute = fs::absolute(named, error);
  fs::path place = fs::weakly_canonical(absolute, error);
  if (error) place = absolute.lexically_normal();
  return place.has_filename() ? place : place.parent_path();
}

void require_archive(const fs::path& named) {
  std::error_code error;
  if (fs::exists(named, error)) return;
  throw corpus::Error(corpus::Error::Kind::Usage,
                      schema::tr("{0}: no such file or folder", named.string()));
}

Comparison compare(std::vector<schema::ArchiveRoot> archives, const std::vector<KnownFiles>& known,
                   const std::vector<fs::path>& named, Rereading rereading) {
  static const KnownFiles kNone;
  Naming naming(std::move(archives));
  for (const fs::path& path : named)
    naming.add(path);
  const std::vector<Scope> scopes = naming.scopes();
  Comparison comparison{naming.take_archives(), {}};
  for (const Scope& scope : scopes) {
    const KnownFiles& files = scope.archive < known.size() ? known[scope.archive] : kNone;
    Changes changes = find_changes(comparison.archives, scope, files, rereading);
    const schema::ArchiveRoot& archive = comparison.archives[scope.archive];
    const fs::path start = fs::path(archive.root) / scope.start;
    if (!changes.lost.empty()) {
      const fs::path folder = empty_folder(archive, scope.start).value_or(start);
      comparison.missing.push_back({folder.string(), changes.lost});
    } else if (changes.vanished.empty() && is_gone(start)) {
      require_archive(start);
    }
    append(comparison.changes, std::move(changes));
  }
  find_renamed_archives(comparison, known, scopes);
  return comparison;
}

Comparison find_forgotten(std::vector<schema::ArchiveRoot> archives,
                          const std::vector<KnownFiles>& known,
                          const std::vector<fs::path>& named) {
  Comparison comparison{std::move(archives), {}};
  std::unordered_set<const KnownFile*> found;
  for (const fs::path& name : named) {
    // A link in an archive is known by its own path.
    const std::vector<const KnownFile*> files =
        files_at({place_of(name).string(), fs::absolute(name).lexically_normal().string()},
                 comparison.archives, known);
    std::ranges::copy_if(files, std::back_inserter(comparison.changes.vanished),
                         [&](const KnownFile* file) { return found.insert(file).second; });
    if (files.empty()) {
      throw corpus::Error(corpus::Error::Kind::Usage,
                          schema::tr("{0}: nothing is indexed of it", name.string()));
    }
  }
  return comparison;
}

}  // namespace chithi::indexer
