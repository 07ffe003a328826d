// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <csignal>
#include <iostream>
#include <span>

#include "indexer/cli.h"
#include "schema/messages.h"
#include "schema/standard_streams.h"

namespace {

// A signal handler can reach nothing else.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void interrupt(int /*signal*/) {
  interrupted = true;
  // The second one ends the program at once.
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

void listen() {
  std::signal(SIGINT, interrupt);
  std::signal(SIGTERM, interrupt);
}

}  // namespace

int main(int argc, char** argv) {
  chithi::schema::keep_standard_streams();
  std::ios::sync_with_stdio(false);
  // The front has said so if it can't.
  static_cast<void>(
      chithi::schema::speak_as_asked(std::span(argv, static_cast<std::size_t>(argc)).subspan(1)));
  return static_cast<int>(chithi::indexer::run_command_line(
      argc, argv, {std::cin, std::cout, std::cerr}, {interrupted, listen}));
}
