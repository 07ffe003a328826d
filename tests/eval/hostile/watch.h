// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace chithi::test {

/// What a run took.
struct Watched {
  int code = -1;             ///< Exit code; 128 + signal if one ended it.
  std::uint64_t memory = 0;  ///< Bytes: the most of all its processes at a time, if each had its
                             ///< own most then.
  bool left_children = false;
  double seconds = 0;  ///< By the clock.
  /// By program, what the longest process took of the CPU, and by the clock.
  std::map<std::string, double> cpu_seconds;
  std::map<std::string, double> clock_seconds;
};

/// Runs a program to its end, with its output going to a file, and looks at all its processes
/// twenty times a second.
[[nodiscard]] Watched watch(const std::vector<std::string>& arguments, const std::string& output);

}  // namespace chithi::test
