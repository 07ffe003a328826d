// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stemmer-vi/syllable.h"

namespace chithi::vi {

enum class CharacterClass : std::uint8_t {
  Unknown,    ///< Not in the table: ask `class_of`.
  Separator,  ///< Stands between tokens.
  Letter,     ///< Of ASCII or of Vietnamese.
  Digit,      ///< Of ASCII.
  Mark,       ///< Combines with the letter before it and vanishes in folding.
  Ignorable,  ///< Soft hyphen, zero width: vanishes in every form.
  Foreign,    ///< A letter of another script or language, or a digit of one.
};

/// The alphabet of syllables; "f", "j", "w" and "z" are letters, but in no syllable.
inline constexpr std::u16string_view kAlphabet = u"aăâbcdđeêghiklmnoôơpqrstuưvxy";

/// The place of a small letter without tone in the alphabet, from 1; 0 if it has none.
[[nodiscard]] constexpr std::uint8_t alphabet_code(char32_t letter) noexcept {
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    if (kAlphabet[i] == letter) return static_cast<std::uint8_t>(i + 1);
  }
  return 0;
}

/// What a table knows of a character. All but `kind` is for letters and digits only.
struct Character {
  char16_t lower = 0;     ///< The small letter, with its marks.
  char bare = 0;          ///< What folding leaves of it.
  std::uint8_t code = 0;  ///< alphabet_code of the small letter without its tone.
  Tone tone = Tone::Level;
  bool vowel = false;
  bool shaped = false;  ///< A vowel with circumflex, breve or horn.
  CharacterClass kind = CharacterClass::Unknown;
};

/// Holds the characters below, ASCII and the letters of Vietnamese among them.
inline constexpr std::size_t kCharacterCount = 0x1F00;
extern const std::array<Character, kCharacterCount> kCharacters;

/// The small letter of an alphabet code under a tone; 0 where a consonant has no tone.
[[nodiscard]] char16_t toned_letter(std::uint8_t code, Tone tone) noexcept;

/// The class of a character that is not in the table; never Unknown.
[[nodiscard]] CharacterClass class_of_foreign(char32_t character) noexcept;

/// The class of any character; never Unknown.
[[nodiscard]] inline CharacterClass class_of(char32_t character) noexcept {
  if (character < kCharacterCount) {
    const CharacterClass kind = kCharacters[character].kind;
    if (kind != CharacterClass::Unknown) return kind;
  }
  return class_of_foreign(character);
}

/// The row of a letter or digit of ASCII or Vietnamese; null for all else.
[[nodiscard]] inline const Character* find_letter(char32_t character) noexcept {
  if (character >= kCharacterCount || kCharacters[character].bare == 0) return nullptr;
  return &kCharacters[character];
}

}  // namespace chithi::vi
