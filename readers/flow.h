// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "readers/font.h"

namespace chithi::readers {

/// Makes text of what a word processor's document is a sequence of: characters in fonts, ends of
/// paragraphs, cells and rows. Characters in fonts of an old encoding are decoded; what it gives
/// is UTF-8.
class Flow {
 public:
  /// A character as the file has it. One of an eight-bit text is given as Windows-1252 has it.
  void put(char32_t character, const Font& font);

  /// A line that ends within its paragraph.
  void end_line();

  /// `in_table`: the paragraph is one of a cell that goes on.
  void end_paragraph(bool in_table);

  void end_cell();
  void end_row();
  void end_page();

  [[nodiscard]] bool at_line_start() const { return runs_.empty(); }

  /// The whole text, all open paragraphs and rows ended.
  [[nodiscard]] std::string take();

 private:
  struct Run {
    Font font;
    std::string text;
  };

  std::string decoded_line();
  void keep_line();
  void flush_row();

  std::vector<Run> runs_;  ///< Of the line.
  std::string cell_;       ///< Its lines so far, each ended.
  std::vector<std::string> row_;
  std::string text_;
};

}  // namespace chithi::readers
