// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/citer_groups.h"
#include "query/cli.h"
#include "query/format.h"
#include "query/network.h"
#include "query/report.h"

namespace chithi::query {

/// What `chithi cites` is called with.
struct CitesCommand {
  std::string text;      ///< The words of the reference.
  CitesRequest request;  ///< Its reference is made of the text.
  std::vector<std::string> databases;
  Format format = Format::Table;
  std::optional<GroupBy> groups;  ///< To count by, instead of a list.
  PrintOptions print;
  std::string report;              ///< A file for the page; empty for none.
  std::optional<Picture> picture;  ///< To print instead of what the format says.
  std::string typed;               ///< The call, to be quoted by the page.
  bool links = true;               ///< Whether the page leads to files.
};

/// Answers and prints; the page is written after that, whole or not at all, and a line on `err`
/// says where. Throws what `find_citers` throws, and corpus::Error: Usage for words that name
/// nothing, Database if the page can't be written.
[[nodiscard]] schema::ExitCode run_cites(const CitesCommand& command, const Output& output);

/// The command line of a call of chithi as a shell takes it.
[[nodiscard]] std::string as_typed(const std::vector<std::string>& arguments);

}  // namespace chithi::query
