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

constexpr std::size_t kLooked = 4;      ///< Characters of a word that are looked up.
constexpr std::size_t kWordsAtEnd = 8;  ///< Behind which there may be too little to look at.
constexpr std::size_t kChunk = 64;      ///< Words that are looked up before any is looked at again.
constexpr unsigned kSlotBits = 14;
constexpr std::uint64_t kOnes = 0x0101010101010101U;

/// The eight characters from `start` on, the first in the lowest byte.
std::uint64_t bytes_of(const char* start) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, start, sizeof(bytes));
  return bytes;
}

/// The highest bits of the bytes less than `limit` above `first`, and perhaps of others behind such
/// a one.
constexpr std::uint64_t places_of(std::uint64_t bytes, char first, unsigned limit) {
  const std::uint64_t above = bytes ^ kOnes * static_cast<unsigned char>(first);
  return (above - kOnes * limit) & ~above & kOnes << 7U;
}

/// Where it is noted that something begins so; others may share the slot.
std::size_t slot(std::uint64_t bytes) {
  return static_cast<std::uint32_t>(bytes) * 0x9E3779B1U >> (32U - kSlotBits);
}

/// What the first characters of a word must be for the name of a type to begin there. Words with a
/// digit or an apostrophe pass without being looked up here.
class Starts {
 public:
  Starts() {
    for (const std::string_view name : type_names())
      add("", name);
    add("", "van ban");
  }

  [[nodiscard]] bool hold(std::uint64_t bytes) const { return taken_[slot(bytes)]; }

 private:
  /// All that `begun` and then the words may show: blanks between them may be lost or doubled.
  void add(const std::string& begun, std::string_view words) {
    if (begun.size() == kLooked) {
      taken_[slot(bytes_of((begun + "    ").data()))] = true;
    } else if (words.front() != ' ') {
      add(begun + words.front(), words.substr(1));
    } else {
      for (std::size_t blanks = 0; blanks + begun.size() <= kLooked; ++blanks)
        add(begun + std::string(blanks, ' '), words.substr(1));
    }
  }

  std::bitset<std::size_t{1} << kSlotBits> taken_;
};

const Starts& starts() {
  static const Starts instance;
  return instance;
}

/// Whether "so" stands there by itself.
bool is_so(const char* at) { return (at[0] == 's') & (at[1] == 'o') & !is_letter(at[2]); }

/// Whether a number begins at `at`, is glued to a code there, or comes at the `next` word with or
/// without "số"; an apostrophe may hide anything. Without branches: what words begin with can't be
/// foretold.
bool is_by_number(const char* at, const char* next) {
  constexpr std::uint64_t longest_code = 0xFFFFFFFFFFFFU;  // Five letters, and the digit behind.
  constexpr std::uint64_t looked_up = 0xFFFFFFFFU;
  const std::uint64_t bytes = bytes_of(at);
  const std::uint64_t odd =
      (places_of(bytes, '0', 10) & longest_code) | (places_of(bytes, '\'', 1) & looked_up);
  return (odd != 0) | is_so(at) | is_digit(next[0]) | is_so(next);
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
      std::ranges::copy_if(all, std::back_inserter(starts_),
                           [group](const Start& start) { return group_of(start.bytes) == group; });
      ends_[group + 1] = static_cast<std::uint16_t>(starts_.size());
    }
  }

  /// Whether one of them may stand at `at`. Doubled blanks and apostrophes may stand within one, so
  /// these pass unread, as "số" does, which is too short to be one of them.
  [[nodiscard]] bool may_stand(const char* at) const {
    if (at[0] == 's' && at[1] == 'o') return true;
    const std::uint64_t written = bytes_of(at);
    const std::size_t group = group_of(written);
    for (std::size_t i = ends_[group]; i < ends_[group + 1]; ++i)
      if (((written ^ starts_[i].bytes) & starts_[i].mask) == 0) return true;
    const std::uint64_t blanks = places_of(written, ' ', 1);
    return ((blanks & blanks << 8U) | places_of(written, '\'', 1)) != 0;
  }

 private:
  static constexpr std::size_t kSize = sizeof(std::uint64_t);
  static constexpr std::size_t kGroups = 256;

  struct Start {
    std::uint64_t bytes = 0;
    std::uint64_t mask = 0;
  };

  static std::size_t group_of(std::uint64_t bytes) { return slot(bytes) % kGroups; }

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
    all.push_back({bytes_of(bytes.data()), bytes_of(mask.data())});
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
  const NameStarts& names = name_starts();
  std::vector<std::uint32_t> words = word_starts(shadow);
  const std::size_t looked_at = words.size() - std::min(words.size(), kWordsAtEnd);
  const char* const text = shadow.data();
  std::size_t found = 0;
  for (std::size_t begin = 0; begin < looked_at; begin += kChunk) {
    std::array<std::size_t, kChunk> kept{};
    std::size_t count = 0;
    for (std::size_t i = begin; i < std::min(begin + kChunk, looked_at); ++i) {
      const char* const at = text + words[i];
      kept[count] = i;
      const bool name = all.hold(bytes_of(at));
      count += name | is_by_number(at, text + words[i + 1]) ? 1U : 0U;
    }
    // One in five is left, which may take its time. What is found never overtakes what is read.
    for (const std::size_t i : std::span(kept).first(count)) {
      const char* const at = text + words[i];
      if (names.may_stand(at) || is_by_number(at, text + words[i + 1])) words[found++] = words[i];
    }
  }
  const auto first = words.begin();
  words.erase(first + static_cast<std::ptrdiff_t>(found),
              first + static_cast<std::ptrdiff_t>(looked_at));
  return words;
}

}  // namespace chithi::corpus
