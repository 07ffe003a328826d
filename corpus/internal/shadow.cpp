// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/shadow.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
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

  /// Of a character of Latin letters up to U+0250 or from U+1E00 to U+1EFF.
  [[nodiscard]] char filled(char32_t character) const { return looks_[character]; }

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

/// That of any character.
[[gnu::noinline]] Look look_at_any(std::string_view text, std::size_t at, const Looks& all) {
  const vi::CodePoint next = vi::decode_utf8(text, at);
  return {all.of(next.value), next.length};
}

/// That of the character at `at`; a short way for letters of Vietnamese. Always inlined, since the
/// compiler makes it a call for each character where several loops ask.
[[gnu::always_inline]] inline Look look_at(std::string_view text, std::size_t at,
                                           const Looks& all) {
  const auto byte = [text](std::size_t i) -> unsigned {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {all.filled(lead), 1};
  if (text.size() - at > 2) {
    const unsigned second = byte(at + 1) ^ 0x80U;
    const unsigned third = byte(at + 2) ^ 0x80U;
    // Latin Extended Additional.
    if (lead == 0xE1 && (second & 0xFCU) == 0x38 && third < 0x40)
      return {all.filled(0x1000U | second << 6U | third), 3};
    // Latin-1 to Latin Extended-B.
    if (lead - 0xC3U < 6 && second < 0x40) return {all.filled((lead & 0x1FU) << 6U | second), 2};
  }
  return look_at_any(text, at, all);
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
  std::size_t size = 0;
  const Looks& all = looks();
  for (std::size_t at = 0; at < text.size();) {
    const Look look = look_at(text, at, all);
    shadow[size] = look.shadow != kNothing || at > 0 ? look.shadow : kNoLookAlike;
    size += shadow[size] != kNothing ? 1U : 0U;
    at += look.length;
  }
  shadow.resize(size);
  return shadow;
}

// Never inlined: with the loop that asks for them in one function, registers run short.
[[gnu::noinline]] std::vector<std::uint32_t> word_starts(std::string_view shadow) {
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

/// Casts the characters of one group, from byte `at` on, which goes on behind them; how many.
std::size_t CastShadow::cast_group(std::string_view text, std::size_t& at, char* shadow,
                                   std::uint8_t* offsets) {
  // So far a group reaches, unless much in it vanishes, and its last character is in a byte's
  // reach.
  constexpr std::size_t usual = std::numeric_limits<std::uint8_t>::max() - 4 * kGroup;
  const Looks& all = looks();
  const std::size_t begin = at;
  std::size_t next = at;
  std::size_t count = 0;
  const auto take = [&](const Look& look) {
    shadow[count] = look.shadow;
    offsets[count] = static_cast<std::uint8_t>(next - begin);
    count += look.shadow != kNothing ? 1U : 0U;
    next += look.length;
  };
  const auto take_seen = [&] {
    Look look = look_at(text, next, all);
    if (look.shadow == kNothing) look.shadow = kNoLookAlike;
    take(look);
  };
  // A lone mark or a soft hyphen belongs to the character before it, which the first has not.
  if (begin == 0) take_seen();
  for (const std::size_t end = std::min(text.size(), begin + usual); count < kGroup && next < end;)
    take(look_at(text, next, all));
  while (count < kGroup && next < text.size())
    take_seen();
  at = next;
  return count;
}

std::size_t Shadow::index_at(std::size_t offset) const {
  if (offset >= original_.size()) return size_;
  const std::size_t wanted = begin_ + offset;
  const std::size_t end = first_ + size_;
  const auto groups = std::span(offsets_.groups, (end + kGroup - 1) / kGroup);
  // The last group that does not begin behind it.
  const auto behind = std::ranges::upper_bound(groups, static_cast<std::uint32_t>(wanted));
  const auto group = static_cast<std::size_t>(behind - groups.begin()) - 1;
  const std::size_t begin = group * kGroup;
  const auto in_group = std::span(offsets_.in_group + begin, std::min(kGroup, end - begin));
  const std::size_t distance = wanted - groups[group];
  const auto found = std::ranges::lower_bound(in_group, distance);
  const std::size_t character = begin + static_cast<std::size_t>(found - in_group.begin());
  return std::max(character, first_) - first_;
}

Shadow Shadow::part(vi::Span bytes) const {
  const std::size_t begin = index_at(bytes.begin);
  Shadow part = *this;
  part.original_ = vi::slice(original_, bytes);
  part.shadow_ += begin;
  part.size_ = index_at(bytes.end) - begin;
  part.first_ += begin;
  part.begin_ += bytes.begin;
  return part;
}

Shadow Shadow::of(std::string_view words) const {
  if (words.empty()) return {};
  const auto begin = static_cast<std::size_t>(words.data() - original_.data());
  return part({begin, begin + words.size()});
}

CastShadow::CastShadow(std::string_view text) {
  // There are no more characters than bytes.
  const std::size_t groups = text.size() / kGroup + 1;
  constexpr std::size_t words_of_group = 1 + 2 * kGroup / sizeof(std::uint32_t);
  memory_ = std::make_unique_for_overwrite<std::uint32_t[]>(groups * words_of_group);
  auto* const in_group = reinterpret_cast<std::uint8_t*>(memory_.get() + groups);
  auto* const shadow = reinterpret_cast<char*>(in_group + groups * kGroup);
  std::size_t at = 0;
  for (std::size_t group = 0; at < text.size(); ++group) {
    memory_[group] = static_cast<std::uint32_t>(at);
    size_ += cast_group(text, at, shadow + size_, in_group + size_);
  }
  original_ = text;
  shadow_ = shadow;
  offsets_ = {memory_.get(), in_group};
}

}  // namespace chithi::corpus
