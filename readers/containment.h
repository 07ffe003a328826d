// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/reader.h"

namespace chithi::readers {

/// Has this process, and all that it starts, lose the right to use the network, to write to files,
/// and to take more than the limits. Throws ReadError if that is not granted.
void contain(const Limits& limits);

}  // namespace chithi::readers
