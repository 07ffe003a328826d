// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/archives.h"

namespace chithi::query {

/// How a result is written; see docs/output.md.
enum class Format : std::uint8_t {
  Table,    ///< For people.
  Json,     ///< One object for the whole answer.
  Ndjson,   ///< One object a line.
  Csv,      ///< RFC 4180, for spreadsheets.
  Tsv,      ///< One row a line, for tools.
  Ids,      ///< The ids of directives, one a line.
  Dot,      ///< A graph, for Graphviz.
  Graphml,  ///< A graph, for Gephi and others.
};

/// How a table or rows look.
struct PrintOptions {
  bool colour = false;                ///< Marks by the terminal's attributes instead of «…».
  bool explain = false;               ///< With a line for everything that the query was read as.
  std::vector<std::string> fields{};  ///< Those to print, by their names in JSON; all if empty.
  bool bom = false;                   ///< Before CSV, by which Excel knows UTF-8.
  std::vector<schema::ArchiveRoot> archives{};  ///< To whose files a terminal is given links.
};

}  // namespace chithi::query
