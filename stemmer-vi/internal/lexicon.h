// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "stemmer-vi/internal/anatomy.h"
#include "stemmer-vi/internal/characters.h"

namespace chithi::vi {

inline constexpr std::size_t kToneCount = 6;

/// A syllable in use without its tone, from data/syllables.tsv.
struct LexiconEntry {
  std::array<Character, kMaxSyllableLetters> letters{};
  std::size_t size = 0;
  std::size_t tone_at = 0;
  std::uint32_t bare_set = 0;  ///< A bit for each of its bare letters.
  std::string_view classes;    ///< For each tone '0' to '4', how common, or '.': not in use.

  [[nodiscard]] bool has(Tone tone) const { return classes[static_cast<std::size_t>(tone)] != '.'; }
  /// The letters under a tone.
  [[nodiscard]] std::array<Character, kMaxSyllableLetters> toned(Tone tone) const;
};

/// All of them, by the alphabet.
[[nodiscard]] std::span<const LexiconEntry> lexicon();

/// A bit for a bare letter; 0 for what is none.
[[nodiscard]] constexpr std::uint32_t bare_bit(char bare) noexcept {
  return bare >= 'a' && bare <= 'z' ? std::uint32_t{1} << static_cast<unsigned>(bare - 'a') : 0;
}

/// The letters as text.
[[nodiscard]] std::string text_of(std::span<const Character> letters);

}  // namespace chithi::vi
