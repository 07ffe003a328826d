// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemmer-vi/display.h"
#include "stemmer-vi/terminal_text.h"

namespace chithi::query {

using vi::cut_to_width;
using vi::display_width;
using vi::on_one_line;

/// Prints words on as many lines as `width` columns take, each after `indent` spaces. A word that
/// is longer than a line stands on one alone.
void print_wrapped(std::string_view words, std::size_t indent, std::size_t width,
                   std::ostream& out);

/// Rows of cells in columns that line up, whatever script or normal form they are in.
class TextTable {
 public:
  enum class Align : std::uint8_t { Left, Right };

  struct Column {
    std::string title;
    Align align = Align::Left;
    std::size_t max_width = kUnlimited;  ///< Longer cells are cut.
  };

  static constexpr std::size_t kUnlimited = static_cast<std::size_t>(-1);

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// Cells that are missing are empty; those beyond the last column are left out.
  void add_row(std::vector<std::string> cells);

  /// A line below the last row that keeps to no column.
  void add_note(std::string line);

  /// The titles, unless all are empty, and the rows, each after `indent` spaces; two spaces
  /// between columns, none at the end. Notes stand as they are.
  void print(std::ostream& out, std::size_t indent = 0) const;

 private:
  struct Row {
    std::vector<std::string> cells;
    std::vector<std::string> notes;
  };

  [[nodiscard]] std::vector<std::size_t> widths() const;
  [[nodiscard]] std::string line(const std::vector<std::string>& cells,
                                 const std::vector<std::size_t>& widths) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace chithi::query
