// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/abbreviations.h"

#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::vi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Words = std::vector<std::string_view>;

TEST(Abbreviations, GoBothWays) {
  const Abbreviations table = Abbreviations::built_in();
  const auto expanded = table.find(Words{"ubnd", "tinh"});
  ASSERT_EQ(expanded.size(), 1U);
  EXPECT_EQ(expanded[0].words, 1U);
  EXPECT_THAT(expanded[0].others, ElementsAre("Ủy ban nhân dân"));
  const auto shortened = table.find(Words{"uy", "ban", "nhan", "dan", "tinh"});
  ASSERT_EQ(shortened.size(), 1U);
  EXPECT_EQ(shortened[0].words, 4U);
  EXPECT_THAT(shortened[0].others, ElementsAre("UBND"));
}

TEST(Abbreviations, OfSeveralMeaningsGiveAllTheLikelierFirst) {
  const Abbreviations table = Abbreviations::built_in();
  const auto found = table.find(Words{"bbt"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].others, ElementsAre("Ban Bí thư", "Ban biên tập"));
}

TEST(Abbreviations, AreFoundHoweverTheyBegin) {
  Abbreviations table;
  EXPECT_THAT(table.find(Words{"diem"}), IsEmpty());
  EXPECT_THAT(table.add("ĐNB\t(Đông) Nam Bộ\tboth\n5K\t5 không\tboth\nÐM\tđiểm mới\tboth\n"),
              IsEmpty());
  EXPECT_EQ(table.find(Words{"dnb"}).size(), 1U);
  EXPECT_EQ(table.find(Words{"dong", "nam", "bo"}).size(), 1U);
  EXPECT_EQ(table.find(Words{"5k"}).size(), 1U);
  EXPECT_EQ(table.find(Words{"5", "khong"}).size(), 1U);
  EXPECT_EQ(table.find(Words{"dm"}).size(), 1U);
  EXPECT_EQ(table.find(Words{"diem", "moi"}).size(), 1U);
}

TEST(Abbreviations, GiveTheLongestFirst) {
  const Abbreviations table = Abbreviations::built_in();
  const auto found = table.find(Words{"ban", "chi", "dao", "quoc", "gia"});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].words, 5U);
  EXPECT_EQ(found[1].words, 3U);
}

TEST(Abbreviations, ThatAreWordsCountInCapitalsOnly) {
  const Abbreviations table = Abbreviations::built_in();
  ASSERT_EQ(table.find(Words{"ca"}).size(), 1U);
  EXPECT_TRUE(table.find(Words{"ca"})[0].in_capitals_only);
  EXPECT_THAT(table.find(Words{"cong", "an"}), IsEmpty());
  EXPECT_FALSE(table.find(Words{"ubnd"})[0].in_capitals_only);
}

TEST(Abbreviations, TakeTheRowsOfAUser) {
  Abbreviations table = Abbreviations::built_in();
  EXPECT_THAT(table.add("# mine\n\nQLTT\tquản lý thị trường\tboth\r\nBBT\tBan bảo trợ\tout\n"),
              IsEmpty());
  EXPECT_EQ(table.find(Words{"quan", "ly", "thi", "truong"}).size(), 1U);
  EXPECT_THAT(table.find(Words{"bbt"})[0].others,
              ElementsAre("Ban Bí thư", "Ban biên tập", "Ban bảo trợ"));
}

TEST(Abbreviations, NameTheLinesThatAreNoRows) {
  Abbreviations table;
  EXPECT_THAT(table.add("AB\n\n\tx\tboth\nAB\txa bắc\tback\nAB\txa bắc\tout"),
              ElementsAre(1U, 3U, 4U));
  EXPECT_EQ(table.find(Words{"ab"}).size(), 1U);
}

}  // namespace
}  // namespace chithi::vi
