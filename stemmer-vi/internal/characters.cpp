// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/characters.h"

#include <iterator>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "stemmer-vi/span.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

constexpr std::size_t kTones = 6;

struct VowelRow {
  std::string_view bare;
  std::string_view level;
  std::string_view grave;
  std::string_view hook;
  std::string_view tilde;
  std::string_view acute;
  std::string_view dot;
};

constexpr VowelRow kVowelRows[] = {
#include "letters.inc"
};

using TonedLetters = std::array<std::array<char16_t, kTones>, kAlphabet.size() + 1>;

constexpr char16_t only_character(std::string_view utf8) {
  return static_cast<char16_t>(decode_utf8(utf8, 0).value);
}

consteval TonedLetters make_toned_letters() {
  TonedLetters letters{};
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    letters[i + 1][0] = kAlphabet[i];
  }
  for (const VowelRow& row : kVowelRows) {
    letters[alphabet_code(only_character(row.level))] = {
        only_character(row.level), only_character(row.grave), only_character(row.hook),
        only_character(row.tilde), only_character(row.acute), only_character(row.dot)};
  }
  return letters;
}

constexpr TonedLetters kTonedLetters = make_toned_letters();

/// In ASCII and Latin-1 a capital stands 32 before its small letter; the later blocks
/// put the two side by side.
constexpr char16_t capital_of(char16_t small) {
  return static_cast<char16_t>(small < 0x100 ? small - 0x20 : small - 1);
}

using Characters = std::array<Character, kCharacterCount>;

constexpr void add_range(Characters& characters, Span range, CharacterClass kind) {
  for (std::size_t c = range.begin; c < range.end; ++c) {
    characters[c].kind = kind;
  }
}

constexpr void add_ascii(Characters& characters) {
  add_range(characters, {0x00, 0xA1}, CharacterClass::Separator);  // C1 and NBSP with it
  for (char digit = '0'; digit <= '9'; ++digit) {
    const auto c = static_cast<char16_t>(digit);
    characters[c] = {.lower = c, .bare = digit, .kind = CharacterClass::Digit};
  }
  for (char small = 'a'; small <= 'z'; ++small) {
    const auto c = static_cast<char16_t>(small);
    const Character letter = {
        .lower = c, .bare = small, .code = alphabet_code(c), .kind = CharacterClass::Letter};
    characters[c] = letter;
    characters[capital_of(c)] = letter;
  }
}

constexpr void add_vowels(Characters& characters) {
  for (const VowelRow& row : kVowelRows) {
    const std::uint8_t code = alphabet_code(only_character(row.level));
    for (std::size_t tone = 0; tone < kTones; ++tone) {
      const char16_t small = kTonedLetters[code][tone];
      const Character letter = {.lower = small,
                                .bare = row.bare.front(),
                                .code = code,
                                .tone = static_cast<Tone>(tone),
                                .vowel = true,
                                .shaped = row.level != row.bare,
                                .kind = CharacterClass::Letter};
      characters[small] = letter;
      characters[capital_of(small)] = letter;
    }
  }
}

/// "đ" and what is typed for it: eth and the African d, whose capitals look the same.
constexpr void add_stroked_d(Characters& characters) {
  constexpr char16_t small = u'đ';
  for (const char16_t c : {u'\u0110', u'\u0111', u'\u00D0', u'\u00F0', u'\u0189', u'\u0256'}) {
    characters[c] = {
        .lower = small, .bare = 'd', .code = alphabet_code(small), .kind = CharacterClass::Letter};
  }
}

consteval Characters make_characters() {
  Characters characters{};
  add_ascii(characters);
  add_vowels(characters);
  add_stroked_d(characters);
  add_range(characters, {0xAD, 0xAE}, CharacterClass::Ignorable);
  add_range(characters, {0x300, 0x370}, CharacterClass::Mark);
  return characters;
}

/// The vowels of Indic scripts and of Thai count as marks in Unicode, but without them
/// little of a word is left. They belong to their script and stay where they are typed;
/// an accent does not.
bool is_vowel_sign(UChar32 mark) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(mark, &status);
  const bool stays = u_charType(mark) == U_COMBINING_SPACING_MARK ||
                     u_getIntPropertyValue(mark, UCHAR_LEAD_CANONICAL_COMBINING_CLASS) == 0;
  return stays && script != USCRIPT_INHERITED && script != USCRIPT_COMMON;
}

}  // namespace

constinit const std::array<Character, kCharacterCount> kCharacters = make_characters();

char16_t toned_letter(std::uint8_t code, Tone tone) noexcept {
  return kTonedLetters[code][static_cast<std::size_t>(tone)];
}

CharacterClass class_of_foreign(char32_t character) noexcept {
  const auto c = static_cast<UChar32>(character);
  const std::uint32_t category = U_GET_GC_MASK(c);
  constexpr std::uint32_t letters = U_GC_L_MASK | U_GC_ND_MASK | U_GC_NL_MASK;
  if ((category & letters) != 0) return CharacterClass::Foreign;
  if ((category & U_GC_M_MASK) != 0) {
    return is_vowel_sign(c) ? CharacterClass::Foreign : CharacterClass::Mark;
  }
  const bool ignorable = (category & U_GC_CF_MASK) != 0 &&
                         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
  return ignorable ? CharacterClass::Ignorable : CharacterClass::Separator;
}

}  // namespace chithi::vi
