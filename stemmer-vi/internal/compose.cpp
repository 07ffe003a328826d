// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/compose.h"

#include <cstddef>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

constexpr char32_t kCircumflex = 0x0302;
constexpr char32_t kBreve = 0x0306;

/// The letter with a shape mark under the tone that it already has; 0 if the two make no
/// letter.
char32_t add_shape(char32_t letter, char32_t mark) {
  const Character* row = find_letter(letter);
  if (row == nullptr || row->tone == Tone::Level) return 0;
  const auto shaped = [mark](char16_t base) -> char16_t {
    if (mark == kBreve) return base == u'a' ? u'ă' : u'\0';
    if (mark != kCircumflex) return u'\0';
    return base == u'a' ? u'â' : base == u'e' ? u'ê' : base == u'o' ? u'ô' : u'\0';
  };
  return toned_letter(alphabet_code(shaped(toned_letter(row->code, Tone::Level))), row->tone);
}

std::string reorder_marks(std::string_view text) {
  std::string ordered;
  ordered.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    at += character.length;
    const CodePoint mark = at < text.size() ? decode_utf8(text, at) : CodePoint{};
    const char32_t shaped = add_shape(character.value, mark.value);
    append_utf8(ordered, shaped != 0 ? shaped : character.value);
    if (shaped != 0) at += mark.length;
  }
  return ordered;
}

}  // namespace

std::string without_ignorables(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint character = decode_utf8(utf8, at);
    at += character.length;
    if (class_of(character.value) != CharacterClass::Ignorable) {
      append_utf8(text, character.value);
    }
  }
  return text;
}

std::string compose_lower(std::string_view word) {
  // Composed again because the small letter of a capital with a dot (U+0130) has none, so
  // that a mark after it may find its letter.
  return reorder_marks(to_nfc(to_lower(to_nfc(without_ignorables(word)))));
}

}  // namespace chithi::vi
