// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace chithi::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

/// The longest document, in bytes, of those that a test goes through one by one: sanitizers make
/// minutes of the seconds that long ones take, and find nothing in them that short ones do not
/// show.
inline constexpr std::uintmax_t kLongestDocument = kIsSanitized ? 20'000 : UINTMAX_MAX;

}  // namespace chithi::test
