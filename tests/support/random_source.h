// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iterator>
#include <random>

namespace chithi::test {

/// Random choices that are the same with every compiler and library: the engine is laid down by
/// the standard, the distributions of the standard library are not and so are not used.
class RandomSource {
 public:
  explicit RandomSource(std::uint64_t seed) : engine_(seed) {}

  /// 0 … bound - 1; `bound` is at least 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  /// low … high, both included.
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low) + 1));
  }
  [[nodiscard]] bool chance(unsigned per_thousand) { return below(1000) < per_thousand; }

  /// One of `items`, which are at least one, all equally likely.
  template <typename Items>
  [[nodiscard]] const auto& pick(const Items& items) {
    return items[below(std::size(items))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace chithi::test
