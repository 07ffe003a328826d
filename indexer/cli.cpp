// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "indexer/inspect.h"
#include "indexer/update.h"
#include "schema/database.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Error;
using schema::ExitCode;

constexpr std::string_view kProgram = "chithi-index";
constexpr std::array<std::string_view, 4> kCommands = {"update", "inspect", "check", "compact"};

/// What was typed.
struct Options {
  std::vector<std::string> paths;
  std::string database;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  std::string report;
  bool full = false;
  bool quiet = false;
  bool json = false;
  bool text = false;
};

void add_database_option(CLI::App& command, Options& options) {
  command.add_option("--db", options.database,
                     "Folder of the database (default: $CHITHI_DB, else db = \"…\" of the "
                     "configuration, else the user's data folder)");
}

void add_update(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand(
      "update", "Make or bring up to date a database; the command that is meant if none is named");
  command->add_option("ARCHIVE", options.paths, "Files and folders; - for a list on standard input")
      ->required();
  add_database_option(*command, options);
  command->add_option("--jobs,-j", options.jobs, "Threads (default: one a core)")
      ->check(CLI::Range(1U, 256U));
  command->add_option("--report", options.report,
                      "Write what became of each file, one JSON a line");
  command->add_flag("--full", options.full, "Read everything anew");
  command->add_flag("--quiet,-q", options.quiet, "No closing line");
}

void add_inspect(CLI::App& app, Options& options) {
  CLI::App* command =
      app.add_subcommand("inspect", "Show what would be indexed of files; writes nothing");
  command->add_option("FILE", options.paths, "Files and folders")->required();
  CLI::Option* json = command->add_flag("--json", options.json, "One JSON object a line");
  command->add_flag("--text", options.text, "The recovered text only")->excludes(json);
}

void add_maintenance(CLI::App& app, Options& options) {
  CLI::App* check = app.add_subcommand("check", "Verify a database and say what is in it");
  check->add_option("DB", options.database, "Folder of the database");
  CLI::App* compact = app.add_subcommand("compact", "Make a database smaller, all at once");
  compact->add_option("DB", options.database, "Folder of the database");
}

/// The arguments with "update" put in where no command is named, last one first, as CLI11
/// takes them.
std::vector<std::string> arguments_of(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  constexpr std::array<std::string_view, 4> kAlone = {"-h", "--help", "--version", "--help-all"};
  const bool named = !arguments.empty() && (std::ranges::count(kCommands, arguments.front()) > 0 ||
                                            std::ranges::count(kAlone, arguments.front()) > 0);
  if (!named && !arguments.empty()) arguments.insert(arguments.begin(), "update");
  std::ranges::reverse(arguments);
  return arguments;
}

std::string database_of(const Options& options) {
  return options.database.empty() ? schema::default_database() : options.database;
}

std::vector<fs::path> archives_of(const Options& options, std::istream& in) {
  std::vector<fs::path> archives;
  for (const std::string& path : options.paths) {
    if (path != "-") {
      archives.emplace_back(path);
      continue;
    }
    for (std::string line; std::getline(in, line);) {
      if (!line.empty()) archives.emplace_back(line);
    }
  }
  return archives;
}

std::string_view word_for(FileOutcome::Status status) {
  switch (status) {
    case FileOutcome::Status::Ok:
      return "ok";
    case FileOutcome::Status::Touched:
      return "unchanged";
    case FileOutcome::Status::Failed:
      return "failed";
    case FileOutcome::Status::Removed:
      return "removed";
  }
  return "";
}

