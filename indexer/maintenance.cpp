// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance.h"

#include <sstream>
#include <vector>

#include <xapian.h>

#include "indexer/database_folder.h"
#include "indexer/known_files.h"
#include "indexer/shards.h"
#include "schema/archives.h"
#include "schema/copies.h"
#include "schema/database.h"
#include "schema/facet_columns.h"
#include "schema/fields.h"
#include "schema/messages.h"
#include "schema/term_sets.h"

namespace chithi::indexer {

namespace {

/// Ids that more than one directive has.
std::vector<std::string> ambiguous_ids(const Xapian::Database& database) {
  std::vector<std::string> ids;
  const std::string prefix(schema::spec(schema::Field::Id).prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    if (term.get_termfreq() > 1) ids.push_back((*term).substr(prefix.size()));
  }
  return ids;
}

/// Merging gives documents other numbers.
void write_columns_anew(const std::filesystem::path& generation) {
  Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
  schema::write_facet_columns(database);
  schema::write_copies(database);
  schema::write_term_sets(database);
  database.commit();
}

}  // namespace

namespace fs = std::filesystem;

void compact_database(const fs::path& location) {
  // Checks that there is one before a folder is made for it.
  static_cast<void>(schema::open_database(location.string()));
  DatabaseFolder folder(location);
  try {
    merge_databases({folder.current().value()}, folder.next_generation(), folder.scratch());
    write_columns_anew(folder.next_generation());
    folder.publish();
    refresh_manifest(location);
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, schema::tr("can't compact"), location.string());
  }
}

CheckReport check_database(const fs::path& location) {
  const Xapian::Database database = schema::open_database(location.string());
  CheckReport report;
  report.directives = database.get_doccount();
  const auto archives =
      schema::decode_archives(database.get_metadata(std::string(schema::kArchivesKey)));
  for (const KnownFiles& files : known_files(database, archives.size())) {
    report.files += files.size();
  }
  try {
    // Xapian does not check through a stub.
    const fs::path checked = generation_in_force(location).value_or(location);
    std::ostringstream details;
    report.problems = Xapian::Database::check(checked.string(), 0, &details);
    if (report.problems > 0) report.details = details.str();
    for (const std::string& id : ambiguous_ids(database)) {
      ++report.problems;
      report.details += schema::tr("{0}: more than one directive has this id", id) + '\n';
    }
  } catch (const Xapian::Error& error) {
    throw schema::database_error(error, schema::tr("can't check"), location.string());
  }
  return report;
}

}  // namespace chithi::indexer
