// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/table_rows.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace chithi::readers {
namespace {

constexpr std::string_view kLineSeparator = "\xe2\x80\xa8";  // U+2028: a break within a cell.

/// A cell of more lines holds a page, not an entry of a table or one side of a letterhead.
constexpr std::ptrdiff_t kMaxLinesOfEntry = 8;

class RowWriter {
 public:
  void take(char c);
  std::string finish();

 private:
  void end_line();
  void end_cell();
  void end_row();
  void append(std::string_view cell, bool is_entry);

  std::string line_;
  std::string cell_;  ///< Its lines so far, each ended.
  std::vector<std::string> row_;
  std::string text_;
};

void RowWriter::take(char c) {
  switch (c) {
    case kLineEnd:
      return end_line();
    case kCellEnd:
      return end_cell();
    case kParagraphEnd:
      end_line();
      return end_row();
    case kRowEnd:
      if (!line_.empty() || !cell_.empty()) end_cell();
      return end_row();
    case kPageEnd:
      if (!line_.empty()) end_line();
      end_row();
      text_ += '\f';
      return;
    default:
      line_ += c;
  }
}

void RowWriter::end_line() {
  cell_ += line_;
  cell_ += '\n';
  line_.clear();
}

void RowWriter::end_cell() {
  end_line();
  row_.push_back(cell_);
  cell_.clear();
}

void RowWriter::append(std::string_view cell, bool is_entry) {
  if (!is_entry) {
    text_ += cell;
    return;
  }
  cell.remove_suffix(1);
  for (const char c : cell) {
    if (c == '\n') {
      text_ += kLineSeparator;
    } else {
      text_ += c;
    }
  }
}

/// What follows the last cell is a row of its own.
void RowWriter::end_row() {
  const bool is_table = row_.size() > 1 && std::ranges::all_of(row_, [](const std::string& cell) {
                          return std::ranges::count(cell, '\n') <= kMaxLinesOfEntry;
                        });
  for (const std::string& cell : row_) {
    append(cell, is_table);
    if (is_table) text_ += &cell == &row_.back() ? '\n' : '\t';
  }
  row_.clear();
  text_ += cell_;
  cell_.clear();
}

std::string RowWriter::finish() {
  take(kRowEnd);
  return std::move(text_);
}

}  // namespace

std::string lines_of_marked(std::string_view marked) {
  RowWriter writer;
  for (const char c : marked) {
    writer.take(c);
  }
  return writer.finish();
}

}  // namespace chithi::readers
