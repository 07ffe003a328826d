// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::indexer {

/// Something that was read in a text, and what it was read as.
struct Marked {
  vi::Span span;
  std::string label;
};

/// Prints the rows of a text that hold something marked, each with its number and what is marked in
/// it underlined:
///
///     3 | Số 453 -CV/TU          Quảng Ngãi, ngày 16 tháng 6 năm 2021
///       |    ~~~~~~~~~~ number
///       |                                   ~~~~~~~~~~~~~~~~~~~~~~~~~ date
///
/// Of rows that are long only what is around each mark is shown. `marks` are in the order of the
/// text; `first_row` is the number of its first row.
void print_marked(std::string_view text, const std::vector<Marked>& marks, std::size_t first_row,
                  std::ostream& out);

}  // namespace chithi::indexer
