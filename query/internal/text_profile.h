// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::query {

/// The words of texts that are compared, by number, with what they tell: the rarer in the
/// archive, the more.
class Wordlist {
 public:
  explicit Wordlist(Xapian::Database database) : database_(std::move(database)) {}

  [[nodiscard]] std::uint32_t number_of(const vi::Term& term);
  [[nodiscard]] double weight(std::uint32_t word) const { return words_[word].weight; }
  /// Whether so many directives have it that to share it tells nothing.
  [[nodiscard]] bool is_common(std::uint32_t word) const { return words_[word].common; }
  [[nodiscard]] const std::string& spelling(std::uint32_t word) const {
    return words_[word].spelling;
  }

 private:
  struct Word {
    std::string spelling;
    double weight = 0.0;
    bool common = false;
  };

  Xapian::Database database_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<Word> words_;
};

/// A text as the pairs of words that stand side by side in it.
class TextProfile {
 public:
  /// Leaves out numbers and the words of citations, which are compared by what they cite.
  TextProfile(const corpus::Directive& directive, Wordlist& words);

  /// The cosine of two profiles, 0 to 1.
  [[nodiscard]] double likeness(const TextProfile& other) const;

  /// The most telling words that both have, whole phrases as far as both go on alike; at most
  /// `most`. None that are common.
  [[nodiscard]] std::vector<std::string> shared_words(const TextProfile& other,
                                                      const Wordlist& words,
                                                      std::size_t most) const;

 private:
  using Pair = std::uint64_t;

  [[nodiscard]] std::vector<Pair> telling_pairs(const TextProfile& other,
                                                const Wordlist& words) const;

  std::vector<std::uint32_t> words_;  ///< In their order; kNoWord where something is left out.
  std::unordered_map<Pair, double> weights_;
  double length_ = 0.0;
};

}  // namespace chithi::query
