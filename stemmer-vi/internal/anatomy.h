// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/syllable.h"

namespace chithi::vi {

/// No syllable has more letters ("nghiêng").
inline constexpr std::size_t kMaxSyllableLetters = 7;

/// A written syllable taken apart; onset and rime point into tables.
struct Anatomy {
  std::string_view onset;
  std::string_view rime;
  Tone tone = Tone::Level;
  std::size_t tone_at = 0;  ///< The letter of the syllable on which the tone belongs.
};

/// What parse_syllable promises, for a word whose letters are already known.
[[nodiscard]] std::optional<Anatomy> take_apart(std::span<const Character> letters) noexcept;

/// The letter of a rime that bears the tone, by the older orthography.
[[nodiscard]] constexpr std::size_t tone_letter(std::u16string_view rime) noexcept {
  // A letter with circumflex, breve or horn takes it; of "ươ" the second.
  const std::size_t shaped = rime.find_last_of(u"ăâêôơư");
  if (shaped != std::u16string_view::npos) return shaped;

  constexpr std::u16string_view letters = u"aeiouy";
  const std::size_t first = rime.find_first_of(letters);
  if (first == std::u16string_view::npos) return 0;
  const std::size_t after = rime.find_first_not_of(letters, first);
  const bool open = after == std::u16string_view::npos;
  const std::size_t vowels = (open ? rime.size() : after) - first;
  const bool second = vowels == 3 || (vowels == 2 && !open);
  return second ? first + 1 : first;
}

}  // namespace chithi::vi
