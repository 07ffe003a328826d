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

std::string_view trimmed(std::string_view cell) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = cell.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(blanks) + 1 - begin);
}

bool is_entry(const std::string& cell) {
  return std::ranges::count(trimmed(cell), '\n') < kMaxLinesOfEntry;
}

std::string on_one_line(std::string_view cell) {
  std::string line;
  for (const char c : trimmed(cell)) {
    if (c == '\n') {
      line += kLineSeparator;
    } else {
      line += c == '\t' ? ' ' : c;
    }
  }
  return line;
}

std::string ended(const std::string& cell) { return cell.ends_with('\n') ? cell : cell + '\n'; }

class RowWriter {
 public:
  void take(char c);
  std::string finish();

 private:
  void end_line();
  void end_cell();
  void end_row();

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

/// What follows the last cell is a row of its own.
void RowWriter::end_row() {
  text_ += lines_of_row(row_);
  row_.clear();
  text_ += cell_;
  cell_.clear();
}

std::string RowWriter::finish() {
  take(kRowEnd);
  return std::move(text_);
}

}  // namespace

std::string lines_of_row(std::span<const std::string> cells) {
  const bool is_table = cells.size() > 1 && std::ranges::all_of(cells, is_entry);
  std::string lines;
  for (const std::string& cell : cells) {
    if (!is_table) {
      lines += ended(cell);
    } else {
      lines += on_one_line(cell);
      lines += &cell == &cells.back() ? '\n' : '\t';
    }
  }
  return lines;
}

std::string lines_of_marked(std::string_view marked) {
  RowWriter writer;
  for (const char c : marked) {
    writer.take(c);
  }
  return writer.finish();
}

}  // namespace chithi::readers
