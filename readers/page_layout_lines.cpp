// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "readers/page_layout.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

double height(const Word& word) { return word.bottom - word.top; }
double middle(const Word& word) { return (word.top + word.bottom) / 2; }

/// As a share of the height of a line: no blank is as narrow.
constexpr double kHairline = 0.06;

bool is_on_line(const Word& word, const Word& first_of_line) {
  constexpr double tolerance = 0.35;  // Raised figures are on the line, half a line down is not.
  return std::abs(middle(word) - middle(first_of_line)) <
         tolerance * std::max(height(word), height(first_of_line));
}

bool is_one_character(const Word& word) {
  return !word.text.empty() && vi::decode_utf8(word.text, 0).length == word.text.size();
}

double gap(const Word& word, const Word& next) { return next.left - word.right; }

/// How wide a blank is on the line: the median of the gaps that are not those of columns. nullopt
/// if there are too few to tell.
std::optional<double> usual_blank(const std::vector<Word>& words) {
  constexpr std::size_t enough = 4;
  std::vector<double> gaps;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const double wide = gap(words[i], words[i + 1]) / height(words[i]);
    if (wide > kHairline && wide < 1) gaps.push_back(wide * height(words[i]));
  }
  if (gaps.size() < enough) return std::nullopt;
  const auto median = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), median, gaps.end());
  return *median;
}

/// Which words go on in the next one without a blank.
using Glued = std::vector<bool>;

/// Glues where the gap is narrower than the blanks of the same line.
void glue_torn_words(const std::vector<Word>& words, Glued& glued) {
  constexpr double torn = 0.5;
  const double blank = usual_blank(words).value_or(0);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const double narrow = std::max(kHairline * height(words[i]), torn * blank);
    if (gap(words[i], words[i + 1]) < narrow) glued[i] = true;
  }
}

/// Glues words of one character each that stand closer to each other than the groups of them do.
void glue_spaced_letters(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                         Glued& glued) {
  constexpr std::size_t enough = 4;
  constexpr double clearly = 1.5;
  constexpr double widest = 0.6;  // As a share of the height: what is wider parts cells.
  if (end - begin < enough) return;
  double least = gap(words[begin], words[begin + 1]);
  for (std::size_t i = begin; i + 1 < end; ++i)
    least = std::min(least, gap(words[i], words[i + 1]));
  if (least > widest * height(words[begin])) return;
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (gap(words[i], words[i + 1]) < std::max(least, 0.0) * clearly) glued[i] = true;
}

void glue_spaced_words(const std::vector<Word>& words, Glued& glued) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && is_one_character(words[end]))
      ++end;
    glue_spaced_letters(words, begin, end, glued);
    begin = std::max(end, begin + 1);
  }
}

/// Makes one word of those that are glued.
std::vector<Word> joined(std::vector<Word> words) {
  Glued glued(words.size(), false);
  glue_torn_words(words, glued);
  glue_spaced_words(words, glued);
  std::vector<Word> whole;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == 0 || !glued[i - 1]) {
      whole.push_back(std::move(words[i]));
      continue;
    }
    Word& last = whole.back();
    last.text += words[i].text;
    last.right = std::max(last.right, words[i].right);
    last.top = std::min(last.top, words[i].top);
    last.bottom = std::max(last.bottom, words[i].bottom);
  }
  return whole;
}

Line line_of(std::vector<Word> words) {
  if (!std::ranges::is_sorted(words, {}, &Word::left))
    std::ranges::stable_sort(words, {}, &Word::left);
  Line line;
  line.words = joined(std::move(words));
  line.left = line.words.front().left;
  line.right = std::ranges::max(line.words, {}, &Word::right).right;
  line.top = std::ranges::min(line.words, {}, &Word::top).top;
  line.bottom = std::ranges::max(line.words, {}, &Word::bottom).bottom;
  return line;
}

bool can_be_placed(const Word& word) {
  return std::isfinite(word.left) && std::isfinite(word.right) && std::isfinite(word.top) &&
         std::isfinite(word.bottom) && word.bottom > word.top && !word.text.empty();
}

/// Words are large, and all of a document are sorted: places are sorted in their stead.
void sort_by_middle(std::vector<Word>& words) {
  std::vector<std::pair<double, std::size_t>> places;
  places.reserve(words.size());
  for (const Word& word : words)
    places.emplace_back(middle(word), places.size());
  if (std::ranges::is_sorted(places)) return;
  std::ranges::sort(places);
  std::vector<Word> sorted;
  sorted.reserve(words.size());
  for (const auto& place : places)
    sorted.push_back(std::move(words[place.second]));
  words = std::move(sorted);
}

}  // namespace

std::vector<Line> lines_of(std::vector<Word> words) {
  std::erase_if(words, [](const Word& word) { return !can_be_placed(word); });
  sort_by_middle(words);
  std::vector<Line> lines;
  for (auto begin = words.begin(); begin != words.end();) {
    const auto end = std::find_if_not(
        begin, words.end(), [begin](const Word& word) { return is_on_line(word, *begin); });
    lines.push_back(line_of({std::make_move_iterator(begin), std::make_move_iterator(end)}));
    begin = end;
  }
  return lines;
}

}  // namespace chithi::readers
