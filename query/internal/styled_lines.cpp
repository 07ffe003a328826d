// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/styled_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "query/text_table.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

struct Signs {
  std::string_view begin;
  std::string_view end;
};

constexpr std::array<Signs, 3> kColours = {Signs{"", ""}, Signs{"\033[31m", "\033[39m"},
                                           Signs{"\033[32m", "\033[39m"}};
constexpr std::array<Signs, 3> kBrackets = {Signs{"", ""}, Signs{"[-", "-]"}, Signs{"{+", "+}"}};

const Signs& signs(const std::array<Signs, 3>& all, Style style) {
  return all[static_cast<std::size_t>(style)];
}

/// What no line is broken in.
struct Piece {
  std::string text;
  Style style = Style::Plain;
  bool spaced = true;  ///< Whether a blank stands before it.
};

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= static_cast<unsigned char>(' ') || c == '\x7F';
}

/// The words of a run; the brackets stand on the first and the last.
void add_pieces(const StyledText& run, bool spaced, Rendering rendering,
                std::vector<Piece>& pieces) {
  const std::string text = on_one_line(run.text);
  if (text.empty()) return;
  const std::size_t first = pieces.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    pieces.push_back({text.substr(at, end - at), run.style, at != 0 || spaced});
    at = end + 1;
  }
  if (rendering != Rendering::Brackets) return;
  pieces[first].text.insert(0, signs(kBrackets, run.style).begin);
  pieces.back().text += signs(kBrackets, run.style).end;
}

std::vector<Piece> pieces_of(const std::vector<StyledText>& texts, Rendering rendering) {
  std::vector<Piece> pieces;
  bool spaced = false;
  for (const StyledText& run : texts) {
    if (run.text.empty()) continue;
    add_pieces(run, spaced || is_blank(run.text.front()), rendering, pieces);
    spaced = is_blank(run.text.back());
  }
  return pieces;
}

class Wrapper {
 public:
  Wrapper(std::size_t width, Rendering rendering) : width_(width), rendering_(rendering) {}

  void add(const Piece& piece) {
    std::string_view rest = piece.text;
    Piece part = piece;
    for (std::size_t fit = bytes_that_fit(rest); fit < rest.size(); fit = bytes_that_fit(rest)) {
      part.text = rest.substr(0, fit);
      add_whole(part);
      rest.remove_prefix(fit);
      part.spaced = false;
    }
    part.text = rest;
    add_whole(part);
  }

  std::vector<TerminalLine> take() {
    if (line_.width > 0) lines_.push_back(std::move(line_));
    return std::move(lines_);
  }

 private:
  /// How many bytes of the text fit on a line; one character at least, if there is one.
  [[nodiscard]] std::size_t bytes_that_fit(std::string_view text) const {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = vi::decode_utf8(text, at).length;
      width += display_width(text.substr(at, length));
      if (width > width_ && at > 0) return at;
      at += length;
    }
    return text.size();
  }

  void add_whole(const Piece& piece) {
    const std::size_t width = display_width(piece.text);
    const std::size_t blank = piece.spaced && line_.width > 0 ? 1 : 0;
    if (line_.width > 0 && line_.width + blank + width > width_) {
      lines_.push_back(std::exchange(line_, {}));
    } else {
      line_.bytes.append(blank, ' ');
      line_.width += blank;
    }
    const bool coloured = rendering_ == Rendering::Colour;
    if (coloured) line_.bytes += signs(kColours, piece.style).begin;
    line_.bytes += piece.text;
    if (coloured) line_.bytes += signs(kColours, piece.style).end;
    line_.width += width;
  }

  std::size_t width_;
  Rendering rendering_;
  TerminalLine line_;
  std::vector<TerminalLine> lines_;
};

}  // namespace

std::vector<TerminalLine> wrap(const std::vector<StyledText>& texts, std::size_t width,
                               Rendering rendering) {
  Wrapper wrapper(width, rendering);
  for (Piece& piece : pieces_of(texts, rendering))
    wrapper.add(std::move(piece));
  return wrapper.take();
}

}  // namespace chithi::query
