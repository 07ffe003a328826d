// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/internal/names.h"

namespace chithi::corpus {

/// Finds the phrases of a table that may stand at a place of a shadow: those of the same first
/// three letters by a table, and of these the ones whose first eight agree. Most words of a text
/// begin none, which the first four tell.
template <typename Entry>
class StartIndex {
 public:
  /// The entries must stay where they are; `words_of` gives their bare words, of two letters at
  /// least.
  template <typename WordsOf>
  StartIndex(std::span<const Entry> entries, WordsOf words_of) {
    std::vector<Placed> found;
    for (const Entry& entry : entries) {
      const std::string_view words = words_of(entry);
      const Known start = known_letters(words, 0);
      for (const std::size_t place : places_of(first_letters(words, 0))) {
        found.push_back({place, {&entry, start}});
        take_fourth(place, start);
      }
    }
    std::ranges::stable_sort(found, {}, &Placed::place);
    entries_.reserve(found.size());
    // All places at once: a list for each would take half a megabyte, most of it for nothing.
    starts_.reserve(kPlaces + 1);
    for (const Placed& placed : found) {
      starts_.resize(placed.place + 1, static_cast<std::uint32_t>(entries_.size()));
      entries_.push_back(placed.candidate);
    }
    starts_.resize(kPlaces + 1, static_cast<std::uint32_t>(entries_.size()));
  }

  /// Calls `use` with each that may stand at `at`, in the order of the table, until it returns
  /// true; whether it has.
  template <typename Use>
  bool any_at(std::string_view shadow, std::size_t at, Use use) const {
    const Start start = read_start(shadow, at);
    if (start.known && !taken_[slot(start.place, start.fourth)]) return false;
    const std::size_t place = start.known ? start.place : first_letters(shadow, at).place();
    const auto list =
        std::span(entries_).subspan(starts_[place], starts_[place + 1] - starts_[place]);
    const Known written = known_letters(shadow, at);
    return std::ranges::any_of(list, [&](const Candidate& candidate) {
      const std::uint64_t differing = candidate.start.letters ^ written.letters;
      return (differing & candidate.start.mask & written.mask) == 0 && use(*candidate.entry);
    });
  }

 private:
  static constexpr std::uint8_t kNone = 0;
  static constexpr std::size_t kBase = 27;  ///< Letters from 1 on, and none.
  static constexpr std::size_t kPlaces = kBase * kBase * kBase;
  static constexpr std::size_t kMostSigns = 4;
  static constexpr std::size_t kSlots = 1 << 14;

  struct Letters {
    std::uint8_t first = kNone;
    std::uint8_t second = kNone;
    std::uint8_t third = kNone;

    [[nodiscard]] constexpr std::size_t place() const {
      return (first * kBase + second) * kBase + third;
    }
  };

  /// The first letters as far as they are known, a byte each.
  struct Known {
    std::uint64_t letters = 0;
    std::uint64_t mask = 0;  ///< Of the bytes that are known.
  };

  struct Candidate {
    const Entry* entry = nullptr;
    Known start;
  };

  struct Placed {
    std::size_t place = 0;
    Candidate candidate;
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

  static constexpr auto kLetters = [] {
    std::array<std::uint8_t, 256> letters{};
    for (std::uint8_t i = 1; i < kBase; ++i)
      letters[static_cast<std::size_t>('a' + i - 1)] = i;
    return letters;
  }();

  static constexpr std::uint8_t letter_of(char c) {
    return kLetters[static_cast<unsigned char>(c)];
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

  /// The first letters of a place where four follow each other with a blank between two at most.
  struct Start {
    bool known = false;
    std::size_t place = 0;
    std::uint8_t fourth = kNone;
  };

  static constexpr Start read_start(std::string_view shadow, std::size_t at) {
    constexpr std::size_t looked_at = 5;
    if (shadow.size() - at < looked_at) return {};
    const char* const text = shadow.data() + at;
    const std::size_t third = text[2] == ' ' ? 3 : 2;
    const std::size_t fourth = third == 2 && text[3] == ' ' ? 4 : third + 1;
    const Letters letters{letter_of(text[0]), letter_of(text[1]), letter_of(text[third])};
    const std::uint8_t last = letter_of(text[fourth]);
    const bool known = (letters.first != kNone) & (letters.second != kNone) &
                       (letters.third != kNone) & (last != kNone);
    return {known, letters.place(), last};
  }

  /// Where it is noted that phrases begin so; others may share the slot.
  static constexpr std::size_t slot(std::size_t place, std::uint8_t fourth) {
    constexpr std::size_t spread = 0x9E3779B1;
    return ((place * kBase + fourth) * spread >> 11U) % kSlots;
  }

  void take_fourth(std::size_t place, const Known& start) {
    constexpr unsigned three_letters = 24;
    const auto only = static_cast<std::uint8_t>(start.letters >> three_letters & 0xFFU);
    const bool known = (start.mask >> three_letters & 0xFFU) != 0;
    for (std::uint8_t fourth = 1; fourth < kBase; ++fourth) {
      if (!known || fourth == only) taken_[slot(place, fourth)] = true;
    }
  }

  static constexpr Known known_letters(std::string_view shadow, std::size_t at) {
    constexpr unsigned bits = 64;
    Known known;
    for (unsigned shift = 0; shift < bits; shift += 8) {
      const std::uint64_t letter = next_letter(shadow, at);
      if (letter == kNone) break;
      known.letters |= letter << shift;
      known.mask |= std::uint64_t{0xFF} << shift;
    }
    return known;
  }

  std::vector<Candidate> entries_;
  std::vector<std::uint32_t> starts_;  ///< Of each place's entries; the next one's is their end.
  std::bitset<kSlots> taken_;          ///< By four letters; small enough to stay in the caches.
};

}  // namespace chithi::corpus
