// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "indexer/closing_words.h"

namespace chithi::indexer {

/// Does what the command line asks for if that takes no more than the manifest of the database:
/// an update that finds nothing to do, help, the version, what is wrong with the command line
/// itself. nullopt for all else, and then nothing was read from `in` or written.
///
/// What this calls must not need Xapian or ICU: merely loading them costs more than the answer.
[[nodiscard]] std::optional<schema::ExitCode> answer_quickly(int argc, const char* const* argv,
                                                             const Streams& streams);

}  // namespace chithi::indexer
