// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace chithi::schema {

/// Where the database is when the command line does not say: $CHITHI_DB, else `db = "…"` of
/// $XDG_CONFIG_HOME/chithi/config.toml, else $XDG_DATA_HOME/chithi/db, with the usual defaults
/// for the two folders. Throws Error (Usage) if the configuration can't be parsed.
[[nodiscard]] std::string default_database();

}  // namespace chithi::schema
