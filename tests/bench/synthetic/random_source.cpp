// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/random_source.h"

#include <algorithm>

namespace chithi::bench {

std::uint64_t stream_seed(std::uint64_t seed, std::uint64_t index) {
  // The finishing steps of SplitMix64.
  std::uint64_t mixed = seed + (index + 1) * 0x9E3779B97F4A7C15U;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

WeightedRanks::WeightedRanks(std::span<const std::uint64_t> weights) {
  std::uint64_t sum = 0;
  for (const std::uint64_t weight : weights) {
    sum += weight;
    sums_.push_back(sum);
  }
}

WeightedRanks WeightedRanks::zipf(std::size_t size, std::uint64_t flat) {
  constexpr std::uint64_t kScale = std::uint64_t{1} << 40U;
  std::vector<std::uint64_t> weights;
  for (std::uint64_t rank = 1; rank <= size; ++rank) {
    weights.push_back(kScale / (rank + flat));
  }
  return WeightedRanks(weights);
}

std::size_t WeightedRanks::draw(RandomSource& random) const {
  const auto at = std::upper_bound(sums_.begin(), sums_.end(), random.below(sums_.back()));
  return static_cast<std::size_t>(at - sums_.begin());
}

}  // namespace chithi::bench
