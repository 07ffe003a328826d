// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/internal/names.h"

namespace chithi::corpus {

/// Remembers what was read from the words asked for last. The directives of an archive name the
/// same few hundred bodies again and again, and reading a name costs more than finding it here.
/// For functions of the words alone; each thread has its own.
template <typename Value>
class Memo {
 public:
  /// What `read` gives for the words. Stays where it is until the next call.
  template <typename Read>
  const Value& get(std::string_view words, Read read) {
    if (words.size() > kLongest) return last_ = read(words);
    if (const auto found = young_.find(words); found != young_.end()) return found->second;
    if (young_.size() >= kMost) {
      old_ = std::move(young_);
      young_.clear();
    }
    const auto found = old_.find(words);
    Value value = found != old_.end() ? std::move(found->second) : read(words);
    if (found != old_.end()) old_.erase(found);
    // Reading may have asked for other words, and these too.
    return young_.insert_or_assign(std::string(words), std::move(value)).first->second;
  }

 private:
  static constexpr std::size_t kMost = 1024;
  static constexpr std::size_t kLongest = 200;  ///< Bytes; longer ones hardly come again.

  Spellings<Value> young_;
  Spellings<Value> old_;  ///< Those before; what is asked for again becomes young.
  Value last_{};
};

}  // namespace chithi::corpus
