// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/lines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/internal/letter_case.h"
#include "corpus/internal/shadow.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kTabWidth = 8;
constexpr std::size_t kColumnGap = 3;      ///< Blanks that part two columns.
constexpr std::size_t kLongestHead = 130;  ///< Characters of a row with two columns and no gap.
constexpr std::size_t kRule = 3;           ///< Dashes that make a rule.

constexpr std::array<std::string_view, 3> kHeaders = {
    "dang cong san viet nam",
    "cong hoa xa hoi chu nghia viet nam",
    "doc lap - tu do - hanh phuc",
};

bool is_blank(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return c == U'\u00a0' || (c >= U'\u2000' && c <= U'\u200a') || c == U'\u202f' || c == U'\u3000' ||
         c == kLineSeparator || c == U'\ufeff';
}

bool is_markup(char32_t c) { return c == U'*' || c == U'_' || c == U'`'; }

bool is_rule(char c) { return c == '-' || c == '=' || c == '~'; }

/// Without the rules that a converter has left before and behind the words of a cell.
std::string_view without_rules(std::string_view words) {
  const auto* first = std::ranges::find_if_not(words, is_rule);
  if (static_cast<std::size_t>(first - words.begin()) >= kRule) {
    words.remove_prefix(static_cast<std::size_t>(first - words.begin()));
  }
  const std::size_t last = words.find_last_not_of("-=~");
  const std::size_t kept = last == std::string_view::npos ? 0 : last + 1;
  if (words.size() - kept >= kRule) words = words.substr(0, kept);
  return words;
}

std::string_view trimmed(std::string_view words) {
  const std::size_t begin = words.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return words.substr(begin, words.find_last_not_of(' ') - begin + 1);
}

std::string clean(std::string_view raw) {
  std::string words;
  words.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const vi::CodePoint next = vi::decode_utf8(raw, at);
    const bool heading = next.value == U'#' && words.empty();
    if (is_blank(next.value)) {
      if (!words.empty() && words.back() != ' ') words += ' ';
    } else if (!heading && !is_markup(next.value)) {
      words.append(raw.substr(at, next.length));
    }
    at += next.length;
  }
  return std::string(trimmed(without_rules(trimmed(words))));
}

/// Bytes that no words as they stand hold: marks of tables and of Markdown, control characters, and
/// those with which other blanks, dashes, line separators and lone marks begin.
constexpr auto kOddBytes = [] {
  std::array<bool, 256> odd{};
  for (const char c : std::string_view("|*_`#\x7F\xC2\xCC\xCD\xE2\xE3\xEF"))
    odd[static_cast<unsigned char>(c)] = true;
  std::fill_n(odd.begin(), std::size_t{' '}, true);
  return odd;
}();

bool is_odd(char c) { return kOddBytes[static_cast<unsigned char>(c)]; }

/// Whether the odd byte at `at` begins a sign that is read as it stands: "–", "“", "…".
bool begins_sign(std::string_view words, std::size_t at) {
  return words[at] == '\xE2' && !is_blank(vi::decode_utf8(words, at).value);
}

/// Whether trimmed words are to be read as they stand, as most are: single blanks, no marks, no
/// rules.
bool stand_as_read(std::string_view words) {
  if (words.empty()) return false;
  char last = '\0';
  for (std::size_t at = 0; at < words.size(); ++at) {
    const char c = words[at];
    if ((is_odd(c) && !begins_sign(words, at)) || (c == ' ' && last == ' ')) return false;
    last = c;
  }
  const bool ruled = is_rule(words.front()) || is_rule(words.back());
  return !ruled || without_rules(words).size() == words.size();
}

Line make_line_of(const Shadow& words, Span span, std::size_t indent) {
  Line line;
  line.span = span;
  line.shadow = words;
  line.indent = indent;
  line.capitals = is_in_capitals(words.original());
  return line;
}

Line make_line(const Shadow& text, Span span, std::size_t indent, MendedWords& mended) {
  const std::string_view words = vi::slice(text.original(), span);
  return make_line_of(stand_as_read(words) ? text.part(span) : mended.keep(clean(words)), span,
                      indent);
}

/// The line of a row that is to be read as it stands, in one column; nullopt if more must be known.
std::optional<Line> read_plain_row(const Shadow& text, Span row) {
  const std::string_view raw = vi::slice(text.original(), row);
  const std::string_view words = trimmed(raw);
  if (!stand_as_read(words)) return std::nullopt;
  const auto indent = static_cast<std::size_t>(words.data() - raw.data());
  const std::size_t begin = row.begin + indent;
  const Span span{begin, begin + words.size()};
  return make_line_of(text.part(span), span, indent);
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) {
    return text.starts_with(start) || text == trimmed(start);
  });
}

