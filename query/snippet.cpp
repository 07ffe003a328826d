// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet.h"

#include <algorithm>
#include <span>
#include <unordered_set>

#include "query/internal/lexer.h"
#include "query/internal/marks.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using vi::Span;
using Marks = std::span<const Mark>;

/// Goes over a text by characters, since widths are told in them.
class Characters {
 public:
  explicit Characters(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t count(const Span& span) const {
    std::size_t count = 0;
    for (std::size_t at = span.begin; at < span.end; at += length_at(at))
      ++count;
    return count;
  }

  /// Whether a span has at most so many.
  [[nodiscard]] bool fit(const Span& span, std::size_t most) const {
    return span.end - span.begin <= most ||
           (span.end - span.begin <= kLongest * most && count(span) <= most);
  }

  /// The byte so many characters after one, at most the end of the text.
  [[nodiscard]] std::size_t after(std::size_t byte, std::size_t characters) const {
    while (characters-- > 0 && byte < text_.size())
      byte += length_at(byte);
    return std::min(byte, text_.size());
  }

  /// The byte so many characters before one, at least the beginning.
  [[nodiscard]] std::size_t before(std::size_t byte, std::size_t characters) const {
    while (characters-- > 0 && byte > 0) {
      do {
        --byte;
      } while (byte > 0 && is_continuation(text_[byte]));
    }
    return byte;
  }

  /// What is beyond the text is blank.
  [[nodiscard]] bool is_blank_at(std::size_t byte) const {
    return byte >= text_.size() || is_blank(vi::decode_utf8(text_, byte).value);
  }

 private:
  static constexpr std::size_t kLongest = 4;  ///< Bytes of a character.

  static bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
  }

  [[nodiscard]] std::size_t length_at(std::size_t byte) const {
    return vi::decode_utf8(text_, byte).length;
  }

  std::string_view text_;
};

/// Neighbouring marks that go into one window.
struct Cluster {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// What a window shows: different things count, a thing again hardly.
int worth_of(Marks marks) {
  constexpr int kDifferent = 100;
  int worth = 0;
  std::unordered_set<std::size_t> seen;
  for (const Mark& mark : marks) {
    worth += mark.worth * (seen.insert(mark.what).second ? kDifferent : 1);
  }
  return worth;
}

Cluster best_cluster(Marks marks, const Characters& characters, std::size_t width) {
  Cluster best;
  int best_worth = 0;
  std::size_t last = 0;
  for (std::size_t first = 0; first < marks.size(); ++first) {
    const std::size_t begin = marks[first].span.begin;
    last = std::max(last, first);
    while (last + 1 < marks.size() && characters.fit({begin, marks[last + 1].span.end}, width))
      ++last;
    const int worth = worth_of(marks.subspan(first, last - first + 1));
    if (worth <= best_worth) continue;
    best_worth = worth;
    best = {first, last};
  }
  return best;
}

/// Words around the marks [begin, end), in characters, up to a width.
class Window {
 public:
  Window(std::string_view text, const Characters& characters)
      : text_(text), characters_(characters) {}

  [[nodiscard]] Span around(const Span& marks, std::size_t width) const {
    const std::size_t taken = characters_.count(marks);
    const std::size_t spare = width > taken ? width - taken : 0;
    const std::size_t begin = lead_begin(marks.begin, spare / 3);
    return {begin, tail_end(marks.end, std::max(marks.end, characters_.after(begin, width)))};
  }

 private:
  /// At most `most` characters before `first`, from the beginning of a paragraph or a word.
  [[nodiscard]] std::size_t lead_begin(std::size_t first, std::size_t most) const {
    std::size_t begin = characters_.before(first, most);
    const std::size_t line = text_.substr(begin, first - begin).rfind("\n\n");
    if (line != std::string_view::npos) return begin + line + 2;
    while (begin > 0 && begin < first && !characters_.is_blank_at(characters_.before(begin, 1)))
      begin = characters_.after(begin, 1);
    return begin;
  }

  [[nodiscard]] std::size_t tail_end(std::size_t last, std::size_t end) const {
    while (end > last && !characters_.is_blank_at(end))
      end = characters_.before(end, 1);
    return std::max(end, last);
  }

  std::string_view text_;
  const Characters& characters_;
};

/// Writes a part of a text as one line of HTML.
class Renderer {
 public:
  explicit Renderer(std::string_view text) : text_(text) {}

  std::string render(const Span& window, Marks marks) {
    if (has_words(0, window.begin)) line_ = "… ";
    std::size_t at = window.begin;
    for (const Mark& mark : marks) {
      if (mark.span.begin < window.begin || mark.span.end > window.end) continue;
      append(at, mark.span.begin);
      flush_blank();
      line_ += "<mark>";
      append(mark.span.begin, mark.span.end);
      line_ += "</mark>";
      at = mark.span.end;
    }
    append(at, window.end);
    if (has_words(window.end, text_.size())) line_ += " …";
    return std::move(line_);
  }

 private:
  [[nodiscard]] bool has_words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin).find_first_not_of(" \n\r\t*") != text_.npos;
  }

  void flush_blank() {
    if (blank_) line_ += ' ';
    blank_ = false;
    empty_ = false;
  }

  void append(std::size_t at, std::size_t end) {
    while (at < end) {
      const vi::CodePoint c = vi::decode_utf8(text_, at);
      if (is_blank(c.value)) {
        blank_ = !empty_;
      } else if (c.value != '*') {  // Markdown's, for italics and bold.
        flush_blank();
        append_escaped(text_.substr(at, c.length));
      }
      at += c.length;
    }
  }

  void append_escaped(std::string_view character) {
    if (character == "&") {
      line_ += "&amp;";
    } else if (character == "<") {
      line_ += "&lt;";
    } else if (character == ">") {
      line_ += "&gt;";
    } else if (character == "\"") {
      line_ += "&quot;";
    } else {
      line_ += character;
    }
  }

  std::string_view text_;
  std::string line_;
  bool blank_ = false;
  bool empty_ = true;
};

}  // namespace

bool may_be_marked(std::string_view citation_key, const Marking& marking) {
  if (marking.number_keys.empty()) return false;
  const std::string_view number = citation_key.substr(0, citation_key.find('@'));
  return citation_key.empty() ||
         std::ranges::find(marking.number_keys, number) != marking.number_keys.end();
}

Snippet make_snippet(const corpus::Directive& directive, const Marking& marking, std::size_t width,
                     vi::Analyzer& analyzer) {
  const std::string_view text = directive.text;
  const std::vector<Mark> marks = find_marks(directive, marking, analyzer);
  const Characters characters(text);
  Span shown;
  if (!marks.empty()) {
    const Cluster cluster = best_cluster(marks, characters, width);
    shown = {marks[cluster.first].span.begin, marks[cluster.last].span.end};
  }
  return {Renderer(text).render(Window(text, characters).around(shown, width), marks), shown.begin};
}

}  // namespace chithi::query
