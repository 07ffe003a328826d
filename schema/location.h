// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace chithi::schema {

/// Where the database is when the command line does not say: $CHITHI_DB, else `db = "…"` of
/// $XDG_CONFIG_HOME/chithi/config.toml, else $XDG_DATA_HOME/chithi/db, with the usual defaults
/// for the two folders. Throws Error (Usage) if the configuration can't be parsed.
[[nodiscard]] std::string default_database();

/// A variable of the environment; empty if it is not set. The programs only read the environment,
/// before they start any thread.
[[nodiscard]] std::string environment(const char* name);

/// A file of the user's configuration, $XDG_CONFIG_HOME/chithi/NAME with the usual default for the
/// folder; it need not exist.
[[nodiscard]] std::filesystem::path configuration_file(std::string_view name);

/// A file of what a program remembers from run to run, $XDG_STATE_HOME/chithi/NAME with the usual
/// default for the folder (~/.local/state); it need not exist.
[[nodiscard]] std::filesystem::path state_file(std::string_view name);

/// A folder of what can be made again, $XDG_CACHE_HOME/chithi/NAME with the usual default for the
/// folder (~/.cache); it need not exist.
[[nodiscard]] std::filesystem::path cache_folder(std::string_view name);

}  // namespace chithi::schema
