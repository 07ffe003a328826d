// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temp_dir.h"

namespace chithi::test {

/// What a program did.
struct Outcome {
  int code = -1;  ///< Exit code; 128 + signal if one ended it.
  std::string out;
  std::string err;
  double cpu_seconds = 0.0;
};

inline std::string slurp(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline double seconds_of(const rusage& usage) {
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Becomes that program; for a child process, which ends if there is none.
[[noreturn]] inline void become(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments)
    argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  ::execv(argv.front(), argv.data());
  ::_exit(127);
}

/// Of what waitpid tells: 128 + signal if one ended the program.
inline int exit_code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Starts a program, with nothing on its standard input and its output in files of `folder`.
inline pid_t start_program(const std::vector<std::string>& arguments, const TempDir& folder) {
  const std::string out = (folder / "out").string();
  const std::string err = (folder / "err").string();
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("can't fork");
  if (child > 0) return child;
  ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
  ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
  ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
  become(arguments);
}

/// Waits for the end of a program that `start_program` has started.
inline Outcome end_of(pid_t child, const TempDir& folder) {
  int status = 0;
  rusage usage = {};
  ::wait4(child, &status, 0, &usage);
  return {exit_code_of(status), slurp(folder / "out"), slurp(folder / "err"), seconds_of(usage)};
}

/// Runs a program to its end, with nothing on its standard input.
inline Outcome run_program(const std::vector<std::string>& arguments) {
  const TempDir folder;
  return end_of(start_program(arguments, folder), folder);
}

}  // namespace chithi::test
