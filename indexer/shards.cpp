// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shards.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

/// A shard ends after so many files, or bytes if they are large ones; of a few large files, which
/// may be scans, after fewer, so that all threads have work.
constexpr std::size_t kFilesPerShard = 100;
constexpr std::uint64_t kMostBytesPerShard = 1U << 20U;
constexpr std::uint64_t kLeastBytesPerShard = 1U << 18U;
constexpr std::uint64_t kShardsForAllThreads = 32;

/// Each open database takes five or six files; a process may have 1,024.
constexpr std::size_t kDatabasesPerMerge = 64;

/// Nobody reads a shard before it is whole, and nobody misses it after a power cut.
constexpr int kShardFlags =
    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

std::vector<std::span<const Task>> cut(std::span<const Task> tasks) {
  std::vector<std::span<const Task>> pieces;
  std::uint64_t all = 0;
  for (const Task& task : tasks)
    all += task.entry.size;
  const std::uint64_t most =
      std::clamp(all / kShardsForAllThreads, kLeastBytesPerShard, kMostBytesPerShard);
  std::size_t begin = 0;
  std::uint64_t bytes = 0;
  for (std::size_t at = 0; at < tasks.size(); ++at) {
    bytes += tasks[at].entry.size;
    if (at + 1 - begin < kFilesPerShard && bytes < most) continue;
    pieces.push_back(tasks.subspan(begin, at + 1 - begin));
    begin = at + 1;
    bytes = 0;
  }
  if (begin < tasks.size()) pieces.push_back(tasks.subspan(begin));
  return pieces;
}

/// What the workers share: the pieces, who takes the next one, and the results by piece.
class Workshop {
 public:
  Workshop(std::span<const Task> tasks, const ShardOptions& options)
      : options_(options), pieces_(cut(tasks)), results_(pieces_.size()) {}

  [[nodiscard]] std::size_t size() const { return pieces_.size(); }

  void work() noexcept {
    try {
      while (!stopped()) {
        const std::size_t piece = next_.fetch_add(1);
        if (piece >= pieces_.size()) return;
        build(piece);
      }
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
    }
  }

  [[nodiscard]] Shards take() {
    if (failure_) std::rethrow_exception(failure_);
    Shards shards;
    for (std::size_t piece = 0; piece < results_.size(); ++piece) {
      if (results_[piece].empty()) continue;
      shards.databases.push_back(location(piece));
      std::ranges::move(results_[piece], std::back_inserter(shards.outcomes));
    }
    return shards;
  }

 private:
  [[nodiscard]] bool stopped() const {
    return failed_ || (options_.interrupted != nullptr && *options_.interrupted);
  }

  [[nodiscard]] fs::path location(std::size_t piece) const {
    return options_.folder / ("shard-" + std::to_string(piece));
  }

  void build(std::size_t piece) {
    Xapian::WritableDatabase shard(location(piece).string(), kShardFlags);
    FileIndexer indexer(shard, options_.extraction);
    for (const Task& task : pieces_[piece]) {
      if (stopped()) break;
      if (options_.progress != nullptr) options_.progress->begin_file(task.id_path);
      results_[piece].push_back(indexer.index(task));
      if (options_.progress != nullptr) {
        options_.progress->end_file(task.id_path, task.entry.size);
      }
    }
    shard.commit();
  }

  ShardOptions options_;
  std::vector<std::span<const Task>> pieces_;
  std::vector<std::vector<FileOutcome>> results_;  // Each written by the one worker of its piece.
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

void merge_round(std::span<const fs::path> sources, const fs::path& target) {
  Xapian::Database merged;
  for (const fs::path& source : sources)
    merged.add_database(Xapian::Database(source.string()));
  merged.compact(target.string(), static_cast<unsigned>(Xapian::Compactor::FULL));
}

void remove_merged(std::span<const fs::path> sources, const fs::path& scratch) {
  for (const fs::path& source : sources) {
    if (source.parent_path() == scratch) fs::remove_all(source);
  }
}

}  // namespace

Shards build_shards(std::span<const Task> tasks, const ShardOptions& options) {
  Workshop workshop(tasks, options);
  const std::size_t workers =
      std::clamp<std::size_t>(options.jobs, 1, std::max<std::size_t>(workshop.size(), 1));
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < workers; ++i)
    threads.emplace_back([&] { workshop.work(); });
  workshop.work();
  threads.clear();
  return workshop.take();
}

void merge_databases(const std::vector<fs::path>& sources, const fs::path& target,
                     const fs::path& scratch) {
  std::vector<fs::path> left = sources;
  for (unsigned round = 0; left.size() > kDatabasesPerMerge; ++round) {
    std::vector<fs::path> merged;
    for (std::size_t at = 0; at < left.size(); at += kDatabasesPerMerge) {
      const auto group =
          std::span(left).subspan(at, std::min(kDatabasesPerMerge, left.size() - at));
      merged.push_back(scratch / ("round-" + std::to_string(round) + '-' + std::to_string(at)));
      merge_round(group, merged.back());
      remove_merged(group, scratch);
    }
    left = std::move(merged);
  }
  merge_round(left, target);
  remove_merged(left, scratch);
}

}  // namespace chithi::indexer
