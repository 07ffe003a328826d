// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/watching.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/error.h"
#include "indexer/folder_watch.h"
#include "indexer/manifest.h"
#include "indexer/watch_pace.h"
#include "schema/messages.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Error;
using schema::tr;
using Clock = std::chrono::steady_clock;

/// How often archives are compared even if nothing was told of them: of watched ones for what
/// inotify may have missed; of others since nothing else is known of them.
constexpr std::chrono::minutes kIfWatched{10};
constexpr std::chrono::minutes kIfNot{1};

/// A file as it was when it could not be read.
struct Unreadable {
  std::uint64_t size = 0;
  std::int64_t modified = 0;
};

bool lies_in(const std::string& path, const std::string& folder) {
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

/// Whether a database has an archive at a path, above or below it.
bool was_indexed(const fs::path& database, const std::string& path) {
  const auto manifest = read_manifest(database);
  if (!manifest) return false;
  return std::ranges::any_of(manifest->archives, [&](const schema::ArchiveRoot& archive) {
    return lies_in(path, archive.root) || lies_in(archive.root, path);
  });
}

bool did_something(const UpdateReport& report) {
  return std::ranges::any_of(report.outcomes, [](const FileOutcome& outcome) {
    return outcome.status != FileOutcome::Status::Same;
  });
}

class Watcher {
 public:
  Watcher(UpdateOptions options, const std::function<UpdateReport(const UpdateOptions&)>& update,
          const WatchContext& context)
      : options_(std::move(options)), update_(update), context_(context), pace_(Clock::now()) {
    for (const fs::path& named : options_.archives)
      named_.push_back(place_of(named));
    options_.review = [this](Comparison& found) { review(found); };
  }

  [[noreturn]] void go() {
    require_archives();
    while (true) {
      if (Clock::now() >= pace_.due()) bring_up_to_date();
      context_.streams.out.flush();
      context_.streams.err.flush();
      watch_.wait(pace_.due(), context_.interrupted);
      note_events();
      if (context_.interrupted) {
        throw Error(
            Error::Kind::Interrupted,
            tr("interrupted: the archives are no longer watched; what was read is indexed"));
      }
    }
  }

 private:
  void require_archives() const {
    for (const fs::path& named : named_) {
      if (!was_indexed(options_.database, named.string())) require_archive(named);
    }
  }

  void note_events() {
    for (const FileEvent& event : watch_.take()) {
      const Clock::time_point now = Clock::now();
      unreadable_.erase(event.path);
      if (event.kind == FileEvent::Kind::Lost) pace_.forget_writing();
      if (event.kind == FileEvent::Kind::Writing) {
        pace_.note_writing(event.path, now);
      } else {
        pace_.note_written(event.path, now);
      }
    }
  }

  void bring_up_to_date() {
    try {
      // Before the comparison, so that what changes after it is told.
      watch_.cover(named_);
      note_events();
      tell_how_it_watches();
      pace_.begin(Clock::now());
      run();
      last_failure_.clear();
    } catch (const Error& error) {
      if (error.kind() == Error::Kind::Interrupted) throw;
      fail(error);
    } catch (const std::exception& error) {
      fail(error);
    }
  }

  void run() {
    missing_.clear();
    options_.archives.clear();
    for (const fs::path& named : named_) {
      std::error_code ignored;
      if (fs::exists(named, ignored)) {
        options_.archives.push_back(named);
      } else {
        missing_.insert(named.string());
      }
    }
    if (!options_.archives.empty()) update();
    tell_what_is_missing_or_back();
    if (missing_.empty()) {
      pace_.succeed(Clock::now(), watch_.is_limited() || watch_.is_remote() ? kIfNot : kIfWatched);
    } else {
      pace_.miss(Clock::now());
    }
  }

  void update() {
    const auto start = Clock::now();
    const UpdateReport report = update_(options_);
    options_.rereading = Rereading::OnlyChanged;
    listed_failures_ = found_failures_;
    for (const FileOutcome& outcome : report.outcomes) {
      const auto tried = tried_.find(outcome.path);
      if (outcome.status == FileOutcome::Status::Failed && tried != tried_.end())
        unreadable_.insert_or_assign(tried->second.first, tried->second.second);
    }
    const bool first = !std::exchange(has_run_, true);
    if (first || report.interrupted || did_something(report))
      static_cast<void>(
          close_update(report, context_.line, Clock::now() - start, context_.streams));
  }

  /// Takes out of what was found what is not to be done now.
  void review(Comparison& found) {
    set_aside(found.changes);
    spare(found);
    std::set<std::string> failures;
    std::erase_if(found.changes.failures, [&](const corpus::FileFailure& failure) {
      const std::string told = failure.path + ": " + failure.reason;
      failures.insert(told);
      return listed_failures_.contains(told);
    });
    found_failures_ = std::move(failures);
  }

  void set_aside(Changes& changes) {
    tried_.clear();
    std::erase_if(changes.to_read, [&](const Task& task) {
      const std::string location = task.entry.location.string();
      if (is_to_be_read(task, location)) {
        tried_[task.id_path] = {location, {task.entry.size, task.entry.modified}};
        return false;
      }
      if (task.known != nullptr)
        changes.unchanged.push_back({task.id_path, task.known->documents.size()});
      return true;
    });
  }

  [[nodiscard]] bool is_to_be_read(const Task& task, const std::string& location) const {
    if (pace_.is_growing(location)) return false;
    const auto failed = unreadable_.find(location);
    return failed == unreadable_.end() || failed->second.size != task.entry.size ||
           failed->second.modified != task.entry.modified;
  }

  /// What lies where a file system was mounted has not vanished.
  void spare(Comparison& found) {
    std::set<std::string> lost;
    for (const std::string& mount : watch_.mounts()) {
      if (is_unmounted(mount)) lost.insert(mount);
    }
    for (const Missing& missing : std::exchange(found.missing, {}))
      missing_.insert(missing.folder);
    std::erase_if(found.changes.vanished, [&](const KnownFile* file) {
      const fs::path location =
          fs::path(found.archives[file->source.archive].root) / file->source.path;
      const auto folder = std::ranges::find_if(
          lost, [&](const std::string& gone) { return lies_in(location.string(), gone); });
      if (folder == lost.end()) return false;
      missing_.insert(*folder);
      return true;
    });
  }

  void tell_what_is_missing_or_back() {
    for (const std::string& folder : missing_) {
      if (!told_missing_.contains(folder)) {
        complain(
            tr("{0}: is gone, empty or not mounted: what is indexed of it stays; waiting until "
               "it is back (to remove it: chithi-index forget '{0}')",
               folder));
      }
    }
    for (const std::string& folder : told_missing_) {
      if (!missing_.contains(folder)) complain(tr("{0}: is back", folder));
    }
    told_missing_ = missing_;
  }

  void tell_how_it_watches() {
    if (watch_.is_limited() && !std::exchange(told_limit_, true)) {
      complain(
          tr("the system will not watch so many folders: raise fs.inotify.max_user_watches "
             "(sysctl); meanwhile the archives are compared every minute"));
    }
    if (watch_.is_remote() && !std::exchange(told_remote_, true)) {
      complain(
          tr("changes that other machines make may not be told: the archives are compared "
             "every minute"));
    }
  }

  void fail(const std::exception& error) {
    pace_.fail(Clock::now());
    if (last_failure_ == error.what()) return;
    last_failure_ = error.what();
    complain(last_failure_);
    complain(tr("the archives are still watched: it is tried again"));
  }

  void complain(const std::string& what) const {
    schema::complain(kProgram, what, context_.streams.err);
  }

  UpdateOptions options_;
  const std::function<UpdateReport(const UpdateOptions&)>& update_;
  const WatchContext& context_;
  std::vector<fs::path> named_;
  FolderWatch watch_;
  WatchPace pace_;
  /// The files of a run by their paths in ids, with their locations.
  std::map<std::string, std::pair<std::string, Unreadable>> tried_;
  std::map<std::string, Unreadable> unreadable_;  ///< By location.
  std::set<std::string> missing_;                 ///< Folders that a run did not find.
  std::set<std::string> told_missing_;
  std::set<std::string> found_failures_;   ///< What could not be listed, in this run …
  std::set<std::string> listed_failures_;  ///< … and in the last that came to its end.
  std::string last_failure_;
  bool has_run_ = false;
  bool told_limit_ = false;
  bool told_remote_ = false;
};

}  // namespace

void watch_archives(UpdateOptions options,
                    const std::function<UpdateReport(const UpdateOptions&)>& update,
                    const WatchContext& context) {
  Watcher(std::move(options), update, context).go();
}

}  // namespace chithi::indexer
