// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several documents those who cite mean, and whoever asks.
#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/network.h"
#include "tests/support/citers.h"
#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using test::chain;
using test::cites;
using test::database_of_letters;
using test::doubts;
using test::kConclusion;
using test::only;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(FindCiters, TellsProvincesApart) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "b", .number = "88-CV/TU", .date = "2021-06-01", .province = "Lào Cai"},
       {.file = "c",
        .date = "2021-07-01",
        .province = "Hà Giang",
        .cites = {{.ref = "88-CV/TU", .province = "Hà Giang"}}}});
  const auto reports = cites(database, "88-CV/TU");
  ASSERT_THAT(reports, SizeIs(2));
  EXPECT_EQ(reports[0].target.province, "Hà Giang");
  EXPECT_THAT(chain(reports[0]), ElementsAre("c 1"));
  EXPECT_EQ(reports[1].target.province, "Lào Cai");
  EXPECT_THAT(chain(reports[1]), IsEmpty());
  EXPECT_EQ(only(database, "88-CV/TU@lao cai").target.id, "b#1");
}

TEST(FindCiters, TellsYearsApart) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2020-04-02", .cites = {{.ref = "16/CT-TTg", .date = "2020-03-31"}}},
       {.file = "b", .date = "2021-06-20", .cites = {{.ref = "16/CT-TTg", .date = "2021-06-15"}}},
       {.file = "c", .date = "2021-07-20", .cites = {{.ref = "16/CT-TTg"}}}});
  const auto reports = cites(database, "16/CT-TTg");
  ASSERT_THAT(reports, SizeIs(2));
  EXPECT_EQ(reports[0].target.date, (PartialDate{2021, 6, 15}));
  EXPECT_THAT(chain(reports[0]), ElementsAre("b 1"));
  EXPECT_THAT(doubts(reports[0]), ElementsAre("c: the text gives no year: 2020 or 2021"));
  EXPECT_THAT(doubts(reports[1]), ElementsAre("c: the text gives no year: 2020 or 2021"));
  EXPECT_THAT(chain(only(database, "16/CT-TTg@2020")), ElementsAre("a 1"));
  EXPECT_THAT(chain(only(database, "Chỉ thị 16/CT-TTg ngày 15/6/2021")), ElementsAre("b 1"));
}

TEST(FindCiters, CountsAnUndatedCitationIfOnlyOneDocumentIsKnown) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2020-04-02", .cites = {{.ref = "16/CT-TTg", .date = "2020-03-31"}}},
       {.file = "b", .date = "2021-07-20", .cites = {{.ref = "16/CT-TTg"}}}});
  EXPECT_THAT(chain(only(database, "16/CT-TTg")), ElementsAre("a 1", "b 1"));
}

TEST(FindCiters, TakesWhatWasWrittenBeforeForNoCitation) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2020-04-02", .cites = {{.ref = "16/CT-TTg", .date = "2020-03-31"}}},
       {.file = "b", .date = "2021-06-20", .cites = {{.ref = "16/CT-TTg", .date = "2021-06-15"}}},
       {.file = "c", .date = "2020-07-20", .cites = {{.ref = "16/CT-TTg"}}},
       {.file = "d", .date = "2019-07-20", .cites = {{.ref = "16/CT-TTg"}}}});
  EXPECT_THAT(chain(only(database, "16/CT-TTg@2020")), ElementsAre("a 1", "c 1"));
  EXPECT_THAT(doubts(only(database, "16/CT-TTg@2021")),
              ElementsAre("d: the text gives no date, and was written in an earlier year"));
}

TEST(FindCiters, TakesTheYearOfASymbolForThatOfItsDate) {
  const auto database = database_of_letters({{.file = "a", .cites = {{.ref = "23/2021/QĐ-TTg"}}}});
  EXPECT_THAT(cites(database, "23/2021/QĐ-TTg@2021"), SizeIs(1));
  EXPECT_THAT(cites(database, "23/2021/QĐ-TTg@2020"), IsEmpty());
}

