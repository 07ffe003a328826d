// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/changes.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "corpus/reader.h"
#include "schema/slots.h"

namespace chithi::indexer {
namespace {

bool lies_in(std::string_view path, std::string_view start) {
  if (start.empty() || path == start) return true;
  return path.starts_with(start) && path[start.size()] == '/';
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

}  // namespace

std::vector<KnownFiles> known_files(const Xapian::Database& database, std::size_t archives) {
  std::vector<KnownFiles> known(archives);
  const Xapian::valueno slot = schema::number_of(schema::Slot::Source);
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    schema::Source source = schema::parse_source_value(*value);
    if (source.archive >= archives) continue;
    KnownFile& file = known[source.archive][source.path];
    file.documents.push_back(value.get_docid());
    file.source = std::move(source);
  }
  return known;
}

Changes find_changes(const schema::ArchiveRoot& root, const Scope& scope, const KnownFiles& known,
                     Rereading rereading) {
  Changes changes;
  corpus::Listing listing = corpus::list_archive(root.root, scope.start);
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

}  // namespace chithi::indexer
