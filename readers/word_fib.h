// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chithi::readers {

/// Where something lies in a stream.
struct Extent {
  std::uint32_t at = 0;
  std::uint32_t length = 0;

  [[nodiscard]] std::string_view of(std::string_view stream) const;
};

/// The parts of a Word document's text, in the order in which they follow each other.
enum class Story : std::uint8_t {
  Main,
  Footnotes,
  Headers,
  Macros,
  Comments,
  Endnotes,
  TextBoxes,
  HeaderTextBoxes,
};

inline constexpr std::size_t kStories = 8;

/// The file information block at the beginning of the stream WordDocument.
/// Source: [MS-DOC] 2.5.1; for Word 6 and 95, Microsoft's "Word 6.0 Binary File Format".
struct Fib {
  bool is_word97 = false;  ///< Or later; else Word 6 or 95.
  bool encrypted = false;
  bool complex = false;                           ///< Word 6: has a piece table.
  bool table1 = false;                            ///< Whether the stream is 1Table and not 0Table.
  std::uint32_t text_begin = 0;                   ///< Of a text without a piece table.
  std::array<std::uint32_t, kStories> lengths{};  ///< In characters.
  Extent styles;                                  ///< This and those below in the table stream.
  Extent character_pages;
  Extent paragraph_pages;
  Extent fonts;
  Extent pieces;
};

/// Throws ReadError if it is none of Word 6 to 2003.
[[nodiscard]] Fib read_fib(std::string_view word_document);

}  // namespace chithi::readers
