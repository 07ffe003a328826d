// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/command_line.h"

#include <array>
#include <sstream>
#include <utility>

#include <CLI/CLI.hpp>

#include "indexer/reader_programs.h"
#include "schema/arguments.h"
#include "schema/help.h"
#include "schema/location.h"
#include "schema/messages.h"

namespace chithi::indexer {
namespace {

using Command = CommandLine::Command;
using schema::tr;

constexpr std::array<std::string_view, 5> kCommands = {"update", "forget", "inspect", "check",
                                                       "compact"};

void add_database_option(CLI::App& command, CommandLine& options) {
  command.add_option("--db", options.database,
                     tr("Folder of the database (default: $CHITHI_DB, else db = \"…\" of the "
                        "configuration, else the user's data folder)"));
}

void add_ocr(CLI::App& command, CommandLine& options) {
  command
      .add_option(
          "--ocr", options.ocr,
          tr("Read pages from their pictures: auto (where their text is missing or garbage), "
             "never or always"))
      ->check(CLI::IsMember({"auto", "never", "always"}));
}

void add_update(CLI::App& app, CommandLine& options) {
  CLI::App* command = app.add_subcommand(
      "update",
      tr("Make or bring up to date a database; the command that is meant if none is named"));
  command
      ->add_option("ARCHIVE", options.paths,
                   tr("Files and folders; - for a list on standard input"))
      ->required();
  add_database_option(*command, options);
  command->add_option("--jobs,-j", options.jobs, tr("Threads (default: one a core)"))
      ->check(CLI::Range(1U, 256U));
  CLI::Option* report = command->add_option("--report", options.report,
                                            tr("Write what became of each file, one JSON a line"));
  add_ocr(*command, options);
  command->add_flag("--full", options.full, tr("Read everything anew"));
  CLI::Option* dry_run = command->add_flag(
      "--dry-run", options.dry_run, tr("Say what would be read and removed, and do nothing"));
  dry_run->excludes(report);
  command
      ->add_flag("--watch", options.watch,
                 tr("Then watch the archives, and bring the database up to date as they change"))
      ->excludes(dry_run);
  command
      ->add_option("--progress", options.progress,
                   tr("Show how far it has come: auto (on a terminal), always or never"))
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->add_flag("--quiet,-q", options.quiet, tr("No closing line"));
}

void add_forget(CLI::App& app, CommandLine& options) {
  CLI::App* command = app.add_subcommand(
      "forget", tr("Remove from a database what is indexed of archives, there or not"));
  command
      ->add_option("ARCHIVE", options.paths,
                   tr("Archives, or files and folders in them; - for a list on standard input"))
      ->required();
  add_database_option(*command, options);
  command->add_flag("--quiet,-q", options.quiet, tr("No closing line"));
}

void add_inspect(CLI::App& app, CommandLine& options) {
  CLI::App* command =
      app.add_subcommand("inspect", tr("Show what would be indexed of files; writes nothing"));
  command->add_option("FILE", options.paths, tr("Files and folders"))->required();
  CLI::Option* json = command->add_flag("--json", options.json, tr("One JSON object a line"));
  command->add_flag("--text", options.text, tr("The recovered text only"))->excludes(json);
  add_ocr(*command, options);
}

void add_maintenance(CLI::App& app, CommandLine& options) {
  CLI::App* check = app.add_subcommand("check", tr("Verify a database and say what is in it"));
  check->add_option("DB,--db", options.database, tr("Folder of the database"));
  CLI::App* compact = app.add_subcommand("compact", tr("Make a database smaller, all at once"));
  compact->add_option("DB,--db", options.database, tr("Folder of the database"));
}

/// The arguments with the command in front, "update" where none is named, last one first, as
/// CLI11 takes them.
std::vector<std::string> arguments_of(std::vector<std::string> arguments) {
  constexpr std::array<std::string_view, 10> kFlags = {"--full", "--dry-run", "--watch", "--quiet",
                                                       "-q",     "--json",    "--text",  "-h",
                                                       "--help", "--version"};
  constexpr std::array<std::string_view, 3> kAlone = {"-h", "--help", "--version"};
  std::string word = schema::first_word(arguments, kFlags);
  if (std::ranges::count(kCommands, word) == 0) word.clear();
  const bool alone = arguments.empty() || std::ranges::count(kAlone, arguments.front()) > 0;
  if (!alone) arguments = schema::with_command_in_front(std::move(arguments), word, "update");
  std::ranges::reverse(arguments);
  return arguments;
}

Command command_of(const CLI::App& app) {
  if (app.got_subcommand("forget")) return Command::Forget;
  if (app.got_subcommand("inspect")) return Command::Inspect;
  if (app.got_subcommand("check")) return Command::Check;
  if (app.got_subcommand("compact")) return Command::Compact;
  return Command::Update;
}

/// CLI11 speaks of "ARCHIVE is required" over several lines; one line says what to do.
Reply reply_to(const CLI::ParseError& error, const CLI::App& app) {
  if (error.get_exit_code() != 0) {
    return {tr("{0}: see {1} --help", schema::explanation(error), kProgram), true};
  }
  std::ostringstream text;
  app.exit(error, text, text);
  return {text.str(), false};
}

}  // namespace

std::variant<CommandLine, Reply> parse_command_line(int argc, const char* const* argv) {
  CLI::App app(tr("Reads archives of Vietnamese directives and writes a database for chithi."),
               std::string(kProgram));
  CommandLine line;
  std::string language;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  schema::take_language(arguments);
  try {
    schema::speak_in_help(app);
    app.set_version_flag("--version", "chithi-index " CHITHI_VERSION "; reads: " + what_is_read(),
                         tr("Display program version information and exit"));
    app.require_subcommand(1);
    add_update(app, line);
    add_forget(app, line);
    add_inspect(app, line);
    add_maintenance(app, line);
    schema::add_language(app, language);
    app.parse(arguments_of(std::move(arguments)));
  } catch (const CLI::ParseError& error) {
    return reply_to(error, app);
  }
  line.command = command_of(app);
  return line;
}

std::string database_of(const CommandLine& line) {
  return line.database.empty() ? schema::default_database() : line.database;
}

}  // namespace chithi::indexer
