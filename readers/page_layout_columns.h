// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "readers/page_layout.h"

namespace chithi::readers {

/// A stretch of x that holds no word.
struct Strip {
  double left = 0;
  double right = 0;
};

/// Lines side by side, and what sets their columns apart, from left to right.
struct Columns {
  std::size_t lines = 0;
  std::vector<Strip> strips;  ///< Never empty.
};

/// The columns that begin with the first of the lines, if any do. `height` is that of a line.
[[nodiscard]] std::optional<Columns> columns_at(std::span<const Line> lines, double height);

/// The text of columns, each line or row ended by a line feed: columns of prose, of a letterhead or
/// of a foot one after the other, a table row by row with tabs between cells.
[[nodiscard]] std::string text_of_columns(std::span<const Line> lines, const Columns& columns,
                                          double height);

/// The words of a line with blanks between them, or a tab where they are far apart.
[[nodiscard]] std::string text_of_line(const Line& line, double height);

}  // namespace chithi::readers
