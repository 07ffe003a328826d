// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <filesystem>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include <unistd.h>

#include "corpus/error.h"
#include "indexer/command_line.h"
#include "indexer/inspect.h"
#include "indexer/maintenance.h"
#include "indexer/plan.h"
#include "indexer/update.h"
#include "indexer/watching.h"
#include "schema/messages.h"
#include "stemmer-vi/terminal_text.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Error;
using schema::ExitCode;

std::vector<fs::path> archives_of(const CommandLine& line, std::istream& in) {
  std::vector<fs::path> archives;
  for (const std::string& path : line.paths) {
    if (path != "-") {
      archives.emplace_back(path);
      continue;
    }
    for (std::string name; std::getline(in, name);) {
      if (!name.empty()) archives.emplace_back(name);
    }
  }
  return archives;
}

UpdateOptions options_of(const CommandLine& line, std::istream& in) {
  return {.archives = archives_of(line, in),
          .database = database_of(line),
          .jobs = line.jobs,
          .rereading = line.full ? Rereading::Everything : Rereading::OnlyChanged,
          .ocr = line.ocr};
}

/// Like a run's, but nothing was done.
ExitCode run_plan(const CommandLine& line, const Streams& streams) {
  const UpdatePlan plan = plan_update(options_of(line, streams.in));
  for (const auto& [paths, what] :
       {std::pair(&plan.added, "new"), std::pair(&plan.changed, "changed"),
        std::pair(&plan.removed, "removed")}) {
    for (const std::string& path : *paths)
      streams.out << what << '\t' << vi::on_one_line(path) << '\n';
  }
  for (const auto& [files, what] :
       {std::pair(&plan.renamed, "renamed"), std::pair(&plan.copied, "copied")}) {
    for (const Rename& file : *files)
      streams.out << what << '\t' << vi::on_one_line(file.path) << '\t'
                  << vi::on_one_line(file.from) << '\n';
  }
  tell_missing(plan.missing, streams);
  for (const corpus::FileFailure& failure : plan.failures)
    schema::complain(kProgram, failure.path + ": " + failure.reason, streams.err);
  if (!line.quiet) {
    streams.out << schema::tr(
                       "{0} files would be read, {1} removed, {2} are unchanged; nothing was done",
                       plan.added.size() + plan.changed.size(), plan.removed.size(), plan.unchanged)
                << taken_over(plan.renamed.size(), plan.copied.size()) << '\n';
  }
  return plan.failures.empty() && plan.missing.empty() ? ExitCode::Done : ExitCode::Partly;
}

UpdateReport update_showing_progress(UpdateOptions options, const CommandLine& line,
                                     const Streams& streams, const Interruption& interruption) {
  const bool shown = line.progress == "always" ||
                     (line.progress == "auto" && !line.quiet && ::isatty(STDERR_FILENO) == 1);
  std::optional<Progress> progress;
  if (shown) options.progress = &progress.emplace(streams.err);
  return update_database(options, interruption.requested);
}

ExitCode run_update(const CommandLine& line, const Streams& streams,
                    const Interruption& interruption) {
  if (interruption.listen != nullptr) interruption.listen();
  const auto start = std::chrono::steady_clock::now();
  const UpdateReport report =
      update_showing_progress(options_of(line, streams.in), line, streams, interruption);
  return close_update(report, line, std::chrono::steady_clock::now() - start, streams);
}

ExitCode run_forget(const CommandLine& line, const Streams& streams) {
  // It takes effect whole or, if it is ended, not at all.
  const std::atomic<bool> interrupted = false;
  const auto start = std::chrono::steady_clock::now();
  UpdateOptions options = options_of(line, streams.in);
  options.forget = true;
  const UpdateReport report = update_database(options, interrupted);
  return close_update(report, line, std::chrono::steady_clock::now() - start, streams);
}

/// Goes on until it is interrupted, which ends it by an Error.
[[noreturn]] void run_watch(const CommandLine& line, const Streams& streams,
                            const Interruption& interruption) {
  if (interruption.listen != nullptr) interruption.listen();
  const auto update = [&](const UpdateOptions& options) {
    return update_showing_progress(options, line, streams, interruption);
  };
  watch_archives(options_of(line, streams.in), update,
                 {.line = line, .streams = streams, .interrupted = interruption.requested});
}

ExitCode run_inspect(const CommandLine& line, const Streams& streams) {
  for (const std::string& path : line.paths) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
      throw Error(Error::Kind::Usage, schema::tr("{0}: no such file or folder", path));
    }
  }
  InspectFormat format = line.json ? InspectFormat::Json : InspectFormat::Fields;
  if (line.text) format = InspectFormat::Text;
  const std::vector<fs::path> paths(line.paths.begin(), line.paths.end());
  const std::vector<corpus::FileFailure> failures =
      inspect(paths, {.format = format, .ocr = line.ocr}, streams.out);
  for (const corpus::FileFailure& failure : failures) {
    schema::complain(kProgram, failure.path + ": " + failure.reason, streams.err);
  }
  return failures.empty() ? ExitCode::Done : ExitCode::Partly;
}

ExitCode run_check(const CommandLine& line, const Streams& streams) {
  const std::string database = database_of(line);
  const CheckReport report = check_database(database);
  streams.out << schema::tr("{0}: {1} directives of {2} files, {3} problems", database,
                            report.directives, report.files, report.problems)
              << '\n'
              << report.details;
  if (report.problems == 0) return ExitCode::Done;
  throw Error(Error::Kind::Database,
              schema::tr("{0}: damaged: rebuild it with chithi-index --full", database));
}

ExitCode run(const CommandLine& line, const Streams& streams, const Interruption& interruption) {
  switch (line.command) {
    case CommandLine::Command::Inspect:
      return run_inspect(line, streams);
    case CommandLine::Command::Check:
      return run_check(line, streams);
    case CommandLine::Command::Compact:
      compact_database(database_of(line));
      return ExitCode::Done;
    case CommandLine::Command::Forget:
      return run_forget(line, streams);
    case CommandLine::Command::Update:
      break;
  }
  if (line.dry_run) return run_plan(line, streams);
  if (line.watch) run_watch(line, streams, interruption);
  return run_update(line, streams, interruption);
}

}  // namespace

ExitCode run_command_line(int argc, const char* const* argv, const Streams& streams,
                          const Interruption& interruption) {
  try {
    const auto parsed = parse_command_line(argc, argv);
    if (const auto* reply = std::get_if<Reply>(&parsed)) {
      return schema::after_output(print(*reply, streams), kProgram, streams.out, streams.err);
    }
    const ExitCode code = run(std::get<CommandLine>(parsed), streams, interruption);
    return schema::after_output(code, kProgram, streams.out, streams.err);
  } catch (const std::exception& error) {
    return schema::report_failure(error, kProgram, streams.err);
  }
}

}  // namespace chithi::indexer
