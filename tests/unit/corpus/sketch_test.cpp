// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/sketch.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

using Words = std::vector<std::string>;

Words numbered_words(std::size_t first, std::size_t count) {
  Words words;
  for (std::size_t i = first; i < first + count; ++i)
    words.push_back("từ" + std::to_string(i));
  return words;
}

Sketch sketch_of(const Words& words) {
  Sketcher sketcher;
  for (const std::string& word : words)
    sketcher.add(word);
  return sketcher.sketch();
}

/// Counted, not estimated.
double true_resemblance(const Words& a, const Words& b) {
  const auto triples = [](const Words& words) {
    std::set<std::tuple<std::string, std::string, std::string>> all;
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
      all.emplace(words[i], words[i + 1], words[i + 2]);
    return all;
  };
  const auto own = triples(a);
  const auto other = triples(b);
  std::vector<std::tuple<std::string, std::string, std::string>> shared;
  std::ranges::set_intersection(own, other, std::back_inserter(shared));
  return static_cast<double>(shared.size()) /
         static_cast<double>(own.size() + other.size() - shared.size());
}

/// Every `step`th word as a scan may have read it.
Words damaged(Words words, std::size_t step) {
  for (std::size_t i = step - 1; i < words.size(); i += step)
    words[i] += "x";
  return words;
}

TEST(Sketch, SaysThatATextResemblesItself) {
  const Words words = numbered_words(0, 1000);
  EXPECT_EQ(resemblance(sketch_of(words), sketch_of(words)), 1.0);
  EXPECT_EQ(sketch_of(words), sketch_of(words));
}

TEST(Sketch, SaysThatTextsWithoutACommonTripleDoNot) {
  EXPECT_EQ(resemblance(sketch_of(numbered_words(0, 500)), sketch_of(numbered_words(500, 500))),
            0.0);
}

TEST(Sketch, DependsOnTheOrderOfWords) {
  Words words = numbered_words(0, 500);
  const Sketch forwards = sketch_of(words);
  std::ranges::reverse(words);
  EXPECT_EQ(resemblance(forwards, sketch_of(words)), 0.0);
}

TEST(Sketch, EstimatesTheResemblanceOfDamagedTexts) {
  constexpr double kFourErrors = 0.25;
  const Words words = numbered_words(0, 3000);
  for (const std::size_t step : {5U, 8U, 12U, 25U, 50U, 200U}) {
    const Words other = damaged(words, step);
    EXPECT_NEAR(resemblance(sketch_of(words), sketch_of(other)), true_resemblance(words, other),
                kFourErrors)
        << "one word in " << step;
  }
}

TEST(Sketch, EstimatesHowMuchOfALetterIsInOneWithItsAppendix) {
  constexpr double kLow = 0.8;
  const Sketch letter = sketch_of(numbered_words(0, 300));
  const Sketch whole = sketch_of(numbered_words(0, 1500));
  EXPECT_LT(resemblance(letter, whole), 0.5);
  EXPECT_GT(containment(letter, whole), kLow / 2);
  EXPECT_EQ(containment(letter, letter), 1.0);
}

TEST(Sketch, IsExactForAShortText) {
  const Words words = {"hội", "nghị", "triển", "khai", "công", "tác"};
  Words other = words;
  other.back() = "việc";
  // Each word ends a triple, the first two at the beginning of the text: 5 of 7 are in both.
  EXPECT_DOUBLE_EQ(resemblance(sketch_of(words), sketch_of(other)), 5.0 / 7.0);
}

TEST(Sketch, OfNothingResemblesNothing) {
  EXPECT_EQ(resemblance(sketch_of({}), sketch_of({})), 0.0);
  EXPECT_EQ(containment(sketch_of({}), sketch_of(numbered_words(0, 9))), 0.0);
}

}  // namespace
}  // namespace chithi::corpus
