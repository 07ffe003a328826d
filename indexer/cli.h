// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "indexer/closing_words.h"
#include "schema/exit_code.h"

namespace chithi::indexer {

/// The whole of chithi-index but for the process around it: reads the command line, runs the
/// command, writes results to `out` and complaints to `err`. `interrupted` is set from outside
/// to end an update early. Never throws.
[[nodiscard]] schema::ExitCode run_command_line(int argc, const char* const* argv,
                                                const Streams& streams,
                                                const std::atomic<bool>& interrupted);

}  // namespace chithi::indexer
