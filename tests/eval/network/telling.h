// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "tests/eval/network/world.h"

namespace chithi::eval {

/// Marks the links of which the words and the archive do not tell the paper: those that leave open
/// what another paper of the same number differs in.
void mark_tellable(std::vector<Paper>& papers);

}  // namespace chithi::eval
