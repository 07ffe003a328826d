// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "query/call.h"
#include "query/cli.h"
#include "query/format.h"
#include "schema/exit_code.h"

namespace chithi::query {

/// What only the commands that walk the citation network have.
struct LineageOptions {
  std::size_t limit = 20;
  unsigned depth = 8;
  bool all_relations = false;
};

/// Add the commands chain, basis, path, most-cited and check-citations, without the options that
/// others have too.
CLI::App* add_chain(CLI::App& app, std::vector<std::string>& words, LineageOptions& options);
CLI::App* add_basis(CLI::App& app, std::vector<std::string>& words, LineageOptions& options);
CLI::App* add_path(CLI::App& app, std::vector<std::string>& words);
CLI::App* add_most_cited(CLI::App& app, LineageOptions& options);
CLI::App* add_check_citations(CLI::App& app, LineageOptions& options);

/// Who cites a document and who cites those, as a tree. Throws corpus::Error, as the others do.
[[nodiscard]] schema::ExitCode run_chain(const Call& call, const LineageOptions& options,
                                         const Output& output);

/// What a directive stands on, to the top.
[[nodiscard]] schema::ExitCode run_basis(const Call& call, const LineageOptions& options,
                                         const Output& output);

/// How one document goes back to another.
[[nodiscard]] schema::ExitCode run_path(const Call& call, const Output& output);

/// The documents that most directives cite.
[[nodiscard]] schema::ExitCode run_most_cited(const Call& call, const LineageOptions& options,
                                              const PrintOptions& print, const Output& output);

/// The citations of which it is not sure what they mean.
[[nodiscard]] schema::ExitCode run_check_citations(const Call& call, const LineageOptions& options,
                                                   const PrintOptions& print, const Output& output);

}  // namespace chithi::query
