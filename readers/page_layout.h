// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace chithi::readers {

/// A word where it stands on a page, in any unit; y grows downwards.
struct Word {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;  ///< UTF-8.
};

/// The words of one height on a page, from left to right; never empty.
struct Line {
  std::vector<Word> words;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// The lines of a page from top to bottom. Words that letter-spacing or a change of font tore
/// apart are joined where the gaps between the boxes show it ("0 7 - K L", "KHO ẢN").
[[nodiscard]] std::vector<Line> lines_of(std::vector<Word> words);

/// Takes out what repeats on pages at the same height in the first or last lines, and numbers of
/// pages there; of a single page, a number alone in its first or last line. A number that differs
/// from page to page counts as one that repeats only if it grows as pages do.
void drop_running_heads(std::vector<std::vector<Line>>& pages);

/// Takes out of a page what is said there of the signer of an electronic copy ("Người ký: …",
/// "Email: …", "Thời gian ký: …"), and returns it.
[[nodiscard]] std::vector<Line> take_signature(std::vector<Line>& lines);

/// The text of a page in the order in which it is read: the two columns of a letterhead or of the
/// foot one after the other, tables row by row with cells set apart by tabs, and the lines of a
/// paragraph joined. Ends in a line feed unless empty.
[[nodiscard]] std::string text_of(const std::vector<Line>& lines);

}  // namespace chithi::readers
