// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/lexicon.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "stemmer-vi/internal/word.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

struct Row {
  std::string_view letters;
  std::string_view classes;
};

constexpr Row kRows[] = {
#include "syllables.inc"
};

static_assert([] {
  for (const Row& row : kRows) {
    if (row.classes.size() != kToneCount) return false;
  }
  return true;
}());

/// Where tones stand: the acute goes with every rime.
std::size_t tone_place(std::span<const Character> syllable) {
  std::array<Character, kMaxSyllableLetters> letters{};
  std::ranges::copy(syllable, letters.begin());
  const auto vowel = std::ranges::find_if(letters, [](const Character& c) { return c.vowel; });
  if (vowel != letters.end()) vowel->tone = Tone::Acute;
  const auto anatomy = take_apart(std::span(letters).first(syllable.size()));
  return anatomy ? anatomy->tone_at : 0;
}

LexiconEntry entry_of(const Row& row) {
  LexiconEntry entry;
  entry.classes = row.classes;
  Word word;
  static_cast<void>(word.read(row.letters));
  for (const Character& letter : word.letters()) {
    entry.letters[entry.size++] = letter;
    entry.bare_set |= bare_bit(letter.bare);
  }
  entry.tone_at = tone_place(word.letters());
  return entry;
}

}  // namespace

std::array<Character, kMaxSyllableLetters> LexiconEntry::toned(Tone tone) const {
  std::array<Character, kMaxSyllableLetters> result = letters;
  Character& bearer = result[tone_at];
  bearer.tone = tone;
  bearer.lower = toned_letter(bearer.code, tone);
  return result;
}

std::span<const LexiconEntry> lexicon() {
  // Constant once made; made late, since most programs never ask.
  static const std::vector<LexiconEntry> entries = [] {
    std::vector<LexiconEntry> list;
    list.reserve(std::size(kRows));
    for (const Row& row : kRows)
      list.push_back(entry_of(row));
    return list;
  }();
  return entries;
}

std::string text_of(std::span<const Character> letters) {
  std::string text;
  for (const Character& letter : letters)
    append_utf8(text, letter.lower);
  return text;
}

}  // namespace chithi::vi
