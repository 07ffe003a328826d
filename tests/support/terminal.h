// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/process.h"

namespace chithi::test {

using Environment = std::vector<std::pair<std::string, std::string>>;

/// Runs a program on a terminal of its own to its end. All that it shows, on stdout or stderr, is
/// in `out`, with line ends as files have them.
inline Outcome run_on_terminal(const std::vector<std::string>& arguments,
                               const Environment& environment) {
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child < 0) throw std::runtime_error("no terminal");
  if (child == 0) {
    for (const auto& [name, value] : environment)
      ::setenv(name.c_str(), value.c_str(), 1);
    become(arguments);
  }
  Outcome outcome;
  std::array<char, 4096> buffer = {};
  // Reading fails when the last program on the terminal has ended.
  for (ssize_t got = 0; (got = ::read(terminal, buffer.data(), buffer.size())) > 0;)
    outcome.out.append(buffer.data(), static_cast<std::size_t>(got));
  std::erase(outcome.out, '\r');
  ::close(terminal);
  int status = 0;
  ::waitpid(child, &status, 0);
  outcome.code = exit_code_of(status);
  return outcome;
}

}  // namespace chithi::test
