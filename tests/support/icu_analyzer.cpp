// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/icu_analyzer.h"

#include <algorithm>
#include <optional>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/syllable.h"

namespace chithi::test {
namespace {

using icu::UnicodeString;

constexpr UChar32 kSmallStrokedD = 0x0111;

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

UnicodeString normalized(const icu::Normalizer2& form, const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return form.normalize(text, status);
}

/// Calls `use(character)` for each.
template <typename Use>
void for_each(const UnicodeString& text, Use use) {
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    use(text.char32At(at));
}

bool is_mark(UChar32 c) {
  if ((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) return false;
  if (c >= 0x300 && c < 0x370) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  const bool stays = u_charType(c) == U_COMBINING_SPACING_MARK || u_getCombiningClass(c) == 0;
  return !(stays && script != USCRIPT_INHERITED && script != USCRIPT_COMMON);
}

bool is_ignorable(UChar32 c) {
  return u_charType(c) == U_FORMAT_CHAR &&
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_part_of_word(UChar32 c) {
  const std::uint32_t mask = U_GET_GC_MASK(c);
  return (mask & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_NL_MASK)) != 0 ||
         ((mask & U_GC_M_MASK) != 0 && !is_mark(c));
}

bool is_ascii_digit(UChar32 c) { return c >= '0' && c <= '9'; }

UChar32 lower(UChar32 c) {
  const bool stroked = c == 0x0110 || c == 0x00D0 || c == 0x00F0 || c == 0x0189 || c == 0x0256;
  return stroked ? kSmallStrokedD : u_tolower(c);
}

UnicodeString lower(const UnicodeString& text) {
  UnicodeString small;
  for_each(text, [&](UChar32 c) { small.append(lower(c)); });
  return small;
}

UnicodeString without_ignorables(const UnicodeString& text) {
  UnicodeString kept;
  for_each(text, [&](UChar32 c) {
    if (!is_ignorable(c)) kept.append(c);
  });
  return kept;
}

bool is_tone(UChar32 c) {
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

/// Puts a circumflex or breve that was typed behind the tone before it.
UnicodeString reorder_marks(const UnicodeString& text) {
  UnicodeString ordered;
  const auto last_letter = [&] {
    return ordered.isEmpty() ? UChar32{0} : ordered.char32At(ordered.length() - 1);
  };
  for_each(text, [&](UChar32 c) {
    const UnicodeString parts = normalized(nfd(), UnicodeString(last_letter()));
    const bool shape = c == 0x302 || c == 0x306;
    if (!shape || parts.length() != 2 || !is_tone(parts.char32At(1))) {
      ordered.append(c);
      return;
    }
    UnicodeString letter = parts.tempSubString(0, 1);
    letter.append(c).append(parts.char32At(1));
    letter = normalized(nfc(), letter);
    if (letter.countChar32() == 1) {
      ordered.truncate(ordered.length() - 1);
      ordered.append(letter);
    } else {
      ordered.append(c);
    }
  });
  return ordered;
}

/// What is left of a character without its marks; itself if it falls into several letters.
UChar32 without_marks(UChar32 c) {
  UChar32 left = 0;
  for_each(normalized(nfd(), UnicodeString(c)), [&](UChar32 part) {
    if (!is_mark(part)) left = left == 0 ? part : -1;
  });
  return left == -1 ? c : left;
}

UnicodeString fold(const UnicodeString& text) {
  UnicodeString folded;
  for_each(text, [&](UChar32 c) {
    if (is_mark(c) || is_ignorable(c)) return;
    const UChar32 small = u_foldCase(without_marks(lower(c)), U_FOLD_CASE_DEFAULT);
    folded.append(small == kSmallStrokedD ? UChar32{'d'} : small);
  });
  return normalized(nfc(), folded);
}

std::string utf8_of(const UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string exact_form(const UnicodeString& token) {
  const UnicodeString composed =
      normalized(nfc(), lower(normalized(nfc(), without_ignorables(token))));
  std::string word = utf8_of(reorder_marks(composed));
  const std::optional<vi::Syllable> syllable = vi::parse_syllable(word);
  return syllable ? vi::spell(*syllable) : word;
}

std::string cut(std::string form) {
  if (form.size() <= vi::kMaxTermBytes) return form;
  std::size_t end = vi::kMaxTermBytes;
  while ((static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U)
    --end;
  form.resize(end);
  return form;
}

std::string without_leading_zeros(const std::string& digits) {
  if (digits.empty()) return digits;
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

struct Character {
  UChar32 value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    Character character;
    character.begin = static_cast<std::size_t>(at);
    U8_NEXT_OR_FFFD(bytes, at, length, character.value);
    character.end = static_cast<std::size_t>(at);
    characters.push_back(character);
  }
  return characters;
}

/// Takes a token in, character by character.
struct Token {
  UnicodeString text;
  vi::Span span;
  bool digits_only = true;

  void take(const Character& character) {
    text.append(character.value);
    if (is_ignorable(character.value)) return;
    span.end = character.end;
    const bool neutral = is_ascii_digit(character.value) || is_mark(character.value);
    digits_only = digits_only && neutral;
  }
};

PlainTerm term_of(const Token& token) {
  PlainTerm term;
  term.span = token.span;
  term.kind = token.digits_only ? vi::Token::Kind::Number : vi::Token::Kind::Word;
  term.exact = exact_form(token.text);
  term.folded = utf8_of(fold(UnicodeString::fromUTF8(term.exact)));
  if (token.digits_only) term.folded = term.exact = without_leading_zeros(term.folded);
  term.folded = cut(std::move(term.folded));
  term.exact = cut(std::move(term.exact));
  return term;
}

}  // namespace

std::vector<PlainTerm> analyze_plainly(std::string_view text) {
  std::vector<PlainTerm> terms;
  const std::vector<Character> characters = characters_of(text);
  for (std::size_t at = 0; at < characters.size();) {
    if (!is_part_of_word(characters[at].value)) {
      ++at;
      continue;
    }
    Token token;
    token.span = {characters[at].begin, characters[at].end};
    for (; at < characters.size(); ++at) {
      const UChar32 c = characters[at].value;
      if (!is_part_of_word(c) && !is_mark(c) && !is_ignorable(c)) break;
      token.take(characters[at]);
    }
    PlainTerm term = term_of(token);
    if (term.folded.empty()) continue;
    term.position = static_cast<std::uint32_t>(terms.size() + 1);
    terms.push_back(std::move(term));
  }
  return terms;
}

std::vector<PlainTerm> plain_terms(std::span<const vi::Term> terms) {
  std::vector<PlainTerm> plain;
  for (const vi::Term& term : terms) {
    plain.push_back(
        {std::string(term.folded), std::string(term.exact), term.position, term.span, term.kind});
  }
  return plain;
}

}  // namespace chithi::test
