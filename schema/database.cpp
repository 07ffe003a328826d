// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/database.h"

#include <charconv>
#include <filesystem>

#include "schema/messages.h"

namespace chithi::schema {
namespace {

using Kind = corpus::Error::Kind;
namespace fs = std::filesystem;

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
        tr("no database at {0}: make one with chithi-index ARCHIVE --db {0}", location));
  }
  return Xapian::Database(location);
}

}  // namespace

void check_version(const Xapian::Database& database, const std::string& location) {
  const std::string version = database.get_metadata(std::string(kVersionKey));
  if (version == std::to_string(kSchemaVersion)) return;
  throw corpus::Error(Kind::Database,
                      version.empty()
                          ? tr("{0}: not a database of chithi-index", location)
                          : tr("{0}: of version {1}, this program reads {2}: make it anew with "
                               "chithi-index --full",
                               location, version, kSchemaVersion));
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
      if (attempt == kAttempts) throw database_error(error, tr("can't open"), location);
    }
  }
}

corpus::Error database_error(const Xapian::Error& error, std::string_view doing,
                             const std::string& location) {
  std::string message(doing);
  message.append(" ").append(location).append(": ").append(error.get_msg());
  if (const char* reason = error.get_error_string()) message.append(" (").append(reason) += ')';
  return {Kind::Database, message};
}

std::string state_of(const Xapian::Database& database) {
  return std::to_string(database.get_doccount()) + ' ' + std::to_string(database.get_lastdocid());
}

}  // namespace chithi::schema
