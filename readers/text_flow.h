// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chithi::readers {

/// Puts the paragraphs and tables of a document into lines, rows as lines_of_row gives them. Tables
/// may lie in cells of others; a row that holds rows is the page's layout, and given cell by cell.
class TextFlow {
 public:
  TextFlow() : open_(1) {}

  void add(std::string_view text) { open_.back() += text; }
  /// Ends a line or a paragraph.
  void end_line() { open_.back() += '\n'; }
  /// Ends a paragraph unless nothing was added to it.
  void end_block();
  [[nodiscard]] bool is_at_line_start() const;

  void begin_row() { rows_.emplace_back(); }
  void begin_cell() { open_.emplace_back(); }
  void end_cell();
  void end_row();

  /// All, with what is still open.
  [[nodiscard]] std::string take();

 private:
  struct Row {
    std::vector<std::string> cells;
    bool holds_rows = false;
  };

  std::vector<std::string> open_;  ///< The text, and the cells that are open.
  std::vector<Row> rows_;
};

}  // namespace chithi::readers
