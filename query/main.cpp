// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include <sys/ioctl.h>
#include <unistd.h>

#include "query/cli.h"
#include "query/pager.h"
#include "schema/messages.h"
#include "schema/program_folder.h"
#include "schema/standard_streams.h"

namespace {

/// `chithi index …` is `chithi-index …` from the same folder. Returns only if it can't start.
int run_indexer(char** argv) {
  const std::string program = (chithi::schema::program_folder() / "chithi-index").string();
  ++argv;
  ::execv(program.c_str(), argv);
  chithi::schema::complain("chithi", program + ": " + std::generic_category().message(errno),
                           std::cerr);
  return static_cast<int>(chithi::schema::ExitCode::Internal);
}

/// The width of the terminal; 0 if standard output is none.
std::size_t terminal_columns() {
  winsize size = {};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

int main(int argc, char** argv) {
  chithi::schema::keep_standard_streams();
  if (argc > 1 && std::string_view(argv[1]) == "index") return run_indexer(argv);
  std::ios::sync_with_stdio(false);
  if (!chithi::schema::speak_as_asked(std::span(argv, static_cast<std::size_t>(argc)).subspan(1))) {
    std::cerr << "chithi: --lang vi: its messages can't be found: here they are in English\n";
  }
  return static_cast<int>(
      chithi::query::run_command_line(argc, argv,
                                      {std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1,
                                       terminal_columns(), chithi::query::show_in_pager}));
}
