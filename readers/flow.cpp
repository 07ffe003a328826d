// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/flow.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "readers/font_text.h"
#include "readers/table_rows.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

constexpr char32_t kFirstOfPrivateSymbols = 0xF000;

bool has_letters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
  });
}

bool is_mark(char c) { return c >= 0 && c < ' ' && c != '\t'; }

/// The code points of the glyphs that only fonts of symbols have.
char32_t symbol(char32_t character) {
  const bool is_glyph = character > 0x7F && character <= 0xFF;
  return is_glyph ? kFirstOfPrivateSymbols + character : character;
}

/// Headers and footers come once for each section and kind of page.
std::string different_lines(std::string_view text) {
  std::set<std::string_view> seen;
  std::string lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (has_letters(line) && seen.insert(line).second) (lines += line) += '\n';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

}  // namespace

Flow::FontId Flow::add_font(const Font& font) {
  fonts_.push_back(font);
  return static_cast<FontId>(fonts_.size() - 1);
}

void Flow::put(char32_t character, FontId font) {
  if (character < ' ' && character != '\t') return;
  const FontId last = current_->changes.empty() ? kNoFont : current_->changes.back().font;
  if (font != last) current_->changes.push_back({current_->text.size(), font});
  vi::append_utf8(current_->text, fonts_[font].symbols ? symbol(character) : character);
}

void Flow::end_line() { end(kLineEnd); }
void Flow::end_paragraph(bool in_table) { end(in_table ? kLineEnd : kParagraphEnd); }
void Flow::close_paragraph() {
  const std::string& text = current_->text;
  if (!text.empty() && !is_mark(text.back())) end_paragraph(false);
}

void Flow::end_cell() { end(kCellEnd); }
void Flow::end_row() { end(kRowEnd); }
void Flow::end_page() { end(kPageEnd); }

/// Finds the encoding of fonts by all that is written in them, where their names tell nothing or
/// the text is Unicode nevertheless.
void Flow::settle_fonts() {
  std::vector<std::string> texts(fonts_.size());
  for (const Written& strand : strands_) {
    for (std::size_t i = 0; i < strand.changes.size(); ++i) {
      const FontChange& change = strand.changes[i];
      const std::size_t end =
          i + 1 < strand.changes.size() ? strand.changes[i + 1].begin : strand.text.size();
      if (fonts_[change.font].symbols) continue;
      std::string& text = texts[change.font];
      text.append(strand.text, change.begin, end - change.begin);
      std::ranges::replace_if(text.end() - static_cast<std::ptrdiff_t>(end - change.begin),
                              text.end(), is_mark, '\n');
    }
  }
  for (FontId font = kNoFont + 1; font < fonts_.size(); ++font) {
    std::optional<vi::Encoding>& encoding = fonts_[font].encoding;
    if (!encoding) {
      encoding = encoding_of_all(texts[font]);
    } else if (is_unicode(texts[font])) {
      encoding.reset();
    }
  }
}

/// Decodes each stretch of a line in one encoding, which may take several fonts.
std::string Flow::decoded(const Written& strand) const {
  std::string text;
  std::size_t begin = 0;
  FontId font = kNoFont;
  auto change = strand.changes.begin();
  const auto decode_to = [&](std::size_t end) {
    const std::string_view stretch = std::string_view(strand.text).substr(begin, end - begin);
    const std::optional<vi::Encoding> encoding = fonts_[font].encoding;
    text += encoding ? read_in_font(stretch, *encoding) : stretch;
    begin = end;
  };
  for (std::size_t at = 0; at < strand.text.size(); ++at) {
    if (change != strand.changes.end() && change->begin == at) {
      if (fonts_[change->font] != fonts_[font]) decode_to(at);
      font = change++->font;
    }
    if (is_mark(strand.text[at])) {
      decode_to(at);
      text += strand.text[at];
      ++begin;
    }
  }
  decode_to(strand.text.size());
  return text;
}

std::string Flow::take() {
  settle_fonts();
  std::array<std::string, kStrands> texts;
  for (std::size_t i = 0; i < kStrands; ++i) {
    texts[i] = lines_of_marked(decoded(strands_[i]));
    strands_[i] = {};
  }
  return texts[0] + texts[1] + different_lines(texts[2]);
}

}  // namespace chithi::readers
