// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace chithi::readers {

/// Has this process end if it takes more than these seconds of CPU from now on, so that no page
/// takes what all pages may. What the process was limited to before stays the most.
void allow_seconds(std::uint64_t seconds);

/// The seconds of CPU that this process took, without its children.
[[nodiscard]] double seconds_taken();

}  // namespace chithi::readers
