// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::test {

/// Runs the real chithi-index.
inline Outcome run_indexer(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), CHITHI_INDEX);
  return run_program(arguments);
}

/// An archive that the real programs have indexed.
class IndexedArchive {
 public:
  explicit IndexedArchive(const std::filesystem::path& archive)
      : outcome_(run_indexer({archive.string(), "--db", database()})) {}

  [[nodiscard]] std::string database() const { return (folder_ / "db").string(); }

  /// What indexing it said.
  [[nodiscard]] const Outcome& outcome() const { return outcome_; }

  /// Asks the real chithi about it.
  [[nodiscard]] Outcome ask(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all = {CHITHI};
    all.insert(all.end(), arguments.begin(), arguments.end());
    all.insert(all.begin() + (is_command(arguments.front()) ? 2 : 1), {"--db", database()});
    return run_program(all);
  }

  [[nodiscard]] nlohmann::json ask_json(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + (is_command(arguments.front()) ? 1 : 0), "--json");
    return nlohmann::json::parse(ask(arguments).out);
  }

  /// The ids of the hits for a query, best first.
  [[nodiscard]] std::vector<std::string> hits(const std::string& query) const {
    return ids_of({"search", query});
  }

  /// The same of all that match, copies too.
  [[nodiscard]] std::vector<std::string> matches(const std::string& query) const {
    return ids_of({"search", query, "--duplicates"});
  }

 private:
  [[nodiscard]] std::vector<std::string> ids_of(const std::vector<std::string>& question) const {
    std::vector<std::string> ids;
    const nlohmann::json answer = ask_json(question);
    for (const auto& hit : answer.at("hits"))
      ids.push_back(hit.at("id"));
    return ids;
  }

  static bool is_command(const std::string& word) {
    constexpr std::array<std::string_view, 14> kCommands = {
        "search", "cites", "show",  "stats", "facets", "similar",    "diff",
        "watch",  "news",  "chain", "basis", "path",   "most-cited", "check-citations"};
    return std::ranges::count(kCommands, word) > 0;
  }

  TempDir folder_;
  Outcome outcome_;
};

}  // namespace chithi::test
