// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/renames.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <thread>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "corpus/reader.h"

namespace chithi::indexer {
namespace {

using Kind = Recognized::Kind;

/// What each file holds; empty for those that can't be what is known.
using Sources = std::vector<std::optional<schema::Source>>;

/// The known files of a size that one of `tasks` has, ascending by archive and path.
std::vector<const KnownFile*> candidates(const std::vector<Task>& tasks,
                                         const std::vector<KnownFiles>& known) {
  std::unordered_set<std::uint64_t> sizes;
  for (const Task& task : tasks)
    sizes.insert(task.entry.size);
  std::vector<const KnownFile*> found;
  for (const KnownFiles& files : known) {
    for (const auto& [path, file] : files) {
      const bool current = file.source.reader == corpus::kReaderVersion;
      if (current && sizes.contains(file.source.size)) found.push_back(&file);
    }
  }
  std::ranges::sort(found, {}, [](const KnownFile* file) {
    return std::tie(file->source.archive, file->source.path);
  });
  return found;
}

std::optional<schema::Source> look_at(const Task& task) {
  const corpus::Reading bytes = corpus::read_bytes(task.entry.location);
  if (bytes.failure) return std::nullopt;
  return source_of(task, *bytes.text);
}

/// Hashes the files that have the size of a candidate, side by side.
Sources look_at(const std::vector<Task>& tasks, const std::vector<const KnownFile*>& candidates,
                const Looking& looking) {
  std::unordered_set<std::uint64_t> sizes;
  for (const KnownFile* file : candidates)
    sizes.insert(file->source.size);
  Sources sources(tasks.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < tasks.size(); at = next++) {
      if (looking.interrupted != nullptr && *looking.interrupted) return;
      if (sizes.contains(tasks[at].entry.size)) sources[at] = look_at(tasks[at]);
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min<std::size_t>(looking.jobs, tasks.size()); ++i)
    threads.emplace_back(work);
  work();
  threads.clear();
  return sources;
}

bool is_touched(const Task& task, const schema::Source& source) {
  return task.known != nullptr && task.known->source.content == source.content &&
         task.known->source.size == source.size && task.known->source.reader == source.reader;
}

/// Finds for each content the file that has it, first those that are free for a new path.
class Contents {
 public:
  using Group = std::unordered_set<const KnownFile*>;

  /// The files of `groups` no longer have the content that is known of them.
  Contents(const std::vector<const KnownFile*>& candidates, const std::vector<Group>& groups) {
    for (const Group& group : groups) {
      for (const KnownFile* file : candidates) {
        if (group.contains(file)) files_[key(file->source)].free.push_back(file);
      }
    }
    for (const KnownFile* file : candidates)
      files_[key(file->source)].any = file;
  }

  /// Renames the first that is free, if any is.
  [[nodiscard]] std::pair<const KnownFile*, Kind> take(const schema::Source& source) {
    const auto found = files_.find(key(source));
    if (found == files_.end()) return {nullptr, Kind::Copied};
    Files& files = found->second;
    if (files.taken == files.free.size()) return {files.any, Kind::Copied};
    return {files.free[files.taken++], Kind::Renamed};
  }

 private:
  using Key = std::pair<std::uint64_t, std::uint64_t>;
  struct Files {
    std::vector<const KnownFile*> free;
    std::size_t taken = 0;  ///< Of the free ones.
    const KnownFile* any = nullptr;
  };

  static Key key(const schema::Source& source) { return {source.content, source.size}; }

  std::map<Key, Files> files_;
};

Contents contents_of(const Changes& changes, const std::vector<const KnownFile*>& candidates,
                     const Sources& sources) {
  const Contents::Group vanished(changes.vanished.begin(), changes.vanished.end());
  const Contents::Group lost(changes.lost.begin(), changes.lost.end());
  Contents::Group changed;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const Task& task = changes.to_read[i];
    if (task.known == nullptr || (sources[i] && is_touched(task, *sources[i]))) continue;
    changed.insert(task.known);
  }
  return {candidates, {vanished, changed, lost}};
}

}  // namespace

std::vector<std::string> still_missing(const std::vector<Missing>& missing,
                                       const std::vector<Recognized>& recognized) {
  std::unordered_set<const KnownFile*> renamed;
  for (const Recognized& file : recognized) {
    if (file.kind == Kind::Renamed) renamed.insert(file.from);
  }
  std::vector<std::string> folders;
  for (const auto& [folder, files] : missing) {
    const auto is_left = [&](const KnownFile* file) { return !renamed.contains(file); };
    if (std::ranges::any_of(files, is_left)) folders.push_back(folder);
  }
  return folders;
}

std::vector<Recognized> recognize(Changes& changes, const std::vector<KnownFiles>& known,
                                  const Looking& looking) {
  std::vector<Task>& tasks = changes.to_read;
  const std::vector<const KnownFile*> files = candidates(tasks, known);
  Sources sources = look_at(tasks, files, looking);
  Contents contents = contents_of(changes, files, sources);
  std::vector<Recognized> recognized;
  std::vector<Task> unknown;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    std::pair<const KnownFile*, Kind> found = {nullptr, Kind::Touched};
    if (sources[i]) {
      found = is_touched(tasks[i], *sources[i]) ? std::pair(tasks[i].known, Kind::Touched)
                                                : contents.take(*sources[i]);
    }
    if (found.first == nullptr) {
      unknown.push_back(std::move(tasks[i]));
      continue;
    }
    if (looking.recognized) looking.recognized(tasks[i]);
    recognized.push_back({std::move(tasks[i]), std::move(*sources[i]), found.first, found.second});
  }
  tasks = std::move(unknown);
  return recognized;
}

}  // namespace chithi::indexer
