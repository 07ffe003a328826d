// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/flow.h"

#include <algorithm>
#include <utility>

#include "readers/table_rows.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

constexpr char32_t kFirstOfPrivateSymbols = 0xF000;

bool is_mark(char c) { return c >= 0 && c < ' ' && c != '\t'; }

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

/// The old encoding of nearly all of a text that became Unicode as if it were Windows-1252.
std::optional<vi::Encoding> encoding_of(std::string_view text) {
  constexpr std::size_t one_in = 20;  // A line may read the same in several.
  if (has_unicode_only(text)) return std::nullopt;
  const vi::Decoded decoded = vi::decode(text);
  if (decoded.encoding != vi::Encoding::Tcvn3 && decoded.encoding != vi::Encoding::VniWindows)
    return std::nullopt;
  std::size_t others = 0;
  for (const vi::EncodedRun& run : decoded.runs) {
    if (run.encoding != decoded.encoding) others += run.span.size();
  }
  if (others * one_in > decoded.utf8.size()) return std::nullopt;
  return decoded.encoding;
}

/// The code points that fonts of symbols have in Unicode.
char32_t symbol(char32_t character) {
  if (character <= ' ' || character > 0xFF) return character;
  return kFirstOfPrivateSymbols + character;
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
void Flow::end_cell() { end(kCellEnd); }
void Flow::end_row() { end(kRowEnd); }
void Flow::end_page() { end(kPageEnd); }

/// Finds the encoding of fonts whose names tell nothing by all that is written in them.
void Flow::settle_fonts() {
  std::vector<std::string> texts(fonts_.size());
  for (const Written& strand : strands_) {
    for (std::size_t i = 0; i < strand.changes.size(); ++i) {
      const FontChange& change = strand.changes[i];
      const std::size_t end =
          i + 1 < strand.changes.size() ? strand.changes[i + 1].begin : strand.text.size();
      const Font& font = fonts_[change.font];
      if (font.encoding || font.symbols) continue;
      std::string& text = texts[change.font];
      text.append(strand.text, change.begin, end - change.begin);
      std::ranges::replace_if(text.end() - static_cast<std::ptrdiff_t>(end - change.begin),
                              text.end(), is_mark, '\n');
    }
  }
  for (FontId font = kNoFont + 1; font < fonts_.size(); ++font) {
    if (!texts[font].empty()) fonts_[font].encoding = encoding_of(texts[font]);
  }
}

void Flow::append_decoded(std::string& line, std::string_view text, FontId font) const {
  const std::optional<vi::Encoding> encoding = fonts_[font].encoding;
  line += encoding && !has_unicode_only(text) ? vi::reread(text, *encoding) : text;
}

/// Decodes each stretch of a line in one encoding, which may take several fonts.
std::string Flow::decoded(const Written& strand) const {
  std::string text;
  std::size_t begin = 0;
  FontId font = kNoFont;
  auto change = strand.changes.begin();
  const auto decode_to = [&](std::size_t end) {
    append_decoded(text, std::string_view(strand.text).substr(begin, end - begin), font);
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
  std::string text;
  for (Written& strand : strands_) {
    text += lines_of_marked(decoded(strand));
    strand = {};
  }
  return text;
}

}  // namespace chithi::readers
