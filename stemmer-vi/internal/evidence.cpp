// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/evidence.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

#include "stemmer-vi/internal/anatomy.h"
#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/internal/code_pages.h"
#include "stemmer-vi/internal/word.h"
#include "stemmer-vi/span.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/tokenizer.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

enum class Role : std::uint8_t { Separator, Letter, Digit, Symbol, Odd, Broken };

/// Signs of Latin-1 are letters elsewhere: within a word they belong to it.
Role role_beyond_ascii(char32_t c) {
  if (c < 0xA0 || c == kReplacement) return Role::Broken;
  if (c == 0xA0) return Role::Separator;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Role::Symbol;
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Role::Letter;
  if (c >= 0x300 && c < 0x370) return Role::Odd;
  if (c == 0x20AC || c == 0x2122 || c == 0x2C6 || c == 0x2DC) return Role::Symbol;
  switch (class_of(c)) {
    case CharacterClass::Ignorable:
      return Role::Odd;
    case CharacterClass::Mark:
    case CharacterClass::Foreign:  // Among Latin letters it is a chance reading of bytes.
      return Role::Symbol;
    default:
      return Role::Separator;
  }
}

Role role_of(char32_t c) {
  if (c >= 0x80) return role_beyond_ascii(c);
  switch (kCharacters[c].kind) {
    case CharacterClass::Letter:
      return Role::Letter;
    case CharacterClass::Digit:
      return Role::Digit;
    default:
      return Role::Separator;
  }
}

/// A word as it grows.
struct Candidate {
  Span span;
  std::size_t letters = 0;
  std::int64_t signs = 0;  ///< Since the last letter.
  bool accented = false;   ///< Has a letter beyond ASCII.
  bool outside = false;
  bool digits = false;
  bool cut = false;  ///< Has a sign between its letters.
  bool odd = false;  ///< Has combining marks or invisible characters.
  bool broken = false;
};

/// Typists put the tone of "tòan" on the wrong letter, but never beside a letter with a mark:
/// "hôì" is Windows-1258.
bool is_well_toned(std::span<const Character> letters) {
  const bool shaped = std::ranges::any_of(letters, &Character::shaped);
  return !shaped || std::ranges::none_of(letters, [](const Character& letter) {
    return letter.tone != Tone::Level && !letter.shaped;
  });
}

bool is_syllable(std::string_view word, bool odd) {
  Word reader;
  if (!reader.read(word)) return odd && parse_syllable(word).has_value();
  return take_apart(reader.letters()).has_value() && is_well_toned(reader.letters());
}

/// "HĐND", "NĐ", "BCSĐ": consonants and bare vowels, of which some are đ.
bool is_abbreviation(std::string_view word) {
  constexpr std::uint8_t stroked = alphabet_code(U'đ');
  Word reader;
  return reader.read(word) && std::ranges::all_of(reader.letters(), [](const Character& letter) {
           return letter.code == stroked || letter.lower < 0x80;
         });
}

class Counter {
 public:
  explicit Counter(std::string_view text) : text_(text) {}

  Evidence count() {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint character = decode_utf8(text_, at);
      take(character.value, {at, at + character.length});
      at += character.length;
    }
    close();
    return evidence_;
  }

 private:
  void take(char32_t character, Span span) {
    switch (role_of(character)) {
      case Role::Separator:
        close();
        if (character >= 0x80 && has_byte(character)) ++evidence_.loose;
        return;
      case Role::Symbol:
        ++word_.signs;
        return;
      case Role::Digit:
        word_.digits = true;
        return extend(span);
      case Role::Odd:
        word_.odd = true;
        return extend(span);
      case Role::Broken:
        word_.broken = true;
        return extend(span);
      case Role::Letter:
        word_.accented = word_.accented || character >= 0x80;
        word_.outside = word_.outside || (character >= 0x100 && find_letter(character) != nullptr);
        ++word_.letters;
        return extend(span);
    }
  }

  void extend(Span span) {
    const bool begins = word_.span.empty();
    if (begins) word_.span.begin = span.begin;
    if (word_.signs > 0 && begins) evidence_.loose += word_.signs;
    if (word_.signs > 0 && !begins) word_.cut = true;
    word_.signs = 0;
    word_.span.end = span.end;
  }

  void close() {
    evidence_.loose += word_.signs;
    if (!word_.span.empty()) judge();
    word_ = {};
  }

  void judge() {
    if (word_.broken) {
      ++evidence_.invalid;
      return;
    }
    const bool plain = !word_.accented && !word_.cut && !word_.odd;
    if (plain || word_.digits) return;
    if (word_.outside) ++evidence_.outside;
    const std::string_view word = slice(text_, word_.span);
    if (word_.letters < 2 && !word_.cut) {
      ++evidence_.loose;
    } else if (!word_.cut && is_syllable(word, word_.odd)) {
      ++evidence_.valid;
    } else if (is_abbreviation(word)) {
      ++evidence_.loose;
    } else {
      ++evidence_.invalid;
    }
  }

  std::string_view text_;
  Candidate word_;
  Evidence evidence_;
};

bool is_foreign(std::string_view word) {
  Word reader;
  if (!reader.read(word)) return class_of(decode_utf8(word, 0).value) == CharacterClass::Foreign;
  const std::span<const Character> letters = reader.letters();
  const bool plain =
      std::ranges::all_of(letters, [](const Character& l) { return l.lower < 0x80; });
  const bool spoken = std::ranges::any_of(letters, &Character::vowel);
  return plain && spoken && !take_apart(letters);
}

}  // namespace

Evidence evidence_of(std::string_view utf8) { return Counter(utf8).count(); }

std::int64_t count_foreign_words(std::string_view utf8) {
  std::int64_t foreign = 0;
  Tokenizer tokens(utf8);
  while (const std::optional<Token> token = tokens.next()) {
    if (token->kind == Token::Kind::Word && is_foreign(slice(utf8, token->span))) ++foreign;
  }
  return foreign;
}

}  // namespace chithi::vi