/// "năm 2021" and "năm ..." but not "Nam Định".
bool begins_with_year(std::string_view text) {
  return text.starts_with("nam ") && (text[4] < 'a' || text[4] > 'z');
}

/// Whether a wide gap is no gutter but a blank left for a number or a day, or typist's air.
bool is_filled_in(std::string_view left, std::string_view right) {
  const bool waits = left == "-" || left == "so" || left == "so:" || left == "so :";
  return waits || ends_with_any(left, {" ngay", " thang", " nam"}) ||
         begins_with_any(right, {"/", "thang ", "- tu do", "tu do", "- hanh phuc"}) ||
         right == "nam" || begins_with_year(right) ||
         (left.starts_with("kinh g") && right.starts_with("- ")) ||
         (left.starts_with("so") && right.starts_with("-"));
}

struct Piece {
  Span span;
  std::size_t indent = 0;
  std::size_t column = 0;
  bool gap = false;     ///< A blank line stands above it in its cell.
  bool parted = false;  ///< By more than blanks from the piece before it.
};

/// Finds where one row falls into columns: at tabs, table bars and wide gaps; and a cell of a
/// table into lines.
class RowCutter {
 public:
  RowCutter(std::string_view text, Span row)
      : text_(text),
        row_(row),
        has_breaks_(vi::slice(text, row).find("\u2028") != std::string_view::npos),
        table_(vi::slice(text, row).starts_with('|')),
        at_(row.begin) {}

  std::vector<Piece> pieces() {
    while (at_ < row_.end) {
      step();
    }
    close();
    return std::move(pieces_);
  }

 private:
  void step() {
    if (begin_ && gap_ > 0 && table_ && begins_line()) {
      close();
      same_cell_ = parted_ = true;
    }
    if (text_[at_] != ' ' && !is_odd(text_[at_])) return take_word();
    const vi::CodePoint next = vi::decode_utf8(text_, at_);
    if (ends_cell(next.value) || next.value == kLineSeparator) {
      blank_above_ = next.value == kLineSeparator && same_cell_ && !begin_;
      close();
      same_cell_ = next.value == kLineSeparator;
      parted_ = has_breaks_;
      if (next.value == U'\t') gap_ += kTabWidth;
    } else if (is_blank(next.value)) {
      gap_ += next.value == U'\t' ? kTabWidth : 1;
    } else {
      take(next.length, 1);
      return;
    }
    at_ += next.length;
  }

  /// The characters up to the next one that may part or end something.
  void take_word() {
    std::size_t end = at_;
    std::size_t characters = 0;
    while (end < row_.end && text_[end] != ' ' && !is_odd(text_[end]))
      characters += begins_character(text_[end++]) ? 1U : 0U;
    take(end - at_, characters);
  }

  static bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

  void take(std::size_t bytes, std::size_t characters) {
    if (gap_ >= kColumnGap && begin_) {
      close();
      same_cell_ = false;
    }
    if (!begin_) open();
    column_ += gap_ + characters;
    gap_ = 0;
    at_ += bytes;
    end_ = at_;
  }

  /// Whether a line begins that Markdown has put behind another one in its cell: a rule, a name
  /// in bold letters, "UBND TỈNH BẮC KẠN **SỞ Y TẾ** --- Số: 15/SYT-NV", or "(Đã ký)".
  [[nodiscard]] bool begins_line() const {
    constexpr std::string_view rule = "---";
    const std::string_view rest = text_.substr(at_, row_.end - at_);
    const bool behind_rule = text_.substr(begin_->span.begin).starts_with(rule);
    const bool bold = rest.size() > 2 && rest.starts_with("**");
    const bool signature = rest.starts_with("(Đã ký") || rest.starts_with("(đã ký");
    return behind_rule || signature || rest.starts_with(rule) ||
           (bold && begins_with_capital(rest.substr(2)));
  }

  /// A tab is the end of a cell for sure where the cells have several lines.
  [[nodiscard]] bool ends_cell(char32_t c) const {
    return c == U'|' || (has_breaks_ && c == U'\t');
  }

  void open() {
    begin_ = Piece{{at_, at_}, column_ + gap_, 0, blank_above_, parted_};
    blank_above_ = parted_ = false;
  }

  void close() {
    if (!begin_) return;
    const bool below = same_cell_ && !pieces_.empty();
    const std::size_t column = pieces_.empty() ? 0 : pieces_.back().column + (below ? 0 : 1);
    const std::size_t indent = below ? pieces_.back().indent : begin_->indent;
    pieces_.push_back({{begin_->span.begin, end_}, indent, column, begin_->gap, begin_->parted});
    begin_.reset();
  }

