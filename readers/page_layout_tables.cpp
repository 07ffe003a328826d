// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/page_layout_tables.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "stemmer-vi/fold.h"

namespace chithi::readers {
namespace {

/// How far apart the values are, from the least to the most.
template <typename Value>
double spread(const std::vector<Line>& lines, Value value) {
  const auto [least, most] = std::ranges::minmax(lines, {}, value);
  return value(most) - value(least);
}

double center(const Line& line) { return (line.left + line.right) / 2; }

/// Whether the lines stand in the middle of their column and differ in length.
bool is_centred(const std::vector<Line>& lines) {
  return lines.size() > 1 &&
         2 * spread(lines, center) < spread(
                                         lines, [](const Line& line) { return line.left; });
}

/// Whether most lines are as wide as the column: prose.
bool is_filled(const std::vector<Line>& lines) {
  constexpr std::size_t enough = 6;
  constexpr double full = 0.85;
  if (lines.size() < enough) return false;
  const double right = std::ranges::max(lines, {}, &Line::right).right;
  const double left = std::ranges::min(lines, {}, &Line::left).left;
  const auto filled = std::ranges::count_if(
      lines, [=](const Line& line) { return line.right - line.left > full * (right - left); });
  return 2 * static_cast<std::size_t>(filled) > lines.size();
}

/// Whether the column has a line that only letterheads and feet have.
bool is_of_head_or_foot(const std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 4> said = {
      "cong hoa xa hoi chu nghia", "dang cong san viet nam", "doc lap - tu do", "noi nhan"};
  return std::ranges::any_of(lines, [&said](const Line& line) {
    std::string text;
    for (const Word& word : line.words)
      text += word.text + ' ';
    const std::string folded = vi::fold(text);
    return std::ranges::any_of(
        said, [&folded](std::string_view words) { return folded.starts_with(words); });
  });
}

/// Lines that may belong to one row.
struct Band {
  std::vector<std::string> cells;
  double top = 0;
  double bottom = 0;
};

void put(std::string& cell, std::string_view text) {
  if (!cell.empty()) cell += ' ';
  cell += text;
}

Band band_of(const Line& line, std::span<const Strip> strips) {
  Band band = {std::vector<std::string>(strips.size() + 1), line.top, line.bottom};
  for (const Word& word : line.words)
    put(band.cells[column_of(word, strips)], word.text);
  return band;
}

void append(Band& row, const Band& band) {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (!band.cells[i].empty()) put(row.cells[i], band.cells[i]);
  row.bottom = std::max(row.bottom, band.bottom);
}

std::string text_of_row(const Band& row) {
  std::string text;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i != 0) text += '\t';
    text += row.cells[i];
  }
  text.erase(text.find_last_not_of('\t') + 1);
  return text + '\n';
}

/// The gap that parts rows: clearly wider than the narrowest one.
double gap_of_rows(const std::vector<Band>& bands, double height) {
  constexpr double clearly = 0.25;
  double least = height;
  for (std::size_t i = 1; i < bands.size(); ++i)
    least = std::min(least, bands[i].top - bands[i - 1].bottom);
  return least + clearly * height;
}

/// Of lines that stand close together: a row begins with each that has a first cell, unless there
/// is only one such, which may stand in the middle of its row.
std::string text_of_group(std::span<const Band> bands) {
  const auto first_cells =
      std::ranges::count_if(bands, [](const Band& band) { return !band.cells.front().empty(); });
  std::string text;
  Band row = bands.front();
  for (const Band& band : bands.subspan(1)) {
    if (first_cells > 1 && !band.cells.front().empty()) {
      text += text_of_row(row);
      row = band;
    } else {
      append(row, band);
    }
  }
  return text + text_of_row(row);
}

}  // namespace

std::size_t column_of(const Word& word, std::span<const Strip> strips) {
  const double center = (word.left + word.right) / 2;
  return static_cast<std::size_t>(
      std::ranges::count_if(strips, [center](const Strip& strip) { return strip.left < center; }));
}

bool is_table(const std::vector<std::vector<Line>>& columns) {
  if (std::ranges::any_of(columns, is_of_head_or_foot)) return false;
  if (std::ranges::all_of(columns, is_filled)) return false;
  if (columns.size() != 2 || columns.front().empty() || columns.back().empty()) return true;
  return !is_centred(columns.back());
}

std::string text_of_table(std::span<const Line> lines, std::span<const Strip> strips,
                          double height) {
  std::vector<Band> bands;
  for (const Line& line : lines)
    bands.push_back(band_of(line, strips));
  const double apart = gap_of_rows(bands, height);
  std::string text;
  for (std::size_t begin = 0; begin < bands.size();) {
    std::size_t end = begin + 1;
    while (end < bands.size() && bands[end].top - bands[end - 1].bottom < apart)
      ++end;
    text += text_of_group(std::span(bands).subspan(begin, end - begin));
    begin = end;
  }
  return text;
}

}  // namespace chithi::readers
