// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/letters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <utility>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace chithi::bench {
namespace {

using Toned = std::array<std::string_view, 6>;

/// Vowels with the six tones: level, sharp, falling, hook, tilde, dot.
constexpr std::array<Toned, 12> kVowels = {{
    {"a", "á", "à", "ả", "ã", "ạ"},
    {"ă", "ắ", "ằ", "ẳ", "ẵ", "ặ"},
    {"â", "ấ", "ầ", "ẩ", "ẫ", "ậ"},
    {"e", "é", "è", "ẻ", "ẽ", "ẹ"},
    {"ê", "ế", "ề", "ể", "ễ", "ệ"},
    {"i", "í", "ì", "ỉ", "ĩ", "ị"},
    {"o", "ó", "ò", "ỏ", "õ", "ọ"},
    {"ô", "ố", "ồ", "ổ", "ỗ", "ộ"},
    {"ơ", "ớ", "ờ", "ở", "ỡ", "ợ"},
    {"u", "ú", "ù", "ủ", "ũ", "ụ"},
    {"ư", "ứ", "ừ", "ử", "ữ", "ự"},
    {"y", "ý", "ỳ", "ỷ", "ỹ", "ỵ"},
}};

constexpr std::string_view kOnsets = "b c ch d đ g gi h kh l m n ng nh ph r s t th tr v x";

/// Rhymes; the vowel after '*' bears the tone.
constexpr std::string_view kRhymes =
    "*a *ai *am *an *ang *anh *ao *au *ay *ac *ach *ap *at *ăm *ăn *ăng *ăc *ăp *ăt *âm *ân *âng "
    "*âu *ây *âc *âp *ât *e *em *en *eo *ec *ep *et *ê *êm *ên *ênh *êu *êch *êp *êt *i *im *in "
    "*inh *iu *ich *ip *it *ia i*êm i*ên i*êng i*êu i*êc i*êp i*êt *o *oi *om *on *ong *oc *op *ot "
    "*oa o*ai o*an o*ang o*at *oe *ô *ôi *ôm *ôn *ông *ôc *ôp *ôt *ơ *ơi *ơm *ơn *ơp *ơt *u *ui "
    "*um *un *ung *uc *up *ut *ua u*ôi u*ôm u*ôn u*ông u*ôc u*ôt *uy uy*ên uy*êt u*ân u*ât u*ê "
    "*ư *ưng *ưc *ưt *ưu *ưa *ưi ư*ơi ư*ơm ư*ơn ư*ơng ư*ơc ư*ơp ư*ơt";

/// Old and new placement of the tone where the two differ.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kPlacements = {{
    {"ủy", "uỷ"},
    {"ùy", "uỳ"},
    {"úy", "uý"},
    {"ụy", "uỵ"},
    {"òa", "oà"},
    {"óa", "oá"},
    {"ỏa", "oả"},
    {"ọa", "oạ"},
    {"Ủy", "Uỷ"},
    {"ỦY", "UỶ"},
}};

constexpr std::array<std::string_view, 20> kMisread = {"a", "e", "i", "o", "u", "l", "n",
                                                       "1", "r", "c", "ô", "ơ", "ư", "đ",
                                                       "á", "à", "ạ", "í", "ì", "â"};

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    parts.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

/// Bytes of the character that begins with `lead`.
std::size_t character_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> result;
  for (std::size_t at = 0; at < text.size(); at += result.back().size()) {
    result.push_back(text.substr(at, character_size(text[at])));
  }
  return result;
}

std::string_view before_front_vowel(std::string_view onset) {
  if (onset == "c") return "k";
  if (onset == "g") return "gh";
  if (onset == "ng") return "ngh";
  return onset;
}

bool is_front(std::string_view rhyme) {
  const std::size_t first = rhyme.front() == '*' ? 1 : 0;
  return rhyme.substr(first).starts_with("e") || rhyme.substr(first).starts_with("ê") ||
         rhyme.substr(first).starts_with("i");
}

