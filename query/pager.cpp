// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/pager.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "schema/location.h"

namespace chithi::query {
namespace {

std::optional<std::string> pager_command() {
  const char* wanted = std::getenv("PAGER");
  if (wanted == nullptr) return "less -R";
  const std::string command = wanted;
  if (command.empty() || command == "cat") return std::nullopt;
  return command;
}

/// The program that a command begins with, behind variables that it sets: "LESS=X less -R" gives
/// "less". Empty where only a shell can tell.
std::string program_of(const std::string& command) {
  std::istringstream words(command);
  std::string word;
  while (words >> word) {
    if (word.find_first_of("'\"\\$`~*?[](){}<>|&;#!") != word.npos) return {};
    if (word.find('=') == word.npos) return word;
  }
  return {};
}

bool is_executable(const std::string& file) {
  struct stat known = {};
  return ::stat(file.c_str(), &known) == 0 && S_ISREG(known.st_mode) &&
         ::access(file.c_str(), X_OK) == 0;
}

/// Whether a shell would find a program; if not, it would say so between our lines.
bool is_there(const std::string& program) {
  if (program.empty()) return true;
  if (program.find('/') != program.npos) return is_executable(program);
  std::istringstream folders(schema::environment("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (is_executable((folder.empty() ? "." : folder) + "/" + program)) return true;
  }
  return false;
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
  if (!command || !is_there(program_of(*command))) return false;
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
