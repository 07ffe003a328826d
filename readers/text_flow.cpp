// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/text_flow.h"

#include <algorithm>
#include <utility>

namespace chithi::readers {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

}  // namespace

void TextFlow::end_block() {
  std::string& text = open_.back();
  if (!text.empty() && text.back() != '\n') text += '\n';
}

void TextFlow::end_cell() {
  if (open_.size() < 2) return;
  std::string cell = trimmed(open_.back());
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
  const bool columns = std::ranges::any_of(
      row.cells, [](const std::string& cell) { return cell.find('\n') != std::string::npos; });
  std::string line;
  for (const std::string& cell : row.cells) {
    if (columns && cell.empty()) continue;
    if (!line.empty() || (!columns && &cell != &row.cells.front())) line += columns ? "\n" : "\t";
    line += cell;
  }
  add(line);
  end_line();
}

std::string TextFlow::take() {
  while (open_.size() > 1)
    end_cell();
  while (!rows_.empty())
    end_row();
  return std::move(open_.front());
}

}  // namespace chithi::readers
