// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <csignal>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/process.h"

namespace chithi::test {

/// Asks again and again whether something has come about; false if it has not for a minute.
inline bool eventually(const std::function<bool()>& is_so) {
  constexpr int kTries = 1200;
  for (int tries = 0; tries < kTries; ++tries) {
    if (is_so()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

/// A program that runs beside the test; killed if the test does not end it.
class BackgroundProgram {
 public:
  explicit BackgroundProgram(const std::vector<std::string>& arguments)
      : child_(start_program(arguments, folder_)) {}
  ~BackgroundProgram() {
    if (child_ > 0) static_cast<void>(end(SIGKILL));
  }
  BackgroundProgram(const BackgroundProgram&) = delete;
  BackgroundProgram& operator=(const BackgroundProgram&) = delete;

  /// What it has printed so far.
  [[nodiscard]] std::string out() const { return slurp(folder_ / "out"); }
  [[nodiscard]] std::string err() const { return slurp(folder_ / "err"); }

  /// Sends it a signal and waits for its end.
  [[nodiscard]] Outcome end(int signal) {
    ::kill(child_, signal);
    const pid_t child = child_;
    child_ = 0;
    return end_of(child, folder_);
  }

 private:
  TempDir folder_;
  pid_t child_;
};

}  // namespace chithi::test
