// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/splitter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/internal/appendices.h"
#include "corpus/internal/directive_parts.h"
#include "corpus/internal/line_kind.h"
#include "corpus/internal/line_store.h"
#include "corpus/internal/lines.h"
#include "corpus/internal/signature.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestRow = 400;  ///< Bytes; longer ones are prose.
constexpr std::size_t kWindow = 14;       ///< Lines in which a letterhead must show itself.
constexpr std::size_t kTitleWindow = 8;   ///< Lines after a title alone.
constexpr std::size_t kFewestSigns = 2;
constexpr std::size_t kRowsToHeader = 18;      ///< From the first row of a page with a letterhead.
constexpr std::size_t kRowsToOwnHeader = 40;   ///< From the beginning of a document.
constexpr std::size_t kLinesOfSignature = 16;  ///< In both columns of a foot.
constexpr std::size_t kLinesToName = 4;        ///< From a post to the name of who holds it.

/// A line that matters for where documents begin and end.
struct Sign {
  LineKind kind = LineKind::Other;
  std::size_t begin = 0;  ///< Byte of its row.
  std::size_t line = 0;   ///< How many lines with words stand before it.
  std::size_t column = 0;
  bool capitals = false;
  bool full = false;      ///< A number with its ordinal, a whole date.
  bool attached = false;  ///< "(Kèm theo …)", "Mẫu số …", "PHỤ LỤC".
  std::size_t index = 0;  ///< Of the line in its row.
  bool page = false;      ///< The head of a page: its number, the gazette's line.
  bool stamp = false;  ///< "Ký bởi: …", "SAO Y BẢN CHÍNH": put above a head when it was signed
                       ///< or copied.
};

bool is_page_head(std::string_view folded) {
  return folded.starts_with("cong bao/") || folded.starts_with("page ") ||
         folded == "van ban quy pham phap luat" ||
         (!folded.empty() && folded.find_first_not_of("0123456789") == std::string_view::npos);
}

bool is_stamp(std::string_view folded) {
  constexpr std::array<std::string_view, 8> kStarts = {
      "ky boi:", "nguoi ky:", "email:", "co quan:", "thoi gian ky:", "ngay ky:", "gio ky:", "sao y",
  };
  return std::ranges::any_of(kStarts,
                             [&](std::string_view start) { return folded.starts_with(start); });
}

bool is_full(const Line& line, LineKind kind) {
  if (kind == LineKind::Number) return parse_number_line(line)->number.ordinal != 0;
  if (kind == LineKind::PlaceDate) return parse_place_date(line)->date.is_full();
  return false;
}

Sign make_sign(const Line& line, LineKind kind, std::size_t row, std::size_t count) {
  Sign sign;
  sign.kind = kind;
  sign.begin = row;
  sign.line = count;
  sign.column = line.column;
  sign.capitals = line.capitals;
  sign.full = is_full(line, sign.kind);
  sign.attached = is_attachment(line.folded());
  sign.page = sign.kind == LineKind::Rule && is_page_head(line.folded());
  sign.stamp = is_stamp(line.folded());
  return sign;
}

bool is_head_sign(LineKind kind) {
  return kind == LineKind::PartyHead || kind == LineKind::StateHead || kind == LineKind::Number ||
         kind == LineKind::PlaceDate;
}

/// What ends the search for a letterhead: it can only come before these.
bool ends_head(LineKind kind) {
  return kind == LineKind::Authority || kind == LineKind::Copies || kind == LineKind::Address ||
         kind == LineKind::Signed;
}

bool closes(LineKind kind) {
  return kind == LineKind::Authority || kind == LineKind::Copies || kind == LineKind::Signed;
}

/// The signs of a text one after the other, each read when it is asked for.
class SignReader {
 public:
  SignReader(LineStore& lines, std::size_t from)
      : lines_(lines), text_(lines.text()), next_(from) {}

  /// Sign `index`; null behind the last.
  const Sign* at(std::size_t index) {
    while (index >= signs_.size() && next_ < text_.size()) {
      read_row();
    }
    return index < signs_.size() ? &signs_[index] : nullptr;
  }

  /// Whether it is a name, as it stands below a post.
  [[nodiscard]] bool is_person(const Sign& sign) const {
    return sign.kind == LineKind::Other &&
           parse_person(lines_.row(sign.begin)->lines[sign.index].words());
  }

 private:
  void read_row() {
    const Span row = lines_.span_at(next_);
    next_ = row.end + 1;
    if (row.empty()) return;
    const bool table = text_[row.begin] == '|';
    if (row.size() > kLongestRow && !table) {
      Sign prose;
      prose.kind = LineKind::Prose;
      prose.begin = row.begin;
      prose.line = count_++;
      signs_.push_back(prose);
      return;
    }
    const std::shared_ptr<const Row> known = lines_.row(row.begin);
    for (std::size_t i = 0; i < known->lines.size(); ++i) {
      signs_.push_back(make_sign(known->lines[i], known->kinds[i], row.begin, count_));
      signs_.back().index = i;
      if (signs_.back().kind != LineKind::Rule) ++count_;
    }
  }

