// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/eval/hostile/samples.h"
#include "tests/support/random_source.h"

namespace chithi::test {

/// What disks, networks and ill will make of a file: cut off, with bits or bytes changed, blocks
/// swapped, lost or doubled. Of one that is a zip file inside, every other time a packed file is
/// damaged and packed again, since a checksum would guard it else.
[[nodiscard]] std::string damaged(const Sample& sample, RandomSource& random);

}  // namespace chithi::test
