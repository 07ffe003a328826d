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

/// The same as Shadow(text).original(begin, end), for who asks once.
[[nodiscard]] std::string_view original_at(std::string_view text, std::size_t begin,
                                           std::size_t end);

/// Where the words of a shadow begin, ascending.
[[nodiscard]] std::vector<std::uint32_t> word_starts(std::string_view shadow);

/// A text seen without what scans and typists get wrong: one byte for each character, lower
/// case, no marks, "đ" as "d", every dash "-", every slash "/", every blank (line ends and
/// no-break spaces too) " ", curly quotes straight, nothing for the marks of emphasis (* and `);
/// '\x01' for what has no ASCII look-alike. Patterns are matched on the shadow, and values read
/// from the text at the same place.
class Shadow {
 public:
  /// `text` is NFC and must outlive the shadow.
  explicit Shadow(std::string_view text);

  [[nodiscard]] std::string_view text() const noexcept { return {shadow_, size_}; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// Bytes of the text under the characters [begin, end) of the shadow; `original` without marks of
  /// emphasis at the end.
  [[nodiscard]] vi::Span span(std::size_t begin, std::size_t end) const {
    return {offsets_[begin], offsets_[end]};
  }
  [[nodiscard]] std::string_view original(std::size_t begin, std::size_t end) const {
    return without_emphasis(vi::slice(original_, span(begin, end)));
  }

  /// The character of the shadow at or after byte `offset` of the text.
  [[nodiscard]] std::size_t index_at(std::size_t offset) const;

 private:
  std::string_view original_;
  // Plain memory, since filling it with zeros first would cost as much as what it holds.
  std::unique_ptr<std::uint32_t[]> offsets_;  ///< One for each character, and the end of the text.
  char* shadow_;                              ///< In the same memory, behind them.
  std::size_t size_ = 0;
};

}  // namespace chithi::corpus
