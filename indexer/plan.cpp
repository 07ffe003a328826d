// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/plan.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include <xapian.h>

#include "corpus/error.h"
#include "indexer/changes.h"
#include "indexer/database_folder.h"
#include "indexer/known_files.h"
#include "schema/archives.h"
#include "schema/database.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

UpdatePlan plan(const UpdateOptions& options) {
  std::vector<schema::ArchiveRoot> archives;
  std::vector<KnownFiles> known;
  if (const std::optional<fs::path> generation = generation_in_force(options.database)) {
    const Xapian::Database database(generation->string());
    schema::check_version(database, options.database.string());
    archives = schema::decode_archives(database.get_metadata(std::string(schema::kArchivesKey)));
    known = known_files(database, archives.size());
  }
  const Comparison found = compare(std::move(archives), known, options.archives, options.rereading);
  UpdatePlan plan;
  for (const Task& task : found.changes.to_read)
    (task.known == nullptr ? plan.added : plan.changed).push_back(task.id_path);
  for (const KnownFile* file : found.changes.vanished)
    plan.removed.push_back(found.archives[file->source.archive].prefix + file->source.path);
  std::ranges::sort(plan.removed);
  plan.failures = found.changes.failures;
  plan.unchanged = found.changes.unchanged.size();
  return plan;
}

}  // namespace

UpdatePlan plan_update(const UpdateOptions& options) {
  try {
    return plan(options);
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, "can't read", options.database.string());
  }
}

}  // namespace chithi::indexer