TEST(FindCiters, OffersWhatNobodyDatesForAYear) {
  const auto database =
      database_of_letters({{.file = "a", .date = "2021", .cites = {{.ref = "16/CT-TTg"}}}});
  EXPECT_THAT(chain(only(database, "16/CT-TTg")), ElementsAre("a 1"));
  const CitesReport report = only(database, "16/CT-TTg@2020");
  EXPECT_THAT(chain(report), IsEmpty());
  EXPECT_THAT(doubts(report), ElementsAre("a: the text gives no year: 2020 or another"));
}

TEST(FindCiters, CountsNoCitationThatLeavesOpenWhoseNumberItIs) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "b", .date = "2021-07-01", .cites = {{.ref = "88-CV/TU"}}},
       {.file = "c", .date = "2021-07-01", .cites = {{.ref = "88-CV/TU", .date = "2021-05-01"}}}});
  const CitesReport report = only(database, "88-CV/TU");
  EXPECT_THAT(chain(report), ElementsAre("c 1"));
  EXPECT_THAT(doubts(report), ElementsAre("b: the text does not say whose it is: Hà Giang"));
}

TEST(FindCiters, OffersACitationWithAnotherDayOfTheYear) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .cites = {kConclusion}},
       {.file = "b", .date = "2021-06-17", .cites = {kConclusion}},
       {.file = "c", .date = "2021-06-18", .cites = {{.ref = "07-KL/TW", .date = "2021-06-12"}}}});
  const CitesReport report = only(database, "07-KL/TW");
  EXPECT_EQ(report.target.date, (PartialDate{2021, 6, 11}));
  EXPECT_THAT(chain(report), ElementsAre("a 1", "b 1"));
  EXPECT_THAT(doubts(report), ElementsAre("c: the text dates it 12/6/2021"));
}

TEST(FindCiters, OffersACitationThatLeavesOutPartOfTheNumber) {
  const test::Cited whole = {.ref = "68/NQ-CP", .date = "2021-07-01", .issuer = "Chính phủ"};
  const test::Cited part = {.ref = "68", .type = "nghị quyết", .issuer = {}};
  test::Cited of_issuer = part;
  of_issuer.issuer = "Chính phủ";
  test::Cited other_issuer = part;
  other_issuer.issuer = "Hội đồng nhân dân tỉnh";
  const auto database = database_of_letters({{.file = "a", .cites = {whole}},
                                             {.file = "b", .cites = {part}},
                                             {.file = "c", .cites = {of_issuer}},
                                             {.file = "d", .cites = {other_issuer}}});
  for (const std::string_view reference : {"68/NQ-CP", "Nghị quyết 68 của Chính phủ"}) {
    SCOPED_TRACE(reference);
    const CitesReport report = only(database, reference);
    EXPECT_THAT(chain(report), ElementsAre("a 1", "c 1"));
    EXPECT_THAT(doubts(report), ElementsAre("b: the text gives no more of the number"));
  }
}

TEST(FindCiters, CountsACitationByTheYearOfItsSymbolInSpiteOfTheDay) {
  const auto database = database_of_letters(
      {{.file = "a", .cites = {{.ref = "101/2010/NĐ-CP", .date = "2010-09-30"}}},
       {.file = "b", .cites = {{.ref = "101/2010/NĐ-CP", .date = "2010-09-30"}}},
       {.file = "c", .cites = {{.ref = "101/2010/NĐ-CP", .date = "2010-09-03"}}}});
  const CitesReport report = only(database, "101/2010/NĐ-CP");
  EXPECT_THAT(chain(report), ElementsAre("a 1", "b 1", "c 1"));
  EXPECT_EQ(report.target.date, (PartialDate{2010, 9, 30}));
}

