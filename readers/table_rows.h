// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace chithi::readers {

/// What ends within a text that has tables.
inline constexpr char kLineEnd = '\v';
inline constexpr char kParagraphEnd = '\r';
inline constexpr char kPageEnd = '\f';
inline constexpr char kCellEnd = '\a';
inline constexpr char kRowEnd = '\x1e';

/// The lines of a table's row, of the texts of its cells. It is one line, its cells set apart by
/// tabs and the lines of a cell by U+2028, without the blanks and blank lines around a cell's text;
/// tabs in a cell are blanks.
/// A row of a single cell, and one with a cell of more than eight lines, which is a page of the
/// document and no entry, is given line by line, cell after cell. All ends in a line feed.
[[nodiscard]] std::string lines_of_row(std::span<const std::string> cells);

/// The lines of a text with these marks, its rows as lines_of_row gives them. All ends in a line
/// feed, pages in a form feed.
[[nodiscard]] std::string lines_of_marked(std::string_view marked);

}  // namespace chithi::readers
