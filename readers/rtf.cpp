// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/rtf.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readers/flow.h"
#include "readers/font.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kMaxDepth = 10'000;

constexpr std::string_view kSignature = "{\\rtf";

/// What becomes of the text of a group.
enum class Destination : std::uint8_t {
  Body,
  Aside,      ///< Footnotes and text boxes: after the body.
  Margin,     ///< Headers and footers.
  Skipped,    ///< With all that is in it, but text boxes.
  FontTable,  ///< Names of fonts.
};

struct Group {
  Destination destination = Destination::Body;
  int font = 0;
  unsigned unicode_skip = 1;  ///< Characters that follow a \u for programs without Unicode.
  bool hidden = false;
  bool deleted = false;
  bool in_table = false;
};

struct ControlWord {
  std::string_view name;
  std::optional<int> value;
};

struct FontEntry {
  std::string name;
  unsigned charset = kAnsiCharset;
};

struct Character {
  std::string_view name;
  char32_t character;
};

constexpr std::array kCharacters = {
    Character{"bullet", 0x2022}, Character{"emdash", 0x2014}, Character{"emspace", ' '},
    Character{"endash", 0x2013}, Character{"enspace", ' '},   Character{"ldblquote", 0x201C},
    Character{"lquote", 0x2018}, Character{"qmspace", ' '},   Character{"rdblquote", 0x201D},
    Character{"rquote", 0x2019}, Character{"tab", '\t'},
};

/// Groups whose text is no part of the document's. Those with \* need no mention.
constexpr std::array<std::string_view, 22> kSkipped = {
    "annotation", "atnauthor", "atnid",   "atntime", "bkmkend", "bkmkstart",
    "colortbl",   "comment",   "filetbl", "fldinst", "ftncn",   "ftnsep",
    "ftnsepc",    "info",      "objdata", "pict",    "rxe",     "shprslt",
    "stylesheet", "tc",        "txe",     "xe"};

constexpr std::array<std::string_view, 3> kAsides = {"dptxbxtext", "footnote", "shptxt"};

constexpr std::array<std::string_view, 8> kMargins = {"footer", "footerf", "footerl", "footerr",
                                                      "header", "headerf", "headerl", "headerr"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

Flow::Strand strand_of(Destination destination) {
  if (destination == Destination::Aside) return Flow::Strand::Aside;
  return destination == Destination::Margin ? Flow::Strand::Margin : Flow::Strand::Body;
}

bool is_text(Destination destination) {
  return destination != Destination::Skipped && destination != Destination::FontTable;
}

class Parser {
 public:
  explicit Parser(std::string_view bytes) : bytes_(bytes) {}

  Reading read();

 private:
  Group& group() { return groups_.back(); }
  Flow& flow();
  [[nodiscard]] bool shows() const;

  void open();
  void close();
  void control();
  void symbol(char c);
  void hexadecimal();
  ControlWord next_word();
  void apply(const ControlWord& word);
  bool apply_destination(std::string_view name);
  bool apply_break(std::string_view name);
  void apply_property(const ControlWord& word);
  void unicode(int value);

  void byte(unsigned char byte);
  void character(char32_t character);
  void name_font(char c);

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::vector<Group> groups_ = {Group{}};
  bool ignorable_ = false;  ///< After \*.
  unsigned to_skip_ = 0;    ///< Of what stands for the last \u.
  char32_t high_ = 0;       ///< The first half of a pair of UTF-16.
  int default_font_ = 0;
  int named_font_ = 0;
  std::map<int, FontEntry> entries_;
  std::map<int, std::pair<Flow::FontId, unsigned>> fonts_;  ///< With their character sets.
  Flow flow_;
};

bool Parser::shows() const {
  const Group& group = groups_.back();
  return is_text(group.destination) && !group.hidden && !group.deleted;
}

Flow& Parser::flow() {
  flow_.turn_to(strand_of(group().destination));
  return flow_;
}

Reading Parser::read() {
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_++];
    if (c == '{') {
      open();
    } else if (c == '}') {
      close();
    } else if (c == '\\') {
      control();
    } else if (c != '\r' && c != '\n' && c != '\0') {
      byte(static_cast<unsigned char>(c));
    }
  }
  Reading reading;
  reading.text = flow_.take();
  return reading;
}

void Parser::open() {
  if (groups_.size() > kMaxDepth) throw ReadError("groups nested too deep");
  groups_.push_back(groups_.back());
  to_skip_ = 0;
}

void Parser::close() {
  const Destination closed = group().destination;
  const bool nested = groups_.size() > 1;
  const bool ends_strand = nested && groups_[groups_.size() - 2].destination != closed;
  if (ends_strand && is_text(closed)) flow().close_paragraph();
  if (nested) groups_.pop_back();
  ignorable_ = false;
  to_skip_ = 0;
}

void Parser::control() {
  if (at_ >= bytes_.size()) return;
  if (is_letter(bytes_[at_])) {
    apply(next_word());
  } else {
    symbol(bytes_[at_++]);
  }
}

void Parser::symbol(char c) {
  switch (c) {
    case '\'':
      return hexadecimal();
    case '*':
      ignorable_ = true;
      return;
    case '~':
      return character(0xA0);
    case '_':
      return character('-');
    case '\r':
    case '\n':
      if (shows()) flow().end_paragraph(group().in_table);
      return;
    case '\t':
      return character('\t');
    case '-':  // Where a word may be broken.
    case '|':
    case ':':
      return;
    default:
      return byte(static_cast<unsigned char>(c));
  }
}

void Parser::hexadecimal() {
  if (at_ + 2 > bytes_.size()) return;
  const auto high = hex_digit(bytes_[at_]);
  const auto low = hex_digit(bytes_[at_ + 1]);
  if (!high || !low) return;
  at_ += 2;
  byte(static_cast<unsigned char>(*high * 16 + *low));
}

