// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/text_flow.h"

#include <span>
#include <utility>

#include "readers/table_rows.h"

namespace chithi::readers {

bool TextFlow::is_at_line_start() const {
  const std::string& text = open_.back();
  return text.empty() || text.back() == '\n';
}

void TextFlow::end_block() {
  if (!is_at_line_start()) end_line();
}

void TextFlow::end_cell() {
  if (open_.size() < 2) return;
  std::string cell = std::move(open_.back());
  open_.pop_back();
  if (rows_.empty()) {
    add(cell);
  } else {
    rows_.back().cells.push_back(std::move(cell));
  }
}

void TextFlow::end_row() {
  if (rows_.empty()) return;
  const Row row = std::move(rows_.back());
  rows_.pop_back();
  end_block();
  if (!rows_.empty()) rows_.back().holds_rows = true;
  if (row.cells.empty()) return end_line();
  if (!row.holds_rows) return add(lines_of_row(row.cells));
  for (const std::string& cell : row.cells)
    add(lines_of_row(std::span(&cell, 1)));
}

std::string TextFlow::take() {
  while (open_.size() > 1)
    end_cell();
  while (!rows_.empty())
    end_row();
  return std::move(open_.front());
}

}  // namespace chithi::readers
