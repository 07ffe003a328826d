// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "query/call.h"
#include "query/cli.h"
#include "schema/exit_code.h"

namespace chithi::query {

/// What only the commands for saved searches have.
struct WatchOptions {
  std::optional<std::string> removed;  ///< The name of one to forget.
  std::string feed;                    ///< An Atom file to keep; empty for none.
  bool all = false;                    ///< Tell what is known already too.
  bool peek = false;                   ///< Leave the marks as they are.
};

/// Add the commands watch and news, without the options that others have too.
CLI::App* add_watch(CLI::App& app, std::vector<std::string>& words, WatchOptions& options);
CLI::App* add_news(CLI::App& app, std::vector<std::string>& words, WatchOptions& options);

/// Keeps, lists or removes saved searches. One is kept only if its database can be opened and its
/// filters are known there. Throws corpus::Error.
[[nodiscard]] schema::ExitCode run_watch(const Call& call, const WatchOptions& options,
                                         const Output& output);

/// Tells what is new of saved searches, of all if none is named; databases that are named are
/// asked instead of theirs, and have marks of their own. What is told is remembered after it has
/// been written, so that nothing is lost if it can't be. Throws corpus::Error.
[[nodiscard]] schema::ExitCode run_news(const Call& call, const WatchOptions& options,
                                        const Output& output);

}  // namespace chithi::query
