// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/text_table.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kEllipsis = "…";

bool takes_no_column(UChar32 character) {
  const auto type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
         type == U_CONTROL_CHAR;
}

std::size_t width_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  if (takes_no_column(c)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_blank_or_control(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return u_isUWhiteSpace(c) != 0 || u_charType(c) == U_CONTROL_CHAR;
}

/// Calls `visit(character, bytes)` for each character until it gives false.
template <typename Visit>
void for_each_character(std::string_view utf8, Visit visit) {
  for (std::size_t at = 0; at < utf8.size();) {
    const vi::CodePoint c = vi::decode_utf8(utf8, at);
    if (!visit(c.value, utf8.substr(at, c.length))) return;
    at += c.length;
  }
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for_each_character(utf8, [&](char32_t c, std::string_view) {
    width += width_of(c);
    return true;
  });
  return width;
}

std::string on_one_line(std::string_view utf8) {
  std::string line;
  bool blank = false;
  for_each_character(utf8, [&](char32_t c, std::string_view bytes) {
    blank = blank || is_blank_or_control(c);
    if (is_blank_or_control(c)) return true;
    if (blank && !line.empty()) line += ' ';
    blank = false;
    line += bytes;
    return true;
  });
  return line;
}

std::string cut_to_width(std::string_view utf8, std::size_t width) {
  if (display_width(utf8) <= width) return std::string(utf8);
  if (width == 0) return {};
  std::string cut;
  std::size_t used = 0;
  for_each_character(utf8, [&](char32_t c, std::string_view bytes) {
    used += width_of(c);
    // The last column is the ellipsis's; marks on the last letter still belong to it.
    if (used >= width) return false;
    cut += bytes;
    return true;
  });
  cut.erase(cut.find_last_not_of(' ') + 1);
  return cut.append(kEllipsis);
}

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
