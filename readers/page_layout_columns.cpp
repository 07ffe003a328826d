// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/page_layout_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>
#include <utility>

#include "readers/page_layout_tables.h"

namespace chithi::readers {
namespace {

// All as shares of the height of a line. A blank is about a quarter.
constexpr double kGutter = 0.5;       ///< What may part columns.
constexpr double kWideGap = 1.2;      ///< What no justified line has between words.
constexpr double kFarWider = 2.5;     ///< As a share of the usual gap of the same line.
constexpr double kFarApart = 2.5;     ///< What parts cells on a single line.
constexpr double kNextBlock = 5;      ///< Between lines that have nothing to do with each other.
constexpr double kNextTable = 1.5;    ///< Between the rows of a table and what is below it.
constexpr double kNextParagraph = 1;  ///< Between lines of one column.

/// No page has as many that are side by side; what claims to would take time without end.
constexpr std::size_t kMostLines = 500;

double width(const Strip& strip) { return strip.right - strip.left; }

/// What is free on a line: before, between and after the words.
std::vector<Strip> free_strips(const Line& line, double least) {
  constexpr double far = std::numeric_limits<double>::infinity();
  std::vector<Strip> strips;
  double left = -far;
  for (const Word& word : line.words) {
    if (word.left - left >= least) strips.push_back({left, word.left});
    left = std::max(left, word.right);
  }
  strips.push_back({left, far});
  return strips;
}

std::vector<Strip> inner_strips(const Line& line, double least) {
  std::vector<Strip> strips = free_strips(line, least);
  strips.pop_back();
  if (!strips.empty() && !std::isfinite(strips.front().left)) strips.erase(strips.begin());
  return strips;
}

std::vector<Strip> common(const std::vector<Strip>& some, const std::vector<Strip>& others,
                          double least) {
  std::vector<Strip> strips;
  for (auto a = some.begin(), b = others.begin(); a != some.end() && b != others.end();) {
    const Strip both = {std::max(a->left, b->left), std::min(a->right, b->right)};
    if (width(both) >= least) strips.push_back(both);
    ++(a->right < b->right ? a : b);
  }
  return strips;
}

bool has_words_beside(const Line& line, const Strip& strip, bool on_the_right) {
  return on_the_right ? line.right > strip.right : line.left < strip.left;
}

bool is_on_both_sides(const Line& line, const Strip& strip) {
  return has_words_beside(line, strip, false) && has_words_beside(line, strip, true);
}

bool is_on_both_sides_of_any(const Line& line, const std::vector<Strip>& strips) {
  return std::ranges::any_of(strips,
                             [&line](const Strip& strip) { return is_on_both_sides(line, strip); });
}

/// Lines half a line apart that stand side by side are one to the search for columns.
bool stand_side_by_side(const Line& line, const Line& next, double height) {
  constexpr double overlap = 0.2;
  return line.bottom - next.top > overlap * height &&
         (line.right + kWideGap * height < next.left || next.right + kWideGap * height < line.left);
}

Strip between(const Line& line, const Line& next) {
  return line.right < next.left ? Strip{line.right, next.left} : Strip{next.right, line.left};
}

/// The strips that the columns may have if they begin here.
std::vector<Strip> first_strips(std::span<const Line> lines, double height) {
  std::vector<Strip> strips = inner_strips(lines[0], kGutter * height);
  if (strips.empty() && lines.size() > 1 && stand_side_by_side(lines[0], lines[1], height))
    strips.push_back(between(lines[0], lines[1]));
  return strips;
}

/// What the next line leaves free of the strips. Of many strips some may be narrow on a line, as
/// between full cells; of one, that would be no more than a blank between words.
std::vector<Strip> left_free(const std::vector<Strip>& strips, const Line& next, double height) {
  constexpr double narrow = 0.2;
  const double least = (strips.size() > 2 ? narrow : kGutter) * height;
  return common(strips, free_strips(next, least), least);
}

/// Takes lines for as long as they leave most of the strips free.
Columns grown(std::span<const Line> lines, std::vector<Strip> strips, double height) {
  std::size_t taken = 1;
  std::size_t at_first = 0;
  for (; taken < std::min(lines.size(), kMostLines); ++taken) {
    const bool is_table = strips.size() > 1;
    const double apart = lines[taken].top - lines[taken - 1].bottom;
    if (apart > (is_table ? kNextTable : kNextBlock) * height) break;
    std::vector<Strip> left = left_free(strips, lines[taken], height);
    if (taken == 1) at_first = left.size();
    if (left.empty() || 3 * left.size() < 2 * at_first) break;
    strips = std::move(left);
  }
  return {taken, std::move(strips)};
}

/// Gives back the last lines that are on one side only and stand apart from those before.
void trim(std::span<const Line> lines, Columns& columns, double height) {
  for (std::size_t i = 1; i < columns.lines; ++i) {
    if (lines[i].top - lines[i - 1].bottom <= kNextParagraph * height) continue;
    const auto rest = lines.subspan(i, columns.lines - i);
    const bool is_over = std::ranges::none_of(rest, [&columns](const Line& line) {
      return is_on_both_sides_of_any(line, columns.strips) ||
             has_words_beside(line, columns.strips.back(), true);
    });
    if (is_over) columns.lines = i;
  }
}

/// The median of the gaps between words.
double usual_gap(const Line& line) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < line.words.size(); ++i)
    gaps.push_back(line.words[i].left - line.words[i - 1].right);
  const auto median = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  if (gaps.empty()) return 0;
  std::ranges::nth_element(gaps, median);
  return *median;
}

