// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "query/cli.h"
#include "query/format.h"
#include "query/searcher.h"

namespace chithi::query {

/// What `chithi search` and `chithi facets` are called with.
struct SearchCommand {
  Request request;
  Format format = Format::Table;
  PrintOptions print;
  std::string batch;         ///< A file of queries, "-" for standard input; empty for none.
  bool facets_only = false;  ///< `chithi facets`.
};

/// Throws corpus::Error (Usage) for what does not go together.
void check(const SearchCommand& command);

/// Answers and prints. Throws what a Searcher throws, and corpus::Error (Usage) for a batch that
/// can't be read.
[[nodiscard]] schema::ExitCode run_search(Searcher& searcher, const SearchCommand& command,
                                          const Output& output);

/// For people, silence and a word on `err`.
schema::ExitCode nothing_found(std::string_view what, const Output& output);

}  // namespace chithi::query
