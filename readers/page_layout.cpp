// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/page_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "readers/page_layout_columns.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

/// The height of a line: that of most words.
double usual_height(const std::vector<Line>& lines) {
  std::vector<double> heights;
  for (const Line& line : lines)
    for (const Word& word : line.words)
      heights.push_back(word.bottom - word.top);
  if (heights.empty()) return 1;
  const auto median = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), median, heights.end());
  return *median;
}

/// Where the lines of prose begin and end.
struct Margins {
  double left = 0;
  double right = 0;
};

/// The edges that a good part of the lines have, within half a height, from left to right; none
/// if nothing is aligned.
template <typename Edge>
std::vector<double> frequent(std::span<const Line> lines, double height, Edge edge) {
  std::map<std::int64_t, std::size_t> counts;
  for (const Line& line : lines)
    ++counts[std::llround(edge(line) / height * 2)];
  constexpr std::size_t part = 8;
  std::vector<double> edges;
  for (const auto& [at, count] : counts)
    if (count > 1 && part * count >= lines.size())
      edges.push_back(static_cast<double>(at) * height / 2);
  return edges;
}

std::optional<Margins> margins_of(std::span<const Line> lines, double height) {
  std::vector<Line> wide;
  const double left = std::ranges::min(lines, {}, &Line::left).left;
  const double right = std::ranges::max(lines, {}, &Line::right).right;
  for (const Line& line : lines)
    if (2 * (line.right - line.left) > right - left) wide.push_back(line);
  const auto begins = frequent(wide, height, [](const Line& line) { return line.left; });
  const auto ends = frequent(wide, height, [](const Line& line) { return line.right; });
  constexpr std::size_t enough = 4;  // To tell ragged prose from lines of their own.
  if (begins.empty() || (ends.empty() && wide.size() < enough)) return std::nullopt;
  return Margins{begins.front(), ends.empty() ? right : ends.back()};
}

/// Whether the line begins as an item or a heading does: "- a", "1. a", "a) a"; "Điều 1" only if
/// what is before it is at an end.
bool begins_item(const Line& line, const Line& before) {
  const std::string_view word = line.words.front().text;
  if (word == "-" || word == "+" || word == "*" || word == "•" || word == "–") return true;
  if (word.size() <= 5 && (word.ends_with('.') || word.ends_with(')'))) return true;
  const bool is_at_end =
      std::string_view(".;:,/").find(before.words.back().text.back()) != std::string_view::npos;
  const std::string folded = vi::fold(word);
  return is_at_end && (folded == "dieu" || folded == "chuong" || folded == "muc");
}

bool is_in_capitals(const Line& line) {
  std::string text;
  for (const Word& word : line.words)
    text += word.text;
  return vi::to_upper(text) == text && vi::to_lower(text) != text;
}

bool begins_in_lower_case(const Line& line) {
  const std::string& word = line.words.front().text;
  return vi::to_lower(word) == word && vi::to_upper(word) != word;
}

/// Whether the first word of the next line would have found no place on this one, as where a
/// paragraph goes on.
bool goes_on(const Line& line, const Line& next, const Margins& margins, double height) {
  constexpr double blank = 0.25;
  constexpr double indent = 0.6;
  constexpr double leading = 0.9;
  const Word& word = next.words.front();
  if (next.top - line.bottom > leading * height) return false;
  if (line.right + blank * height + (word.right - word.left) <= margins.right) return false;
  if (next.left < margins.left - indent * height || line.right > margins.right + 2 * height)
    return false;
  if (begins_in_lower_case(next)) return true;
  if (is_in_capitals(line) != is_in_capitals(next)) return false;
  return next.left < margins.left + indent * height && !begins_item(next, line);
}

/// "TT-" before "BLĐTBXH": the dash of a symbol, after which there is no blank.
bool ends_in_symbol(std::string_view text) {
  if (!text.ends_with('-')) return false;
  const std::string_view word = text.substr(text.find_last_of(" \n\t") + 1);
  return word.size() > 1 && vi::to_upper(word) == word && vi::to_lower(word) != word;
}

/// Writes lines of prose one after the other.
class Prose {
 public:
  Prose(std::span<const Line> lines, double height)
      : height_(height), margins_(margins_of(lines, height)) {}

  void append(std::string& text, const Line& line) {
    if (last_ != nullptr && margins_ && goes_on(*last_, line, *margins_, height_)) {
      text.pop_back();
      if (!ends_in_symbol(text)) text += ' ';
    }
    text += text_of_line(line, height_) + '\n';
    last_ = &line;
  }

  void end_paragraph() { last_ = nullptr; }

 private:
  double height_;
  std::optional<Margins> margins_;
  const Line* last_ = nullptr;
};

}  // namespace

std::string text_of(const std::vector<Line>& lines) {
  std::string text;
  if (lines.empty()) return text;
  const double height = usual_height(lines);
  Prose prose(lines, height);
  for (std::span<const Line> rest = lines; !rest.empty();) {
    const std::optional<Columns> columns = columns_at(rest, height);
    if (columns) {
      text += text_of_columns(rest, *columns, height);
      prose.end_paragraph();
    } else {
      prose.append(text, rest.front());
    }
    rest = rest.subspan(columns ? columns->lines : 1);
  }
  return text;
}

}  // namespace chithi::readers
