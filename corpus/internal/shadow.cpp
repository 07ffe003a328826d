// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/shadow.h"

#include <algorithm>
#include <array>
#include <utility>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

constexpr char kNoLookAlike = '\x01';
constexpr char kNothing = '\0';  ///< Of what vanishes.

/// Signs that typists, word processors and scans put for one of ASCII; ascending.
constexpr std::array kSigns = {
    std::pair{U'\u00a0', ' '},  std::pair{U'\u2000', ' '},  std::pair{U'\u2001', ' '},
    std::pair{U'\u2002', ' '},  std::pair{U'\u2003', ' '},  std::pair{U'\u2004', ' '},
    std::pair{U'\u2005', ' '},  std::pair{U'\u2006', ' '},  std::pair{U'\u2007', ' '},
    std::pair{U'\u2008', ' '},  std::pair{U'\u2009', ' '},  std::pair{U'\u200a', ' '},
    std::pair{U'\u2010', '-'},  std::pair{U'\u2011', '-'},  std::pair{U'\u2012', '-'},
    std::pair{U'\u2013', '-'},  std::pair{U'\u2014', '-'},  std::pair{U'\u2015', '-'},
    std::pair{U'\u2018', '\''}, std::pair{U'\u2019', '\''}, std::pair{U'\u201c', '"'},
    std::pair{U'\u201d', '"'},  std::pair{U'\u201e', '"'},  std::pair{U'\u2026', '.'},
    std::pair{U'\u2028', ' '},  std::pair{U'\u2029', ' '},  std::pair{U'\u202f', ' '},
    std::pair{U'\u2044', '/'},  std::pair{U'\u2212', '-'},  std::pair{U'\u2215', '/'},
    std::pair{U'\u3000', ' '},  std::pair{U'\uff0f', '/'},
};
static_assert(std::ranges::is_sorted(kSigns, {}, &std::pair<char32_t, char>::first));

char look_alike(char32_t character) {
  const char32_t bare = vi::fold(character);
  if (bare == 0 && character != 0) return kNothing;
  if (bare >= U'!' && bare < U'\x7f') return static_cast<char>(bare);
  if (bare <= U' ') return ' ';
  const auto* sign = std::ranges::lower_bound(kSigns, bare, {}, &std::pair<char32_t, char>::first);
  return sign != kSigns.end() && sign->first == bare ? sign->second : kNoLookAlike;
}

/// The looks of the characters that Vietnamese texts are made of: Latin letters and the marks of
/// typing. Few, since a program that asks one question fills them too.
class Looks {
 public:
  Looks() {
    fill(low_, 0);
    fill(marked_, kMarked);
    fill(signs_, kSigned);
    // Markdown's marks of emphasis stand within citations: "**Công văn số 5-CV/TU** ngày …".
    low_['*'] = low_['`'] = kNothing;
  }

  [[nodiscard]] char of(char32_t character) const {
    if (character < low_.size()) return low_[character];
    if (character - kMarked < marked_.size()) return marked_[character - kMarked];
    if (character - kSigned < signs_.size()) return signs_[character - kSigned];
    return look_alike(character);
  }

 private:
  static constexpr char32_t kMarked = 0x1e00;  ///< Latin Extended Additional.
  static constexpr char32_t kSigned = 0x2000;  ///< General Punctuation.

  template <std::size_t Size>
  static void fill(std::array<char, Size>& looks, char32_t first) {
    for (std::size_t i = 0; i < Size; ++i)
      looks[i] = look_alike(first + static_cast<char32_t>(i));
  }

  std::array<char, 0x250> low_{};
  std::array<char, 0x100> marked_{};
  std::array<char, 0x70> signs_{};
};

const Looks& looks() {
  static const Looks instance;
  return instance;
}

/// Calls `put(byte of the shadow, its place, byte of the text)` for each character, and returns how
/// many there are. A lone mark or a soft hyphen belongs to the character before it.
template <typename Put>
std::size_t cast_shadow(std::string_view text, Put put) {
  const Looks& all = looks();
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    const vi::CodePoint next = vi::decode_utf8(text, at);
    const char shadow = all.of(next.value);
    if (shadow != kNothing || size == 0) {
      put(shadow != kNothing ? shadow : kNoLookAlike, size, at);
      ++size;
    }
    at += next.length;
  }
  return size;
}

}  // namespace

char shadow_of(char32_t character) { return looks().of(character); }

std::string shadow_text(std::string_view text) {
  std::string shadow(text.size(), '\0');
  char* const written = shadow.data();
  shadow.resize(cast_shadow(
      text, [=](char look, std::size_t place, std::size_t /*at*/) { written[place] = look; }));
  return shadow;
}

Shadow::Shadow(std::string_view text) : original_(text) {
  shadow_.resize(text.size());
  offsets_.resize(text.size() + 1);
  // Through `this` the compiler would load the pointers again for each character.
  char* const written = shadow_.data();
  std::uint32_t* const offsets = offsets_.data();
  const std::size_t size = cast_shadow(text, [=](char look, std::size_t place, std::size_t at) {
    written[place] = look;
    offsets[place] = static_cast<std::uint32_t>(at);
  });
  shadow_.resize(size);
  offsets_.resize(size + 1);
  offsets_[size] = static_cast<std::uint32_t>(text.size());
}

std::size_t Shadow::index_at(std::size_t offset) const {
  const auto found = std::ranges::lower_bound(offsets_, offset);
  return static_cast<std::size_t>(found - offsets_.begin());
}

}  // namespace chithi::corpus