void write_report(const UpdateReport& report, const std::string& file) {
  std::ofstream out(file);
  for (const FileOutcome& outcome : report.outcomes) {
    nlohmann::ordered_json line = {
        {"v", 1},
        {"file", outcome.path},
        {"status", word_for(outcome.status)},
        {"directives", outcome.directives},
        {"reason", outcome.reason.empty() ? nlohmann::ordered_json()
                                          : nlohmann::ordered_json(outcome.reason)}};
    out << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
  if (!out.flush()) throw Error(Error::Kind::Usage, file + ": the report can't be written");
}

void print_failures(const UpdateReport& report, std::ostream& err) {
  for (const FileOutcome& outcome : report.outcomes) {
    if (outcome.status != FileOutcome::Status::Failed) continue;
    err << kProgram << ": " << outcome.path << ": " << outcome.reason << '\n';
  }
}

ExitCode run_update(const Options& options, const Streams& streams,
                    const std::atomic<bool>& interrupted) {
  const auto start = std::chrono::steady_clock::now();
  const UpdateReport report =
      update_database({.archives = archives_of(options, streams.in),
                       .database = database_of(options),
                       .jobs = options.jobs,
                       .rereading = options.full ? Rereading::Everything : Rereading::OnlyChanged},
                      interrupted);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;

  if (!options.report.empty()) write_report(report, options.report);
  print_failures(report, streams.err);
  if (!options.quiet) {
    streams.out << report.files << " files, " << report.directives << " directives, "
                << report.unchanged << " unchanged, " << report.removed << " removed, "
                << report.failed << " failed in " << std::fixed << std::setprecision(2)
                << seconds.count() << " s\n";
  }
  if (report.interrupted) {
    throw Error(Error::Kind::Interrupted,
                "interrupted: what was read so far is indexed; run again for the rest");
  }
  return report.failed > 0 ? ExitCode::Partly : ExitCode::Done;
}

ExitCode run_inspect(const Options& options, const Streams& streams) {
  for (const std::string& path : options.paths) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
      throw Error(Error::Kind::Usage, path + ": no such file or folder");
    }
  }
  InspectFormat format = options.json ? InspectFormat::Json : InspectFormat::Fields;
  if (options.text) format = InspectFormat::Text;
  const std::vector<fs::path> paths(options.paths.begin(), options.paths.end());
  const std::vector<corpus::FileFailure> failures = inspect(paths, format, streams.out);
  for (const corpus::FileFailure& failure : failures) {
    streams.err << kProgram << ": " << failure.path << ": " << failure.reason << '\n';
  }
  return failures.empty() ? ExitCode::Done : ExitCode::Partly;
}

ExitCode run_check(const Options& options, const Streams& streams) {
  const std::string database = database_of(options);
  const CheckReport report = check_database(database);
  streams.out << database << ": " << report.directives << " directives of " << report.files
              << " files, " << report.problems << " problems\n"
              << report.details;
  if (report.problems == 0) return ExitCode::Done;
  throw Error(Error::Kind::Database, database + ": damaged: rebuild it with chithi-index --full");
}

ExitCode run(const CLI::App& app, const Options& options, const Streams& streams,
             const std::atomic<bool>& interrupted) {
  if (app.got_subcommand("inspect")) return run_inspect(options, streams);
  if (app.got_subcommand("check")) return run_check(options, streams);
  if (app.got_subcommand("compact")) {
    compact_database(database_of(options));
    return ExitCode::Done;
  }
  return run_update(options, streams, interrupted);
}

/// CLI11 speaks of "ARCHIVE is required" over several lines; one line says what to do.
ExitCode report_usage(const CLI::ParseError& error, const CLI::App& app, const Streams& streams) {
  if (error.get_exit_code() == 0) {
    app.exit(error, streams.out, streams.err);
    return ExitCode::Done;
  }
  streams.err << kProgram << ": " << error.what() << ": see " << kProgram << " --help\n";
  return ExitCode::Usage;
}

}  // namespace

ExitCode run_command_line(int argc, const char* const* argv, const Streams& streams,
                          const std::atomic<bool>& interrupted) {
  CLI::App app("Reads archives of Vietnamese directives and writes a database for chithi.",
               std::string(kProgram));
  Options options;
  try {
    app.set_version_flag("--version", "chithi-index " CHITHI_VERSION "; reads: text, Markdown");
    app.require_subcommand(1);
    add_update(app, options);
    add_inspect(app, options);
    add_maintenance(app, options);
    app.parse(arguments_of(argc, argv));
    return run(app, options, streams, interrupted);
  } catch (const CLI::ParseError& error) {
    return report_usage(error, app, streams);
  } catch (const std::exception& error) {
    return schema::report_failure(error, kProgram, streams.err);
  }
}

}  // namespace chithi::indexer
