// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/sketch.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <bit>

#include <xxhash.h>

namespace chithi::corpus {
namespace {

constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
constexpr int kTurn = 23;

/// How many different triples a text has; an estimate for one of more than are kept.
double triples_of(const Sketch& sketch) {
  if (sketch.smallest.size() < Sketch::kMost) return static_cast<double>(sketch.smallest.size());
  constexpr double kHashes = 4294967296.0;
  return (Sketch::kMost - 1.0) * kHashes / (static_cast<double>(sketch.smallest.back()) + 1.0);
}

/// One number of three, that depends on their order.
std::uint32_t mixed(std::uint64_t first, std::uint64_t second, std::uint64_t third) {
  constexpr int kUpperHalf = 32;
  std::uint64_t hash = first * kOdd;
  hash = (std::rotl(hash, kTurn) ^ second) * kOdd;
  hash = (std::rotl(hash, kTurn) ^ third) * kOdd;
  hash ^= hash >> kUpperHalf;
  return static_cast<std::uint32_t>(hash * kOdd >> kUpperHalf);
}

}  // namespace

void Sketcher::add(std::string_view word) {
  const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
  keep(mixed(before_last_, last_, hash));
  before_last_ = last_;
  last_ = hash;
  whole_ = (std::rotl(whole_, kTurn) ^ hash) * kOdd;
  ++words_;
}

void Sketcher::keep(std::uint32_t hash) {
  const bool full = smallest_.size() == Sketch::kMost;
  if (full && hash >= smallest_.front()) return;
  // Few get here: of a long text, the logarithm of its length.
  if (std::ranges::find(smallest_, hash) != smallest_.end()) return;
  if (full) {
    std::ranges::pop_heap(smallest_);
    smallest_.back() = hash;
  } else {
    smallest_.push_back(hash);
  }
  std::ranges::push_heap(smallest_);
}

Sketch Sketcher::sketch() const {
  Sketch sketch = {smallest_, words_, whole_};
  std::ranges::sort(sketch.smallest);
  return sketch;
}

double resemblance(const Sketch& a, const Sketch& b) {
  std::size_t met = 0;
  std::size_t shared = 0;
  auto own = a.smallest.begin();
  auto other = b.smallest.begin();
  // The smallest of both together are a sample of all that either has.
  for (; met < Sketch::kMost && (own != a.smallest.end() || other != b.smallest.end()); ++met) {
    const bool takes_own = other == b.smallest.end() || (own != a.smallest.end() && *own <= *other);
    const bool takes_other =
        own == a.smallest.end() || (other != b.smallest.end() && *other <= *own);
    if (takes_own && takes_other) ++shared;
    if (takes_own) ++own;
    if (takes_other) ++other;
  }
  return met == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(met);
}

double containment(const Sketch& a, const Sketch& b) {
  const double shorter = std::min(triples_of(a), triples_of(b));
  if (shorter == 0.0) return 0.0;
  const double alike = resemblance(a, b);
  const double shared = alike / (1.0 + alike) * (triples_of(a) + triples_of(b));
  return std::min(shared / shorter, 1.0);
}

}  // namespace chithi::corpus
