// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "corpus/error.h"
#include "indexer/changes.h"
#include "indexer/database_folder.h"
#include "indexer/known_files.h"
#include "indexer/shards.h"
#include "schema/archives.h"
#include "schema/copies.h"
#include "schema/database.h"
#include "schema/facet_columns.h"
#include "schema/location.h"
#include "schema/messages.h"
#include "schema/slots.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Error;
using Status = FileOutcome::Status;

/// Up to so many files a run writes into the generation in force; a new generation costs a
/// copy of the whole database, but each file in it is several times cheaper, and files are read
/// side by side, which large ones, scans above all, take long for.
constexpr std::size_t kMostFilesInPlace = 200;
constexpr std::uint64_t kMostBytesInPlace = 16U << 20U;

std::string key(std::string_view name) { return std::string(name); }

/// So that a slip of the pen does not leave the folder of a database behind.
void require_archives(const std::vector<fs::path>& archives) {
  for (const fs::path& archive : archives)
    require_archive(archive);
}

/// Merging gives documents new numbers if the first ones were deleted, but keeps their order: those
/// of the old database are the first of the merged one.
void renumber(std::vector<KnownFiles>& known, const Xapian::Database& old,
              const Xapian::Database& merged) {
  std::unordered_map<std::uint32_t, std::uint32_t> numbers;
  auto now = merged.postlist_begin("");
  const auto end = old.postlist_end("");
  for (auto before = old.postlist_begin(""); before != end; ++before, ++now)
    numbers.emplace(*before, *now);
  for (KnownFiles& files : known) {
    for (auto& [path, file] : files) {
      for (std::uint32_t& document : file.documents)
        document = numbers.at(document);
    }
  }
}

/// One run of an update.
class Run {
 public:
  Run(const UpdateOptions& options, const std::atomic<bool>& interrupted)
      : options_(options), interrupted_(interrupted), folder_(options.database) {}

  UpdateReport go() {
    open_current();
    if (current_) known_ = known_files(*current_, stored_archives_.size());
    Comparison found = compare(stored_archives_, known_, options_.archives, options_.rereading);
    archives_ = std::move(found.archives);
    tasks_ = std::move(found.changes.to_read);
    vanished_ = std::move(found.changes.vanished);
    if (!tasks_.empty() || !vanished_.empty() || !current_) apply();
    refresh_manifest(folder_.path());
    return make_report(found.changes, std::move(outcomes_), stopped_);
  }

 private:
  void open_current() {
    const bool anew = options_.rereading == Rereading::Everything;
    if (folder_.is_damaged() && !anew) {
      throw Error(
          Error::Kind::Database,
          schema::tr("{0}: damaged: rebuild it with chithi-index --full", folder_.path().string()));
    }
    const std::optional<fs::path> generation = folder_.current();
    if (!generation) return;
    try {
      open(*generation);
    } catch (const Xapian::DatabaseError&) {
      // A damaged database is as good as none if everything is read anew.
      if (!anew) throw;
    }
  }

  void open(const fs::path& generation) {
    Xapian::Database database(generation.string());
    // A database of another version is as good as none if everything is read anew.
    if (options_.rereading == Rereading::OnlyChanged) {
      schema::check_version(database, folder_.path().string());
    } else if (database.get_metadata(key(schema::kVersionKey)) !=
               std::to_string(schema::kSchemaVersion)) {
      return;
    }
    stored_archives_ = schema::decode_archives(database.get_metadata(key(schema::kArchivesKey)));
    current_ = std::move(database);
  }

  void apply() {
    std::uint64_t bytes = 0;
    for (const Task& task : tasks_)
      bytes += task.entry.size;
    if (options_.progress != nullptr) options_.progress->begin(tasks_.size(), bytes);
    if (current_ && tasks_.size() <= kMostFilesInPlace && bytes <= kMostBytesInPlace) {
      write_in_place();
    } else {
      write_generation();
    }
  }

  [[nodiscard]] ExtractorOptions extraction() const {
    return {
        .ocr = options_.ocr, .cache = schema::cache_folder("read"), .interrupted = &interrupted_};
  }

  void write_in_place() {
    const std::string location = folder_.current()->string();
    Xapian::WritableDatabase database(location, Xapian::DB_OPEN);
    database.begin_transaction();
    FileIndexer indexer(database, options_.rereading, extraction());
    std::vector<FileOutcome> outcomes;
    for (const Task& task : tasks_) {
      if (interrupted_) break;
      outcomes.push_back(indexer.index(task));
      if (options_.progress != nullptr) options_.progress->add_file(task.entry.size);
    }
    stopped_ = interrupted_;
    settle(database, outcomes);
    database.commit_transaction();
    database.close();
    keep(std::move(outcomes));
  }

  void write_generation() {
    Shards shards = build_shards(tasks_, {.folder = folder_.scratch(),
                                          .jobs = options_.jobs,
                                          .rereading = options_.rereading,
                                          .interrupted = &interrupted_,
                                          .extraction = extraction(),
                                          .progress = options_.progress});
    stopped_ = interrupted_;
    const fs::path next = folder_.next_generation();
    std::vector<fs::path> sources;
    // First, so that its documents are those that `renumber` looks for.
    if (current_) sources.push_back(*folder_.current());
    std::ranges::copy(shards.databases, std::back_inserter(sources));
    if (!sources.empty()) merge_databases(sources, next, folder_.scratch());
    Xapian::WritableDatabase database(next.string(), Xapian::DB_CREATE_OR_OPEN);
    if (current_) renumber(known_, *current_, database);
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
      if (outcome.status == Status::Same) restamp(database, outcome);
    }
    if (!stopped_) {
      for (const KnownFile* file : vanished_)
        erase(database, *file);
    }
    database.set_metadata(key(schema::kVersionKey), std::to_string(schema::kSchemaVersion));
    if (archives_ != stored_archives_) {
      database.set_metadata(key(schema::kArchivesKey), schema::encode_archives(archives_));
    }
    schema::write_facet_columns(database);
    schema::write_copies(database);
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
    outcomes_ = std::move(outcomes);
    if (stopped_) return;
    for (const KnownFile* file : vanished_) {
      outcomes_.push_back({archives_[file->source.archive].prefix + file->source.path,
                           Status::Removed,
                           0,
                           {},
                           file->source,
                           nullptr});
    }
  }

  const UpdateOptions& options_;
  const std::atomic<bool>& interrupted_;
  DatabaseFolder folder_;
  std::optional<Xapian::Database> current_;
  std::vector<schema::ArchiveRoot> archives_;
  std::vector<schema::ArchiveRoot> stored_archives_;
  std::vector<KnownFiles> known_;
  std::vector<Task> tasks_;
  std::vector<const KnownFile*> vanished_;
  std::vector<FileOutcome> outcomes_;
  bool stopped_ = false;  ///< Before all was read; asked once, so that all parts agree.
};

}  // namespace

UpdateReport update_database(const UpdateOptions& options, const std::atomic<bool>& interrupted) {
  try {
    if (!fs::exists(options.database)) require_archives(options.archives);
    return Run(options, interrupted).go();
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, "can't update", options.database.string());
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Kind::Database, error.what());
  }
}

}  // namespace chithi::indexer
