// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/comparison.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "stemmer-vi/analyzer.h"
#include "tests/support/random_source.h"

// What a comparison of two texts must do, whatever they are.

namespace chithi::query {
namespace {

using test::RandomSource;

constexpr std::array<std::string_view, 24> kWords = {
    "phòng", "chống", "dịch", "Covid-19", "Ban", "Thường", "vụ",   "Tỉnh",
    "ủy",    "yêu",   "cầu",  "các",      "cấp", "hoà",    "hòa",  "bình",
    "07",    "ngày",  "giãn", "cách",     "xã",  "hội",    "(và)", "tại"};

std::string random_paragraph(RandomSource& random) {
  std::string text;
  const int length = random.between(1, 30);
  for (int i = 0; i < length; ++i)
    text.append(i > 0 ? " " : "").append(random.pick(kWords));
  return text + ".\n";
}

using Paragraphs = std::vector<std::string>;

std::string joined(const Paragraphs& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs)
    text += paragraph;
  return text;
}

Paragraphs random_text(RandomSource& random) {
  Paragraphs paragraphs(random.below(12));
  for (std::string& paragraph : paragraphs)
    paragraph = random_paragraph(random);
  return paragraphs;
}

/// As a province makes its letter of a central one.
Paragraphs edited(Paragraphs paragraphs, RandomSource& random) {
  for (int i = random.between(0, 5); i > 0 && !paragraphs.empty(); --i) {
    const auto at = static_cast<std::ptrdiff_t>(random.below(paragraphs.size()));
    std::string& paragraph = paragraphs[static_cast<std::size_t>(at)];
    switch (random.below(5)) {
      case 0:
        paragraphs.erase(paragraphs.begin() + at);
        break;
      case 1:
        paragraphs.insert(paragraphs.begin() + at, random_paragraph(random));
        break;
      case 2:
        std::swap(paragraph, paragraphs[random.below(paragraphs.size())]);
        break;
      case 3:
        paragraph.insert(0, std::string(random.pick(kWords)) + " ");
        break;
      default:
        paragraph.erase(0, paragraph.find(' ') + 1);
    }
  }
  return paragraphs;
}

std::vector<std::string> words_of(std::string_view text) {
  vi::Analyzer analyzer;
  std::vector<std::string> words;
  for (const vi::Term& term : analyzer.analyze(text))
    words.emplace_back(term.exact);
  return words;
}

/// Text B by the rows alone: what is the same from A, what is not from B.
std::string applied(const Comparison& comparison, std::string_view a, std::string_view b) {
  std::string text;
  for (const ParagraphRow& row : comparison.rows) {
    if (row.runs.empty() && row.b) text += row.a ? vi::slice(a, *row.a) : vi::slice(b, *row.b);
    for (const WordRun& run : row.runs) {
      if (run.change == WordChange::Same) text.append(vi::slice(a, run.a)) += ' ';
      if (run.change == WordChange::Added) text.append(vi::slice(b, run.b)) += ' ';
    }
    text += '\n';
  }
  return text;
}

/// Every paragraph of A stands in one row, and the runs of one make up the whole of it.
void expect_whole(const Comparison& comparison) {
  std::set<vi::Span> seen;
  for (const ParagraphRow& row : comparison.rows) {
    if (!row.a) continue;
    EXPECT_TRUE(seen.insert(*row.a).second);
    std::size_t at = row.a->begin;
    for (const WordRun& run : row.runs) {
      if (run.a.empty()) continue;
      EXPECT_EQ(run.a.begin, at);
      at = run.a.end;
    }
    EXPECT_TRUE(row.runs.empty() || at == row.a->end);
  }
}

TEST(Comparison, AppliedToOneTextGivesTheOther) {
  RandomSource random(20261122);
  for (int round = 0; round < 2000; ++round) {
    const Paragraphs paragraphs = random_text(random);
    const std::string a = joined(paragraphs);
    const std::string b =
        joined(random.chance(200) ? random_text(random) : edited(paragraphs, random));
    const Comparison comparison = compare_texts(a, b);
    ASSERT_EQ(words_of(applied(comparison, a, b)), words_of(b)) << a << "->\n" << b;
    ASSERT_NO_FATAL_FAILURE(expect_whole(comparison));
    ASSERT_EQ(comparison.words_a, words_of(a).size());
    ASSERT_LE(comparison.found_in_b, comparison.words_a);
  }
}

TEST(Comparison, OfATextWithItselfIsAllTheSame) {
  RandomSource random(7);
  for (int round = 0; round < 500; ++round) {
    const std::string text = joined(random_text(random));
    const Comparison comparison = compare_texts(text, text);
    EXPECT_EQ(comparison.count(ParagraphChange::Same), comparison.rows.size()) << text;
    EXPECT_EQ(comparison.found_in_b, comparison.words_a);
    EXPECT_EQ(comparison.found_in_a, comparison.words_b);
  }
}

TEST(Comparison, TakesAnyBytes) {
  RandomSource random(99);
  const auto noise = [&] {
    std::string bytes(random.below(200), '\0');
    for (char& c : bytes)
      c = static_cast<char>(random.below(256));
    return bytes;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string a = noise();
    const std::string b = noise();
    const Comparison comparison = compare_texts(a, b);
    ASSERT_EQ(words_of(applied(comparison, a, b)).size(), comparison.words_b);
  }
}

}  // namespace
}  // namespace chithi::query
