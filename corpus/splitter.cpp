// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/splitter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>

#include "corpus/internal/line_kind.h"
#include "corpus/internal/lines.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestRow = 400;  ///< Bytes; longer ones are prose.
constexpr std::size_t kWindow = 14;       ///< Lines in which a letterhead must show itself.
constexpr std::size_t kTitleWindow = 8;   ///< Lines after a title alone.
constexpr std::size_t kFewestSigns = 2;

/// A line that matters for where documents begin and end.
struct Sign {
  LineKind kind = LineKind::Other;
  std::size_t begin = 0;  ///< Byte of its row.
  std::size_t line = 0;   ///< How many lines with words stand before it.
  bool capitals = false;
  bool full = false;      ///< A number with its ordinal, a whole date.
  bool attached = false;  ///< "(Kèm theo …)", "Mẫu số …", "PHỤ LỤC".
};

constexpr std::array<std::string_view, 8> kAttachments = {
    "(kem theo", "(ban hanh kem theo",
    "kem theo",  "ban hanh kem theo",
    "phu luc",   "mau so",
    "bieu so",   "mau ",
};

bool is_attachment(std::string_view folded) {
  return std::ranges::any_of(kAttachments,
                             [&](std::string_view words) { return folded.starts_with(words); });
}

bool is_full(const Line& line, LineKind kind) {
  if (kind == LineKind::Number) return parse_number_line(line)->number.ordinal != 0;
  if (kind == LineKind::PlaceDate) return parse_place_date(line)->date.is_full();
  return false;
}

Sign make_sign(const Line& line, std::size_t row, std::size_t count) {
  Sign sign;
  sign.kind = kind_of(line);
  sign.begin = row;
  sign.line = count;
  sign.capitals = line.capitals;
  sign.full = is_full(line, sign.kind);
  sign.attached = is_attachment(line.folded);
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
  SignReader(std::string_view text, std::size_t from) : text_(text), next_(from) {}

  /// Sign `index`; null behind the last.
  const Sign* at(std::size_t index) {
    while (index >= signs_.size() && next_ < text_.size()) {
      read_row();
    }
    return index < signs_.size() ? &signs_[index] : nullptr;
  }

 private:
  void read_row() {
    const Span row = row_at(text_, next_);
    next_ = row.end + 1;
    const bool table = row.begin < row.end && text_[row.begin] == '|';
    if (row.size() > kLongestRow && !table) {
      Sign prose;
      prose.kind = LineKind::Prose;
      prose.begin = row.begin;
      prose.line = count_++;
      signs_.push_back(prose);
      return;
    }
    for (const Line& line : lines_of_row(text_, row)) {
      signs_.push_back(make_sign(line, row.begin, count_));
      if (signs_.back().kind != LineKind::Rule) ++count_;
    }
  }

  std::string_view text_;
  std::size_t next_;
  std::size_t count_ = 0;
  std::deque<Sign> signs_;
};

/// The first row from `from` on that closes a document; the size of the text if none does.
std::size_t find_close(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const Span row = row_at(text, at);
    at = row.end + 1;
    if (!may_hold_foot(vi::slice(text, row))) continue;
    const std::vector<Line> lines = lines_of_row(text, row);
    const auto is_close = [](const Line& line) { return closes(kind_of(line)); };
    if (std::ranges::any_of(lines, is_close)) return row.begin;
  }
  return text.size();
}

/// Looks for the next document behind the row that closes one.
class NextDocument {
 public:
  NextDocument(std::string_view text, std::size_t close) : signs_(text, close) {}

  /// Its first byte; nullopt if there is none.
  std::optional<std::size_t> find() {
    for (std::size_t i = 0; signs_.at(i) != nullptr; ++i) {
      if (!is_closing_row(i) && starts_document(i)) return signs_.at(with_lines_above(i))->begin;
      attached_ = attached_ || signs_.at(i)->attached;
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
    return (header || body) && !follows_authority(i) && is_letterhead(i);
  }

  /// "TM. ỦY BAN NHÂN DÂN / TỈNH …": a body that goes on with a signature.
  bool follows_authority(std::size_t i) {
    return i > 0 && signs_.at(i - 1)->kind == LineKind::Authority;
  }

  bool is_letterhead(std::size_t first) {
    std::size_t found = 0;
    bool full = false;
    std::uint32_t seen = 0;
    const std::size_t end = signs_.at(first)->line + kWindow;
    for (std::size_t i = first; signs_.at(i) != nullptr; ++i) {
      const Sign& sign = *signs_.at(i);
      if (sign.line >= end || ends_head(sign.kind)) break;
      if (sign.attached || (i > first && is_signature_line(sign))) break;
      if (!is_head_sign(sign.kind)) continue;
      const std::uint32_t bit = 1U << static_cast<unsigned>(sign.kind);
      if ((seen & bit) == 0) ++found;
      seen |= bit;
      full = full || sign.full;
    }
    // Forms in appendices have letterheads too, with blanks for number and date.
    return found >= kFewestSigns && (full || !attached_);
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
      if (!same_row && !is_head_sign(above.kind) && above.kind != LineKind::Mark) break;
      --i;
    }
    return i;
  }

  SignReader signs_;
  bool attached_ = false;  ///< What follows are appendices of the document before.
};

}  // namespace

std::vector<vi::Span> split_directives(std::string_view text) {
  std::vector<vi::Span> spans;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t close = find_close(text, begin);
    const std::optional<std::size_t> next = NextDocument(text, close).find();
    if (!next) break;
    spans.push_back({begin, *next});
    begin = *next;
  }
  spans.push_back({begin, text.size()});
  return spans;
}

}  // namespace chithi::corpus
