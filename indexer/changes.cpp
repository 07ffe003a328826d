// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/changes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "corpus/error.h"
#include "corpus/reader.h"

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

/// A folder that can't be opened hides all that is below it.
bool is_hidden_by(std::string_view path, const std::vector<corpus::FileFailure>& failures) {
  return std::ranges::any_of(
      failures, [&](const corpus::FileFailure& failure) { return lies_in(path, failure.path); });
}

/// Ends in '/', and names a folder inside another archive's prefix only if it is the same.
std::string free_prefix(const fs::path& root, const std::vector<schema::ArchiveRoot>& archives) {
  if (archives.empty()) return {};
  const std::string name = root.filename().empty() ? "archive" : root.filename().string();
  const auto taken = [&](const std::string& prefix) {
    return std::ranges::find(archives, prefix, &schema::ArchiveRoot::prefix) != archives.end();
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

/// Finds what is meant by the names on the command line, archive by archive.
class Naming {
 public:
  explicit Naming(std::vector<schema::ArchiveRoot> archives) : archives_(std::move(archives)) {}

  void add(const fs::path& named) {
    std::error_code error;
    const fs::path path = fs::weakly_canonical(named, error);
    for (std::uint32_t i = 0; i < archives_.size(); ++i) {
      const auto start = path_from(archives_[i].root, path);
      if (!start || !fs::exists(archives_[i].root)) continue;
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

  [[nodiscard]] const std::vector<Scope>& scopes() const noexcept { return scopes_; }
  [[nodiscard]] std::vector<schema::ArchiveRoot> take_archives() { return std::move(archives_); }

 private:
  /// The archives below a folder are part of what it names.
  void add_inner(const fs::path& folder) {
    for (std::uint32_t i = 0; i < archives_.size(); ++i) {
      if (lies_below(archives_[i].root, folder.string())) add(Scope{i, {}});
    }
  }

  void add(Scope scope) {
    const auto covers = [](const Scope& outer, const Scope& inner) {
      return outer.archive == inner.archive && lies_in(inner.start, outer.start);
    };
    if (std::ranges::any_of(scopes_, [&](const Scope& other) { return covers(other, scope); }))
      return;
    std::erase_if(scopes_, [&](const Scope& other) { return covers(scope, other); });
    scopes_.push_back(std::move(scope));
  }

  std::vector<schema::ArchiveRoot> archives_;
  std::vector<Scope> scopes_;
};

template <typename T>
void append(std::vector<T>& all, std::vector<T> more) {
  std::ranges::move(more, std::back_inserter(all));
}

void append(Changes& all, Changes more) {
  append(all.to_read, std::move(more.to_read));
  append(all.vanished, std::move(more.vanished));
  append(all.failures, std::move(more.failures));
  all.files += more.files;
  all.unchanged += more.unchanged;
  all.unchanged_directives += more.unchanged_directives;
}

}  // namespace

Changes find_changes(const std::vector<schema::ArchiveRoot>& archives, const Scope& scope,
                     const KnownFiles& known, Rereading rereading) {
  Changes changes;
  const schema::ArchiveRoot& root = archives.at(scope.archive);
  corpus::Listing listing = corpus::list_archive(root.root, scope.start);
  leave_to_inner_archives(listing, root, archives);
  changes.files = listing.entries.size() + listing.failures.size();
  std::unordered_set<std::string> seen;
  for (corpus::Entry& entry : listing.entries) {
    const auto found = known.find(entry.path);
    const KnownFile* before = found != known.end() ? &found->second : nullptr;
    if (before != nullptr) seen.insert(entry.path);
    if (before != nullptr && rereading == Rereading::OnlyChanged && is_unchanged(entry, *before)) {
      ++changes.unchanged;
      changes.unchanged_directives += before->documents.size();
      continue;
    }
    std::string id_path = root.prefix + entry.path;
    changes.to_read.push_back({std::move(entry), scope.archive, std::move(id_path), before});
  }
  for (const auto& [path, file] : known) {
    if (!lies_in(path, scope.start) || seen.contains(path)) continue;
    if (!is_hidden_by(path, listing.failures)) changes.vanished.push_back(&file);
  }
  for (corpus::FileFailure& failure : listing.failures)
    failure.path = root.prefix + failure.path;
  changes.failures = std::move(listing.failures);
  return changes;
}

void require_archive(const fs::path& named) {
  std::error_code error;
  if (fs::exists(named, error)) return;
  throw corpus::Error(corpus::Error::Kind::Usage, named.string() + ": no such file or folder");
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
    append(comparison.changes, find_changes(comparison.archives, scope, files, rereading));
  }
  return comparison;
}

}  // namespace chithi::indexer
