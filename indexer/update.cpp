// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "corpus/error.h"
#include "indexer/changes.h"
#include "indexer/database_folder.h"
#include "indexer/shards.h"
#include "schema/database.h"
#include "schema/slots.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Error;
using Status = FileOutcome::Status;

/// Up to so many files a run writes into the generation in force; a new generation costs a
/// copy of the whole database, but each file in it is several times cheaper.
constexpr std::size_t kMostFilesInPlace = 200;

std::string key(std::string_view name) { return std::string(name); }

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

/// One run of an update.
class Run {
 public:
  Run(const UpdateOptions& options, const std::atomic<bool>& interrupted)
      : options_(options), interrupted_(interrupted), folder_(options.database) {}

  UpdateReport go() {
    open_current();
    for (const fs::path& archive : options_.archives)
      add_scope(archive);
    if (current_) known_ = known_files(*current_, archives_.size());
    known_.resize(archives_.size());
    for (const Scope& scope : scopes_)
      compare(scope);
    if (!tasks_.empty() || !vanished_.empty() || !current_) apply();
    finish_report();
    return std::move(report_);
  }

 private:
  void open_current() {
    const std::optional<fs::path> generation = folder_.current();
    if (!generation) return;
    Xapian::Database database(generation->string());
    // A database of another version is as good as none if everything is read anew.
    if (options_.rereading == Rereading::OnlyChanged) {
      schema::check_version(database, folder_.path().string());
    } else if (database.get_metadata(key(schema::kVersionKey)) !=
               std::to_string(schema::kSchemaVersion)) {
      return;
    }
    archives_ = schema::decode_archives(database.get_metadata(key(schema::kArchivesKey)));
    stored_archives_ = archives_;
    current_ = std::move(database);
  }

  void add_scope(const fs::path& archive) {
    std::error_code error;
    const fs::path path = fs::weakly_canonical(archive, error);
    for (std::uint32_t i = 0; i < archives_.size(); ++i) {
      const auto start = path_from(archives_[i].root, path);
      if (start && fs::exists(archives_[i].root)) return add_scope(Scope{i, *start});
    }
    if (error || !fs::exists(path)) {
      throw Error(Error::Kind::Usage, archive.string() + ": no such file or folder");
    }
    const bool is_folder = fs::is_directory(path);
    const fs::path root = is_folder ? path : path.parent_path();
    archives_.push_back({root.string(), free_prefix(root, archives_)});
    const auto index = static_cast<std::uint32_t>(archives_.size() - 1);
    add_scope(Scope{index, is_folder ? std::string() : path.filename().string()});
  }

  void add_scope(Scope scope) { scopes_.push_back(std::move(scope)); }

  void compare(const Scope& scope) {
    Changes changes =
        find_changes(archives_[scope.archive], scope, known_[scope.archive], options_.rereading);
    report_.files += changes.files;
    report_.unchanged += changes.unchanged;
    report_.directives += changes.unchanged_directives;
    std::ranges::move(changes.to_read, std::back_inserter(tasks_));
    std::ranges::move(changes.vanished, std::back_inserter(vanished_));
    for (corpus::FileFailure& failure : changes.failures) {
      report_.outcomes.push_back(
          {std::move(failure.path), Status::Failed, 0, std::move(failure.reason), {}, nullptr});
    }
  }

  void apply() {
    if (current_ && tasks_.size() <= kMostFilesInPlace) {
      write_in_place();
    } else {
      write_generation();
    }
  }

  void write_in_place() {
    const std::string location = folder_.current()->string();
    Xapian::WritableDatabase database(location, Xapian::DB_OPEN);
    database.begin_transaction();
    FileIndexer indexer(database, options_.rereading);
    std::vector<FileOutcome> outcomes;
    for (const Task& task : tasks_) {
      if (interrupted_) break;
      outcomes.push_back(indexer.index(task));
    }
    settle(database, outcomes);
    database.commit_transaction();
    database.close();
    keep(std::move(outcomes));
  }

  void write_generation() {
    Shards shards = build_shards(tasks_, {.folder = folder_.scratch(),
                                          .jobs = options_.jobs,
                                          .rereading = options_.rereading,
                                          .interrupted = &interrupted_});
    const fs::path next = folder_.next_generation();
    std::vector<fs::path> sources;
    // First, so that its documents keep their order, and their numbers if nothing was deleted.
    if (current_) sources.push_back(*folder_.current());
    std::ranges::copy(shards.databases, std::back_inserter(sources));
    if (!sources.empty()) merge_databases(sources, next, folder_.scratch());
    Xapian::WritableDatabase database(next.string(), Xapian::DB_CREATE_OR_OPEN);
    settle(database, shards.outcomes);
    database.commit();
    database.close();
    folder_.publish();
    keep(std::move(shards.outcomes));
  }

