// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/word.h"

#include <algorithm>
#include <optional>

#include "stemmer-vi/internal/anatomy.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

/// Writes a letter as UTF-8; gives the place after it.
char* write(char* to, char16_t letter) {
  const unsigned c = letter;
  if (c < 0x80) {
    *to++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *to++ = static_cast<char>(0xC0U | c >> 6U);
    *to++ = static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    *to++ = static_cast<char>(0xE0U | c >> 12U);
    *to++ = static_cast<char>(0x80U | (c >> 6U & 0x3FU));
    *to++ = static_cast<char>(0x80U | (c & 0x3FU));
  }
  return to;
}

bool has_tone(const Character& letter) { return letter.tone != Tone::Level; }

/// Spares most words the look into the tables: the tone has no other place if there is no
/// other vowel letter, and the last letter with a mark of its own takes it in any case.
bool stands_well(std::span<const Character> letters, const Character& toned) {
  const auto* const after = &toned + 1;
  const auto* const end = letters.data() + letters.size();
  if (toned.shaped) {
    return std::none_of(after, end, [](const Character& letter) { return letter.shaped; });
  }
  const auto vowels = std::count_if(letters.begin(), letters.end(),
                                    [](const Character& letter) { return letter.vowel; });
  return vowels == 1;
}

void set_tone(Character& letter, Tone tone) {
  letter.tone = tone;
  letter.lower = toned_letter(letter.code, tone);
}

}  // namespace

bool Word::read(std::string_view text) noexcept {
  size_ = 0;
  marked_ = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    const Character* letter = find_letter(character.value);
    if (letter == nullptr || size_ == kCapacity) return false;
    letters_[size_] = *letter;
    folded_[size_] = letter->bare;
    ++size_;
    marked_ = marked_ || character.length > 1;
    at += character.length;
  }
  return true;
}

std::string_view Word::canonical() noexcept {
  if (!marked_) return folded();
  place_tone();
  char* end = canonical_.data();
  for (const Character& letter : letters()) {
    end = write(end, letter.lower);
  }
  return {canonical_.data(), static_cast<std::size_t>(end - canonical_.data())};
}

void Word::place_tone() noexcept {
  const std::span<Character> letters(letters_.data(), size_);
  const auto toned = std::find_if(letters.begin(), letters.end(), has_tone);
  if (toned == letters.end() || stands_well(letters, *toned)) return;
  const std::optional<Anatomy> syllable = take_apart(letters);
  if (!syllable) return;
  set_tone(*toned, Tone::Level);
  set_tone(letters[syllable->tone_at], syllable->tone);
}

}  // namespace chithi::vi
