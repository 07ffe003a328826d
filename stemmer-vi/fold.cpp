// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/fold.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/internal/compose.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

/// A shared immutable instance that ICU owns; with its data built in it cannot fail.
const icu::Normalizer2& nfd() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
  }();
  return instance;
}

/// The one character that is left of a canonical decomposition without its marks. What
/// falls into several letters, as Hangul does, stays whole.
char32_t without_marks(char32_t character) noexcept {
  icu::UnicodeString parts;
  if (nfd().getDecomposition(static_cast<UChar32>(character), parts) == 0) return character;

  char32_t left = 0;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(parts.char32At(i));
    if (class_of(part) == CharacterClass::Mark) continue;
    if (left != 0) return character;
    left = part;
  }
  return left;
}

char32_t fold_foreign(char32_t character) noexcept {
  const char32_t plain = without_marks(character);
  const auto folded =
      static_cast<char32_t>(u_foldCase(static_cast<UChar32>(plain), U_FOLD_CASE_DEFAULT));
  const Character* letter = find_letter(folded);
  return letter != nullptr ? static_cast<char32_t>(letter->bare) : folded;
}

/// Folds where the table suffices; nullopt at the first letter that it does not hold.
std::optional<std::string> fold_vietnamese(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint character = decode_utf8(utf8, at);
    at += character.length;
    if (const Character* letter = find_letter(character.value)) {
      folded += letter->bare;
      continue;
    }
    const CharacterClass kind = class_of(character.value);
    if (kind == CharacterClass::Foreign) return std::nullopt;
    if (kind == CharacterClass::Separator) append_utf8(folded, character.value);
  }
  return folded;
}

/// Normalises before and after: scripts whose letters compose without any mark must fold
/// to the same characters however they were typed.
std::string fold_any(std::string_view utf8) {
  const std::string composed = to_nfc(without_ignorables(utf8));
  std::string folded;
  folded.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const CodePoint character = decode_utf8(composed, at);
    at += character.length;
    if (const char32_t bare = fold(character.value); bare != 0 || character.value == 0) {
      append_utf8(folded, bare);
    }
  }
  return to_nfc(folded);
}

char32_t to_lower(char32_t character) {
  if (const Character* letter = find_letter(character)) return letter->lower;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
}

template <typename Mapping>
std::string map_characters(std::string_view utf8, Mapping mapping) {
  std::string mapped;
  mapped.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint character = decode_utf8(utf8, at);
    append_utf8(mapped, mapping(character.value));
    at += character.length;
  }
  return mapped;
}

}  // namespace

char32_t fold(char32_t character) noexcept {
  if (const Character* letter = find_letter(character)) {
    return static_cast<char32_t>(letter->bare);
  }
  switch (class_of(character)) {
    case CharacterClass::Mark:
    case CharacterClass::Ignorable:
      return 0;
    case CharacterClass::Foreign:
      return fold_foreign(character);
    default:
      return character;
  }
}

std::string fold(std::string_view utf8) {
  std::optional<std::string> folded = fold_vietnamese(utf8);
  return folded ? *std::move(folded) : fold_any(utf8);
}

std::string to_lower(std::string_view utf8) {
  return map_characters(utf8, [](char32_t c) { return to_lower(c); });
}

std::string to_upper(std::string_view utf8) {
  return map_characters(utf8, [](char32_t c) {
    const Character* letter = find_letter(c);
    const char32_t plain = letter != nullptr ? letter->lower : c;
    return static_cast<char32_t>(u_toupper(static_cast<UChar32>(plain)));
  });
}

}  // namespace chithi::vi
