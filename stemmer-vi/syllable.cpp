// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/syllable.h"

#include <cstddef>

#include "stemmer-vi/internal/anatomy.h"
#include "stemmer-vi/internal/compose.h"
#include "stemmer-vi/internal/word.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

std::u16string characters_of(std::string_view utf8) {
  std::u16string characters;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint character = decode_utf8(utf8, at);
    characters += static_cast<char16_t>(character.value);
    at += character.length;
  }
  return characters;
}

}  // namespace

std::optional<Syllable> parse_syllable(std::string_view word) {
  Word reader;
  if (!reader.read(word) && !reader.read(compose_lower(word))) return std::nullopt;
  const std::optional<Anatomy> anatomy = take_apart(reader.letters());
  if (!anatomy) return std::nullopt;
  return Syllable{std::string(anatomy->onset), std::string(anatomy->rime), anatomy->tone};
}

std::string spell(const Syllable& syllable) {
  const std::u16string rime = characters_of(syllable.rime);
  const bool shares_i = syllable.onset == "gi" && rime.starts_with(u'i');
  const std::size_t tone_at = tone_letter(rime);

  std::string spelling = syllable.onset;
  if (shares_i) spelling.pop_back();
  for (std::size_t i = 0; i < rime.size(); ++i) {
    const Tone tone = i == tone_at ? syllable.tone : Tone::Level;
    const char16_t letter = toned_letter(alphabet_code(rime[i]), tone);
    append_utf8(spelling, letter != 0 ? letter : rime[i]);
  }
  return spelling;
}

std::string canonical_spelling(std::string_view word) {
  Word reader;
  if (reader.read(word)) return std::string(reader.canonical());
  std::string composed = compose_lower(word);
  if (reader.read(composed)) return std::string(reader.canonical());
  return composed;
}

}  // namespace chithi::vi
