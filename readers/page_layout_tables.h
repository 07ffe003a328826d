// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "readers/page_layout.h"
#include "readers/page_layout_columns.h"

namespace chithi::readers {

/// The column that a word stands in, counted from the left.
[[nodiscard]] std::size_t column_of(const Word& word, std::span<const Strip> strips);

/// Whether columns, each with its lines, are read row by row.
[[nodiscard]] bool is_table(const std::vector<std::vector<Line>>& columns);

/// The rows of a table, each ended by a line feed, with tabs between the cells. What a cell has on
/// several lines is joined where the gaps between lines, or the first column, show the rows.
[[nodiscard]] std::string text_of_table(std::span<const Line> lines, std::span<const Strip> strips,
                                        double height);

}  // namespace chithi::readers
