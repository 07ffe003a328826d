// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/internal/names.h"

namespace chithi::corpus {

/// Finds the phrases of a table that may stand at a place of a shadow by the first three letters
/// there; most words of a text begin none, and need no second look.
template <typename Entry>
class StartIndex {
 public:
  /// The entries must stay where they are; `words_of` gives their bare words, of two letters at
  /// least.
  template <typename WordsOf>
  StartIndex(std::span<const Entry> entries, WordsOf words_of) {
    std::vector<std::vector<const Entry*>> found(kBase * kBase * kBase);
    for (const Entry& entry : entries) {
      for (const std::size_t place : places_of(first_letters(words_of(entry), 0))) {
        found[place].push_back(&entry);
      }
    }
    for (const std::vector<const Entry*>& list : found) {
      starts_.push_back(static_cast<std::uint32_t>(entries_.size()));
      entries_.insert(entries_.end(), list.begin(), list.end());
    }
    starts_.push_back(static_cast<std::uint32_t>(entries_.size()));
  }

  /// Those that may stand at `at`, in the order of the table.
  [[nodiscard]] std::span<const Entry* const> at(std::string_view shadow, std::size_t at) const {
    const std::size_t place = plain_letters(shadow, at).place();
    return {entries_.data() + starts_[place], entries_.data() + starts_[place + 1]};
  }

 private:
  static constexpr std::uint8_t kNone = 0;
  static constexpr std::size_t kBase = 27;  ///< Letters from 1 on, and none.
  static constexpr std::size_t kMostSigns = 4;

  struct Letters {
    std::uint8_t first = kNone;
    std::uint8_t second = kNone;
    std::uint8_t third = kNone;

    [[nodiscard]] constexpr std::size_t place() const {
      return (first * kBase + second) * kBase + third;
    }
  };

  /// Where a phrase is looked for: under its letters, and where the text shows too few to tell.
  static std::vector<std::size_t> places_of(Letters letters) {
    std::vector<std::size_t> places = {Letters{letters.first, kNone, kNone}.place(),
                                       Letters{letters.first, letters.second, kNone}.place()};
    for (std::uint8_t third = 1; third < kBase; ++third) {
      if (letters.third != kNone && letters.third != third) continue;
      places.push_back(Letters{letters.first, letters.second, third}.place());
    }
    return places;
  }

  static constexpr std::uint8_t letter_of(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<std::uint8_t>(c - 'a' + 1) : kNone;
  }

  /// The next letter: blanks between words may be lost or be signs, apostrophes may stand anywhere.
  static constexpr std::uint8_t next_letter(std::string_view shadow, std::size_t& at) {
    const std::size_t stop = std::min(shadow.size(), at + kMostSigns);
    while (at < stop && !is_word_character(shadow[at])) {
      ++at;
    }
    return at < stop ? letter_of(shadow[at++]) : kNone;
  }

  static constexpr Letters first_letters(std::string_view shadow, std::size_t at) {
    Letters letters;
    letters.first = next_letter(shadow, at);
    if (letters.first != kNone) letters.second = next_letter(shadow, at);
    if (letters.second != kNone) letters.third = next_letter(shadow, at);
    return letters;
  }

  /// The same, quicker where three letters follow each other or a blank stands before the third.
  static constexpr Letters plain_letters(std::string_view shadow, std::size_t at) {
    if (shadow.size() - at < 4) return first_letters(shadow, at);
    const Letters letters{letter_of(shadow[at]), letter_of(shadow[at + 1]),
                          letter_of(shadow[at + (shadow[at + 2] == ' ' ? 3 : 2)])};
    const bool plain = letters.first != kNone && letters.second != kNone && letters.third != kNone;
    return plain ? letters : first_letters(shadow, at);
  }

  std::vector<const Entry*> entries_;
  std::vector<std::uint32_t> starts_;  ///< Of each place's entries; the next one's is their end.
};

}  // namespace chithi::corpus
