// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/quick_answer.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "indexer/changes.h"
#include "indexer/command_line.h"
#include "indexer/manifest.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

bool may_find_nothing_to_do(const CommandLine& line) {
  return line.command == CommandLine::Command::Update && !line.full && !line.dry_run &&
         !line.watch && std::ranges::count(line.paths, "-") == 0;
}

/// The report of an update that has nothing to do; nullopt if it has.
std::optional<UpdateReport> report_if_unchanged(const CommandLine& line) {
  const fs::path folder = database_of(line);
  std::optional<Manifest> manifest = read_manifest(folder);
  if (!manifest) return std::nullopt;
  const std::vector<fs::path> named(line.paths.begin(), line.paths.end());
  const Comparison found =
      compare(std::move(manifest->archives), manifest->files, named, Rereading::OnlyChanged);
  const Changes& changes = found.changes;
  if (!changes.to_read.empty() || !changes.vanished.empty() || !changes.failures.empty() ||
      !found.missing.empty()) {
    return std::nullopt;
  }
  // A writer may have committed in between.
  if (!is_manifest_in_force(folder)) return std::nullopt;
  return make_report(changes, {}, false);
}

}  // namespace

std::optional<schema::ExitCode> answer_quickly(int argc, const char* const* argv,
                                               const Streams& streams) {
  try {
    const auto start = std::chrono::steady_clock::now();
    const auto parsed = parse_command_line(argc, argv);
    if (const auto* reply = std::get_if<Reply>(&parsed)) {
      const schema::ExitCode code = print(*reply, streams);
      return schema::after_output(code, kProgram, streams.out, streams.err);
    }
    const auto& line = std::get<CommandLine>(parsed);
    if (!may_find_nothing_to_do(line)) return std::nullopt;
    const std::optional<UpdateReport> report = report_if_unchanged(line);
    if (!report) return std::nullopt;
    const auto code =
        close_update(*report, line, std::chrono::steady_clock::now() - start, streams);
    return schema::after_output(code, kProgram, streams.out, streams.err);
  } catch (const std::exception&) {
    return std::nullopt;  // The engine comes upon the same, and says so.
  }
}

}  // namespace chithi::indexer
