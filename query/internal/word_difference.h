// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chithi::query {

/// Words that two texts have in common, side by side in both: `length` of them.
struct CommonRun {
  std::size_t a = 0;  ///< The first of them, counted from 0.
  std::size_t b = 0;
  std::size_t length = 0;

  friend bool operator==(const CommonRun&, const CommonRun&) = default;
};

/// What two sequences of words have in common, in the order of both: as much as there can be
/// (E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986) while that takes a bounded
/// effort. Long sequences are first split where three words are found once in both; stretches
/// that differ beyond the bound count as different.
///
/// A word or two alone between long differences are left out: they are the same by accident, and
/// would only break up what reads as one change.
[[nodiscard]] std::vector<CommonRun> common_runs(std::span<const std::uint32_t> a,
                                                 std::span<const std::uint32_t> b);

}  // namespace chithi::query
