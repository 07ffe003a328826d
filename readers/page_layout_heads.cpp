// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "readers/page_layout.h"
#include "stemmer-vi/fold.h"

namespace chithi::readers {
namespace {

using Pages = std::vector<std::vector<Line>>;

/// How many lines from the edge of a page a running head may have.
constexpr std::size_t kMostLines = 3;

/// A line at the edge of a page as others may repeat it.
struct Edge {
  std::size_t page = 0;
  double height = 0;                   ///< Where it stands.
  std::string words;                   ///< With their numbers, but for that of the page.
  std::optional<std::int64_t> number;  ///< What may be that of the page.
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "7", "-7-", "7/12": what a number of a page looks like. A longer number is none.
std::optional<std::int64_t> page_number(std::string_view word) {
  constexpr std::size_t longest = 5;
  const auto begin = std::ranges::find_if(word, is_digit);
  const auto end = std::find_if_not(begin, word.end(), is_digit);
  if (begin == end || static_cast<std::size_t>(end - begin) > longest) return std::nullopt;
  const auto is_sign = [](char c) {
    return std::string_view("-|[]().").find(c) != std::string::npos;
  };
  const auto is_of_count = [](char c) { return is_digit(c) || c == '/'; };
  if (!std::all_of(word.begin(), begin, is_sign)) return std::nullopt;
  if (!std::all_of(end, word.end(), is_sign) &&
      !(end != word.end() && *end == '/' && std::all_of(end, word.end(), is_of_count)))
    return std::nullopt;
  std::int64_t number = 0;
  for (auto digit = begin; digit != end; ++digit)
    number = number * 10 + (*digit - '0');
  return number;
}

bool is_dash(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "|";
}

/// Whether the word stands apart from its neighbours: "Mẫu số 2" is no number of a page.
bool stands_alone(const std::vector<Word>& words, std::size_t at) {
  const double apart = words[at].bottom - words[at].top;
  const bool from_left = at == 0 || words[at].left - words[at - 1].right > apart ||
                         is_dash(words[at - 1].text) || words[at - 1].text == "Trang";
  const bool from_right = at + 1 == words.size() || words[at + 1].left - words[at].right > apart ||
                          is_dash(words[at + 1].text);
  return from_left && from_right;
}

Edge edge_of(const Line& line, std::size_t page) {
  Edge edge = {page, (line.top + line.bottom) / 2, {}, {}};
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const std::string& word = line.words[i].text;
    const std::optional<std::int64_t> number = page_number(word);
    if (number && !edge.number && stands_alone(line.words, i)) {
      edge.number = number;
    } else if (!is_dash(word)) {
      edge.words += word + ' ';
    }
  }
  return edge;
}

std::int64_t distance(const Edge& a, const Edge& b) {
  return static_cast<std::int64_t>(b.page) - static_cast<std::int64_t>(a.page);
}

/// Whether one page repeats what another has at the same height.
bool repeats(const Edge& a, const Edge& b, double tolerance) {
  if (a.page == b.page || std::abs(a.height - b.height) > tolerance) return false;
  if (a.words != b.words) return false;
  const bool grows = a.number && b.number && *b.number - *a.number == distance(a, b);
  return a.words.empty() ? grows : grows || !a.number || !b.number || *a.number == *b.number;
}

std::vector<Edge> outermost(const Pages& pages, bool at_the_top) {
  std::vector<Edge> edges;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto& lines = pages[page];
    if (!lines.empty()) edges.push_back(edge_of(at_the_top ? lines.front() : lines.back(), page));
  }
  return edges;
}

double line_height(const Pages& pages) {
  for (const auto& lines : pages)
    if (!lines.empty()) return lines.front().bottom - lines.front().top;
  return 0;
}

/// The pages near it are asked: a document bound with others has heads of its own.
bool is_repeated(const std::vector<Edge>& edges, std::size_t at, double tolerance) {
  constexpr std::size_t near = 4;
  const std::size_t end = std::min(edges.size(), at + near + 1);
  for (std::size_t i = at < near ? 0 : at - near; i < end; ++i)
    if (repeats(edges[at], edges[i], tolerance) || repeats(edges[i], edges[at], tolerance))
      return true;
  return false;
}

/// Takes the outermost line off the pages that repeat it. True if any did.
bool drop_outermost(Pages& pages, bool at_the_top) {
  const std::vector<Edge> edges = outermost(pages, at_the_top);
  const double tolerance = line_height(pages) / 2;
  std::vector<std::size_t> dropped;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool is_lone_number = edges[i].number && edges[i].words.empty() && pages.size() == 1;
    if (is_lone_number || is_repeated(edges, i, tolerance)) dropped.push_back(edges[i].page);
  }
  for (const std::size_t page : dropped)
    pages[page].erase(at_the_top ? pages[page].begin() : pages[page].end() - 1);
  return !dropped.empty();
}

std::string folded(const Line& line) {
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(line.words.size(), 4); ++i)
    text += line.words[i].text + ' ';
  return vi::fold(text);
}

/// What is said of the signer of an electronic copy begins with one of these.
bool begins_signature(const Line& line) {
  constexpr std::array<std::string_view, 5> labels = {
      "nguoi ky:", "ky boi:", "thoi gian ky:", "digitally signed", "signature not verified"};
  const std::string text = folded(line);
  return std::ranges::any_of(labels,
                             [&text](std::string_view label) { return text.starts_with(label); });
}

bool belongs_to_signature(const Line& line) {
  constexpr std::array<std::string_view, 5> labels = {
      "email:", "co quan:", "chuc vu:", "ngay ky:", "date:"};
  const std::string text = folded(line);
  return begins_signature(line) || std::ranges::any_of(labels, [&text](std::string_view label) {
           return text.starts_with(label);
         });
}

}  // namespace

std::vector<Line> take_signature(std::vector<Line>& lines) {
  std::vector<Line> taken;
  std::vector<Line> left;
  bool is_within = false;
  for (Line& line : lines) {
    is_within = begins_signature(line) || (is_within && belongs_to_signature(line));
    (is_within ? taken : left).push_back(std::move(line));
  }
  lines = std::move(left);
  return taken;
}

void drop_running_heads(std::vector<std::vector<Line>>& pages) {
  for (const bool at_the_top : {true, false})
    for (std::size_t i = 0; i < kMostLines && drop_outermost(pages, at_the_top);)
      ++i;
}

}  // namespace chithi::readers
