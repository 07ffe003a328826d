// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::readers {

/// What ends within a text that has tables.
inline constexpr char kLineEnd = '\v';
inline constexpr char kParagraphEnd = '\r';
inline constexpr char kPageEnd = '\f';
inline constexpr char kCellEnd = '\a';
inline constexpr char kRowEnd = '\x1e';

/// The lines of a text with these marks: a row of a table is one line, its cells set apart by
/// tabs and the lines of a cell by U+2028. A row whose cells are pages rather than entries, and
/// one of a single cell, is given line by line. All ends in a line feed, pages in a form feed.
[[nodiscard]] std::string lines_of_marked(std::string_view marked);

}  // namespace chithi::readers
