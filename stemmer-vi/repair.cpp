// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/repair.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <tuple>

#include "stemmer-vi/internal/compose.h"
#include "stemmer-vi/internal/lexicon.h"
#include "stemmer-vi/internal/word.h"
#include "stemmer-vi/syllable.h"

namespace chithi::vi {
namespace {

using Letters = std::span<const Character>;

struct LookAlike {
  std::string_view seen;
  std::string_view meant;

  [[nodiscard]] constexpr bool is_single() const { return seen.size() == 1 && meant.size() == 1; }
};

constexpr LookAlike kLookAlikes[] = {
#include "look_alikes.inc"
};

bool look_alike(char seen, char meant) {
  return std::ranges::any_of(kLookAlikes, [&](const LookAlike& pair) {
    return pair.is_single() && pair.seen[0] == seen && pair.meant[0] == meant;
  });
}

bool is_marked(const Character& letter) {
  return letter.lower != static_cast<unsigned char>(letter.bare);
}

/// The bare letter where it bears no mark: a scanner that saw one saw the letter well.
char plain(const Character& letter) { return is_marked(letter) ? '\0' : letter.bare; }

int cost_of_letter(const Character& seen, const Character& meant) {
  if (seen.bare == meant.bare) return 0;
  return look_alike(plain(seen), meant.bare) ? repair_cost::kLookAlike : repair_cost::kLetter;
}

int cost_of_marks(const Character& seen, const Character& meant) {
  if (seen.bare != meant.bare) return 0;
  return (seen.code != meant.code ? repair_cost::kShape : 0) +
         (seen.tone != meant.tone ? repair_cost::kTone : 0);
}

int cost_of_loss(const Character& meant) {
  return is_marked(meant) ? repair_cost::kLostMarked : repair_cost::kLetter;
}

/// Letters of a word that may stand for other letters, more or fewer.
struct Misread {
  std::size_t end = 0;  ///< In the word.
  LookAlike pair;
};

/// Measures how far syllables are from one word.
class Gauge {
 public:
  explicit Gauge(const Word& word) : letters_(word.letters()) {
    for (const Character& letter : letters_) {
      bare_set_ |= bare_bit(letter.bare);
      plain_ += plain(letter);
      is_marked_ = is_marked_ || is_marked(letter);
    }
    for (const LookAlike& pair : kLookAlikes) {
      if (!pair.is_single()) find(pair);
    }
  }

  /// Spares most of the lexicon the exact measure.
  [[nodiscard]] bool may_be_near(const LexiconEntry& entry) const {
    constexpr std::size_t kLengths = 2;
    constexpr int kLetters = 4;  // "ur" for "in" differs in as many.
    const std::size_t size = letters_.size();
    const std::size_t difference = entry.size > size ? entry.size - size : size - entry.size;
    return difference <= kLengths && std::popcount(entry.bare_set ^ bare_set_) <= kLetters;
  }

  /// The cheapest way from `meant` to the word: the edit distance with weights, in which
  /// neighbours may change places and groups of letters stand for others.
  [[nodiscard]] int distance(Letters meant) const {
    Costs costs{};
    for (std::size_t i = 0; i <= letters_.size(); ++i) {
      for (std::size_t j = 0; j <= meant.size(); ++j)
        costs[i][j] = cheapest(costs, meant, i, j);
    }
    // Who types no marks at all has not mistaken each of them.
    const bool untyped = !is_marked_ && std::ranges::any_of(meant, is_marked);
    return costs[letters_.size()][meant.size()] + (untyped ? repair_cost::kTone : 0);
  }

 private:
  using Costs = std::array<std::array<int, kMaxSyllableLetters + 1>, kMaxRepairLetters + 1>;

  void find(const LookAlike& pair) {
    for (std::size_t at = plain_.find(pair.seen); at != plain_.npos;
         at = plain_.find(pair.seen, at + 1)) {
      misread_.push_back({at + pair.seen.size(), pair});
    }
  }

  /// The cost of the first `i` letters of the word for the first `j` meant.
  [[nodiscard]] int cheapest(const Costs& costs, Letters meant, std::size_t i,
                             std::size_t j) const {
    if (i == 0 && j == 0) return 0;
    int cost = repair_cost::kMost + 1;
    if (i > 0) cost = std::min(cost, costs[i - 1][j] + repair_cost::kLetter);
    if (j > 0) cost = std::min(cost, costs[i][j - 1] + cost_of_loss(meant[j - 1]));
    if (i == 0 || j == 0) return cost;
    const int reading = cost_of_letter(letters_[i - 1], meant[j - 1]) +
                        (is_marked_ ? cost_of_marks(letters_[i - 1], meant[j - 1]) : 0);
    cost = std::min(cost, costs[i - 1][j - 1] + reading);
    if (are_exchanged(meant, i, j)) {
      cost = std::min(cost, costs[i - 2][j - 2] + repair_cost::kLetter);
    }
    for (const Misread& misread : misread_) {
      if (misread.end != i || !ends_in(meant.first(j), misread.pair.meant)) continue;
      const int before = costs[i - misread.pair.seen.size()][j - misread.pair.meant.size()];
      cost = std::min(cost, before + repair_cost::kLookAlike);
    }
    return cost;
  }

  [[nodiscard]] bool are_exchanged(Letters meant, std::size_t i, std::size_t j) const {
    return i > 1 && j > 1 && letters_[i - 1].bare == meant[j - 2].bare &&
           letters_[i - 2].bare == meant[j - 1].bare;
  }

  static bool ends_in(Letters letters, std::string_view bare) {
    return letters.size() >= bare.size() &&
           std::ranges::equal(letters.last(bare.size()), bare, {}, &Character::bare);
  }

