// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/network.h"

namespace chithi::query {

/// For each report how to ask for its document alone: number, province and year where that is
/// enough, else its id; of what is not in the archive and has no such form, the nearest.
[[nodiscard]] std::vector<std::string> choices(const std::vector<CitesReport>& reports);

}  // namespace chithi::query
