// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli.h"

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "corpus/date.h"
#include "corpus/error.h"
#include "query/citer_groups.h"
#include "query/cites_command.h"
#include "query/command_options.h"
#include "query/compare_command.h"
#include "query/format.h"
#include "query/format_options.h"
#include "query/internal/wording.h"
#include "query/overview.h"
#include "query/reference.h"
#include "query/search_command.h"
#include "query/searcher.h"
#include "query/show_printer.h"
#include "query/stats_printer.h"
#include "query/user_setup.h"
#include "query/watch_command.h"
#include "schema/arguments.h"
#include "schema/database.h"
#include "schema/help.h"
#include "schema/location.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

using corpus::Error;
using schema::ExitCode;

constexpr std::string_view kProgram = "chithi";
constexpr std::array<std::string_view, 14> kCommands = {
    "search", "facets",  "cites", "show",  "stats", "chain",      "basis",
    "path",   "similar", "diff",  "watch", "news",  "most-cited", "check-citations"};

/// Of later versions: taken for words, they would seem to find nothing.
constexpr std::array<std::string_view, 1> kLaterCommands = {"serve"};

/// What was typed after "--" is words, whatever it looks like. Taken out here, since CLI11 gives
/// what follows the first of several positionals back to the program and not to its command.
std::vector<std::string> take_literal(std::vector<std::string>& arguments) {
  const auto mark = std::ranges::find(arguments, "--");
  if (mark == arguments.end()) return {};
  std::vector<std::string> literal(mark + 1, arguments.end());
  arguments.erase(mark, arguments.end());
  return literal;
}

/// The arguments with the command in front, "search" where none is named, last one first, as
/// CLI11 takes them.
std::vector<std::string> arguments_of(std::vector<std::string> arguments) {
  constexpr std::array<std::string_view, 17> kFlags = {
      "--json",      "--exact",    "--fuzzy", "--duplicates", "--explain", "--direct",
      "--facets",    "--bom",      "--text",  "--all",        "--unified", "--peek",
      "--citations", "--no-pager", "-h",      "--help",       "--version"};
  constexpr std::array<std::string_view, 3> kAlone = {"-h", "--help", "--version"};
  std::string word = schema::first_word(arguments, kFlags);
  if (std::ranges::count(kLaterCommands, word) > 0) {
    throw Error(Error::Kind::Usage, tr("no command {0} in this version: to look for the word, "
                                       "write chithi search {0}",
                                       word));
  }
  if (std::ranges::count(kCommands, word) == 0) word.clear();
  const bool alone = !arguments.empty() && std::ranges::count(kAlone, arguments.front()) > 0;
  if (!alone) arguments = schema::with_command_in_front(std::move(arguments), word, "search");
  std::ranges::reverse(arguments);
  return arguments;
}

/// Whether a command was called; others may not even have been added.
bool is_called(const CLI::App& app, std::string_view command) {
  return std::ranges::any_of(app.get_subcommands(),
                             [&](const CLI::App* called) { return called->get_name() == command; });
}

void require_words(const CLI::App& app, const CommandOptions& options) {
  constexpr std::array kWithoutWords = {"stats", "facets",     "watch",
                                        "news",  "most-cited", "check-citations"};
  const auto called = [&](const char* command) { return is_called(app, command); };
  // Filters are question enough.
  const bool is_filtered = called("search") && (options.search.filters != Filters() ||
                                                !options.from.empty() || !options.to.empty());
  const bool needs_none = is_filtered || std::ranges::any_of(kWithoutWords, called);
  const auto is_blank = [](const std::string& word) {
    return word.find_first_not_of(" \t\r\n") == std::string::npos;
  };
  // Blanks name no document; of words that are looked for they are as good as none.
  const bool none = is_called(app, "search") ? options.words.empty()
                                             : std::ranges::all_of(options.words, is_blank);
  if (none && options.batch.empty() && !needs_none) {
    throw CLI::RequiredError(is_called(app, "search") ? "WORDS" : "REF");
  }
}

std::optional<Picture> picture_of(std::string_view name) {
  if (name.empty()) return std::nullopt;
  return name == "map" ? Picture::Map : Picture::Timeline;
}

