// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in figures and in words.
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/database.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using test::database_of;
using test::files_of;
using test::found;
using test::found_exactly;
using test::search;
using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

Xapian::Database slogans() {
  return database_of({
      {"figure", "phương châm 4 tại chỗ"},
      {"padded", "phương châm \"04 tại chỗ\""},
      {"word", "phương châm bốn tại chỗ"},
      {"seasons", "bốn mùa tại chỗ"},
      {"fourteen", "14 tại chỗ"},
      {"materials", "vật tư tại chỗ"},
      {"manure", "bón tại chỗ, bốn lần"},
  });
}

TEST(Searcher, S14_V30_TakesFiguresAndWordsForTheSameInAPhrase) {
  const Xapian::Database database = slogans();
  for (const std::string_view query :
       {"\"4 tại chỗ\"", "\"bốn tại chỗ\"", "\"04 tại chỗ\"", "“4 tại chỗ”", "\"4 tai cho\""}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found_exactly(database, query).size(), query == "\"4 tai cho\"" ? 0U : 3U);
  }
  for (const std::string_view query : {"\"4 tại chỗ\"", "\"04 tại chỗ\"", "“4 tại chỗ”"}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), UnorderedElementsAre("figure", "padded", "word"));
  }
}

TEST(Searcher, S14_V30_TakesFiguresAndWordsForTheSameOutsideAPhrase) {
  const Xapian::Database database = database_of({
      {"materials", "vật tư tại chỗ, tại chỗ, tại chỗ"},
      {"seasons", "bốn mùa tại chỗ, tại chỗ"},
      {"figure", "Các xã phải nắm chắc phương châm 4 tại chỗ khi có bão, lũ về"},
      {"word", "Các xã phải nắm chắc phương châm bốn tại chỗ khi có bão, lũ về"},
  });
  const Response response = search(database, "4 tai cho");
  const std::vector<std::string> files = files_of(response);
  ASSERT_EQ(files.size(), 4U);
  EXPECT_EQ(files[0], "figure");
  EXPECT_EQ(files[1], "word");
  EXPECT_EQ(response.with_all_words, 2U);
  EXPECT_THAT(response.understood, Contains("4 also as \"bốn\""));
}

TEST(Searcher, V31_TakesFiguresAndWordsForTheSameBothWays) {
  const Xapian::Database database =
      database_of({{"a", "phương châm ba trước"}, {"b", "phong trào 3 sẵn sàng"}});
  EXPECT_THAT(found(database, "\"3 trước\""), ElementsAre("a"));
  EXPECT_THAT(found(database, "\"ba sẵn sàng\""), ElementsAre("b"));
  EXPECT_EQ(search(database, "3 trước").with_all_words, 1U);
  EXPECT_EQ(search(database, "ba sẵn sàng").with_all_words, 1U);
}

TEST(Searcher, V32_TakesRomanFiguresForOrdinals) {
  const Xapian::Database database =
      database_of({{"a", "khoá XI"}, {"b", "khóa 11"}, {"c", "quý 4"}});
  for (const std::string_view query : {"\"khóa XI\"", "\"khoá 11\""}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), UnorderedElementsAre("a", "b"));
  }
  EXPECT_THAT(found(database, "\"quý IV\""), ElementsAre("c"));
  EXPECT_EQ(search(database, "khóa XI").with_all_words, 2U);
}

TEST(Searcher, V33_ReadsNumbersOfSeveralWords) {
  const Xapian::Database database = database_of({
      {"15", "trong vòng 15 ngày"},
      {"fifteen", "trong vòng mười lăm ngày"},
      {"ten-years", "trong mười năm"},
      {"24", "trong 24 giờ"},
      {"twenty-four", "trong hai mươi bốn giờ"},
      {"twenty-one", "hai mươi mốt"},
      {"7", "07 ngày"},
  });
  for (const std::string_view query : {"\"mười lăm ngày\"", "\"15 ngày\""}) {
    EXPECT_THAT(found(database, query), UnorderedElementsAre("15", "fifteen"));
  }
  EXPECT_THAT(found(database, "\"hai mươi tư giờ\""), UnorderedElementsAre("24", "twenty-four"));
  EXPECT_THAT(found(database, "\"24 giờ\""), UnorderedElementsAre("24", "twenty-four"));
  EXPECT_EQ(found(database, "21"), std::vector<std::string>{"twenty-one"});
  EXPECT_THAT(found(database, "\"mười năm\""), ElementsAre("ten-years"));
  EXPECT_THAT(found(database, "\"7 ngày\""), ElementsAre("7"));
  EXPECT_EQ(search(database, "mười lăm ngày").with_all_words, 2U);
}

TEST(Searcher, V34_LeavesYearsAndFamiliesAlone) {
  const Xapian::Database database = database_of({
      {"year", "nhiệm vụ năm 2021"},
      {"five", "5 2021"},
      {"parents", "quyền của ba mẹ"},
      {"three", "3 mẹ 3 mẹ 3 mẹ"},
  });
  EXPECT_THAT(found(database, "\"năm 2021\""), ElementsAre("year"));
  EXPECT_EQ(search(database, "năm 2021").with_all_words, 1U);
  EXPECT_EQ(found(database, "ba mẹ").front(), "parents");
}

TEST(Searcher, V35_FindsACodeOfAFigureAndALetterInTwo) {
  const Xapian::Database database =
      database_of({{"one", "quy định 5K"}, {"two", "thông điệp 5 K"}, {"other", "5 khu"}});
  EXPECT_THAT(found(database, "5K"), UnorderedElementsAre("one", "two"));
  EXPECT_THAT(found(database, "\"5 k\""), UnorderedElementsAre("one", "two"));
}

}  // namespace
}  // namespace chithi::query
