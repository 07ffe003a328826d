// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/text_table.h"

#include <algorithm>

namespace chithi::query {
namespace {

constexpr std::string_view kGap = "  ";

}  // namespace

void print_wrapped(std::string_view words, std::size_t indent, std::size_t width,
                   std::ostream& out) {
  const std::string text = on_one_line(words);
  std::string line;
  const auto flush = [&] {
    if (!line.empty()) out << std::string(indent, ' ') << line << '\n';
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const bool fits = indent + display_width(line) + 1 + display_width(word) <= width;
    if (!line.empty() && !fits) flush();
    if (!line.empty()) line += ' ';
    line += word;
    at = end + 1;
  }
  flush();
}

void TextTable::add_row(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i] = cut_to_width(on_one_line(cells[i]), columns_[i].max_width);
  }
  rows_.push_back({std::move(cells), {}});
}

void TextTable::add_note(std::string line) {
  if (rows_.empty()) rows_.emplace_back();
  rows_.back().notes.push_back(std::move(line));
}

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) {
    widths.push_back(display_width(column.title));
  }
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row.cells[i]));
    }
  }
  return widths;
}

std::string TextTable::line(const std::vector<std::string>& cells,
                            const std::vector<std::size_t>& widths) const {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string padding(widths[i] - display_width(cells[i]), ' ');
    if (i != 0) line += kGap;
    if (columns_[i].align == Align::Right) line += padding;
    line += cells[i];
    if (columns_[i].align == Align::Left) line += padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

void TextTable::print(std::ostream& out, std::size_t indent) const {
  const std::string margin(indent, ' ');
  const auto all_widths = widths();
  std::vector<std::string> titles;
  for (const Column& column : columns_) {
    titles.push_back(column.title);
  }
  const bool titled = std::ranges::any_of(titles, [](const auto& t) { return !t.empty(); });
  if (titled) out << margin << line(titles, all_widths) << '\n';
  for (const Row& row : rows_) {
    if (!row.cells.empty()) out << margin << line(row.cells, all_widths) << '\n';
    for (const std::string& note : row.notes) {
      out << note << '\n';
    }
  }
}

}  // namespace chithi::query
