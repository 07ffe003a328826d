// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/synthetic/letters.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {

/// The phrases of one group, such as verbs, the earlier ones drawn more often.
class PhraseGroup {
 public:
  explicit PhraseGroup(std::vector<std::string_view> phrases);

  [[nodiscard]] std::string_view draw(RandomSource& random) const {
    return phrases_[ranks_.draw(random)];
  }

 private:
  std::vector<std::string_view> phrases_;
  WeightedRanks ranks_;
};

/// The words of the synthetic directives: phrases of the trade, common words, and pairs of
/// syllables that stand for all the rarer ones. Their ranks follow Zipf's law; names, numbers and
/// faults of scanning keep the vocabulary growing beyond them.
class Lexicon {
 public:
  Lexicon();

  /// The group of that name in data/phrases.tsv, which must exist.
  [[nodiscard]] const PhraseGroup& group(std::string_view name) const;

  /// What directives are about; see `matter`.
  [[nodiscard]] std::size_t topics() const noexcept { return topics_.size(); }
  [[nodiscard]] std::string_view matter(std::size_t topic, RandomSource& random) const {
    return topics_[topic].draw(random);
  }

  /// A word of two syllables: "biên soạn".
  [[nodiscard]] const std::string& pair(RandomSource& random) const {
    return pairs_[pair_ranks_.draw(random)];
  }
  /// "Nguyễn Thị Hòa"
  [[nodiscard]] std::string person(RandomSource& random) const;
  /// "Tân Phú"
  [[nodiscard]] std::string commune(RandomSource& random) const;
  /// "Vitanco"
  [[nodiscard]] static std::string company(RandomSource& random);

 private:
  struct Named {
    std::string_view name;
    PhraseGroup group;
  };

  std::vector<Named> groups_;
  std::vector<PhraseGroup> topics_;
  std::vector<std::string> syllables_;
  std::vector<std::string> pairs_;
  WeightedRanks pair_ranks_;
};

}  // namespace chithi::bench
