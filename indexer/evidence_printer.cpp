// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evidence_printer.h"

#include <algorithm>
#include <optional>

#include "stemmer-vi/display.h"
#include "stemmer-vi/terminal_text.h"
#include "stemmer-vi/utf8.h"

namespace chithi::indexer {
namespace {

constexpr std::size_t kLongestRow = 110;   ///< Columns that are shown whole.
constexpr std::size_t kAround = 30;        ///< Characters before and after a mark in longer ones.
constexpr std::size_t kLongestMark = 160;  ///< Characters of one.
constexpr std::size_t kNumberWidth = 6;
constexpr std::string_view kEllipsis = "…";

/// The byte that lies `characters` before `at`, but not before `begin`.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t begin,
                      std::size_t characters) {
  while (at > begin && characters > 0) {
    --at;
    const bool inside = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    if (!inside) --characters;
  }
  return at;
}

/// The same after it, but not after `end`.
std::size_t step_on(std::string_view text, std::size_t at, std::size_t end,
                    std::size_t characters) {
  while (at < end && characters > 0) {
    at += vi::decode_utf8(text, at).length;
    --characters;
  }
  return std::min(at, end);
}

/// A stretch as a terminal may be shown it, with one blank for a tab.
std::string shown(std::string_view words) {
  std::string shown = vi::for_terminal(words);
  std::ranges::replace(shown, '\t', ' ');
  return shown;
}

/// The part of a mark that stands on one row.
struct Piece {
  vi::Span row;
  std::size_t number = 0;  ///< Of the row, in the text.
  vi::Span span;
  std::string_view label;  ///< Of the first piece of a mark.
};

std::vector<Piece> cut_at_rows(std::string_view text, const std::vector<Marked>& marks) {
  std::vector<Piece> pieces;
  vi::Span row{0, std::min(text.find('\n'), text.size())};
  std::size_t number = 0;
  for (const Marked& mark : marks) {
    while (row.end < mark.span.begin) {
      row = {row.end + 1, std::min(text.find('\n', row.end + 1), text.size())};
      ++number;
    }
    Piece piece{row, number, mark.span, mark.label};
    while (piece.span.begin < mark.span.end) {
      piece.span.end = std::min(mark.span.end, piece.row.end);
      if (!piece.span.empty()) {
        pieces.push_back(piece);
        piece.label = {};
      }
      const std::size_t next = piece.row.end + 1;
      piece.row = {next, std::min(text.find('\n', next), text.size())};
      piece.span.begin = next;
      ++piece.number;
    }
  }
  std::ranges::stable_sort(pieces, {}, &Piece::number);
  return pieces;
}

class PiecePrinter {
 public:
  PiecePrinter(std::string_view text, std::size_t first_row, std::ostream& out)
      : text_(text), first_row_(first_row), out_(out) {}

  void print(Piece piece) {
    const bool same = row_ == piece.row;
    if (!same) go_to(piece.row);
    const vi::Span window = whole_ ? piece.row : window_around(piece);
    piece.span.end = std::min(piece.span.end, window.end);
    if (!whole_ || !same) print_row(piece, window);
    print_underline(piece, window);
  }

 private:
  /// Whether a row is shown whole is told once: it may have many marks.
  void go_to(vi::Span row) {
    constexpr std::size_t most_bytes = 4;  // Of a character.
    row_ = row;
    whole_ = row.size() <= most_bytes * kLongestRow &&
             vi::display_width(vi::slice(text_, row)) <= kLongestRow;
  }

  [[nodiscard]] vi::Span window_around(const Piece& piece) const {
    const std::size_t end = step_on(text_, piece.span.begin, piece.span.end, kLongestMark);
    return {step_back(text_, piece.span.begin, piece.row.begin, kAround),
            step_on(text_, end, piece.row.end, kAround)};
  }

  void print_row(const Piece& piece, vi::Span window) const {
    std::string words = shown(vi::slice(text_, window));
    words.erase(words.find_last_not_of(' ') + 1);
    const std::string number = std::to_string(first_row_ + piece.number);
    out_ << std::string(kNumberWidth - std::min(kNumberWidth, number.size()), ' ') << number
         << " | " << (window.begin > piece.row.begin ? kEllipsis : "") << words
         << (window.end < piece.row.end ? kEllipsis : "") << '\n';
  }

  void print_underline(const Piece& piece, vi::Span window) const {
    const std::string left = shown(vi::slice(text_, {window.begin, piece.span.begin}));
    const std::size_t cut = window.begin > piece.row.begin ? 1 : 0;  // The ellipsis.
    const std::size_t width = vi::display_width(shown(vi::slice(text_, piece.span)));
    out_ << std::string(kNumberWidth, ' ') << " | "
         << std::string(vi::display_width(left) + cut, ' ')
         << std::string(std::max<std::size_t>(width, 1), '~');
    if (!piece.label.empty()) out_ << ' ' << piece.label;
    out_ << '\n';
  }

  std::string_view text_;
  std::size_t first_row_;
  std::ostream& out_;
  std::optional<vi::Span> row_;  ///< The current one.
  bool whole_ = false;           ///< Whether that is shown whole.
};

}  // namespace

void print_marked(std::string_view text, const std::vector<Marked>& marks, std::size_t first_row,
                  std::ostream& out) {
  PiecePrinter printer(text, first_row, out);
  for (const Piece& piece : cut_at_rows(text, marks)) {
    printer.print(piece);
  }
}

}  // namespace chithi::indexer