  LineStore& lines_;
  std::string_view text_;
  std::size_t next_;
  std::size_t count_ = 0;
  std::deque<Sign> signs_;
};

/// The first row from `from` on that closes a document; the size of the text if none does.
std::size_t find_close(LineStore& lines, std::size_t from) {
  const std::string_view text = lines.text();
  for (std::size_t at = from; at < text.size();) {
    const Span row = lines.span_at(at);
    at = row.end + 1;
    if (!may_hold_foot(vi::slice(text, row))) continue;
    if (std::ranges::any_of(lines.row(row.begin)->kinds, closes)) return row.begin;
  }
  return text.size();
}

/// Finds the national or the Party's header, as it is usually spelt, from left to right; looks at
/// each place once.
class HeaderFinder {
 public:
  explicit HeaderFinder(std::string_view text) : text_(text) {}

  /// The next one at or behind `from`, which must not go back; the size of the text if none comes.
  std::size_t next(std::size_t from) {
    if (next_ && *next_ >= from) return *next_;
    for (std::size_t sign = text_.find(kRareByte, from); sign != std::string_view::npos;
         sign = text_.find(kRareByte, sign + 1)) {
      if (sign > from && stands_at(sign - 1)) return next_.emplace(sign - 1);
    }
    return next_.emplace(text_.size());
  }

 private:
  [[nodiscard]] bool stands_at(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    return std::ranges::any_of(kHeaders,
                               [&](std::string_view words) { return rest.starts_with(words); });
  }

  /// Headers begin with "Đ", whose second byte is rarer than all others in them.
  static constexpr char kRareByte = '\x90';
  static constexpr std::array<std::string_view, 3> kHeaders = {"Độc lập", "ĐỘC LẬP",
                                                               "ĐẢNG CỘNG SẢN VIỆT"};
  static_assert(std::ranges::all_of(kHeaders,
                                    [](std::string_view words) { return words[1] == kRareByte; }));

  std::string_view text_;
  std::optional<std::size_t> next_;
};

/// The beginning of the row that stands so many above the one with `at`.
std::size_t row_above(std::string_view text, std::size_t at, std::size_t rows) {
  for (std::size_t row = 0; row <= rows && at > 0; ++row) {
    const std::size_t end = text.rfind('\n', at - 1);
    if (end == std::string_view::npos) return 0;
    at = end;
  }
  return at == 0 ? 0 : at + 1;
}

/// Looks for the next document behind the row that closes one.
class NextDocument {
 public:
  NextDocument(LineStore& lines, std::size_t close) : signs_(lines, close) {}

  /// Its first byte; nullopt if there is none.
  std::optional<std::size_t> find() {
    for (std::size_t i = 0; signs_.at(i) != nullptr; ++i) {
      if (!is_closing_row(i) && starts_document(i)) return signs_.at(with_lines_above(i))->begin;
      attached_ = attached_ || signs_.at(i)->attached;
    }
    return std::nullopt;
  }

  /// The first byte of a letterhead that leaves no doubt, with header, number and date, wherever it
  /// stands; nullopt if none begins before `end`.
  std::optional<std::size_t> find_certain(std::size_t end) {
    for (std::size_t i = 1; signs_.at(i) != nullptr && signs_.at(i)->begin < end; ++i) {
      const LineKind kind = signs_.at(i)->kind;
      const bool start = kind == LineKind::PartyHead || kind == LineKind::StateHead ||
                         kind == LineKind::Number || signs_.at(i)->page ||
                         (kind == LineKind::Body && signs_.at(i)->capitals);
      if (start && is_certain(i)) return signs_.at(with_lines_above(i))->begin;
    }
    return std::nullopt;
  }

 private:
  bool is_closing_row(std::size_t i) { return signs_.at(i)->begin == signs_.at(0)->begin; }

  bool starts_document(std::size_t i) {
    const Sign& sign = *signs_.at(i);
    if (sign.kind == LineKind::Title) return is_title_start(i);
    const bool header = sign.kind == LineKind::PartyHead || sign.kind == LineKind::StateHead;
    const bool body = (sign.kind == LineKind::Body || sign.kind == LineKind::Post) && sign.capitals;
    return (header || body) && !is_signed_post(i) && !follows_authority(i) && is_letterhead(i);
  }

  /// "TM. ỦY BAN NHÂN DÂN / TỈNH …", "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ": a body or a post that goes
  /// on with the signature above it in its column.
  bool follows_authority(std::size_t i) {
    const std::size_t column = signs_.at(i)->column;
    const std::size_t highest = i - std::min(i, kLinesOfSignature);
    for (std::size_t above = i; above-- > highest;) {
      const Sign& sign = *signs_.at(above);
      if (sign.column != column) continue;
      if (sign.kind == LineKind::Authority) return true;
      if (sign.kind != LineKind::Post && sign.kind != LineKind::Rule) return false;
    }
    return false;
  }

