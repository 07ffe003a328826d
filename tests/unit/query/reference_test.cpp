// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reference.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/database.h"
#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using test::database_of_letters;
using testing::ElementsAre;
using testing::IsEmpty;

std::string number_in(std::string_view text) {
  const Reference reference = parse_reference(text);
  if (!reference.cited || !reference.cited->number) return "";
  return corpus::to_string(*reference.cited->number);
}

TEST(ParseReference, ReadsANumberInAnyForm) {
  for (const std::string_view text :
       {"07-KL/TW", "7-kl/tw", "Kết luận 07-KL/TW", "Kết luận số 07-KL/TW ngày 11/6/2021"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(number_in(text), "07-KL/TW");
  }
}

TEST(ParseReference, KeepsWhatWasTyped) {
  EXPECT_EQ(parse_reference(" 88-CV/TU@2021 ").text, " 88-CV/TU@2021 ");
}

TEST(ParseReference, TakesProvinceAndYearAfterAt) {
  for (const std::string_view text :
       {"88-CV/TU@Hà Giang@2021", "88-CV/TU@2021@ha giang", "88-CV/TU @ Ha\u0300 Giang @ 2021"}) {
    SCOPED_TRACE(text);
    const Reference reference = parse_reference(text);
    EXPECT_EQ(number_in(text), "88-CV/TU");
    EXPECT_EQ(reference.province, "Hà Giang");
    EXPECT_EQ(reference.year, 2021);
    EXPECT_THAT(reference.unknown, IsEmpty());
  }
}

TEST(ParseReference, TakesADayAndABodyAfterAt) {
  const Reference day = parse_reference("120-CV/TU@15/3/2022");
  EXPECT_EQ(day.day, (corpus::PartialDate{2022, 3, 15}));
  EXPECT_THAT(day.unknown, IsEmpty());
  for (const std::string_view text : {"33-CV/HU@Mộc Châu", "33-CV/HU@huyện Mộc Châu",
                                      "1-CV/ĐU@xã Chiềng Sơn", "33-CV/HU@Huyện ủy Mộc Châu"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(parse_reference(text).body.empty());
    EXPECT_THAT(parse_reference(text).unknown, IsEmpty());
  }
}

TEST(ParseReference, NamesWhatItDoesNotKnowAfterAt) {
  EXPECT_THAT(parse_reference("88-CV/TU@Atlantis@2021").unknown, ElementsAre("Atlantis"));
}

TEST(ParseReference, ReadsACitationWithoutANumber) {
  const Reference reference = parse_reference("Điện ngày 21/7/2021 của Thường trực Ban Bí thư");
  ASSERT_TRUE(reference.cited);
  EXPECT_FALSE(reference.cited->number);
  EXPECT_EQ(reference.cited->date, (corpus::PartialDate{2021, 7, 21}));
}

TEST(ParseReference, FindsNoCitationInOtherWords) {
  for (const std::string_view text : {"", "@", "chống dịch", "tinh/a.txt#2", "21/7/2021"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(parse_reference(text).cited);
  }
}

std::vector<std::string> keys(const Xapian::Database& database, std::string_view text) {
  const Reference reference = parse_reference(text);
  return reference.cited ? candidate_keys(database, reference.words, *reference.cited)
                         : std::vector<std::string>();
}

TEST(CandidateKeys, OfAWholeNumberAreItself) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "05-CT/TU"}, {.file = "b", .cites = {{.ref = "07-KL/TW"}}}});
  EXPECT_THAT(keys(database, "05-CT/TU"), ElementsAre("ct:5::tu"));
  EXPECT_THAT(keys(database, "kl 07 tw"), ElementsAre("kl:7::tw"));
}

TEST(CandidateKeys, AreNoneForWhatNobodyKnows) {
  const auto database = database_of_letters({{.file = "a", .cites = {{.ref = "107-KL/TW"}}}});
  EXPECT_THAT(keys(database, "07-KL/TW"), IsEmpty());
  EXPECT_THAT(keys(database, "Kết luận 07"), IsEmpty());
}

TEST(CandidateKeys, OfANumberWithoutBodyAreTheCommonestFirst) {
  const auto database =
      database_of_letters({{.file = "a", .cites = {{.ref = "16/CT-UBND"}, {.ref = "16/CT-TTg"}}},
                           {.file = "b", .cites = {{.ref = "16/CT-TTg"}}}});
  EXPECT_THAT(keys(database, "Chỉ thị 16"), ElementsAre("ct:16::ttg", "ct:16::ubnd"));
}