bool stops(std::string_view rhyme) {
  return rhyme.ends_with("c") || rhyme.ends_with("ch") || rhyme.ends_with("p") ||
         rhyme.ends_with("t");
}

std::string spell(std::string_view onset, std::string_view rhyme, std::size_t tone) {
  const std::size_t mark = rhyme.find('*');
  const std::string_view bearer = rhyme.substr(mark + 1, character_size(rhyme[mark + 1]));
  const auto* const vowel = std::find_if(kVowels.begin(), kVowels.end(),
                                         [&](const Toned& toned) { return toned[0] == bearer; });
  std::string syllable(is_front(rhyme) ? before_front_vowel(onset) : onset);
  syllable += rhyme.substr(0, mark);
  syllable += (*vowel)[tone];
  return syllable += rhyme.substr(mark + 1 + bearer.size());
}

void add_tones(std::string_view onset, std::string_view rhyme, std::set<std::string>& syllables) {
  constexpr std::array<std::size_t, 6> kAll = {0, 1, 2, 3, 4, 5};
  constexpr std::array<std::size_t, 2> kOfStops = {1, 5};
  const std::span<const std::size_t> tones =
      stops(rhyme) ? std::span<const std::size_t>(kOfStops) : std::span<const std::size_t>(kAll);
  for (const std::size_t tone : tones) {
    syllables.insert(spell(onset, rhyme, tone));
  }
}

/// A word with one fault.
std::string misread(std::string_view word, RandomSource& random) {
  const std::vector<std::string_view> letters = characters(word);
  const std::size_t at = random.below(letters.size());
  const bool lost = random.chance(400);
  std::string result;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i != at) {
      result += letters[i];
    } else if (!lost) {
      result += random.pick(std::span<const std::string_view>(kMisread));
    }
  }
  return result;
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

std::string upper(std::string_view text) {
  std::string result;
  return wide(text).toUpper(icu::Locale::getRoot()).toUTF8String(result);
}

std::string lower(std::string_view text) {
  std::string result;
  return wide(text).toLower(icu::Locale::getRoot()).toUTF8String(result);
}

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  const std::size_t first = character_size(text.front());
  return upper(text.substr(0, first)).append(text.substr(first));
}

std::vector<std::string> make_syllables(RandomSource& random) {
  std::set<std::string> spelt;
  const std::vector<std::string_view> rhymes = split(kRhymes);
  for (const std::string_view onset : split(kOnsets)) {
    for (const std::string_view rhyme : rhymes) {
      add_tones(onset, rhyme, spelt);
    }
  }
  std::vector<std::string> syllables(spelt.begin(), spelt.end());
  for (std::size_t left = syllables.size(); left > 1; --left) {
    std::swap(syllables[left - 1], syllables[random.below(left)]);
  }
  return syllables;
}

std::string mix_tone_placement(std::string_view text, RandomSource& random) {
  std::string result(text);
  for (const auto& [old_style, new_style] : kPlacements) {
    for (std::size_t at = result.find(old_style); at != std::string::npos;
         at = result.find(old_style, at + 1)) {
      if (random.chance(500)) result.replace(at, old_style.size(), new_style);
    }
  }
  return result;
}

std::string damage(std::string_view text, RandomSource& random) {
  constexpr unsigned kFaultsPerThousandWords = 5;
  constexpr std::size_t kShortest = 3;  // Bytes of a word that can have a fault.
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const bool faulty = end >= kShortest && random.chance(kFaultsPerThousandWords);
    const bool joined = faulty && random.chance(250) && end < text.size() && text[end] == ' ';
    if (faulty && !joined) {
      result += misread(word, random);
    } else {
      result += word;
    }
    if (end < text.size() && !joined) result += text[end];
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string wrap(std::string_view text, std::size_t width) {
  std::string result;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::size_t length = characters(text.substr(0, end)).size();
    if (column > 0 && column + 1 + length > width) {
      result.back() = '\n';
      column = 0;
    }
    result += text.substr(0, end);
    column += length + 1;
    if (end < text.size()) {
      result += text[end];
      if (text[end] == '\n') column = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace chithi::bench