  Letters letters_;
  std::string plain_;
  bool is_marked_ = false;
  std::uint32_t bare_set_ = 0;
  std::vector<Misread> misread_;
};

/// A syllable of the lexicon that is near.
struct Candidate {
  int cost = 0;
  char rarity = 0;        ///< Less for the more common.
  std::size_t entry = 0;  ///< In the lexicon.
  Tone tone = Tone::Level;

  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

void add_tones(const Gauge& gauge, std::size_t index, std::vector<Candidate>& candidates) {
  const LexiconEntry& entry = lexicon()[index];
  for (std::size_t i = 0; i < kToneCount; ++i) {
    const auto tone = static_cast<Tone>(i);
    if (!entry.has(tone)) continue;
    const auto letters = entry.toned(tone);
    const int cost = gauge.distance(Letters(letters).first(entry.size));
    if (cost == 0 || cost > repair_cost::kMost) continue;
    candidates.push_back({cost, static_cast<char>('9' - entry.classes[i]), index, tone});
  }
}

std::vector<Candidate> candidates_for(const Word& word) {
  const Gauge gauge(word);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < lexicon().size(); ++i) {
    if (gauge.may_be_near(lexicon()[i])) add_tones(gauge, i, candidates);
  }
  std::ranges::sort(candidates);
  if (candidates.size() > kMaxRepairs) candidates.resize(kMaxRepairs);
  return candidates;
}

std::string spelling_of(const LexiconEntry& entry, Tone tone) {
  const auto letters = entry.toned(tone);
  return text_of(Letters(letters).first(entry.size));
}

/// Collects what damage makes of one word.
class Damages {
 public:
  explicit Damages(std::string_view word) : word_(word) {}

  std::vector<Damage> run() {
    for (std::size_t at = 0; at < word_.size(); ++at) {
      add(at, 1, "", {.cost = repair_cost::kLetter, .lost_letter = true});
      for (char letter = 'a'; letter <= 'z'; ++letter)
        add(at, 1, {&letter, 1}, {.cost = repair_cost::kLetter});
      if (at + 1 < word_.size()) exchange(at);
    }
    for (std::size_t at = 0; at <= word_.size(); ++at) {
      for (char letter = 'a'; letter <= 'z'; ++letter)
        add(at, 0, {&letter, 1}, {.cost = repair_cost::kLetter});
    }
    for (const LookAlike& pair : kLookAlikes)
      misread(pair);
    return sorted();
  }

 private:
  void add(std::size_t at, std::size_t size, std::string_view letters, Damage damage) {
    damage.folded.append(word_.substr(0, at)).append(letters).append(word_.substr(at + size));
    if (damage.folded != word_) found_.push_back(std::move(damage));
  }

  void exchange(std::size_t at) {
    const std::array<char, 2> letters = {word_[at + 1], word_[at]};
    add(at, 2, {letters.data(), letters.size()}, {.cost = repair_cost::kLetter});
  }

  void misread(const LookAlike& pair) {
    for (std::size_t at = word_.find(pair.meant); at != word_.npos;
         at = word_.find(pair.meant, at + 1)) {
      add(at, pair.meant.size(), pair.seen, {.cost = repair_cost::kLookAlike});
    }
  }

  /// Each once, at its least cost.
  std::vector<Damage> sorted() {
    const auto by_word = [](const Damage& d) { return std::tie(d.folded, d.cost); };
    std::ranges::sort(found_, {}, by_word);
    const auto same = [](const Damage& a, const Damage& b) { return a.folded == b.folded; };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    std::erase_if(found_, [](const Damage& d) { return parse_syllable(d.folded).has_value(); });
    std::ranges::stable_sort(found_, {}, &Damage::cost);
    return std::move(found_);
  }

  std::string_view word_;
  std::vector<Damage> found_;
};

}  // namespace

std::vector<Repair> repairs(std::string_view word) {
  // No letter of the words in reach takes more bytes, decomposed.
  constexpr std::size_t kMaxBytes = 6 * kMaxRepairLetters;
  Word reader;
  if (word.size() > kMaxBytes) return {};
  if (!reader.read(canonical_spelling(word))) return {};
  const std::size_t size = reader.letters().size();
  if (size < 2 || size > kMaxRepairLetters) return {};
  std::vector<Repair> result;
  for (const Candidate& candidate : candidates_for(reader)) {
    result.push_back({spelling_of(lexicon()[candidate.entry], candidate.tone), candidate.cost});
  }
  return result;
}

std::vector<std::string> spellings_of(std::string_view folded) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < lexicon().size(); ++i) {
    const LexiconEntry& entry = lexicon()[i];
    const Letters letters(entry.letters);
    if (!std::ranges::equal(letters.first(entry.size), folded, {}, &Character::bare)) continue;
    for (std::size_t tone = 0; tone < kToneCount; ++tone) {
      if (!entry.has(static_cast<Tone>(tone))) continue;
      const char rarity = static_cast<char>('9' - entry.classes[tone]);
      found.push_back({0, rarity, i, static_cast<Tone>(tone)});
    }
  }
  std::ranges::sort(found);
  std::vector<std::string> spellings;
  for (const Candidate& candidate : found)
    spellings.push_back(spelling_of(lexicon()[candidate.entry], candidate.tone));
  return spellings;
}

std::vector<Damage> damages(std::string_view folded) {
  constexpr std::size_t kFewestLetters = 3;
  const bool fits = folded.size() >= kFewestLetters && folded.size() <= kMaxRepairLetters;
  const bool is_plain = std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!fits || !is_plain) return {};
  return Damages(folded).run();
}

}  // namespace chithi::vi
