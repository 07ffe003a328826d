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

/// Whether a number or "so" by itself begins so.
bool opens_number(std::uint64_t bytes) {
  constexpr std::uint64_t so = 's' | std::uint64_t{'o'} << 8U;
  const bool is_so = (bytes & 0xFFFFU) == so;
  return is_digit(static_cast<char>(bytes & 0xFFU)) |
         (is_so & !is_letter(static_cast<char>(bytes >> 16U & 0xFFU)));
}

/// Whether a digit stands among the first six, behind a code of five letters at most.
bool holds_digit(std::uint64_t bytes) { return (places_of(bytes, '0', 10) & 0xFFFFFFFFFFFFU) != 0; }

/// Whether an apostrophe, which may hide anything, stands among those that are looked up.
bool holds_apostrophe(std::uint64_t bytes) {
  return (places_of(bytes, '\'', 1) & 0xFFFFFFFFU) != 0;
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
  const bool has_apostrophes = shadow.find('\'') != std::string_view::npos;
  const char* const text = shadow.data();
  std::size_t looked_at = words.size() - std::min(words.size(), kWordsAtEnd);
  std::size_t found = looked_at;
  // From the last on, since it matters whether a number comes next.
  bool number_next = looked_at > 0 && opens_number(bytes_of(text + words[looked_at]));
  while (looked_at > 0) {
    struct Kept {
      std::size_t word;
      bool by_number;
    };
    std::array<Kept, kChunk> kept;
    std::size_t count = 0;
    const std::size_t begin = looked_at - std::min(looked_at, kChunk);
    // Without branches: what words begin with can't be foretold.
    while (looked_at > begin) {
      const std::uint64_t bytes = bytes_of(text + words[--looked_at]);
      const bool number = opens_number(bytes);
      bool by_number = holds_digit(bytes) | number | number_next;
      if (has_apostrophes) by_number |= holds_apostrophe(bytes);
      kept[count] = {looked_at, by_number};
      count += by_number | all.hold(bytes) ? 1U : 0U;
      number_next = number;
    }
    // One in five is left, which may take its time. What is found never overtakes what is read.
    for (const auto& [word, by_number] : std::span(kept).first(count))
      if (by_number || names.may_stand(text + words[word])) words[--found] = words[word];
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(found));
  return words;
}

}  // namespace chithi::corpus
