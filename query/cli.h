// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

#include "schema/exit_code.h"

namespace chithi::query {

/// Where a program's words go, so that tests can run it without a process.
struct Output {
  std::ostream& out;
  std::ostream& err;
  bool is_terminal = false;                                ///< Whether `out` is one, for colour.
  std::size_t columns = 0;                                 ///< Of that terminal; 0 if unknown.
  std::function<bool(const std::string&)> page = nullptr;  ///< As `show_in_pager`, if there is one.
};

/// The whole of chithi but for the process around it: reads the command line, runs the
/// command, writes results to `out` and complaints to `err`. Never throws.
[[nodiscard]] schema::ExitCode run_command_line(int argc, const char* const* argv,
                                                const Output& output);

}  // namespace chithi::query
