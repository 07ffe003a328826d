// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "query/compare_command.h"
#include "query/format_options.h"
#include "query/lineage_command.h"
#include "query/searcher.h"
#include "query/watch_command.h"

namespace chithi::query {

/// What was typed on the command line.
struct CommandOptions {
  std::vector<std::string> databases;
  std::vector<std::string> words;
  Request search;
  std::string from;
  std::string to;
  std::string sort = "relevance";
  bool exact = false;
  bool fuzzy = false;
  bool explain = false;
  bool direct = false;
  bool text_only = false;
  bool citations_only = false;
  int provinces = 0;
  std::string group_by;
  std::string report;   ///< The file of --report.
  std::string picture;  ///< "map" or "timeline" of --svg.
  std::string typed;    ///< The command line, as a shell takes it.
  bool no_pager = false;
  std::string batch;
  FormatOptions format;
  std::string language;  ///< For --help alone: it has been taken out before.
  std::string colour = "auto";
  CompareOptions compare;
  LineageOptions lineage;
  WatchOptions watch;
};

/// Adds the commands of chithi with their options, which are read into `options`; that must outlive
/// the program's parsing.
void add_commands(CLI::App& app, CommandOptions& options);

/// Adds the search alone, which is most calls, and does not wait for the options of other commands.
void add_search(CLI::App& app, CommandOptions& options);

}  // namespace chithi::query
