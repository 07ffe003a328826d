// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "query/call.h"
#include "query/cli.h"
#include "schema/exit_code.h"

namespace chithi::query {

/// What only the commands that compare directives have.
struct CompareOptions {
  std::size_t limit = 10;
  bool unified = false;
};

/// Add the commands similar and diff, without the options that others have too.
CLI::App* add_similar(CLI::App& app, std::vector<std::string>& words, CompareOptions& options);
CLI::App* add_diff(CLI::App& app, std::vector<std::string>& words, CompareOptions& options);

/// What is like a directive. Throws corpus::Error.
[[nodiscard]] schema::ExitCode run_similar(const Call& call, const CompareOptions& options,
                                           const Output& output);

/// Two directives side by side. Throws corpus::Error.
[[nodiscard]] schema::ExitCode run_diff(const Call& call, const CompareOptions& options,
                                        const Output& output);

}  // namespace chithi::query
