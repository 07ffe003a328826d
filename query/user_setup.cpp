// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/user_setup.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "corpus/error.h"
#include "schema/database.h"
#include "schema/location.h"
#include "schema/messages.h"

namespace chithi::query {

Xapian::Database open_databases(const std::vector<std::string>& locations) {
  if (locations.empty()) return schema::open_database(schema::default_database());
  Xapian::Database all = schema::open_database(locations.front());
  for (std::size_t i = 1; i < locations.size(); ++i)
    all.add_database(schema::open_database(locations[i]));
  return all;
}

std::vector<schema::ArchiveRoot> local_archives(const Xapian::Database& database,
                                                const std::vector<std::string>& locations) {
  if (locations.size() > 1) return {};
  const std::string location = locations.empty() ? schema::default_database() : locations.front();
  std::error_code ignored;
  if (!std::filesystem::exists(location, ignored)) return {};
  return schema::decode_archives(database.get_metadata(std::string(schema::kArchivesKey)));
}

vi::Abbreviations user_abbreviations() {
  vi::Abbreviations table = vi::Abbreviations::built_in();
  const std::filesystem::path path = schema::configuration_file("abbreviations.tsv");
  std::error_code ignored;
  std::ifstream file(path, std::ios::binary);
  if (!file || !std::filesystem::is_regular_file(path, ignored)) return table;
  const std::string rows(std::istreambuf_iterator<char>(file), {});
  const std::vector<std::size_t> wrong = table.add(rows);
  if (wrong.empty()) return table;
  throw corpus::Error(corpus::Error::Kind::Usage,
                      schema::tr("{0}, line {1}: write short form, long form, and both or "
                                 "out, with tabs between",
                                 path.string(), wrong.front()));
}

}  // namespace chithi::query
