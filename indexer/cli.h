// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "indexer/closing_words.h"
#include "schema/exit_code.h"

namespace chithi::indexer {

/// How an update is ended early from outside.
struct Interruption {
  const std::atomic<bool>& requested;
  void (*listen)() = nullptr;  ///< Called once an update begins; what else runs just ends.
};

/// The whole of chithi-index but for the process around it: reads the command line, runs the
/// command, writes results to `out` and complaints to `err`. Never throws.
[[nodiscard]] schema::ExitCode run_command_line(int argc, const char* const* argv,
                                                const Streams& streams,
                                                const Interruption& interruption);

}  // namespace chithi::indexer
