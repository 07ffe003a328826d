// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "indexer/report.h"

namespace chithi::indexer {

/// Brings a database up to date with archives: reads what is new or has changed, removes what
/// vanished from them, leaves the rest; with `forget`, only removes. Archives indexed by earlier
/// runs and not named now stay as they are. All of it takes effect at once or, if the run fails,
/// nothing does. Once `interrupted` is set no further file is begun, and what was read takes
/// effect. Throws corpus::Error: Usage if an archive does not exist and nothing is indexed of it,
/// Database if the database is locked, of another version or fails.
[[nodiscard]] UpdateReport update_database(const UpdateOptions& options,
                                           const std::atomic<bool>& interrupted);

}  // namespace chithi::indexer
