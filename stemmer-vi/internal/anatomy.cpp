// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/anatomy.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

/// Up to four letters as alphabet codes of five bits each, the first in the highest bits,
/// so that keys sort as the alphabet does.
using Key = std::uint32_t;
constexpr std::size_t kKeyLetters = 4;
constexpr unsigned kCodeBits = 5;

template <typename Codes>
constexpr Key pack(const Codes& codes) {
  Key key = 0;
  std::size_t size = 0;
  for (const std::uint8_t code : codes) {
    key = key << kCodeBits | code;
    ++size;
  }
  return key << (kCodeBits * static_cast<unsigned>(kKeyLetters - size));
}

/// The letters of a table's cell, which has at most one of each letter of the alphabet.
struct CellLetters {
  std::array<char16_t, kAlphabet.size()> letters{};
  std::size_t size = 0;

  [[nodiscard]] constexpr std::u16string_view view() const { return {letters.data(), size}; }
};

constexpr CellLetters letters_of(std::string_view cell) {
  CellLetters result;
  for (std::size_t at = 0; at < cell.size();) {
    const CodePoint character = decode_utf8(cell, at);
    result.letters[result.size++] = static_cast<char16_t>(character.value);
    at += character.length;
  }
  return result;
}

constexpr Key key_of(std::string_view cell) {
  const CellLetters letters = letters_of(cell);
  std::array<std::uint8_t, kKeyLetters> codes{};
  for (std::size_t i = 0; i < letters.size; ++i) {
    codes[i] = alphabet_code(letters.letters[i]);
  }
  return pack(codes);
}

struct OnsetRow {
  std::string_view onset;
  std::string_view before{};  // All letters if there are none.
};

constexpr OnsetRow kOnsetRows[] = {
#include "onsets.inc"
};

struct RimeRow {
  std::string_view rime;
};

constexpr RimeRow kRimeRows[] = {
#include "rimes.inc"
};

constexpr RimeRow kRimeRowsAfterQu[] = {
#include "rimes_after_qu.inc"
};

struct Onset {
  Key key = 0;
  std::uint32_t before = 0;  ///< A bit for each alphabet code before which it stands.
  std::string_view text;
};

struct Rime {
  Key key = 0;
  std::size_t tone_at = 0;
  bool stopped = false;  ///< Ends in p, t, c or ch, so that only acute and dot are spoken.
  std::string_view text;
};

constexpr std::uint32_t letters_before(std::string_view cell) {
  if (cell.empty()) return ~std::uint32_t{0};
  const CellLetters letters = letters_of(cell);
  std::uint32_t set = 0;
  for (const char16_t letter : letters.view()) {
    set |= std::uint32_t{1} << alphabet_code(letter);
  }
  return set;
}

consteval auto make_onsets() {
  std::array<Onset, std::size(kOnsetRows)> onsets{};
  std::transform(std::begin(kOnsetRows), std::end(kOnsetRows), onsets.begin(),
                 [](const OnsetRow& row) {
                   return Onset{key_of(row.onset), letters_before(row.before), row.onset};
                 });
  return onsets;
}

template <std::size_t N>
consteval std::array<Rime, N> make_rimes(const RimeRow (&rows)[N]) {
  std::array<Rime, N> rimes{};
  std::transform(std::begin(rows), std::end(rows), rimes.begin(), [](const RimeRow& row) {
    const std::string_view text = row.rime;
    const bool stopped =
        text.ends_with('p') || text.ends_with('t') || text.ends_with('c') || text.ends_with("ch");
    return Rime{key_of(text), tone_letter(letters_of(text).view()), stopped, text};
  });
  return rimes;
}

constexpr auto kOnsets = make_onsets();
constexpr auto kRimes = make_rimes(kRimeRows);
constexpr auto kRimesAfterQu = make_rimes(kRimeRowsAfterQu);

template <typename Table>
constexpr bool is_strictly_sorted(const Table& table) {
  return std::adjacent_find(table.begin(), table.end(), [](const auto& a, const auto& b) {
           return a.key >= b.key;
         }) == table.end();
}

static_assert(is_strictly_sorted(kOnsets));
static_assert(is_strictly_sorted(kRimes));
static_assert(is_strictly_sorted(kRimesAfterQu));

using Letters = std::span<const Character>;

Key key_of(Letters letters) {
  Key key = 0;
  for (const Character& letter : letters) {
    key = key << kCodeBits | letter.code;
  }
  return key << (kCodeBits * static_cast<unsigned>(kKeyLetters - letters.size()));
}

