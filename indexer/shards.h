// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "indexer/changes.h"
#include "indexer/file_indexer.h"

namespace chithi::indexer {

/// Small databases, and what became of the files in them, both in the order of the tasks.
struct Shards {
  std::vector<std::filesystem::path> databases;
  std::vector<FileOutcome> outcomes;
};

/// How shards are built.
struct ShardOptions {
  std::filesystem::path folder;                    ///< Empty; the shards are made in it.
  unsigned jobs = 1;                               ///< Threads.
  const std::atomic<bool>* interrupted = nullptr;  ///< No new file is begun once it is set.
  ExtractorOptions extraction = {};
  Progress* progress = nullptr;  ///< Is told of each file.
};

/// Reads the files into databases of a few hundred directives each, side by side. Inserting
/// dominates indexing, and trees that fit the cache make it several times cheaper than one large
/// one; see docs/performance.md. Which files share a shard depends on the tasks alone, so the
/// result does not depend on the number of threads.
/// Throws what stopped a worker, such as Xapian::Error for a full disk.
[[nodiscard]] Shards build_shards(std::span<const Task> tasks, const ShardOptions& options);

/// Merges databases into a new one at `target`, in their order. Works in rounds, so that few
/// files are open at a time; rounds' results are made in `scratch`, and sources that lie in
/// `scratch` are removed as soon as they are merged.
void merge_databases(const std::vector<std::filesystem::path>& sources,
                     const std::filesystem::path& target, const std::filesystem::path& scratch);

}  // namespace chithi::indexer
