// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/known_files.h"

#include <string>
#include <utility>

#include "indexer/database_folder.h"
#include "indexer/manifest.h"
#include "schema/archives.h"
#include "schema/database.h"
#include "schema/slots.h"
#include "schema/source.h"

namespace chithi::indexer {

std::vector<KnownFiles> known_files(const Xapian::Database& database, std::size_t archives) {
  std::vector<KnownFiles> known(archives);
  const auto note = [&](Xapian::docid docid, const std::string& value) {
    schema::Source source = schema::parse_source_value(value);
    if (source.archive >= archives) return;
    KnownFile& file = known[source.archive][source.path];
    file.documents.push_back(docid);
    file.source = std::move(source);
  };
  schema::for_each_in_slot(database, schema::Slot::Source, note);
  return known;
}

void refresh_manifest(const std::filesystem::path& folder) {
  if (is_manifest_in_force(folder)) return;
  const Xapian::Database database(generation_in_force(folder).value().string());
  Manifest manifest;
  manifest.archives =
      schema::decode_archives(database.get_metadata(std::string(schema::kArchivesKey)));
  manifest.files = known_files(database, manifest.archives.size());
  write_manifest(folder, manifest);
}

}  // namespace chithi::indexer
