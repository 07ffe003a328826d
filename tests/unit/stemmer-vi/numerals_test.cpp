// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/numerals.h"

#include <gtest/gtest.h>

#include "stemmer-vi/fold.h"

namespace chithi::vi {
namespace {

TEST(NumeralValue, CountsFromTwoToTen) {
  unsigned expected = 2;
  for (const char* word : {"hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"}) {
    EXPECT_EQ(numeral_value(word), expected) << word;
    ++expected;
  }
}

TEST(NumeralValue, KnowsWordsWithoutMarks) {
  EXPECT_EQ(numeral_value("bon"), 4U);
  EXPECT_EQ(numeral_value("muoi"), 10U);
}

TEST(NumeralValue, KnowsWordsInAnyCaseAndForm) {
  EXPECT_EQ(numeral_value("BỐN"), 4U);
  EXPECT_EQ(numeral_value("Bon"), 4U);
  EXPECT_EQ(numeral_value("bo\u0302\u0301n"), 4U);
  EXPECT_EQ(numeral_value("mừơi"), 10U);
}

TEST(NumeralValue, KnowsTheSecondSpellingOfSeven) { EXPECT_EQ(numeral_value("bẩy"), 7U); }

TEST(NumeralValue, RefusesOtherMarksOnTheSameLetters) {
  for (const char* word : {"bồn", "bôn", "nấm", "bà", "hái", "sau\u0300", "bay\u0323"}) {
    EXPECT_EQ(numeral_value(word), std::nullopt) << word;
  }
}

TEST(NumeralValue, RefusesWordsWithAnotherCommonMeaning) {
  for (const char* word : {"tư", "tu", "không", "khong", "một", "mot"}) {
    EXPECT_EQ(numeral_value(word), std::nullopt) << word;
  }
}

TEST(NumeralValue, RefusesAllElse) {
  for (const char* word : {"", "4", "tại", "bốn mùa", "четыре", "\xFF"}) {
    EXPECT_EQ(numeral_value(word), std::nullopt) << word;
  }
}

TEST(NumeralWord, IsUndoneByItsValue) {
  for (unsigned value = 2; value <= 10; ++value) {
    EXPECT_EQ(numeral_value(numeral_word(value)), value);
    EXPECT_EQ(numeral_value(fold(numeral_word(value))), value);
  }
}

TEST(NumeralWord, IsEmptyForOtherValues) {
  for (const unsigned value : {0U, 1U, 11U, 2021U}) {
    EXPECT_EQ(numeral_word(value), "") << value;
  }
}

TEST(NumeralWord, IsTheUsualOneOfTwo) { EXPECT_EQ(numeral_word(7), "bảy"); }

}  // namespace
}  // namespace chithi::vi
