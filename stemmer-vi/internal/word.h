// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "stemmer-vi/internal/characters.h"

namespace chithi::vi {

/// A short word of composed Vietnamese or ASCII letters and digits, and its forms. Keeps
/// all in place, so that the words of a text can be read one after the other into one
/// object without any allocation.
class Word {
 public:
  /// Takes the word in. False if it is too long or has any other character; the forms are
  /// undefined then.
  [[nodiscard]] bool read(std::string_view text) noexcept;

  [[nodiscard]] std::span<const Character> letters() const { return {letters_.data(), size_}; }

  /// What `fold` gives for the word.
  [[nodiscard]] std::string_view folded() const { return {folded_.data(), size_}; }

  /// What `canonical_spelling` gives for it; valid until the next call.
  [[nodiscard]] std::string_view canonical() noexcept;

 private:
  static constexpr std::size_t kCapacity = 48;
  static constexpr std::size_t kBytesPerLetter = 3;

  void place_tone() noexcept;

  std::array<Character, kCapacity> letters_{};
  std::array<char, kCapacity> folded_{};
  std::array<char, kCapacity * kBytesPerLetter> canonical_{};
  std::size_t size_ = 0;
  bool marked_ = false;  ///< Differs from its folded form.
};

}  // namespace chithi::vi
