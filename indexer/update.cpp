// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "corpus/error.h"
#include "indexer/changes.h"
#include "indexer/database_folder.h"
#include "indexer/known_files.h"
#include "indexer/renames.h"
#include "indexer/shards.h"
#include "indexer/takeover.h"
#include "schema/archives.h"
#include "schema/copies.h"
#include "schema/database.h"
#include "schema/facet_columns.h"
#include "schema/location.h"
#include "schema/messages.h"
#include "schema/slots.h"
#include "schema/term_sets.h"

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
/// To give a directive another path takes a few milliseconds and no reader, a copy of a large
/// database far more than thousands of these; but a transaction keeps in memory what it changes.
constexpr std::size_t kMostTakenOverInPlace = 5000;

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

/// Fewer changes don't fill the buffer of Xapian, which takes 10,000 if nobody says otherwise.
constexpr std::size_t kMayFillBuffer = 100;

/// Makes value streams tell of all changes of a transaction. Xapian (1.4.22) merges what is pending
/// into a stream only if something was changed since its buffer was full, so that after 10,000
/// changes, or 20,000, they tell of what was there before. A document that comes and goes is two
/// changes, of which one at least is such a one.
void merge_values(Xapian::WritableDatabase& database) {
  const auto read_any = [&] {
    static_cast<void>(database.valuestream_begin(schema::number_of(schema::Slot::Source)));
  };
  const Xapian::docid passing = database.add_document(Xapian::Document());
  read_any();
  database.delete_document(passing);
  read_any();
}

/// One run of an update.
class Run {
 public:
  Run(const UpdateOptions& options, const std::atomic<bool>& interrupted)
      : options_(options), interrupted_(interrupted), folder_(options.database) {}

  UpdateReport go() {
    open_current();
    if (current_) known_ = known_files(*current_, stored_archives_.size());
    Comparison found = look();
    if (options_.review) options_.review(found);
    archives_ = std::move(found.archives);
    begin_progress(found.changes.to_read);
    if (options_.rereading == Rereading::OnlyChanged)
      recognized_ = recognize(found.changes, known_, looking());
    tasks_ = std::move(found.changes.to_read);
    vanished_ = std::move(found.changes.vanished);
    lost_.insert(found.changes.lost.begin(), found.changes.lost.end());
    const bool changed = !tasks_.empty() || !recognized_.empty() || !vanished_.empty();
    if (changed || !current_) apply();
    refresh_manifest(folder_.path());
    UpdateReport report = make_report(found.changes, std::move(outcomes_), stopped_);
    report.missing = still_missing(found.missing, recognized_);
    return report;
  }

 private:
  [[nodiscard]] Comparison look() const {
    if (!options_.forget)
      return compare(stored_archives_, known_, options_.archives, options_.rereading);
    Comparison found = find_forgotten(stored_archives_, known_, options_.archives);
    const std::unordered_set<const KnownFile*> gone(found.changes.vanished.begin(),
                                                    found.changes.vanished.end());
    // Those in the middle stay: files know theirs by its number.
    const auto is_left = [&](const auto& file) { return !gone.contains(&file.second); };
    while (!found.archives.empty() &&
           std::ranges::none_of(known_[found.archives.size() - 1], is_left))
      found.archives.pop_back();
    return found;
  }

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

  static std::uint64_t bytes_of(const std::vector<Task>& tasks) {
    std::uint64_t bytes = 0;
    for (const Task& task : tasks)
      bytes += task.entry.size;
    return bytes;
  }

  void begin_progress(const std::vector<Task>& tasks) const {
    if (options_.progress != nullptr && !tasks.empty())
      options_.progress->begin(tasks.size(), bytes_of(tasks));
  }

  void note_progress(const Task& task) const {
    if (options_.progress != nullptr) options_.progress->end_file(task.id_path, task.entry.size);
  }

  [[nodiscard]] Looking looking() const {
    return {.jobs = options_.jobs,
            .interrupted = &interrupted_,
            .recognized = [this](const Task& task) { note_progress(task); }};
  }

  [[nodiscard]] bool is_small() const {
    const auto copies = static_cast<std::size_t>(
        std::ranges::count(recognized_, Recognized::Kind::Copied, &Recognized::kind));
    return tasks_.size() + copies <= kMostFilesInPlace && bytes_of(tasks_) <= kMostBytesInPlace &&
           recognized_.size() <= kMostTakenOverInPlace;
  }

