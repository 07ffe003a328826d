// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/location.h"

#include <cstdlib>
#include <filesystem>

#include <CLI/CLI.hpp>

#include "corpus/error.h"

namespace chithi::schema {
namespace {

using Kind = corpus::Error::Kind;
namespace fs = std::filesystem;

fs::path folder(const char* variable, const char* below_home) {
  const std::string given = environment(variable);
  return given.empty() ? fs::path(environment("HOME")) / below_home : fs::path(given);
}

/// The value of `db` in our configuration; empty if it has none.
std::string configured_database() {
  const fs::path file = configuration_file("config.toml");
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

}  // namespace

std::string environment(const char* name) {
  // What is set here (LANGUAGE, see messages.cpp) is set before there is a second thread.
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value != nullptr ? value : "";
}

fs::path configuration_file(std::string_view name) {
  return folder("XDG_CONFIG_HOME", ".config") / "chithi" / name;
}

fs::path state_file(std::string_view name) {
  return folder("XDG_STATE_HOME", ".local/state") / "chithi" / name;
}

fs::path cache_folder(std::string_view name) {
  return folder("XDG_CACHE_HOME", ".cache") / "chithi" / name;
}

std::string default_database() {
  std::string location = environment("CHITHI_DB");
  if (location.empty()) location = configured_database();
  if (location.empty()) location = folder("XDG_DATA_HOME", ".local/share") / "chithi" / "db";
  return location;
}

}  // namespace chithi::schema