  std::string_view text_;
  Span row_;
  bool has_breaks_;  ///< Some cell has several lines.
  bool table_;       ///< A row of a table in Markdown.
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t column_ = 0;
  std::size_t gap_ = 0;
  bool same_cell_ = false;  ///< What follows stands below what came before, not beside it.
  bool blank_above_ = false;
  bool parted_ = false;
  std::optional<Piece> begin_;
  std::vector<Piece> pieces_;
};

/// Where in a row the national or Party header begins that a scan has put behind a body's name
/// with a single blank; 0 if nowhere.
std::size_t find_header(const Line& line) {
  if (line.folded().size() > kLongestHead) return 0;
  for (const std::string_view header : kHeaders) {
    if (line.folded().size() <= header.size() || !line.folded().ends_with(header)) continue;
    const std::size_t at = line.folded().size() - header.size();
    const std::string_view found = line.words_at(at, line.folded().size());
    // In a sentence ("nước Cộng hòa xã hội …") a capital begins it and small letters follow.
    const bool in_sentence = begins_with_capital(found) && !is_in_capitals(found);
    if (!in_sentence || header == kHeaders.back()) return at;
  }
  return 0;
}

void push_line(std::vector<Line>& lines, const Line& line, MendedWords& mended) {
  const std::size_t header = find_header(line);
  if (header == 0) {
    lines.push_back(line);
    return;
  }
  Line right = line;
  right.shadow = line.shadow.of(line.words_at(header, line.folded().size()));
  ++right.column;
  right.indent += header;
  right.capitals = is_in_capitals(right.words());
  Line left = line;
  left.shadow = mended.keep(clean(line.words_at(0, header)));
  left.capitals = is_in_capitals(left.words());
  lines.push_back(left);
  lines.push_back(right);
}

/// The lines that a row falls into, before two that a scan has put side by side are parted.
class PieceReader {
 public:
  PieceReader(const Shadow& text, MendedWords& mended) : text_(text), mended_(mended) {}

  void add(const Piece& piece) {
    Line line = make_line(text_, piece.span, piece.indent, mended_);
    line.column = piece.column;
    line.gap = piece.gap;
    if (!lines_.empty() && !piece.parted && is_filled_in(folded_, line.folded())) {
      lines_.back().span.end = piece.span.end;
      folded_.append(" ").append(line.folded());
      is_joined_ = true;
      return;
    }
    close();
    folded_ = line.folded();
    lines_.push_back(line);
  }

  std::vector<Line> read() {
    close();
    return std::move(lines_);
  }

 private:
  /// A line that was filled in is read once more when it is whole.
  void close() {
    if (!std::exchange(is_joined_, false)) return;
    Line& line = lines_.back();
    const Line whole = make_line(text_, line.span, line.indent, mended_);
    line.shadow = whole.shadow;
    line.capitals = whole.capitals;
  }

  const Shadow& text_;
  MendedWords& mended_;
  std::vector<Line> lines_;
  std::string folded_;  ///< Of the last line, as far as it has come.
  bool is_joined_ = false;
};

}  // namespace

const Shadow& MendedWords::keep(std::string words) {
  return all_.emplace_front(std::move(words)).shadow;
}

Line joined(const Line& first, std::string_view between, const Line& second, MendedWords& mended) {
  std::string words(first.words());
  words.append(between).append(second.words());
  Line both = first;
  both.shadow = mended.keep(std::move(words));
  both.span.end = second.span.end;
  return both;
}

Span row_at(std::string_view text, std::size_t from) {
  const std::size_t end = std::min(text.find('\n', from), text.size());
  return {from, from + std::min(text.substr(from, end - from).find('\f'), end - from)};
}

void add_lines_of_row(const Shadow& text, Span row, MendedWords& mended, std::vector<Line>& lines) {
  if (const std::optional<Line> plain = read_plain_row(text, row))
    return push_line(lines, *plain, mended);
  PieceReader pieces(text, mended);
  for (const Piece& piece : RowCutter(text.original(), row).pieces())
    pieces.add(piece);
  for (const Line& line : pieces.read())
    push_line(lines, line, mended);
}

bool is_blank_row(std::string_view text, Span row) {
  for (std::size_t at = row.begin; at < row.end;) {
    const vi::CodePoint next = vi::decode_utf8(text, at);
    if (!is_blank(next.value) && next.value != U'|') return false;
    at += next.length;
  }
  return true;
}

}  // namespace chithi::corpus