/// Strips that only part the words of a justified paragraph by chance are none.
bool are_columns(std::span<const Line> lines, const Columns& columns, double height) {
  std::size_t both = 0;
  std::size_t wide = 0;
  std::size_t on_the_left = 0;
  std::size_t on_the_right = 0;
  for (const Line& line : lines.first(columns.lines)) {
    const bool left = has_words_beside(line, columns.strips.front(), false);
    const bool right = has_words_beside(line, columns.strips.back(), true);
    if (left && !right) ++on_the_left;
    if (right && !left) ++on_the_right;
    if (!is_on_both_sides_of_any(line, columns.strips)) continue;
    ++both;
    const double least = std::min(kWideGap * height, kFarWider * usual_gap(line));
    if (!common(columns.strips, inner_strips(line, least), 0).empty()) ++wide;
  }
  if (both >= 2) return 2 * wide >= both;
  return wide == both && on_the_left + both > 0 && on_the_right + both > 0 &&
         on_the_left + on_the_right > 0;
}

/// Leaves only strips that are wider than blanks on most lines that they part.
void drop_blanks(std::span<const Line> lines, Columns& columns, double height) {
  std::erase_if(columns.strips, [&](const Strip& strip) {
    std::size_t parted = 0;
    std::size_t wide = 0;
    for (const Line& line : lines.first(columns.lines)) {
      if (!is_on_both_sides(line, strip)) continue;
      ++parted;
      if (!common({strip}, inner_strips(line, kGutter * height), 0).empty()) ++wide;
    }
    return 2 * wide <= parted;
  });
}

}  // namespace

std::optional<Columns> columns_at(std::span<const Line> lines, double height) {
  std::vector<Strip> strips = first_strips(lines, height);
  if (strips.empty()) return std::nullopt;
  Columns columns = grown(lines, std::move(strips), height);
  if (columns.strips.size() > 1) drop_blanks(lines, columns, height);
  if (columns.strips.empty()) return std::nullopt;
  trim(lines, columns, height);
  if (columns.lines < 2 || !are_columns(lines, columns, height)) return std::nullopt;
  return columns;
}

std::string text_of_line(const Line& line, double height) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i != 0)
      text += line.words[i].left - line.words[i - 1].right > kFarApart * height ? '\t' : ' ';
    text += line.words[i].text;
  }
  return text;
}

std::string text_of_columns(std::span<const Line> lines, const Columns& columns, double height) {
  std::vector<std::vector<Word>> words(columns.strips.size() + 1);
  for (const Line& line : lines.first(columns.lines))
    for (const Word& word : line.words)
      words[column_of(word, columns.strips)].push_back(word);
  std::vector<std::vector<Line>> parts;
  parts.reserve(words.size());
  for (auto& of_column : words)
    parts.push_back(lines_of(std::move(of_column)));
  if (is_table(parts)) return text_of_table(lines.first(columns.lines), columns.strips, height);
  std::string text;
  for (const auto& part : parts)
    for (const Line& line : part)
      text += text_of_line(line, height) + '\n';
  return text;
}

}  // namespace chithi::readers
