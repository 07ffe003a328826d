// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/doc.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readers/flow.h"
#include "readers/little_endian.h"
#include "readers/word_fib.h"
#include "readers/word_formatting.h"
#include "readers/word_pieces.h"

namespace chithi::readers {
namespace {

/// What stands for something else in Word's text. Source: [MS-DOC] 2.4.1, 2.8.25, 2.9.53.
constexpr std::uint16_t kCellMark = 0x07;
constexpr std::uint16_t kLineBreak = 0x0B;
constexpr std::uint16_t kPageBreak = 0x0C;
constexpr std::uint16_t kParagraphMark = 0x0D;
constexpr std::uint16_t kColumnBreak = 0x0E;
constexpr std::uint16_t kFieldBegin = 0x13;
constexpr std::uint16_t kFieldSeparator = 0x14;
constexpr std::uint16_t kFieldEnd = 0x15;
constexpr std::uint16_t kUnbrokenHyphen = 0x1E;

bool ends_paragraph(char32_t character) {
  return character == kParagraphMark || character == kCellMark || character == kPageBreak;
}

/// Where the text of a story goes; nullopt if it is no part of the document.
std::optional<Flow::Strand> strand_of(std::size_t story) {
  switch (static_cast<Story>(story)) {
    case Story::Main:
      return Flow::Strand::Body;
    case Story::Footnotes:
    case Story::Endnotes:
    case Story::TextBoxes:
      return Flow::Strand::Aside;
    case Story::Headers:
    case Story::HeaderTextBoxes:
      return Flow::Strand::Margin;
    default:
      return std::nullopt;
  }
}

/// Finds the formatting of bytes that are asked for in ascending order.
template <typename Properties>
class Cursor {
 public:
  explicit Cursor(const std::vector<Formatted<Properties>>& all) : all_(all) {}

  void jump_to(std::uint32_t at) {
    const auto after = std::ranges::upper_bound(all_, at, {}, &Formatted<Properties>::begin);
    index_ = static_cast<std::size_t>(after - all_.begin());
    if (index_ > 0) --index_;
  }

  /// Whether the byte has another formatting than the one before.
  bool move_to(std::uint32_t at) {
    const std::size_t before = index_;
    while (index_ + 1 < all_.size() && all_[index_ + 1].begin <= at) {
      ++index_;
    }
    return index_ != before;
  }

  [[nodiscard]] const Properties& properties(std::uint32_t at) const {
    static constexpr Properties none{};
    const bool known = index_ < all_.size() && all_[index_].begin <= at && at < all_[index_].end;
    return known ? all_[index_].properties : none;
  }

 private:
  const std::vector<Formatted<Properties>>& all_;
  std::size_t index_ = 0;
};

/// Fields that are open, and whether one of them is still in its instruction.
class Fields {
 public:
  /// Whether the character is a part of a field's frame.
  bool take(char32_t character) {
    if (character == kFieldBegin) {
      in_instruction_.push_back(true);
      ++instructions_;
    } else if (character == kFieldSeparator) {
      end_instruction();
    } else if (character == kFieldEnd) {
      end_instruction();
      if (!in_instruction_.empty()) in_instruction_.pop_back();
    } else {
      return false;
    }
    return true;
  }

  [[nodiscard]] bool are_open() const { return !in_instruction_.empty(); }
  [[nodiscard]] bool hide() const { return instructions_ > 0; }

  /// No instruction is longer than its paragraph: one that never ends must not hide the rest.
  void end_paragraph() {
    if (hide()) end_all();
  }

  void end_all() {
    in_instruction_.clear();
    instructions_ = 0;
  }

 private:
  void end_instruction() {
    if (in_instruction_.empty() || !in_instruction_.back()) return;
    in_instruction_.back() = false;
    --instructions_;
  }

  std::vector<bool> in_instruction_;
  std::size_t instructions_ = 0;
};

class WordText {
 public:
  WordText(const Fib& fib, const WordStreams& streams);

  std::string read();

 private:
  struct Look {
    Flow::FontId font = Flow::kNoFont;
    unsigned charset = kAnsiCharset;
    bool shown = true;
    char32_t symbol = 0;
  };

  void find_paragraphs(const Piece& piece);
  void read_piece(const Piece& piece);
  [[nodiscard]] const ParagraphProperties& paragraph() const;
  [[nodiscard]] char32_t character_at(const Piece& piece, std::size_t i, unsigned charset) const;
  void enter_story(std::size_t character);
  [[nodiscard]] Look look_of(const CharacterProperties& run, const CharacterProperties& modified,
                             const ParagraphProperties& paragraph) const;
  void take(char32_t character, const Look& look);
  bool take_break(char32_t character);
  void put(char32_t character, const Look& look);

