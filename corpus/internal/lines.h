// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <forward_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/internal/shadow.h"
#include "stemmer-vi/span.h"

namespace chithi::corpus {

using vi::Span;

/// What the reader makes of a break in a cell of a table.
inline constexpr char32_t kLineSeparator = U'\u2028';

/// Keeps words that lines are read with and the text does not have as they are: cells without their
/// marks, lines put together. Lines may have words of it as long as it lives.
class MendedWords {
 public:
  /// The shadow of the words, which stay where it leads.
  [[nodiscard]] const Shadow& keep(std::string words);

 private:
  struct Mended {
    explicit Mended(std::string text) : words(std::move(text)), shadow(words) {}

    std::string words;
    CastShadow shadow;
  };

  std::forward_list<Mended> all_;  // Which leaves them where they are, and is cheap while empty.
};

/// A line of a head or foot as one reads it: of two columns that a scan, a converter or a
/// table has put on one row each is a line of its own. Its words stand in the text or in
/// MendedWords, which must outlive it.
struct Line {
  Span span;               ///< In the text.
  Shadow shadow;           ///< Of its words.
  std::size_t column = 0;  ///< Of its row, from 0.
  std::size_t indent = 0;  ///< Characters before it in its row; a tab counts eight.
  bool gap = false;        ///< A blank row stands above its row, or a blank line of its cell.
  bool capitals = false;

  /// Blanks collapsed, without the marks of Markdown and long rules.
  [[nodiscard]] std::string_view words() const { return shadow.original(); }
  /// The shadow's text.
  [[nodiscard]] std::string_view folded() const { return shadow.text(); }
  /// What stands in `words` under the characters [begin, end) of `folded`.
  [[nodiscard]] std::string_view words_at(std::size_t begin, std::size_t end) const {
    return shadow.original(begin, end);
  }
};

/// The words of two lines as one, with something between them; all else is as of the first, but the
/// end.
[[nodiscard]] Line joined(const Line& first, std::string_view between, const Line& second,
                          MendedWords& mended);

/// The row that begins at `from`: up to the next line feed, form feed or the end of the text.
[[nodiscard]] Span row_at(std::string_view text, std::size_t from);

/// Adds the lines of one row, left to right; none if it is blank. A row of nothing but a rule
/// ("*", "-----") gives a line without words. Of blanks above it knows those in a cell alone.
void add_lines_of_row(const Shadow& text, Span row, MendedWords& mended, std::vector<Line>& lines);

/// Whether there is nothing but blanks in it, as lines_of_row would find.
[[nodiscard]] bool is_blank_row(std::string_view text, Span row);

}  // namespace chithi::corpus
