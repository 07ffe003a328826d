// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/flow.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

constexpr std::string_view kLineSeparator = "\xe2\x80\xa8";  // U+2028: a break within a cell.

/// A cell of more lines holds a page, not an entry of a table or one side of a letterhead.
constexpr auto kMaxLinesOfEntry = 8;

constexpr char32_t kFirstOfPrivateSymbols = 0xF000;

/// Vietnamese letters that no eight-bit text could have held: who writes them in an old font
/// writes Unicode, and Windows takes the glyphs elsewhere.
bool is_unicode_only(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x300 && c <= 0x323) || c == 0x102 || c == 0x103 ||
         c == 0x110 || c == 0x111 || c == 0x128 || c == 0x129 || c == 0x168 || c == 0x169 ||
         c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0;
}

bool has_unicode_only(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const vi::CodePoint character = vi::decode_utf8(text, at);
    if (is_unicode_only(character.value)) return true;
    at += character.length;
  }
  return false;
}

std::string decoded(const std::string& text, const Font& font) {
  return font.encoding && !has_unicode_only(text) ? vi::reread(text, *font.encoding) : text;
}

/// Lets the reader of bullets see them, whatever the font calls them.
char32_t symbol(char32_t character) {
  if (character <= ' ' || character > 0xFF) return character;
  return kFirstOfPrivateSymbols + character;
}

}  // namespace

void Flow::put(char32_t character, const Font& font) {
  if (runs_.empty() || runs_.back().font != font) runs_.push_back({font, {}});
  vi::append_utf8(runs_.back().text, font.symbols ? symbol(character) : character);
}

std::string Flow::decoded_line() {
  std::string line;
  for (const Run& run : runs_) {
    line += decoded(run.text, run.font);
  }
  runs_.clear();
  return line;
}

void Flow::keep_line() { cell_ += decoded_line() += '\n'; }

void Flow::end_line() { keep_line(); }

void Flow::end_paragraph(bool in_table) {
  keep_line();
  if (in_table) return;
  flush_row();
}

void Flow::end_cell() {
  keep_line();
  row_.push_back(std::move(cell_));
  cell_.clear();
}

void Flow::end_row() {
  if (!runs_.empty() || !cell_.empty()) end_cell();
  flush_row();
}

void Flow::end_page() {
  if (!runs_.empty()) keep_line();
  flush_row();
  text_ += '\f';
}

/// What is no row is one of a single cell.
void Flow::flush_row() {
  const bool is_table = row_.size() > 1 && std::ranges::all_of(row_, [](const std::string& cell) {
                          return std::ranges::count(cell, '\n') <= kMaxLinesOfEntry;
                        });
  for (std::string& cell : row_) {
    if (is_table) cell.pop_back();
    for (const char c : cell) {
      if (is_table && c == '\n') {
        text_ += kLineSeparator;
      } else {
        text_ += c;
      }
    }
    if (is_table) text_ += &cell == &row_.back() ? '\n' : '\t';
  }
  row_.clear();
  text_ += cell_;
  cell_.clear();
}

std::string Flow::take() {
  end_row();
  return std::exchange(text_, {});
}

}  // namespace chithi::readers