TEST(CandidateKeys, AtEqualFrequencyPutTheCentralBodyFirst) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "07-KL/TU"}, {.file = "b", .cites = {{.ref = "07-KL/TW"}}}});
  EXPECT_THAT(keys(database, "KL 07"), ElementsAre("kl:7::tw", "kl:7::tu"));
}

TEST(CandidateKeys, FillInTheYearOfTheSymbol) {
  const auto database = database_of_letters(
      {{.file = "a", .cites = {{.ref = "30/2020/NĐ-CP"}, {.ref = "30/2017/NĐ-CP"}}},
       {.file = "b", .cites = {{.ref = "30/2020/NĐ-CP"}}}});
  EXPECT_THAT(keys(database, "30/NĐ-CP"), ElementsAre("nd:30:2020:cp", "nd:30:2017:cp"));
  EXPECT_THAT(keys(database, "Nghị định 30"), ElementsAre("nd:30:2020:cp", "nd:30:2017:cp"));
  EXPECT_THAT(keys(database, "Nghị định 30/2017"), ElementsAre("nd:30:2017:cp"));
}

TEST(CandidateKeys, OfALetterAreThoseWithoutATypeInTheSymbolToo) {
  const auto database =
      database_of_letters({{.file = "a", .number = "1246/UBND-VX"},
                           {.file = "b", .number = "1246-CV/TU", .province = "Hà Giang"}});
  EXPECT_THAT(keys(database, "Công văn 1246"), ElementsAre(":1246::ubnd-vx", "cv:1246::tu"));
}

TEST(CandidateKeys, OfADocumentWithoutANumberAreTypeAndIssuer) {
  const auto database = database_of_letters(
      {{.file = "a", .cites = {{.type = "điện", .issuer = "Thường trực Ban Bí thư"}}}});
  EXPECT_THAT(keys(database, "Điện ngày 21/7/2021 của Thường trực Ban Bí thư"),
              ElementsAre("dien::ban-bi-thu"));
}

TEST(CandidateKeys, OfALawAreItsTitle) {
  const auto database =
      test::database_of({{"a.txt", "Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015;"}});
  for (const std::string_view text :
       {"Luật Ngân sách nhà nước", "luật ngân sách nhà nước", "luat ngan sach nha nuoc",
        "Luật Ngân sách nhà nước ngày 25/6/2015", "Luật Ngân sách nhà nước năm 2015"}) {
    SCOPED_TRACE(text);
    EXPECT_THAT(keys(database, text), ElementsAre("luat::ngan-sach-nha-nuoc"));
  }
}

TEST(CandidateKeys, OfASymbolThatNobodyElseUsesAreItself) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "04/CĐ-CT"}, {.file = "b", .number = "145/UBND"}});
  EXPECT_THAT(keys(database, "04/CĐ-CT"), ElementsAre("cd:4::ct"));
  EXPECT_THAT(keys(database, "145/ubnd"), ElementsAre(":145::ubnd"));
}

TEST(FindId, FindsNothingButTheWholeId) {
  const auto database = database_of_letters({{.file = "Tỉnh/a.txt"}});
  EXPECT_TRUE(find_id(database, "Tỉnh/a.txt#1"));
  EXPECT_FALSE(find_id(database, "Tỉnh/a.txt"));
  EXPECT_FALSE(find_id(database, ""));
}

TEST(DisplayNumber, WritesAKeyAsThoseWhoBearOrCiteIt) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "05-CT/TU", .cites = {{.ref = "07-KL/TW"}}},
       {.file = "b", .cites = {{.type = "điện", .issuer = "Thường trực Ban Bí thư"}}}});
  EXPECT_EQ(display_number(database, "ct:5::tu"), "05-CT/TU");
  EXPECT_EQ(display_number(database, "kl:7::tw"), "07-KL/TW");
  EXPECT_EQ(display_number(database, "dien::ban-bi-thu"), "điện, Thường trực Ban Bí thư");
  EXPECT_EQ(display_number(database, "kl:8::tw"), "kl:8::tw");
}

}  // namespace
}  // namespace chithi::query
