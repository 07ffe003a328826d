// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/internal/names.h"

namespace chithi::corpus {

/// Remembers what was read from words asked for before. The directives of an archive name the same
/// few hundred bodies again and again, and reading a name costs more than finding it here. For
/// functions of the words alone; each thread has its own.
template <typename Value, std::size_t Slots = 4096>
class Memo {
 public:
  /// What `read` gives for the words. Stays where it is until the next call.
  template <typename Read>
  const Value& get(std::string_view words, Read read) {
    if (words.size() > kLongest) return last_ = read(words);
    Slot& slot = slots_[hash_of(words) % Slots];
    if (holds(slot.young, words)) return slot.young->value;
    if (!holds(slot.old, words)) {
      // Reading may ask for other words, and these may fall into the same slot.
      Value value = read(words);
      if (!slot.old) slot.old = std::make_unique<Entry>();
      slot.old->words = words;
      slot.old->value = std::move(value);
    }
    std::swap(slot.young, slot.old);
    return slot.young->value;
  }

 private:
  static constexpr std::size_t kLongest = 200;  ///< Bytes; longer ones hardly come again.

  struct Entry {
    std::string words;
    Value value{};
  };

  static bool holds(const std::unique_ptr<Entry>& entry, std::string_view words) {
    return entry && entry->words == words;
  }

  /// Holds the last two of all words that fall into it, in the room of those before. Empty ones
  /// take little, since a program that asks one question has them too.
  struct Slot {
    std::unique_ptr<Entry> young;
    std::unique_ptr<Entry> old;
  };

  std::vector<Slot> slots_ = std::vector<Slot>(Slots);
  Value last_{};
};

}  // namespace chithi::corpus
