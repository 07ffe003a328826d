// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace chithi::bench {

/// Random choices that are the same with every compiler and library: the engine is laid down by
/// the standard, the distributions of the standard library are not and so are not used.
class RandomSource {
 public:
  explicit RandomSource(std::uint64_t seed) : engine_(seed) {}

  /// 0 … bound - 1; `bound` is at least 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  /// low … high, both included.
  [[nodiscard]] int between(int low, int high);
  [[nodiscard]] bool chance(unsigned per_thousand) { return below(1000) < per_thousand; }

  /// One of `items`, which are at least one, all equally likely.
  template <typename T>
  [[nodiscard]] const T& pick(std::span<const T> items) {
    return items[below(items.size())];
  }

 private:
  std::mt19937_64 engine_;
};

/// The seed of the stream `index` of an archive's seed; neighbours have nothing in common.
[[nodiscard]] std::uint64_t stream_seed(std::uint64_t seed, std::uint64_t index);

/// Ranks with weights: what is drawn is an index.
class WeightedRanks {
 public:
  explicit WeightedRanks(std::span<const std::uint64_t> weights);

  /// `size` ranks by Zipf's law, flattened at the top as Mandelbrot has it: 1 / (rank + flat).
  [[nodiscard]] static WeightedRanks zipf(std::size_t size, std::uint64_t flat);

  [[nodiscard]] std::size_t draw(RandomSource& random) const;

 private:
  std::vector<std::uint64_t> sums_;
};

}  // namespace chithi::bench
