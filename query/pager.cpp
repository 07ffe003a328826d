// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/pager.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include <sys/wait.h>

namespace chithi::query {
namespace {

std::optional<std::string> pager_command() {
  const char* wanted = std::getenv("PAGER");
  if (wanted == nullptr) return "less -R";
  const std::string command = wanted;
  if (command.empty() || command == "cat") return std::nullopt;
  return command;
}

/// A reader who leaves the pager early has seen enough: that is no reason to end by a signal.
class BrokenPipesIgnored {
 public:
  BrokenPipesIgnored() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  ~BrokenPipesIgnored() { std::signal(SIGPIPE, before_); }
  BrokenPipesIgnored(const BrokenPipesIgnored&) = delete;
  BrokenPipesIgnored& operator=(const BrokenPipesIgnored&) = delete;

 private:
  void (*before_)(int);
};

}  // namespace

bool show_in_pager(const std::string& text) {
  // What the shell says of a command that it does not find, or may not run.
  constexpr int kNotExecutable = 126;
  constexpr int kNotFound = 127;
  const std::optional<std::string> command = pager_command();
  if (!command) return false;
  const BrokenPipesIgnored ignored;
  // As git does: less ends by itself where a page is enough, and leaves it on the screen.
  ::setenv("LESS", "FRX", 0);
  std::FILE* pager = ::popen(command->c_str(), "w");
  if (pager == nullptr) return false;
  std::fwrite(text.data(), 1, text.size(), pager);
  const int status = ::pclose(pager);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return code != kNotExecutable && code != kNotFound;
}

}  // namespace chithi::query
