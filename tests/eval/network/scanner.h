// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/bench/synthetic/random_source.h"

namespace chithi::eval {

/// A letterhead as a scanner has read it badly, in one to three places: O for 0, l or I for 1,
/// blanks within numbers, lost marks, a date broken in two lines.
[[nodiscard]] std::string scanned(std::string letterhead, test::RandomSource& random);

}  // namespace chithi::eval
