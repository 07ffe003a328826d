// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/citation_starts.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <span>
#include <string>

#include "corpus/document_type.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLooked = 4;        ///< Characters of a word that are looked at.
constexpr std::size_t kLongestCode = 5;   ///< Letters of a code that stands for a type's name.
constexpr std::size_t kWordsAtEnd = 8;    ///< Behind which there may be too little to look at.
constexpr unsigned kBits = 6;             ///< Of a character's code.
constexpr std::uint32_t kOdd = 1U << 5U;  ///< Of digits and apostrophes, which may be anything.
constexpr std::uint32_t kSign = 27;       ///< Of all else that is no letter and no blank.
constexpr std::uint32_t kAnyOdd = kOdd | kOdd << kBits | kOdd << 2 * kBits | kOdd << 3 * kBits;
constexpr unsigned kSlotBits = 14;

constexpr auto kCodes = [] {
  std::array<std::uint8_t, 256> codes{};
  codes.fill(kSign);
  for (char odd : std::string_view("0123456789'"))
    codes[static_cast<std::size_t>(odd)] = kOdd;
  codes[' '] = 0;
  for (std::uint8_t i = 1; i <= 'z' - 'a' + 1; ++i)
    codes[static_cast<std::size_t>('a' + i - 1)] = i;
  return codes;
}();

std::uint32_t code_of(char c) { return kCodes[static_cast<unsigned char>(c)]; }

/// The codes of the characters from `start` on.
std::uint32_t key_of(const char* start) {
  return code_of(start[0]) | code_of(start[1]) << kBits | code_of(start[2]) << 2 * kBits |
         code_of(start[3]) << 3 * kBits;
}

/// Where it is noted that something begins so; others may share the slot.
std::size_t slot(std::uint32_t key) { return key * 0x9E3779B1U >> (32U - kSlotBits); }

/// What the first characters of a word must be for a citation to begin there. Words with an odd one
/// pass without being looked up here.
class Starts {
 public:
  Starts() {
    for (const std::string_view name : type_names())
      add("", name);
    add("", "van ban");
    add_short("so");
  }

  [[nodiscard]] bool holds(std::uint32_t key) const { return taken_[slot(key)]; }

 private:
  /// All that `begun` and then the words may show: blanks between them may be lost or doubled.
  void add(const std::string& begun, std::string_view words) {
    if (begun.size() == kLooked) {
      taken_[slot(key_of(begun.data()))] = true;
    } else if (words.front() != ' ') {
      add(begun + words.front(), words.substr(1));
    } else {
      for (std::size_t blanks = 0; blanks + begun.size() <= kLooked; ++blanks)
        add(begun + std::string(blanks, ' '), words.substr(1));
    }
  }

  /// What may stand behind a short word: no letter, and then anything.
  void add_short(const std::string& word) {
    for (const char end : {' ', '.'}) {
      for (char after = ' '; after <= 'z'; ++after)
        taken_[slot(key_of((word + end + after).data()))] = true;
    }
  }

  std::bitset<std::size_t{1} << kSlotBits> taken_;
};

const Starts& starts() {
  static const Starts instance;
  return instance;
}

/// Whether a number begins at `at`, is glued to a code there, or comes at the `next` word with or
/// without "số"; an apostrophe may hide anything. Without branches: what words begin with can't be
/// foretold.
bool is_by_number(const char* at, const char* next) {
  const bool code = is_digit(at[kLooked]) | is_digit(at[kLongestCode]);
  const bool so = (next[0] == 's') & (next[1] == 'o') & !is_letter(next[2]);
  return ((key_of(at) & kAnyOdd) != 0) | code | is_digit(next[0]) | so;
}

/// The first eight characters of a name, blanks kept or lost, to be compared all at once.
class NameStarts {
 public:
  NameStarts() {
    std::vector<Start> all;
    for (const std::string_view name : type_names())
      add(all, "", name);
    add(all, "", "van ban");
    for (std::size_t group = 0; group < kGroups; ++group) {
      ends_[group] = static_cast<std::uint16_t>(starts_.size());
      std::ranges::copy_if(all, std::back_inserter(starts_), [group](const Start& start) {
        return group_of(start.text.data()) == group;
      });
      ends_[group + 1] = static_cast<std::uint16_t>(starts_.size());
    }
  }

  /// Whether one of them may stand at `at`. Doubled blanks and apostrophes may stand within one, so
  /// these pass unread, as "số" does, which is too short to be one of them.
  [[nodiscard]] bool may_stand(const char* at) const {
    if (at[0] == 's' && at[1] == 'o') return true;
    const std::uint64_t written = bytes_of(at);
    const std::size_t group = group_of(at);
    for (std::size_t i = ends_[group]; i < ends_[group + 1]; ++i)
      if (((written ^ starts_[i].bytes) & starts_[i].mask) == 0) return true;
    const std::uint64_t blanks = places_of(written, ' ');
    return ((blanks & blanks << 8U) | places_of(written, '\'')) != 0;
  }

 private:
  static constexpr std::size_t kSize = sizeof(std::uint64_t);
  static constexpr std::size_t kGroups = 256;

  struct Start {
    std::string text;
    std::uint64_t bytes = 0;
    std::uint64_t mask = 0;
  };

  static std::uint64_t bytes_of(const char* at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, kSize);
    return bytes;
  }

  /// The highest bits of the bytes that are `c`, and perhaps of others behind such a one.
  static std::uint64_t places_of(std::uint64_t bytes, char c) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    const std::uint64_t differing = bytes ^ ones * static_cast<unsigned char>(c);
    return (differing - ones) & ~differing & ones << 7U;
  }

  static std::size_t group_of(const char* at) { return slot(key_of(at)) % kGroups; }

  static void add(std::vector<Start>& all, const std::string& begun, std::string_view words) {
    if (begun.size() < kSize && !words.empty()) {
      add(all, begun + words.front(), words.substr(1));
      if (words.front() == ' ') add(all, begun, words.substr(1));
      return;
    }
    std::array<char, kSize> bytes{};
    std::array<char, kSize> mask{};
    std::ranges::copy(begun, bytes.begin());
    std::ranges::fill(std::span(mask).first(std::min(begun.size(), kSize)), '\xFF');
    all.push_back({begun, bytes_of(bytes.data()), bytes_of(mask.data())});
  }

  std::vector<Start> starts_;
  std::array<std::uint16_t, kGroups + 1> ends_{};  ///< Of the group before.
};

const NameStarts& name_starts() {
  static const NameStarts instance;
  return instance;
}

}  // namespace

std::vector<std::uint32_t> citation_starts(std::string_view shadow) {
  const Starts& all = starts();
  std::vector<std::uint32_t> words = word_starts(shadow);
  const std::size_t looked_at = words.size() - std::min(words.size(), kWordsAtEnd);
  const char* const text = shadow.data();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < looked_at; ++i) {
    const std::uint32_t at = words[i];
    words[kept] = at;
    const bool name = all.holds(key_of(text + at));
    kept += name | is_by_number(text + at, text + words[i + 1]) ? 1U : 0U;
  }
  const NameStarts& names = name_starts();
  const auto is_nothing = [&](std::uint32_t at) {
    const std::size_t next = skip_to_word(shadow, word_end(shadow, at));
    return !names.may_stand(text + at) && !is_by_number(text + at, text + next);
  };
  const auto first = words.begin();
  const auto end = std::remove_if(first, first + static_cast<std::ptrdiff_t>(kept), is_nothing);
  words.erase(end, first + static_cast<std::ptrdiff_t>(looked_at));
  return words;
}

}  // namespace chithi::corpus