TEST(FindCiters, TellsWhatHasNoNumberByItsDate) {
  const test::Cited dated = {.ref = {},
                             .date = "2021-07-21",
                             .province = {},
                             .type = "điện",
                             .issuer = "Thường trực Ban Bí thư"};
  const test::Cited undated = {
      .ref = {}, .date = {}, .province = {}, .type = "điện", .issuer = "Thường trực Ban Bí thư"};
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-07-22", .province = "Đồng Nai", .cites = {dated}},
       {.file = "b", .date = "2021", .province = "Lai Châu", .cites = {undated}}});
  const CitesReport report = only(database, "Điện ngày 21/7/2021 của Thường trực Ban Bí thư");
  EXPECT_EQ(report.target.ref, std::nullopt);
  EXPECT_EQ(report.target.issuer, "Thường trực Ban Bí thư");
  EXPECT_THAT(chain(report), ElementsAre("a 1"));
  EXPECT_THAT(doubts(report), ElementsAre("b: the text gives no date"));
}

TEST(FindCiters, TakesTheSameLetterInTwoFilesForOneTarget) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "b", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "c",
        .cites = {{.ref = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"}}}});
  EXPECT_THAT(chain(only(database, "88-CV/TU")), ElementsAre("c 1"));
}

test::Letter of_commune(const std::string& file, const std::string& subject) {
  return {.file = file,
          .number = "5/KH-UBND",
          .date = "2021-05-01",
          .province = "Sơn La",
          .issuer = "Ủy ban nhân dân xã",
          .subject = subject};
}

TEST(FindCiters, TellsCommunesApartThatAreNotNamed) {
  const auto database = database_of_letters(
      {of_commune("a", "phòng dịch"), of_commune("b", "trồng cây"), of_commune("c", "Phòng dịch")});
  EXPECT_THAT(cites(database, "5/KH-UBND"), SizeIs(2)) << "c is a again";
}

TEST(FindCiters, TakesTheDayThatIsTypedForThatOfTheDocument) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "120-CV/TU", .date = "2022-03-15", .province = "Hà Giang"},
       {.file = "b", .number = "120-CV/TU", .date = "2022-03-15", .province = "Lào Cai"},
       {.file = "c", .number = "120-CV/TU", .date = "2022-03-20", .province = "Sơn La"}});
  EXPECT_THAT(cites(database, "công văn số 120-CV/TU"), SizeIs(3));
  const auto reports = cites(database, "công văn số 120 - CV / TU ngày 15/3/2022");
  ASSERT_THAT(reports, SizeIs(2));
  EXPECT_EQ(reports[0].target.date, (PartialDate{2022, 3, 15}));
  EXPECT_EQ(reports[1].target.date, (PartialDate{2022, 3, 15}));
  EXPECT_EQ(reports[0].other_day, std::nullopt);
}

TEST(FindCiters, SaysWhereTheDayThatIsTypedIsThatOfNone) {
  const auto database = database_of_letters(
      {{.file = "a", .cites = {{.ref = "21-KL/TW", .date = "2022-03-10", .type = "kết luận"}}}});
  const CitesReport report = only(database, "Kết luận số 21-KL/TW ngày 11/3/2022");
  EXPECT_EQ(report.target.date, (PartialDate{2022, 3, 10}));
  EXPECT_EQ(report.other_day, (PartialDate{2022, 3, 11}));
  EXPECT_THAT(chain(report), ElementsAre("a 1"));
}

TEST(FindCiters, OffersNoUndatedPaperThatCitesWhatCameLater) {
  const auto undated = [](const std::string& cited_day) {
    return database_of_letters(
        {{.file = "a",
          .number = "120-CV/TU",
          .province = "Hà Giang",
          .cites = {{.ref = "21-KL/TW", .date = cited_day, .issuer = "Bộ Chính trị"}}}});
  };
  EXPECT_THAT(cites(undated("2021-03-10"), "120-CV/TU@2021"), SizeIs(1));
  EXPECT_THAT(cites(undated("2022-03-10"), "120-CV/TU@2021"), IsEmpty());
}

}  // namespace
}  // namespace chithi::query
