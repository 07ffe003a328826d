// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::corpus {

using vi::Span;

/// What the reader makes of a break in a cell of a table.
inline constexpr char32_t kLineSeparator = U'\u2028';

/// A line of a head or foot as one reads it: of two columns that a scan, a converter or a
/// table has put on one row each is a line of its own.
struct Line {
  Span span;               ///< In the text.
  std::string words;       ///< Blanks collapsed, without the marks of Markdown and long rules.
  std::string folded;      ///< The shadow of `words`.
  std::size_t column = 0;  ///< Of its row, from 0.
  std::size_t indent = 0;  ///< Characters before it in its row; a tab counts eight.
  bool gap = false;        ///< A blank row stands above its row, or a blank line of its cell.
  bool capitals = false;

  /// What stands in `words` under the characters [begin, end) of `folded`.
  [[nodiscard]] std::string words_at(std::size_t begin, std::size_t end) const;
};

/// The row that begins at `from`: up to the next line feed, form feed or the end of the text.
[[nodiscard]] Span row_at(std::string_view text, std::size_t from);

/// The lines of one row, left to right; none if it is blank. A row of nothing but a rule
/// ("*", "-----") gives a line without words. Of blanks above it knows those in a cell alone.
[[nodiscard]] std::vector<Line> lines_of_row(std::string_view text, Span row);

/// Whether there is nothing but blanks in it, as lines_of_row would find.
[[nodiscard]] bool is_blank_row(std::string_view text, Span row);

}  // namespace chithi::corpus