  /// A post with a name below it is a signature.
  bool is_signed_post(std::size_t i) {
    if (signs_.at(i)->kind != LineKind::Post) return false;
    const std::size_t column = signs_.at(i)->column;
    const std::size_t end = signs_.at(i)->line + kLinesToName;
    for (std::size_t below = i + 1; signs_.at(below) != nullptr; ++below) {
      const Sign& sign = *signs_.at(below);
      if (sign.line > end) return false;
      if (sign.column == column && sign.kind != LineKind::Rule) return signs_.is_person(sign);
    }
    return false;
  }

  /// What stands in the lines where a letterhead would show itself.
  struct Signs {
    std::size_t kinds = 0;  ///< Of signs of a head, each once.
    std::size_t full = 0;   ///< Of number and date.
    bool header = false;
  };

  Signs signs_from(std::size_t first) {
    Signs found;
    std::uint32_t seen = 0;
    const std::size_t end = signs_.at(first)->line + kWindow;
    for (std::size_t i = first; signs_.at(i) != nullptr; ++i) {
      const Sign& sign = *signs_.at(i);
      if (sign.line >= end || ends_head(sign.kind)) break;
      if (sign.attached || (i > first && is_signature_line(sign))) break;
      if (!is_head_sign(sign.kind)) continue;
      const std::uint32_t bit = 1U << static_cast<unsigned>(sign.kind);
      if ((seen & bit) == 0) {
        ++found.kinds;
        found.full += sign.full ? 1 : 0;
      }
      seen |= bit;
      found.header =
          found.header || sign.kind == LineKind::PartyHead || sign.kind == LineKind::StateHead;
    }
    return found;
  }

  bool is_letterhead(std::size_t first) {
    const Signs found = signs_from(first);
    // Forms in appendices have letterheads too, with blanks for number and date.
    return found.kinds >= kFewestSigns && (found.full > 0 || !attached_);
  }

  bool is_certain(std::size_t first) {
    const Signs found = signs_from(first);
    return found.header && found.full == 2;
  }

  /// A post below the first line is one of a signature, unless it is a joint paper's body.
  [[nodiscard]] static bool is_signature_line(const Sign& sign) {
    return sign.kind == LineKind::Post && sign.capitals;
  }

  /// A type alone in capitals; what is issued with another paper stays with that.
  bool is_title_start(std::size_t first) {
    if (!signs_.at(first)->capitals || attached_ || follows_authority(first)) return false;
    const std::size_t end = signs_.at(first)->line + kTitleWindow;
    for (std::size_t i = first; signs_.at(i) != nullptr && signs_.at(i)->line < end; ++i) {
      if (signs_.at(i)->attached) return false;
    }
    return true;
  }

  /// The letterhead's lines of another column that a scan has put above its body.
  std::size_t with_lines_above(std::size_t first) {
    std::size_t i = first;
    while (!is_closing_row(i - 1)) {
      const Sign& above = *signs_.at(i - 1);
      const bool same_row = above.begin == signs_.at(first)->begin;
      const bool body = above.kind == LineKind::Body && above.capitals && !follows_authority(i - 1);
      const bool of_head = is_head_sign(above.kind) || above.kind == LineKind::Mark || above.page ||
                           above.stamp || body;
      if (!same_row && !of_head) break;
      --i;
    }
    return i;
  }

  SignReader signs_;
  bool attached_ = false;  ///< What follows are appendices of the document before.
};

/// A letterhead before anything has closed the document that begins at `begin`: its foot is lost.
std::optional<std::size_t> find_without_close(LineStore& lines, Span directive,
                                              HeaderFinder& headers) {
  const auto [begin, close] = directive;
  const std::string_view text = lines.text();
  std::size_t header = headers.next(begin);
  if (header < close && row_above(text, header, kRowsToOwnHeader) <= begin) {
    header = headers.next(row_at(text, header).end);  // That was its own.
  }
  for (; header < close; header = headers.next(row_at(text, header).end)) {
    const std::size_t from = std::max(begin, row_above(text, header, kRowsToHeader));
    const auto found = NextDocument(lines, from).find_certain(row_at(text, header).end);
    if (found && *found > begin) return found;
  }
  return std::nullopt;
}

}  // namespace

std::vector<vi::Span> split_directives(LineStore& lines) {
  const std::string_view text = lines.text();
  std::vector<vi::Span> spans;
  HeaderFinder headers(text);
  std::size_t begin = 0;
  std::size_t close = 0;
  for (;;) {
    if (close <= begin) close = find_close(lines, begin);
    std::optional<std::size_t> next = find_without_close(lines, {begin, close}, headers);
    if (!next) next = NextDocument(lines, close).find();
    if (!next) break;
    spans.push_back({begin, *next});
    begin = *next;
  }
  spans.push_back({begin, text.size()});
  return spans;
}

std::vector<vi::Span> split_directives(std::string_view text) {
  LineStore lines(text);
  return split_directives(lines);
}

}  // namespace chithi::corpus
