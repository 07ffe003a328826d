// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/alignment.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

namespace chithi::query {
namespace {

/// Two neighbouring words, or a word and a border of its paragraph.
using Pair = std::uint64_t;
using Pairs = std::vector<Pair>;  ///< Of a paragraph, ascending.

constexpr std::uint32_t kBorder = static_cast<std::uint32_t>(-1);

/// From this likeness on two paragraphs are one that was changed; on the small archive of the
/// tests and on real letters beside their conclusion, less than this is coincidence.
constexpr double kAlike = 0.35;
/// A paragraph that stands elsewhere must be liker, and long enough not to be a formula.
constexpr double kAlikeElsewhere = 0.6;
constexpr std::size_t kShortestMoved = 8;
/// A pair that more paragraphs have tells nothing about which is meant.
constexpr std::size_t kTelling = 16;
/// So many counterparts of a paragraph are compared in full.
constexpr std::size_t kMostCandidates = 8;
/// Gaps of at most so many comparisons are filled by comparing each with each.
constexpr std::size_t kLargestGap = 2500;

Pairs pairs_of(const Paragraph& paragraph) {
  Pairs pairs;
  std::uint32_t before = kBorder;
  for (const std::uint32_t word : paragraph.words) {
    pairs.push_back((Pair{before} << 32U) | word);
    before = word;
  }
  pairs.push_back((Pair{before} << 32U) | kBorder);
  std::ranges::sort(pairs);
  return pairs;
}

std::vector<Pairs> all_pairs(const std::vector<Paragraph>& paragraphs) {
  std::vector<Pairs> all;
  all.reserve(paragraphs.size());
  for (const Paragraph& paragraph : paragraphs)
    all.push_back(pairs_of(paragraph));
  return all;
}

std::size_t count_shared(const Pairs& a, const Pairs& b) {
  std::size_t shared = 0;
  for (auto at = a.begin(), other = b.begin(); at != a.end() && other != b.end();) {
    if (*at == *other) {
      ++shared;
      ++at;
      ++other;
    } else if (*at < *other) {
      ++at;
    } else {
      ++other;
    }
  }
  return shared;
}

/// 0 to 1. A paragraph that is taken into a longer one is like it too.
double likeness(const Pairs& a, const Pairs& b) {
  constexpr std::size_t kLongEnough = 9;
  constexpr double kWithin = 0.7;
  const auto shared = static_cast<double>(count_shared(a, b));
  const std::size_t shorter = std::min(a.size(), b.size());
  const double dice = 2.0 * shared / static_cast<double>(a.size() + b.size());
  if (shorter < kLongEnough) return dice;
  return std::max(dice, kWithin * shared / static_cast<double>(shorter));
}

struct Candidate {
  std::size_t a = 0;
  std::size_t b = 0;
  double likeness = 0.0;
  double weight = 0.0;  ///< About the words in common.
};

Candidate compared(const std::vector<Pairs>& a, const std::vector<Pairs>& b, std::size_t at_a,
                   std::size_t at_b) {
  const double like = likeness(a[at_a], b[at_b]);
  const auto size = static_cast<double>(a[at_a].size() + b[at_b].size());
  return {at_a, at_b, like, like * like * size};
}

/// Which paragraphs have a pair, as far as that tells anything.
class PairIndex {
 public:
  explicit PairIndex(const std::vector<Pairs>& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      for (const Pair pair : paragraphs[i]) {
        std::vector<std::size_t>& owners = owners_[pair];
        const bool known = !owners.empty() && owners.back() == i;
        if (!known && owners.size() <= kTelling) owners.push_back(i);
      }
    }
  }

  /// The paragraphs that share most with `pairs`.
  [[nodiscard]] std::vector<std::size_t> nearest(const Pairs& pairs) const {
    std::map<std::size_t, std::size_t> counts;
    for (const Pair pair : pairs) {
      const auto owners = owners_.find(pair);
      if (owners == owners_.end() || owners->second.size() > kTelling) continue;
      for (const std::size_t owner : owners->second)
        ++counts[owner];
    }
    std::vector<std::pair<std::size_t, std::size_t>> ranked(counts.begin(), counts.end());
    std::ranges::stable_sort(ranked, std::greater{},
                             [](const auto& entry) { return entry.second; });
    std::vector<std::size_t> nearest;
    for (const auto& [paragraph, count] : ranked) {
      if (nearest.size() == kMostCandidates) break;
      nearest.push_back(paragraph);
    }
    return nearest;
  }

 private:
  std::unordered_map<Pair, std::vector<std::size_t>> owners_;
};

/// Paragraphs of the same words: the first with the first, the second with the second.
void add_equal(const std::vector<Pairs>& a, const std::vector<Pairs>& b,
               std::vector<Candidate>& candidates) {
  std::map<std::span<const Pair>, std::vector<std::size_t>,
           decltype([](std::span<const Pair> x, std::span<const Pair> y) {
             return std::ranges::lexicographical_compare(x, y);
           })>
      places;
  for (std::size_t i = b.size(); i-- > 0;)
    places[b[i]].push_back(i);
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto place = places.find(a[i]);
    if (place == places.end() || place->second.empty()) continue;
    candidates.push_back(compared(a, b, i, place->second.back()));
    place->second.pop_back();
  }
}

