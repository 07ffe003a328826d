// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/database.h"

#include <charconv>
#include <cstdlib>
#include <sstream>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace chithi::schema {
namespace {

using Kind = corpus::Error::Kind;
namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets it.
  return value != nullptr ? value : "";
}

fs::path folder(const char* variable, const char* below_home) {
  const std::string given = environment(variable);
  return given.empty() ? fs::path(environment("HOME")) / below_home : fs::path(given);
}

/// The value of `db` in our configuration; empty if it has none.
std::string configured_database() {
  const fs::path file = folder("XDG_CONFIG_HOME", ".config") / "chithi" / "config.toml";
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return {};
  try {
    for (const CLI::ConfigItem& item : CLI::ConfigTOML().from_file(file.string())) {
      if (item.fullname() == "db" && !item.inputs.empty()) return item.inputs.front();
    }
  } catch (const CLI::Error& error) {
    throw corpus::Error(Kind::Usage, file.string() + ": " + error.what());
  }
  return {};
}

/// "HOST:PORT", but not a path.
bool is_remote(const std::string& location) {
  const std::size_t colon = location.rfind(':');
  if (colon == 0 || colon == location.npos || colon + 1 == location.size()) return false;
  return location.find('/') == location.npos &&
         location.find_first_not_of("0123456789", colon + 1) == location.npos;
}

Xapian::Database open_remote(const std::string& location) {
  const std::size_t colon = location.rfind(':');
  unsigned port = 0;
  std::from_chars(location.data() + colon + 1, location.data() + location.size(), port);
  return Xapian::Remote::open(location.substr(0, colon), port);
}

Xapian::Database open_any(const std::string& location) {
  if (is_remote(location)) return open_remote(location);
  if (!fs::exists(location)) {
    throw corpus::Error(
        Kind::Database,
        "no database at " + location + ": make one with chithi-index ARCHIVE --db " + location);
  }
  return Xapian::Database(location);
}

}  // namespace

std::string encode_archives(const std::vector<ArchiveRoot>& archives) {
  nlohmann::json list = nlohmann::json::array();
  for (const ArchiveRoot& archive : archives)
    list.push_back({archive.root, archive.prefix});
  // Paths are bytes; JSON takes UTF-8 only.
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<ArchiveRoot> decode_archives(std::string_view value) {
  std::vector<ArchiveRoot> archives;
  const auto list = nlohmann::json::parse(value, nullptr, false);
  if (!list.is_array()) return archives;
  for (const auto& item : list)
    archives.push_back({item.at(0), item.at(1)});
  return archives;
}

void check_version(const Xapian::Database& database, const std::string& location) {
  const std::string version = database.get_metadata(std::string(kVersionKey));
  if (version == std::to_string(kSchemaVersion)) return;
  throw corpus::Error(
      Kind::Database,
      location + (version.empty() ? ": not a database of chithi-index"
                                  : ": of version " + version + ", this program reads " +
                                        std::to_string(kSchemaVersion) +
                                        ": make it anew with chithi-index --full"));
}

Xapian::Database open_database(const std::string& location) {
  // An update may replace the generation between our reading its name and opening it.
  constexpr int kAttempts = 3;
  for (int attempt = 1;; ++attempt) {
    try {
      Xapian::Database database = open_any(location);
      check_version(database, location);
      return database;
    } catch (const Xapian::Error& error) {
      if (attempt == kAttempts) throw database_error(error, "can't open", location);
    }
  }
}

std::string default_database() {
  std::string location = environment("CHITHI_DB");
  if (location.empty()) location = configured_database();
  if (location.empty()) location = folder("XDG_DATA_HOME", ".local/share") / "chithi" / "db";
  return location;
}

corpus::Error database_error(const Xapian::Error& error, std::string_view doing,
                             const std::string& location) {
  std::string message(doing);
  message.append(" ").append(location).append(": ").append(error.get_msg());
  if (const char* reason = error.get_error_string()) message.append(" (").append(reason) += ')';
  return {Kind::Database, message};
}

}  // namespace chithi::schema
