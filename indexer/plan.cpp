// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/plan.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "corpus/error.h"
#include "indexer/changes.h"
#include "indexer/database_folder.h"
#include "indexer/known_files.h"
#include "indexer/renames.h"
#include "indexer/takeover.h"
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
  Comparison found = compare(std::move(archives), known, options.archives, options.rereading);
  std::vector<Recognized> recognized;
  if (options.rereading == Rereading::OnlyChanged)
    recognized = recognize(found.changes, known, {.jobs = options.jobs});
  UpdatePlan plan;
  for (const Task& task : found.changes.to_read)
    (task.known == nullptr ? plan.added : plan.changed).push_back(task.id_path);
  std::unordered_set<const KnownFile*> renamed;
  for (const Recognized& file : recognized) {
    const Rename rename{file.task.id_path, id_path(found.archives, file.from->source)};
    if (file.kind == Recognized::Kind::Touched) ++plan.unchanged;
    if (file.kind == Recognized::Kind::Copied) plan.copied.push_back(rename);
    if (file.kind != Recognized::Kind::Renamed) continue;
    plan.renamed.push_back(rename);
    renamed.insert(file.from);
  }
  for (const KnownFile* file : found.changes.vanished) {
    if (!renamed.contains(file)) plan.removed.push_back(id_path(found.archives, file->source));
  }
  std::ranges::sort(plan.removed);
  plan.missing = still_missing(found.missing, recognized);
  plan.failures = found.changes.failures;
  plan.unchanged += found.changes.unchanged.size();
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