std::vector<Candidate> find_candidates(const std::vector<Pairs>& a, const std::vector<Pairs>& b) {
  std::vector<Candidate> candidates;
  const PairIndex index(b);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (const std::size_t near : index.nearest(a[i]))
      candidates.push_back(compared(a, b, i, near));
  }
  add_equal(a, b, candidates);
  std::erase_if(candidates, [](const Candidate& c) { return c.likeness < kAlike; });
  // Those of one paragraph from behind, so that a chain takes one of them only.
  std::ranges::sort(candidates, [](const Candidate& x, const Candidate& y) {
    return x.a != y.a ? x.a < y.a : x.b > y.b;
  });
  return candidates;
}

/// The heaviest chain that ends before some paragraph of `b`, for all of them (a Fenwick tree).
class BestChains {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  explicit BestChains(std::size_t size) : best_(size + 1) {}

  struct End {
    double weight = 0.0;
    std::size_t candidate = kNone;
  };

  [[nodiscard]] End before(std::size_t b) const {
    End best;
    for (std::size_t at = b; at > 0; at -= at & (~at + 1)) {
      if (best_[at].weight > best.weight) best = best_[at];
    }
    return best;
  }

  void add(std::size_t b, const End& end) {
    for (std::size_t at = b + 1; at < best_.size(); at += at & (~at + 1)) {
      if (end.weight > best_[at].weight) best_[at] = end;
    }
  }

 private:
  std::vector<End> best_;
};

/// The heaviest of the candidates that keep one order, ascending.
std::vector<Counterparts> heaviest_chain(const std::vector<Candidate>& candidates,
                                         std::size_t size_of_b) {
  BestChains chains(size_of_b);
  std::vector<std::size_t> previous(candidates.size(), BestChains::kNone);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const BestChains::End end = chains.before(candidates[i].b);
    previous[i] = end.candidate;
    chains.add(candidates[i].b, {end.weight + candidates[i].weight, i});
  }
  std::vector<Counterparts> chain;
  for (std::size_t at = chains.before(size_of_b).candidate; at != BestChains::kNone;
       at = previous[at]) {
    chain.push_back({candidates[at].a, candidates[at].b});
  }
  std::ranges::reverse(chain);
  return chain;
}

/// Paragraphs between two that are matched: [begin, end) of both texts.
struct Gap {
  Counterparts begin;
  Counterparts end;

  [[nodiscard]] std::size_t comparisons() const { return (end.a - begin.a) * (end.b - begin.b); }
};

void fill(const Gap& gap, const std::vector<Pairs>& a, const std::vector<Pairs>& b,
          std::vector<Counterparts>& aligned) {
  std::vector<Candidate> candidates;
  for (std::size_t i = gap.begin.a; i < gap.end.a; ++i) {
    for (std::size_t j = gap.end.b; j-- > gap.begin.b;) {
      const Candidate candidate = compared(a, b, i, j);
      if (candidate.likeness >= kAlike) candidates.push_back(candidate);
    }
  }
  if (candidates.empty()) return;
  for (Candidate& candidate : candidates)
    candidate.b -= gap.begin.b;
  for (const Counterparts& found : heaviest_chain(candidates, gap.end.b - gap.begin.b))
    aligned.push_back({found.a, found.b + gap.begin.b});
}

std::vector<Counterparts> with_gaps_filled(const std::vector<Counterparts>& chain,
                                           const std::vector<Pairs>& a,
                                           const std::vector<Pairs>& b) {
  std::vector<Counterparts> aligned;
  Counterparts begin;
  const auto step = [&](const Counterparts& end) {
    const Gap gap = {begin, end};
    if (gap.comparisons() <= kLargestGap) fill(gap, a, b, aligned);
    begin = {end.a + 1, end.b + 1};
  };
  for (const Counterparts& matched : chain) {
    step(matched);
    aligned.push_back(matched);
  }
  step({a.size(), b.size()});
  return aligned;
}

/// Adds what both texts have, but in another order.
void add_moved(std::vector<Candidate> candidates, const std::vector<Pairs>& a,
               const std::vector<Pairs>& b, std::vector<Counterparts>& aligned) {
  std::vector<bool> taken_a(a.size());
  std::vector<bool> taken_b(b.size());
  for (const Counterparts& pair : aligned)
    taken_a[pair.a] = taken_b[pair.b] = true;
  std::ranges::stable_sort(candidates, std::greater{}, &Candidate::weight);
  for (const Candidate& candidate : candidates) {
    if (candidate.likeness < kAlikeElsewhere || a[candidate.a].size() <= kShortestMoved) continue;
    if (taken_a[candidate.a] || taken_b[candidate.b]) continue;
    taken_a[candidate.a] = taken_b[candidate.b] = true;
    aligned.push_back({candidate.a, candidate.b, true});
  }
}

}  // namespace

std::vector<Counterparts> align(const std::vector<Paragraph>& a, const std::vector<Paragraph>& b) {
  const std::vector<Pairs> pairs_a = all_pairs(a);
  const std::vector<Pairs> pairs_b = all_pairs(b);
  const std::vector<Candidate> candidates = find_candidates(pairs_a, pairs_b);
  const std::vector<Counterparts> chain = heaviest_chain(candidates, b.size());
  std::vector<Counterparts> aligned = with_gaps_filled(chain, pairs_a, pairs_b);
  add_moved(candidates, pairs_a, pairs_b, aligned);
  std::ranges::sort(aligned, {}, &Counterparts::b);
  return aligned;
}

}  // namespace chithi::query
