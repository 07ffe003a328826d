// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chithi::readers {

/// Puts the paragraphs and tables of a document into lines. The cells of a row stand on one line
/// with tabs between; where one has several lines, as in the two columns of a letterhead, they
/// stand one below the other.
class TextFlow {
 public:
  TextFlow() : open_(1) {}

  void add(std::string_view text) { open_.back() += text; }
  /// Ends a line or a paragraph.
  void end_line() { open_.back() += '\n'; }
  /// Ends a paragraph unless nothing was added to it.
  void end_block();

  // Tables may lie in cells of others.
  void begin_row() { rows_.emplace_back(); }
  void begin_cell() { open_.emplace_back(); }
  void end_cell();
  void end_row();

  /// All, with what is still open.
  [[nodiscard]] std::string take();

 private:
  struct Row {
    std::vector<std::string> cells;
  };

  std::vector<std::string> open_;  ///< The text, and the cells that are open.
  std::vector<Row> rows_;
};

}  // namespace chithi::readers
