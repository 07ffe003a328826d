// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "indexer/command_line.h"
#include "indexer/report.h"
#include "schema/exit_code.h"

namespace chithi::indexer {

/// The streams of a program, so that tests can run it without a process.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Prints what the command line asked for instead of work, or what is wrong with it.
[[nodiscard]] schema::ExitCode print(const Reply& reply, const Streams& streams);

/// "; 3 renamed; 1 copied", for the end of a line; empty if nothing was.
[[nodiscard]] std::string taken_over(std::size_t renamed, std::size_t copied);

/// Says on `err` which folders are gone or empty, and what becomes of what is indexed of them.
void tell_missing(const std::vector<std::string>& folders, const Streams& streams);

/// Says what an update did, as the command line asks for it: the report file, the failures on
/// `err`, the closing line on `out`. Throws corpus::Error: Interrupted if the run was, Usage if
/// the report can't be written.
[[nodiscard]] schema::ExitCode close_update(const UpdateReport& report, const CommandLine& line,
                                            std::chrono::duration<double> took,
                                            const Streams& streams);

}  // namespace chithi::indexer