bool wants_links(const CommandOptions& options, const Output& output) {
  return output.is_terminal && options.colour != "never" && schema::environment("TERM") != "dumb";
}

std::optional<corpus::PartialDate> date_option(const std::string& text, std::string_view option) {
  if (text.empty()) return std::nullopt;
  const auto date = corpus::parse_date(text);
  if (date && date->year != 0) return date;
  throw Error(Error::Kind::Usage,
              tr("{0} {1}: not a date: write 11/6/2021, 2021-06-11 or 6/2021", option, text));
}

Request request_of(const CommandOptions& options) {
  Request request = options.search;
  request.query = joined(options.words, " ");
  request.filters.from = date_option(options.from, "--from");
  request.filters.to = date_option(options.to, "--to");
  if (options.sort == "date") request.sort = Sort::OldestFirst;
  if (options.sort == "-date") request.sort = Sort::NewestFirst;
  if (options.exact) request.spelling = Spelling::Exact;
  request.fuzzy = options.fuzzy;
  return request;
}

bool wants_colour(const CommandOptions& options, const Output& output) {
  if (options.colour != "auto") return options.colour == "always";
  return output.is_terminal && schema::environment("NO_COLOR").empty();
}

ExitCode run_search(const CommandOptions& options, const Output& output, bool facets_only) {
  const Format usual = options.batch.empty() ? Format::Table : Format::Ndjson;
  SearchCommand command = {.request = request_of(options),
                           .format = format_of(options.format, usual),
                           .print = print_options_of(options.format),
                           .batch = options.batch,
                           .facets_only = facets_only};
  if (facets_only) command.request.limit = 0;
  if (facets_only) command.request.facets = true;
  check(command);
  const Xapian::Database database = open_databases(options.databases);
  command.print.colour = wants_colour(options, output);
  command.print.explain = options.explain;
  if (wants_links(options, output)) {
    command.print.archives = local_archives(database, options.databases);
  }
  Searcher searcher(database, user_abbreviations());
  return run_search(searcher, command, output);
}

/// What to count those who cite by; nothing to list them.
std::optional<GroupBy> groups_of(const CommandOptions& options, Format format) {
  if (options.group_by.empty()) return std::nullopt;
  const bool lists = format == Format::Ids || format == Format::Dot || format == Format::Graphml;
  if (lists || options.format.fields) {
    throw Error(Error::Kind::Usage,
                tr("--group-by counts: use it with --format table, json, ndjson, "
                   "csv or tsv, and without --fields"));
  }
  return parse_group_by(options.group_by);
}

ExitCode run_cites(const CommandOptions& options, const Output& output) {
  const Format format = format_of(options.format);
  CitesCommand command = {.text = joined(options.words, " "),
                          .request = {.reference = {},
                                      .direct_only = options.direct,
                                      .max_depth = options.lineage.depth,
                                      .provinces = options.provinces,
                                      .filters = request_of(options).filters},
                          .databases = options.databases,
                          .format = format,
                          .groups = groups_of(options, format),
                          .print = print_options_of(options.format),
                          .report = options.report,
                          .picture = picture_of(options.picture),
                          .typed = options.typed,
                          .links = options.colour != "never"};
  if (command.picture && command.groups) {
    throw Error(Error::Kind::Usage, tr("--svg prints a picture: leave out --group-by"));
  }
  if (command.picture && (options.format.json || !options.format.format.empty())) {
    throw Error(Error::Kind::Usage, tr("--svg prints a picture: leave out --format and --json"));
  }
  return run_cites(command, output);
}

ExitCode run_show(const CommandOptions& options, const Output& output) {
  const std::string text = joined(options.words, " ");
  const std::vector<Portrait> portraits =
      find_portraits(open_databases(options.databases), typed_reference(text));
  if (portraits.empty()) {
    return nothing_found(tr("{0} is neither in this archive nor cited in it", text), output);
  }
  const Format format = format_of(options.format);
  const bool paged =
      output.is_terminal && output.page && format == Format::Table && !options.no_pager;
  std::ostringstream pages;
  print_portraits(portraits, format,
                  {.text_only = options.text_only, .citations_only = options.citations_only},
                  paged ? pages : output.out);
  if (paged && !output.page(pages.str())) output.out << pages.str();
  return ExitCode::Done;
}