template <typename Entry>
const Entry* find(std::span<const Entry> table, Letters letters) {
  if (letters.empty() || letters.size() > kKeyLetters) return nullptr;
  const Key key = key_of(letters);
  const auto found = std::lower_bound(table.begin(), table.end(), key,
                                      [](const Entry& entry, Key k) { return entry.key < k; });
  return found != table.end() && found->key == key ? &*found : nullptr;
}

const Rime* find_rime(Letters letters) { return find<Rime>(kRimes, letters); }

bool is(const Character& letter, char16_t small) { return letter.code == alphabet_code(small); }

/// How many letters the onset has; in "gi" and "qu" a vowel letter is one of them.
std::size_t onset_size(Letters letters) {
  const auto vowel = std::find_if(letters.begin(), letters.end(),
                                  [](const Character& letter) { return letter.vowel; });
  const auto consonants = static_cast<std::size_t>(vowel - letters.begin());
  if (consonants != 1 || vowel == letters.end()) return consonants;
  const bool gi = is(letters[0], u'g') && is(*vowel, u'i');
  const bool qu = is(letters[0], u'q') && is(*vowel, u'u');
  return gi || qu ? 2 : 1;
}

/// Where the rime was found: its row, and its first letter in the syllable.
struct RimeMatch {
  const Rime* rime = nullptr;
  std::size_t begin = 0;
};

/// After "gi" an i that begins the rime is written only once: gì is gi + ì, giếng is
/// gi + iếng. But "gia" is gi + a, all but the word "gịa".
RimeMatch rime_after_gi(Letters letters) {
  const Letters rest = letters.subspan(2);
  const bool shares_i = rest.empty() || !rest[0].vowel || is(rest[0], u'ê');
  const bool gia = rest.size() == 1 && is(rest[0], u'a') && letters[1].tone == Tone::Dot;
  if (shares_i || gia) {
    if (const Rime* rime = find_rime(letters.subspan(1))) return {rime, 1};
  }
  const bool second_i = !rest.empty() && (is(rest[0], u'i') || is(rest[0], u'y'));
  return second_i ? RimeMatch{} : RimeMatch{find_rime(rest), 2};
}

RimeMatch rime_without_onset(Letters letters) {
  const bool needs_onset = letters.size() > 1 && is(letters[0], u'i') && is(letters[1], u'ê');
  return needs_onset ? RimeMatch{} : RimeMatch{find_rime(letters), 0};
}

RimeMatch rime_after(const Onset& onset, Letters letters, std::size_t begin) {
  if (onset.text == "gi") return rime_after_gi(letters);
  const Letters rest = letters.subspan(begin);
  if (onset.text == "qu") return {find<Rime>(kRimesAfterQu, rest), begin};
  if (rest.empty() || (onset.before >> rest[0].code & 1U) == 0) return {};
  const bool stands_alone = rest.size() > 1 && is(rest[0], u'y') && is(rest[1], u'ê');
  return stands_alone ? RimeMatch{} : RimeMatch{find_rime(rest), begin};
}

/// The tone of a word; nullopt if it has more than one, or a letter of no syllable.
std::optional<Tone> only_tone(Letters letters) {
  Tone tone = Tone::Level;
  for (const Character& letter : letters) {
    if (letter.code == 0) return std::nullopt;
    if (letter.tone == Tone::Level) continue;
    if (tone != Tone::Level) return std::nullopt;
    tone = letter.tone;
  }
  return tone;
}

}  // namespace

std::optional<Anatomy> take_apart(std::span<const Character> letters) noexcept {
  if (letters.empty() || letters.size() > kMaxSyllableLetters) return std::nullopt;
  const std::optional<Tone> tone = only_tone(letters);
  if (!tone) return std::nullopt;

  const std::size_t begin = onset_size(letters);
  const Onset* onset = begin == 0 ? nullptr : find<Onset>(kOnsets, letters.first(begin));
  if (begin != 0 && onset == nullptr) return std::nullopt;

  const RimeMatch match =
      onset == nullptr ? rime_without_onset(letters) : rime_after(*onset, letters, begin);
  if (match.rime == nullptr) return std::nullopt;
  const bool speakable = !match.rime->stopped || *tone == Tone::Acute || *tone == Tone::Dot;
  if (!speakable) return std::nullopt;
  return Anatomy{.onset = onset == nullptr ? std::string_view{} : onset->text,
                 .rime = match.rime->text,
                 .tone = *tone,
                 .tone_at = match.begin + match.rime->tone_at};
}

}  // namespace chithi::vi