  void apply() {
    if (current_ && is_small()) {
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
    const auto term_sets = schema::TermSets::of(database);
    database.begin_transaction();
    FileIndexer indexer(database, extraction());
    std::vector<FileOutcome> outcomes;
    for (const Task& task : tasks_) {
      if (interrupted_) break;
      if (options_.progress != nullptr) options_.progress->begin_file(task.id_path);
      outcomes.push_back(indexer.index(task));
      note_progress(task);
    }
    stopped_ = interrupted_;
    schema::renew_term_sets(database, term_sets, settle(database, outcomes));
    database.commit_transaction();
    database.close();
    keep(std::move(outcomes));
  }

  void write_generation() {
    Shards shards = build_shards(tasks_, {.folder = folder_.scratch(),
                                          .jobs = options_.jobs,
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
    static_cast<void>(settle(database, shards.outcomes));
    schema::write_term_sets(database);
    database.commit();
    database.close();
    folder_.publish();
    keep(std::move(shards.outcomes));
  }

  /// Removes what the new directives stand for, and writes what holds for the whole database.
  /// Gives what was removed.
  std::vector<Xapian::docid> settle(Xapian::WritableDatabase& database,
                                    const std::vector<FileOutcome>& outcomes) {
    const std::unordered_set<const KnownFile*> leaving = leaving_files(outcomes);
    const auto moved = take_over(database, recognized_, archives_, leaving);
    std::vector<Xapian::docid> deleted;
    for (const KnownFile* file : leaving) {
      if (!moved.contains(file)) std::ranges::copy(file->documents, std::back_inserter(deleted));
    }
    for (const Xapian::docid document : deleted)
      database.delete_document(document);
    if (deleted.size() + recognized_.size() >= kMayFillBuffer) merge_values(database);
    database.set_metadata(key(schema::kVersionKey), std::to_string(schema::kSchemaVersion));
    if (archives_ != stored_archives_) {
      database.set_metadata(key(schema::kArchivesKey), schema::encode_archives(archives_));
    }
    schema::write_facet_columns(database);
    schema::write_copies(database);
    return deleted;
  }

  /// The files whose directives are no longer theirs.
  [[nodiscard]] std::unordered_set<const KnownFile*> leaving_files(
      const std::vector<FileOutcome>& outcomes) const {
    std::unordered_set<const KnownFile*> leaving;
    for (const FileOutcome& outcome : outcomes) {
      if (outcome.status == Status::Ok) leaving.insert(outcome.known);
    }
    for (const Recognized& file : recognized_) {
      if (file.kind != Recognized::Kind::Touched) leaving.insert(file.task.known);
      const bool found_again = file.kind == Recognized::Kind::Renamed && lost_.contains(file.from);
      if (found_again && !stopped_) leaving.insert(file.from);
    }
    if (!stopped_) leaving.insert(vanished_.begin(), vanished_.end());
    leaving.erase(nullptr);
    return leaving;
  }

  /// What was read or recognized, and what vanished unless it was renamed.
  void keep(std::vector<FileOutcome> outcomes) {
    outcomes_ = std::move(outcomes);
    std::unordered_set<const KnownFile*> renamed;
    for (const Recognized& file : recognized_) {
      outcomes_.push_back(outcome_of(file));
      if (file.kind == Recognized::Kind::Renamed) renamed.insert(file.from);
    }
    if (stopped_) return;
    for (const KnownFile* file : vanished_) {
      if (renamed.contains(file)) continue;
      outcomes_.push_back(
          {id_path(stored_archives_, file->source), Status::Removed, 0, {}, file->source, nullptr});
    }
  }

  [[nodiscard]] FileOutcome outcome_of(const Recognized& file) const {
    FileOutcome outcome{file.task.id_path, Status::Same, file.from->documents.size(), {},
                        file.source,       nullptr};
    if (file.kind == Recognized::Kind::Touched) return outcome;
    outcome.status = file.kind == Recognized::Kind::Renamed ? Status::Renamed : Status::Copied;
    outcome.from = id_path(archives_, file.from->source);
    return outcome;
  }

  const UpdateOptions& options_;
  const std::atomic<bool>& interrupted_;
  DatabaseFolder folder_;
  std::optional<Xapian::Database> current_;
  std::vector<schema::ArchiveRoot> archives_;
  std::vector<schema::ArchiveRoot> stored_archives_;
  std::vector<KnownFiles> known_;
  std::vector<Task> tasks_;
  std::vector<Recognized> recognized_;
  std::vector<const KnownFile*> vanished_;
  std::unordered_set<const KnownFile*> lost_;
  std::vector<FileOutcome> outcomes_;
  bool stopped_ = false;  ///< Before all was read; asked once, so that all parts agree.
};

}  // namespace

UpdateReport update_database(const UpdateOptions& options, const std::atomic<bool>& interrupted) {
  try {
    if (options.forget) {
      static_cast<void>(schema::open_database(options.database.string()));
    } else if (!fs::exists(options.database)) {
      require_archives(options.archives);
    }
    return Run(options, interrupted).go();
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, "can't update", options.database.string());
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Kind::Database, error.what());
  }
}

}  // namespace chithi::indexer
