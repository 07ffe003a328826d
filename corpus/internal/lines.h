// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
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
  bool gap = false;        ///< A blank row stands above its row.
  bool capitals = false;

  /// What stands in `words` under the characters [begin, end) of `folded`.
  [[nodiscard]] std::string words_at(std::size_t begin, std::size_t end) const;
};

/// The row that begins at `from`: up to the next line feed, form feed or the end of the text.
[[nodiscard]] Span row_at(std::string_view text, std::size_t from);

/// The lines of one row, left to right; none if it is blank. A row of nothing but a rule
/// ("*", "-----") gives a line without words.
[[nodiscard]] std::vector<Line> lines_of_row(std::string_view text, Span row);

/// The lines of a text one after the other, each read when it is asked for.
class LineReader {
 public:
  /// From byte `from` on, the beginning of a row.
  LineReader(std::string_view text, std::size_t from) : text_(text), next_(from) {}

  /// Line `index` from there; null behind the last. Lines stay where they are.
  [[nodiscard]] const Line* at(std::size_t index);

 private:
  std::string_view text_;
  std::size_t next_;
  bool gap_ = true;
  std::deque<Line> lines_;
};

/// The lines from byte `from` (the beginning of a row) on, at most `limit`.
[[nodiscard]] std::vector<Line> read_lines(std::string_view text, std::size_t from,
                                           std::size_t limit);

}  // namespace chithi::corpus