ControlWord Parser::next_word() {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && is_letter(bytes_[at_])) {
    ++at_;
  }
  ControlWord word{bytes_.substr(begin, at_ - begin), std::nullopt};
  int value = 0;
  const auto [end, error] =
      std::from_chars(bytes_.data() + at_, bytes_.data() + bytes_.size(), value);
  if (error != std::errc::invalid_argument) {
    at_ = static_cast<std::size_t>(end - bytes_.data());
    word.value = error == std::errc() ? value : 0;
  }
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  return word;
}

void Parser::apply(const ControlWord& word) {
  if (word.name == "bin") {
    const int length = std::max(word.value.value_or(0), 0);
    at_ = std::min(bytes_.size(), at_ + static_cast<std::size_t>(length));
    return;
  }
  if (apply_destination(word.name)) return;
  if (word.name == "u") return unicode(word.value.value_or(0));
  const auto* const named = std::ranges::find(kCharacters, word.name, &Character::name);
  if (named != kCharacters.end()) return character(named->character);
  if (!apply_break(word.name)) apply_property(word);
}

bool Parser::apply_destination(std::string_view name) {
  const bool ignorable = std::exchange(ignorable_, false);
  Destination& destination = group().destination;
  if (std::ranges::find(kAsides, name) != kAsides.end()) {
    if (destination != Destination::FontTable) destination = Destination::Aside;
    group().in_table = false;
    return true;
  }
  if (std::ranges::find(kMargins, name) != kMargins.end()) {
    if (destination == Destination::Body) destination = Destination::Margin;
    group().in_table = false;
    return true;
  }
  if (name == "fldrslt" && destination == Destination::Margin) {
    destination = Destination::Skipped;  // The number of a page.
    return true;
  }
  // What a program of Unicode is to take instead, text boxes and what may hold them aside.
  if (ignorable || std::ranges::find(kSkipped, name) != kSkipped.end()) {
    destination = Destination::Skipped;
    return true;
  }
  if (name != "fonttbl" || destination == Destination::Skipped) return false;
  destination = Destination::FontTable;
  return true;
}

bool Parser::apply_break(std::string_view name) {
  constexpr std::array<std::string_view, 9> breaks = {
      "cell", "column", "line", "nestcell", "page", "par", "row", "nestrow", "sect"};
  if (std::ranges::find(breaks, name) == breaks.end()) return false;
  if (!shows()) return true;
  if (name == "cell") {
    flow().end_cell();
  } else if (name == "row") {
    flow().end_row();
  } else if (name == "page" && !group().in_table) {
    flow().end_page();
  } else if (name == "line") {
    flow().end_line();
  } else {
    flow().end_paragraph(group().in_table);
  }
  return true;
}

void Parser::apply_property(const ControlWord& word) {
  const bool on = word.value.value_or(1) != 0;
  if (word.name == "f") {
    group().font = word.value.value_or(0);
    named_font_ = group().font;
    if (group().destination == Destination::FontTable) entries_[named_font_] = {};
  } else if (word.name == "fcharset") {
    if (group().destination == Destination::FontTable) {
      entries_[named_font_].charset = static_cast<unsigned>(word.value.value_or(0));
    }
  } else if (word.name == "deff") {
    default_font_ = word.value.value_or(0);
    group().font = default_font_;
  } else if (word.name == "uc") {
    group().unicode_skip = static_cast<unsigned>(std::clamp(word.value.value_or(1), 0, 16));
  } else if (word.name == "plain") {
    group().font = default_font_;
    group().hidden = false;
    group().deleted = false;
  } else if (word.name == "v") {
    group().hidden = on;
  } else if (word.name == "deleted") {
    group().deleted = on;
  } else if (word.name == "pard") {
    group().in_table = false;
  } else if (word.name == "intbl") {
    group().in_table = true;
  }
}

/// The value is a code unit of UTF-16, signed as RTF writes 16 bits.
void Parser::unicode(int value) {
  const auto unit = static_cast<char32_t>(static_cast<std::uint16_t>(value));
  const bool is_high = unit >= 0xD800 && unit < 0xDC00;
  const bool is_low = unit >= 0xDC00 && unit < 0xE000;
  const char32_t high = std::exchange(high_, is_high ? unit : 0);
  to_skip_ = 0;
  if (is_low && high != 0) {
    character(0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
  } else if (!is_high && !is_low) {
    character(unit);
  }
  to_skip_ = group().unicode_skip;
}

void Parser::byte(unsigned char byte) {
  if (to_skip_ > 0) {
    --to_skip_;
    return;
  }
  if (group().destination == Destination::FontTable) return name_font(static_cast<char>(byte));
  const auto font = fonts_.find(group().font);
  character(character_of(byte, font == fonts_.end() ? kAnsiCharset : font->second.second));
}

void Parser::character(char32_t character) {
  if (!shows()) return;
  const auto font = fonts_.find(group().font);
  flow().put(character, font == fonts_.end() ? Flow::kNoFont : font->second.first);
}

void Parser::name_font(char c) {
  FontEntry& entry = entries_[named_font_];
  if (c != ';') {
    entry.name += c;
    return;
  }
  if (entry.name.empty()) return;
  fonts_[named_font_] = {flow_.add_font(font_named(entry.name, entry.charset)), entry.charset};
  entry.name.clear();
}

}  // namespace

bool is_rtf(std::string_view bytes) noexcept { return bytes.starts_with(kSignature); }

Reading read_rtf(std::string_view bytes) { return Parser(bytes).read(); }

}  // namespace chithi::readers
