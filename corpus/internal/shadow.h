// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// The byte that a shadow has for a character; 0 where nothing is left of it.
[[nodiscard]] char shadow_of(char32_t character);

/// The text of the shadow of `text` (NFC), for who does not ask what stands under it.
[[nodiscard]] std::string shadow_text(std::string_view text);

/// The words without marks of emphasis at the end.
[[nodiscard]] constexpr std::string_view without_emphasis(std::string_view words) {
  while (words.ends_with('*') || words.ends_with('`'))
    words.remove_suffix(1);
  return words;
}

/// Where the words of a shadow begin, ascending.
[[nodiscard]] std::vector<std::uint32_t> word_starts(std::string_view shadow);

/// A text seen without what scans and typists get wrong: one byte for each character, lower
/// case, no marks, "đ" as "d", every dash "-", every slash "/", every blank (line ends and
/// no-break spaces too) " ", curly quotes straight, nothing for the marks of emphasis (* and `);
/// '\x01' for what has no ASCII look-alike. Patterns are matched on the shadow, and values read
/// from the text at the same place.
///
/// It is of a whole text or of a part, and looks into a CastShadow, which must outlive it.
class Shadow {
 public:
  /// Of nothing.
  Shadow() = default;

  [[nodiscard]] std::string_view text() const noexcept { return {shadow_, size_}; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// What it is the shadow of.
  [[nodiscard]] std::string_view original() const noexcept { return original_; }

  /// Bytes of the text under the characters [begin, end) of the shadow; `original` without marks of
  /// emphasis at the end.
  [[nodiscard]] vi::Span span(std::size_t begin, std::size_t end) const {
    return {offset_of(begin), offset_of(end)};
  }
  [[nodiscard]] std::string_view original(std::size_t begin, std::size_t end) const {
    return without_emphasis(vi::slice(original_, span(begin, end)));
  }

  /// The character of the shadow at or after byte `offset` of the text.
  [[nodiscard]] std::size_t index_at(std::size_t offset) const;

  /// The shadow of some bytes of the text. A mark that they begin with has none, since it belongs
  /// to the character before.
  [[nodiscard]] Shadow part(vi::Span bytes) const;
  /// The same of words that lie in the text.
  [[nodiscard]] Shadow of(std::string_view words) const;

 protected:
  static constexpr std::size_t kGroup = 32;

  /// Which byte of the text of a cast each character begins with.
  struct Offsets {
    const std::uint32_t* groups = nullptr;   ///< Of the first of every kGroup characters.
    const std::uint8_t* in_group = nullptr;  ///< How far behind that each begins.

    [[nodiscard]] std::size_t at(std::size_t character) const {
      return groups[character / kGroup] + std::size_t{in_group[character]};
    }
  };

  [[nodiscard]] std::size_t offset_of(std::size_t character) const {
    return character < size_ ? offsets_.at(first_ + character) - begin_ : original_.size();
  }

  std::string_view original_;
  const char* shadow_ = nullptr;
  std::size_t size_ = 0;
  Offsets offsets_;
  std::size_t first_ = 0;  ///< Character of the cast.
  std::size_t begin_ = 0;  ///< Byte of its text.
};

/// The shadow of a text with all that it and its parts look into, which takes twice the memory of
/// the text.
class CastShadow : public Shadow {
 public:
  /// `text` is NFC and must outlive the shadow.
  explicit CastShadow(std::string_view text);

  CastShadow(CastShadow&&) = default;
  CastShadow& operator=(CastShadow&&) = default;

 private:
  static std::size_t cast_group(std::string_view text, std::size_t& at, char* shadow,
                                std::uint8_t* offsets);

  // Plain memory, since filling it with zeros first would cost as much as what it holds.
  std::unique_ptr<std::uint32_t[]> memory_;
};

}  // namespace chithi::corpus
