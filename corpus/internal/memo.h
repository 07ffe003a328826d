// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "corpus/internal/names.h"

namespace chithi::corpus {

/// Remembers what was read from words asked for before. The directives of an archive name the same
/// few thousand names again and again, and reading one costs more than finding it here. For
/// functions of the words alone; each thread has its own.
/// Where most of what is asked for comes but once, few slots do better: far memory costs too.
template <typename Value, std::size_t Slots = 4096>
class Memo {
 public:
  /// What `read` gives for the words. Stays where it is until the next call.
  template <typename Read>
  const Value& get(std::string_view words, Read read) {
    if (words.size() > kLongest) return last_ = read(words);
    const std::size_t hash = hash_of(words);
    Slot& slot = slot_at(hash % Slots);
    if (slot.young.holds(hash, words)) return slot.young.entry->value;
    if (!slot.old.holds(hash, words)) {
      // Reading may ask for other words, and these may fall into the same slot.
      slot.old.keep(hash, words, read(words));
    }
    std::swap(slot.young, slot.old);
    return slot.young.entry->value;
  }

 private:
  static constexpr std::size_t kLongest = 200;  ///< Bytes; longer ones hardly come again.

  /// The words beside the value, since each further place in memory may be a far one.
  struct Entry {
    Value value{};
    std::uint8_t size = 0;
    std::array<char, kLongest> letters;

    [[nodiscard]] std::string_view words() const { return {letters.data(), size}; }
  };

  /// Words and their hash, which spares looking at those that are others.
  struct Known {
    std::size_t hash = 0;
    std::unique_ptr<Entry> entry;

    [[nodiscard]] bool holds(std::size_t wanted, std::string_view words) const {
      return hash == wanted && entry && entry->words() == words;
    }
    void keep(std::size_t of, std::string_view words, Value value) {
      if (!entry) entry = std::make_unique<Entry>();
      hash = of;
      entry->size = static_cast<std::uint8_t>(words.copy(entry->letters.data(), kLongest));
      entry->value = std::move(value);
    }
  };

  /// Holds the last two of all words that fall into it, in the room of those before.
  struct Slot {
    Known young;
    Known old;
  };

  static constexpr std::size_t kTogether = 64;
  static_assert(Slots % kTogether == 0);

  using Block = std::array<Slot, kTogether>;

  /// A run that reads few names makes room for few: all at once take the system longer to give than
  /// a query may.
  Slot& slot_at(std::size_t index) {
    std::unique_ptr<Block>& block = blocks_[index / kTogether];
    if (block == nullptr) block = std::make_unique<Block>();
    return (*block)[index % kTogether];
  }

  std::array<std::unique_ptr<Block>, Slots / kTogether> blocks_;
  Value last_{};
};

}  // namespace chithi::corpus