ExitCode run_stats(const CommandOptions& options, const Output& output) {
  print_overview(survey(open_databases(options.databases)), format_of(options.format),
                 print_options_of(options.format), output.out);
  return ExitCode::Done;
}

Call call_of(const CommandOptions& options, const Output& output) {
  return {.words = options.words,
          .databases = options.databases,
          .request = request_of(options),
          .format = format_of(options.format),
          .colour = wants_colour(options, output)};
}

/// The commands that walk the citation network; nothing for the others.
std::optional<ExitCode> run_walking(const CLI::App& app, const CommandOptions& options,
                                    const Call& call, const Output& output) {
  const LineageOptions& lineage = options.lineage;
  if (is_called(app, "chain")) return run_chain(call, lineage, output);
  if (is_called(app, "basis")) return run_basis(call, lineage, output);
  if (is_called(app, "path")) return run_path(call, output);
  const PrintOptions print = print_options_of(options.format);
  if (is_called(app, "most-cited")) return run_most_cited(call, lineage, print, output);
  if (is_called(app, "check-citations")) return run_check_citations(call, lineage, print, output);
  return std::nullopt;
}

ExitCode run(const CLI::App& app, const CommandOptions& options, const Output& output) {
  if (is_called(app, "search")) return run_search(options, output, false);
  if (is_called(app, "facets")) return run_search(options, output, true);
  if (is_called(app, "cites")) return run_cites(options, output);
  if (is_called(app, "show")) return run_show(options, output);
  if (is_called(app, "stats")) return run_stats(options, output);
  const Call call = call_of(options, output);
  if (is_called(app, "similar")) return run_similar(call, options.compare, output);
  if (is_called(app, "diff")) return run_diff(call, options.compare, output);
  if (is_called(app, "watch")) return run_watch(call, options.watch, output);
  if (is_called(app, "news")) return run_news(call, options.watch, output);
  return run_walking(app, options, call, output).value();
}

/// An update may replace what a query is reading; the query then starts again on the new state.
ExitCode run_steadily(const CLI::App& app, const CommandOptions& options, const Output& output) {
  constexpr int kAttempts = 3;
  for (int attempt = 1;; ++attempt) {
    try {
      return run(app, options, output);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt == kAttempts) throw;
    }
  }
}

ExitCode report_usage(const CLI::ParseError& error, const CLI::App& app, const Output& output) {
  if (error.get_exit_code() == 0) {
    app.exit(error, output.out, output.err);
    return schema::after_output(ExitCode::Done, kProgram, output.out, output.err);
  }
  schema::complain(kProgram, tr("{0}: see {1} --help", schema::explanation(error), kProgram),
                   output.err);
  return ExitCode::Usage;
}

}  // namespace

ExitCode run_command_line(int argc, const char* const* argv, const Output& output) {
  CLI::App app(tr("Searches a database of Vietnamese directives made by chithi-index."),
               std::string(kProgram));
  app.footer(tr("chithi index … runs chithi-index."));
  CommandOptions options;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    schema::speak_in_help(app);
    app.set_version_flag("--version", "chithi " CHITHI_VERSION,
                         tr("Display program version information and exit"));
    app.require_subcommand(1);
    options.typed = as_typed(arguments);
    schema::take_language(arguments);
    const std::vector<std::string> literal = take_literal(arguments);
    arguments = arguments_of(std::move(arguments));
    if (!arguments.empty() && arguments.back() == "search") {
      add_search(app, options);
    } else {
      add_commands(app, options);
    }
    schema::add_language(app, options.language);
    app.parse(std::move(arguments));
    options.words.insert(options.words.end(), literal.begin(), literal.end());
    require_words(app, options);
    return schema::after_output(run_steadily(app, options, output), kProgram, output.out,
                                output.err);
  } catch (const CLI::ParseError& error) {
    return report_usage(error, app, output);
  } catch (const Xapian::Error& error) {
    return schema::report_failure(
        schema::database_error(error, tr("can't read"), tr("the database")), kProgram, output.err);
  } catch (const std::exception& error) {
    return schema::report_failure(error, kProgram, output.err);
  }
}

}  // namespace chithi::query
