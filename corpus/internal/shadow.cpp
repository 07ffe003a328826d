// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/shadow.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <span>
#include <utility>

#include "corpus/internal/names.h"
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
    looks_.fill(kUnknown);
    fill(0, kLatinEnd);
    fill(kMarked, kEnd);
    // Markdown's marks of emphasis stand within citations: "**Công văn số 5-CV/TU** ngày …".
    looks_['*'] = looks_['`'] = kNothing;
  }

  [[nodiscard]] char of(char32_t character) const {
    const char kept = character < kEnd ? looks_[character] : kUnknown;
    return kept != kUnknown ? kept : look_alike(character);
  }

 private:
  static constexpr char kUnknown = '\x02';      ///< Of what is not kept here.
  static constexpr char32_t kLatinEnd = 0x250;  ///< Of Latin Extended-B.
  static constexpr char32_t kMarked = 0x1e00;   ///< Latin Extended Additional, then punctuation.
  static constexpr char32_t kEnd = 0x2070;

  void fill(char32_t begin, char32_t end) {
    for (char32_t c = begin; c < end; ++c)
      looks_[c] = look_alike(c);
  }

  std::array<char, kEnd> looks_{};
};

const Looks& looks() {
  static const Looks instance;
  return instance;
}

/// The look of a character, and its length.
struct Look {
  char shadow = kNothing;
  std::size_t length = 1;
};

/// That of the character at `at`; a short way for letters of Vietnamese. Always inlined, since the
/// compiler makes it a call for each character where several loops ask.
[[gnu::always_inline]] inline Look look_at(std::string_view text, std::size_t at,
                                           const Looks& all) {
  const auto byte = [text](std::size_t i) -> unsigned {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {all.of(lead), 1};
  if (text.size() - at > 2) {
    const unsigned second = byte(at + 1) ^ 0x80U;
    const unsigned third = byte(at + 2) ^ 0x80U;
    if (lead == 0xE1 && (second | third) < 0x40) {
      return {all.of(0x1000U | second << 6U | third), 3};
    }
    if (lead >= 0xC3 && lead < 0xE0 && second < 0x40) {
      return {all.of((lead & 0x1FU) << 6U | second), 2};
    }
  }
  const vi::CodePoint next = vi::decode_utf8(text, at);
  return {all.of(next.value), next.length};
}

/// Calls `put(byte of the shadow, its place, byte of the text)` for each character, and returns how
/// many there are; what vanishes is put too, to be written over. A lone mark or a soft hyphen
/// belongs to the character before it.
template <typename Put>
std::size_t cast_shadow(std::string_view text, Put put) {
  if (text.empty()) return 0;
  const Looks& all = looks();
  const Look first = look_at(text, 0, all);
  put(first.shadow != kNothing ? first.shadow : kNoLookAlike, 0, 0);
  std::size_t size = 1;
  for (std::size_t at = first.length; at < text.size();) {
    const Look look = look_at(text, at, all);
    put(look.shadow, size, at);
    size += look.shadow != kNothing ? 1U : 0U;
    at += look.length;
  }
  return size;
}

/// How many numbers take the room of an offset for each byte of a text and for its end, and of a
/// character for each byte.
constexpr std::size_t room_for(std::size_t bytes) {
  return bytes + 1 + bytes / sizeof(std::uint32_t) + 1;
}

constexpr std::size_t kBlock = 64;

/// The bit of each character of a block in its byte of eight.
constexpr auto kBits = [] {
  std::array<std::uint8_t, kBlock> bits{};
  for (std::size_t i = 0; i < kBlock; ++i)
    bits[i] = static_cast<std::uint8_t>(1U << i % 8);
  return bits;
}();

/// A bit for each character of a block that belongs to a word. Where words end can't be foretold,
/// so it is told without branches, in steps for which the compiler has vectors.
std::uint64_t word_characters(const char* block) {
  std::array<std::uint8_t, kBlock> bits;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto letter = static_cast<std::uint8_t>(block[i] - 'a');
    const auto digit = static_cast<std::uint8_t>(block[i] - '0');
    const std::uint8_t is_letter = letter < 26 ? 0xFF : 0;
    const std::uint8_t is_digit = digit < 10 ? 0xFF : 0;
    bits[i] = static_cast<std::uint8_t>((is_letter | is_digit) & kBits[i]);
  }
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < kBlock; i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, &bits[i], sizeof(eight));
    // The sum of the eight bytes is the highest one.
    all |= (eight * 0x0101010101010101U) >> 56U << i;
  }
  return all;
}

std::uint64_t word_characters(std::string_view shadow, std::size_t at) {
  if (shadow.size() - at >= kBlock) return word_characters(shadow.data() + at);
  std::array<char, kBlock> last{};
  std::ranges::copy(shadow.substr(at), last.begin());
  return word_characters(last.data());
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

std::string_view original_at(std::string_view text, std::size_t begin, std::size_t end) {
  vi::Span span{text.size(), text.size()};
  const std::size_t size = cast_shadow(text, [&](char /*look*/, std::size_t place, std::size_t at) {
    if (place == begin) span.begin = at;
    if (place == end) span.end = at;
  });
  if (begin >= size) span.begin = text.size();
  if (end >= size) span.end = text.size();
  return without_emphasis(vi::slice(text, span));
}

std::vector<std::uint32_t> word_starts(std::string_view shadow) {
  constexpr std::size_t usual = 4;  // Characters from one to the next; in Vietnamese more.
  std::vector<std::uint32_t> starts;
  starts.reserve(shadow.size() / usual);
  std::uint64_t before = 0;  // Whether the last character of the block before belongs to a word.
  for (std::size_t at = 0; at < shadow.size(); at += kBlock) {
    const std::uint64_t words = word_characters(shadow, at);
    std::array<std::uint32_t, kBlock / 2> block;
    std::size_t count = 0;
    for (std::uint64_t begun = words & ~(words << 1U | before); begun != 0; begun &= begun - 1)
      block[count++] =
          static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(begun));
    starts.insert(starts.end(), block.data(), block.data() + count);
    before = words >> (kBlock - 1);
  }
  return starts;
}

Shadow::Shadow(std::string_view text)
    : original_(text),
      offsets_(std::make_unique_for_overwrite<std::uint32_t[]>(room_for(text.size()))),
      shadow_(reinterpret_cast<char*>(offsets_.get() + text.size() + 1)) {
  // Through `this` the compiler would load the pointers again for each character.
  char* const written = shadow_;
  std::uint32_t* const offsets = offsets_.get();
  size_ = cast_shadow(text, [=](char look, std::size_t place, std::size_t at) {
    written[place] = look;
    offsets[place] = static_cast<std::uint32_t>(at);
  });
  offsets[size_] = static_cast<std::uint32_t>(text.size());
}

std::size_t Shadow::index_at(std::size_t offset) const {
  const auto all = std::span(offsets_.get(), size_ + 1);
  return static_cast<std::size_t>(std::ranges::lower_bound(all, offset) - all.begin());
}

}  // namespace chithi::corpus