  /// Removes what the new directives stand for, and writes what holds for the whole database.
  void settle(Xapian::WritableDatabase& database, const std::vector<FileOutcome>& outcomes) {
    for (const FileOutcome& outcome : outcomes) {
      if (outcome.known == nullptr) continue;
      if (outcome.status == Status::Ok) erase(database, *outcome.known);
      if (outcome.status == Status::Touched) restamp(database, outcome);
    }
    if (!interrupted_) {
      for (const KnownFile* file : vanished_)
        erase(database, *file);
    }
    database.set_metadata(key(schema::kVersionKey), std::to_string(schema::kSchemaVersion));
    if (archives_ != stored_archives_) {
      database.set_metadata(key(schema::kArchivesKey), schema::encode_archives(archives_));
    }
  }

  static void erase(Xapian::WritableDatabase& database, const KnownFile& file) {
    for (const Xapian::docid document : file.documents)
      database.delete_document(document);
  }

  static void restamp(Xapian::WritableDatabase& database, const FileOutcome& outcome) {
    const std::string value = schema::source_value(outcome.source);
    for (const Xapian::docid id : outcome.known->documents) {
      Xapian::Document document = database.get_document(id);
      document.add_value(schema::number_of(schema::Slot::Source), value);
      database.replace_document(id, document);
    }
  }

  void keep(std::vector<FileOutcome> outcomes) {
    std::ranges::move(outcomes, std::back_inserter(report_.outcomes));
    if (interrupted_) return;
    for (const KnownFile* file : vanished_) {
      report_.outcomes.push_back({archives_[file->source.archive].prefix + file->source.path,
                                  Status::Removed,
                                  0,
                                  {},
                                  file->source,
                                  nullptr});
    }
  }

  void finish_report() {
    report_.interrupted = interrupted_;
    std::ranges::sort(report_.outcomes, {}, &FileOutcome::path);
    for (FileOutcome& outcome : report_.outcomes) {
      report_.directives += outcome.directives;
      report_.unchanged += outcome.status == Status::Touched ? 1 : 0;
      report_.removed += outcome.status == Status::Removed ? 1 : 0;
      report_.failed += outcome.status == Status::Failed ? 1 : 0;
      outcome.known = nullptr;
    }
  }

  const UpdateOptions& options_;
  const std::atomic<bool>& interrupted_;
  DatabaseFolder folder_;
  std::optional<Xapian::Database> current_;
  std::vector<schema::ArchiveRoot> archives_;
  std::vector<schema::ArchiveRoot> stored_archives_;
  std::vector<KnownFiles> known_;
  std::vector<Scope> scopes_;
  std::vector<Task> tasks_;
  std::vector<const KnownFile*> vanished_;
  UpdateReport report_;
};

}  // namespace

UpdateReport update_database(const UpdateOptions& options, const std::atomic<bool>& interrupted) {
  try {
    return Run(options, interrupted).go();
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, "can't update", options.database.string());
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Kind::Database, error.what());
  }
}

void compact_database(const fs::path& location) {
  // Checks that there is one before a folder is made for it.
  static_cast<void>(schema::open_database(location.string()));
  DatabaseFolder folder(location);
  try {
    merge_databases({folder.current().value()}, folder.next_generation(), folder.scratch());
    folder.publish();
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, "can't compact", location.string());
  }
}

CheckReport check_database(const fs::path& location) {
  const Xapian::Database database = schema::open_database(location.string());
  CheckReport report;
  report.directives = database.get_doccount();
  const auto archives = schema::decode_archives(database.get_metadata(key(schema::kArchivesKey)));
  for (const KnownFiles& files : known_files(database, archives.size())) {
    report.files += files.size();
  }
  try {
    // Xapian does not check through a stub.
    const fs::path checked = generation_in_force(location).value_or(location);
    std::ostringstream details;
    report.problems = Xapian::Database::check(checked.string(), 0, &details);
    if (report.problems > 0) report.details = details.str();
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, "can't check", location.string());
  }
  return report;
}

}  // namespace chithi::indexer
