// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/error.h"

namespace chithi::schema {

/// Raised on every change that a database written before it would not survive.
inline constexpr int kSchemaVersion = 1;

/// Metadata keys of a database.
inline constexpr std::string_view kVersionKey = "chithi:version";
inline constexpr std::string_view kArchivesKey = "chithi:archives";

/// An archive that a database was made from. `chithi-index` compares the files below its
/// root with what is stored, and removes only what vanished there.
struct ArchiveRoot {
  std::string root;    ///< Absolute path.
  std::string prefix;  ///< Put before its paths in ids: empty for the first, then "name/".

  friend bool operator==(const ArchiveRoot&, const ArchiveRoot&) = default;
};

/// The archives as the value of kArchivesKey, and back.
[[nodiscard]] std::string encode_archives(const std::vector<ArchiveRoot>& archives);
[[nodiscard]] std::vector<ArchiveRoot> decode_archives(std::string_view value);

/// Opens a database for reading and checks its version: a folder of ours, any Xapian folder
/// or stub file, or "HOST:PORT" of a xapian-tcpsrv. Throws Error (Database) that says what to
/// do if there is none, it can't be read, or another version wrote it.
[[nodiscard]] Xapian::Database open_database(const std::string& location);

/// Throws Error (Database) unless `database`, found at `location`, is of kSchemaVersion.
void check_version(const Xapian::Database& database, const std::string& location);

/// Where the database is when the command line does not say: $CHITHI_DB, else `db = "…"` of
/// $XDG_CONFIG_HOME/chithi/config.toml, else $XDG_DATA_HOME/chithi/db, with the usual defaults
/// for the two folders. Throws Error (Usage) if the configuration can't be parsed.
[[nodiscard]] std::string default_database();

/// An error of Xapian's as one of ours: what it was doing, on which database, and why not.
[[nodiscard]] corpus::Error database_error(const Xapian::Error& error, std::string_view doing,
                                           const std::string& location);

}  // namespace chithi::schema
