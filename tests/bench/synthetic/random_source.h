// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tests/support/random_source.h"

namespace chithi::bench {

using test::RandomSource;

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