  const Fib& fib_;
  const WordStreams& streams_;
  std::vector<Formatted<CharacterProperties>> characters_;
  std::vector<Formatted<ParagraphProperties>> paragraphs_;
  std::vector<CharacterProperties> styles_;
  std::vector<WordFont> fonts_;
  Flow flow_;
  std::vector<Flow::FontId> font_ids_;
  Fields fields_;
  std::vector<ParagraphProperties> ends_;  ///< Of the paragraphs, as the text has them.
  std::size_t paragraph_ = 0;
  bool wanted_ = true;         ///< The story.
  bool hides_fields_ = false;  ///< Those of headers number the pages.
  std::size_t story_end_ = 0;  ///< In characters.
  std::size_t story_ = kStories;
  char32_t high_ = 0;  ///< The first half of a pair of UTF-16.
};

WordText::WordText(const Fib& fib, const WordStreams& streams)
    : fib_(fib),
      streams_(streams),
      characters_(read_character_formatting(fib, streams)),
      paragraphs_(read_paragraph_formatting(fib, streams)),
      styles_(read_styles(fib, streams)),
      fonts_(read_fonts(fib, streams)) {
  for (const WordFont& font : fonts_) {
    font_ids_.push_back(flow_.add_font(font.font));
  }
}

std::string WordText::read() {
  const std::vector<Piece> pieces = read_pieces(fib_, streams_);
  for (const Piece& piece : pieces) {
    find_paragraphs(piece);
  }
  for (const Piece& piece : pieces) {
    read_piece(piece);
  }
  return flow_.take();
}

/// A paragraph has the properties of its end, which may be in another piece.
void WordText::find_paragraphs(const Piece& piece) {
  Cursor<ParagraphProperties> cursor(paragraphs_);
  cursor.jump_to(piece.at);
  for (std::size_t i = 0; i < piece.characters; ++i) {
    if (!ends_paragraph(character_at(piece, i, kAnsiCharset))) continue;
    const std::uint32_t at = piece.byte_of(i);
    cursor.move_to(at);
    ends_.push_back(cursor.properties(at));
  }
}

const ParagraphProperties& WordText::paragraph() const {
  static constexpr ParagraphProperties none{};
  return paragraph_ < ends_.size() ? ends_[paragraph_] : none;
}

char32_t WordText::character_at(const Piece& piece, std::size_t i, unsigned charset) const {
  const std::uint32_t at = piece.byte_of(i);
  return piece.wide ? char32_t{u16_at(streams_.document, at)}
                    : character_of(u8_at(streams_.document, at), charset);
}

void WordText::read_piece(const Piece& piece) {
  Cursor<CharacterProperties> run(characters_);
  run.jump_to(piece.at);
  Look look;
  std::size_t paragraph_of_look = ends_.size() + 1;
  for (std::size_t i = 0; i < piece.characters; ++i) {
    const std::uint32_t at = piece.byte_of(i);
    if (i == 0 || piece.begin + i >= story_end_) enter_story(piece.begin + i);
    if (run.move_to(at) || paragraph_of_look != paragraph_) {
      look = look_of(run.properties(at), piece.modified, paragraph());
      paragraph_of_look = paragraph_;
    }
    const char32_t character = character_at(piece, i, fib_.is_word97 ? kAnsiCharset : look.charset);
    if (wanted_) take(character, look);
    if (ends_paragraph(character)) ++paragraph_;
  }
}

/// Finds the story that the character is in.
void WordText::enter_story(std::size_t character) {
  std::size_t story = 0;
  std::size_t end = fib_.lengths[0];
  while (end <= character && ++story < kStories) {
    end += fib_.lengths[story];
  }
  story_end_ = story < kStories ? end : std::string::npos;
  if (story == story_) return;
  story_ = story;
  fields_.end_all();
  const std::optional<Flow::Strand> strand = strand_of(story);
  wanted_ = strand.has_value();
  if (strand) flow_.turn_to(*strand);
  hides_fields_ = strand == Flow::Strand::Margin;
}

WordText::Look WordText::look_of(const CharacterProperties& run,
                                 const CharacterProperties& modified,
                                 const ParagraphProperties& paragraph) const {
  std::optional<std::uint16_t> font;
  std::optional<bool> hidden;
  const auto add = [&](const CharacterProperties& properties) {
    if (!font) font = properties.font;
    if (!hidden) hidden = properties.hidden;
  };
  add(modified);
  add(run);
  if (run.style && *run.style < styles_.size()) add(styles_[*run.style]);
  if (paragraph.style < styles_.size()) add(styles_[paragraph.style]);
  Look look;
  look.symbol = run.symbol;
  if (run.symbol != 0) font = run.symbol_font;
  if (font && *font < font_ids_.size()) {
    look.font = font_ids_[*font];
    look.charset = fonts_[*font].charset;
  }
  look.shown = !hidden.value_or(false) && !run.deleted && !modified.deleted;
  return look;
}

void WordText::take(char32_t character, const Look& look) {
  if (take_break(character) || fields_.take(character)) return;
  if (fields_.hide() || (hides_fields_ && fields_.are_open()) || !look.shown) return;
  if (character == kUnbrokenHyphen) character = '-';
  put(character == '(' && look.symbol != 0 ? look.symbol : character, look);
}

bool WordText::take_break(char32_t character) {
  switch (character) {
    case kCellMark:
      fields_.end_paragraph();
      paragraph().ends_row ? flow_.end_row() : flow_.end_cell();
      return true;
    case kParagraphMark:
    case kColumnBreak:
      fields_.end_paragraph();
      flow_.end_paragraph(paragraph().in_table);
      return true;
    case kLineBreak:
      flow_.end_line();
      return true;
    case kPageBreak:
      flow_.end_page();
      return true;
    default:
      return false;
  }
}

void WordText::put(char32_t character, const Look& look) {
  const bool is_high = character >= 0xD800 && character < 0xDC00;
  const bool is_low = character >= 0xDC00 && character < 0xE000;
  const char32_t high = std::exchange(high_, is_high ? character : 0);
  if (is_low && high != 0) {
    flow_.put(0x10000 + ((high - 0xD800) << 10U) + (character - 0xDC00), look.font);
  } else if (!is_high && !is_low) {
    flow_.put(character, look.font);
  }
}

}  // namespace

Reading read_doc(const WordFile& file) {
  const Fib fib = read_fib(file.document);
  if (fib.encrypted) throw ReadError("encrypted");
  const std::string_view table = fib.table1 ? file.table1 : file.table0;
  if (fib.is_word97 && table.empty()) throw ReadError("damaged: its table stream can't be read");
  const WordStreams streams{file.document, fib.is_word97 ? table : file.document};
  Reading reading;
  reading.text = WordText(fib, streams).read();
  return reading;
}

}  // namespace chithi::readers
