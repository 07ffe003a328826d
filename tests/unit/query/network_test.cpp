// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/network.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "corpus/ingest.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/letters.h"
#include "tests/support/process.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using test::chain_of_two;
using test::database_of_letters;
using test::kConclusion;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<CitesReport> cites(const Xapian::Database& database, std::string_view reference,
                               CitesRequest request = {}) {
  request.reference = parse_reference(reference);
  return find_citers(database, request);
}

/// The only report; fails where there are more or none.
CitesReport only(const Xapian::Database& database, std::string_view reference,
                 const CitesRequest& request = {}) {
  std::vector<CitesReport> reports = cites(database, reference, request);
  EXPECT_THAT(reports, SizeIs(1));
  return reports.empty() ? CitesReport() : reports.front();
}

/// "file depth via…" of each citer.
std::vector<std::string> chain(const CitesReport& report) {
  std::vector<std::string> lines;
  for (const Citer& citer : report.citers) {
    std::string line = citer.directive.file + " " + std::to_string(citer.depth);
    for (const std::string& via : citer.via)
      line += " " + via;
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> doubts(const CitesReport& report) {
  std::vector<std::string> lines;
  for (const Candidate& candidate : report.candidates)
    lines.push_back(candidate.directive.file + ": " + candidate.why);
  return lines;
}

TEST(FindCiters, FindsNothingForWhatIsNeitherHereNorCited) {
  const auto database = database_of_letters({{.file = "a", .cites = {kConclusion}}});
  EXPECT_THAT(cites(database, "08-KL/TW"), IsEmpty());
  EXPECT_THAT(cites(database, "chống dịch"), IsEmpty());
}

TEST(FindCiters, TellsOfATargetThatOnlyCitationsKnow) {
  const auto database = database_of_letters({{.file = "a", .cites = {kConclusion}}});
  const Target target = only(database, "KL 07").target;
  EXPECT_EQ(target.ref, "07-KL/TW");
  EXPECT_EQ(target.type, "kết luận");
  EXPECT_EQ(target.issuer, "Bộ Chính trị");
  EXPECT_EQ(target.date, (PartialDate{2021, 6, 11}));
  EXPECT_FALSE(target.id);
}

TEST(FindCiters, TellsOfATargetInTheArchiveByItself) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "176-CV/TU", .date = "2021-06-15", .province = "Kiên Giang"}});
  const CitesReport report = only(database, "176-CV/TU");
  EXPECT_EQ(report.target.id, "a#1");
  EXPECT_EQ(report.target.issuer, "Tỉnh ủy Kiên Giang");
  EXPECT_EQ(report.target.province, "Kiên Giang");
  EXPECT_THAT(report.citers, IsEmpty());
}

TEST(FindCiters, FollowsAChainOfThree) {
  std::vector<test::Letter> letters = chain_of_two();
  letters.push_back({.file = "c",
                     .date = "2021-06-18",
                     .province = "Kiên Giang",
                     .cites = {test::cited_in_full(letters.back())}});
  const auto database = database_of_letters(letters);
  const CitesReport report = only(database, "07-KL/TW");
  EXPECT_THAT(chain(report), ElementsAre("a 1", "b 2 176-CV/TU", "c 3 176-CV/TU 17-CV/ĐU"));
  EXPECT_EQ(report.citers[2].lag_days, 7);
  EXPECT_EQ(report.citers[0].through, 0U);
  EXPECT_EQ(report.citers[1].through, report.citers[0].docid);
  EXPECT_EQ(report.citers[2].through, report.citers[1].docid);
  EXPECT_THAT(chain(only(database, "07-KL/TW", {.reference = {}, .direct_only = true})),
              ElementsAre("a 1"));
}

TEST(FindCiters, EndsOnACycle) {
  test::Letter one = {
      .file = "a", .number = "01-CT/TU", .date = "2021-01-05", .province = "Hà Giang"};
  test::Letter two = {
      .file = "b", .number = "02-CT/TU", .date = "2021-01-05", .province = "Hà Giang"};
  one.cites = {test::cited_in_full(two)};
  two.cites = {test::cited_in_full(one)};
  const auto database = database_of_letters({one, two});
  EXPECT_THAT(chain(only(database, "01-CT/TU")), ElementsAre("b 1"));
  EXPECT_THAT(chain(only(database, "02-CT/TU")), ElementsAre("a 1"));
}

TEST(FindCiters, IgnoresADirectiveThatCitesItself) {
  test::Letter own = {
      .file = "a", .number = "01-CT/TU", .date = "2021-01-05", .province = "Hà Giang"};
  own.cites = {test::cited_in_full(own)};
  const auto database = database_of_letters({own});
  EXPECT_THAT(chain(only(database, "01-CT/TU")), IsEmpty());
}

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

TEST(FindCiters, TakesAnIdForADirective) {
  const auto database = database_of_letters(
      {{.file = "88.txt", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "b", .number = "88-CV/TU", .date = "2021-06-01", .province = "Lào Cai"},
       {.file = "c", .cites = {{.ref = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"}}},
       {.file = "d"}});
  EXPECT_THAT(chain(only(database, "88.txt#1")), ElementsAre("c 1"));
  EXPECT_EQ(only(database, "d#1").target.id, "d#1");
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

TEST(FindCiters, TakesTheDateOfALetterWithABlankDayFromThoseWhoCiteIt) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "294-CV/TU", .date = "2021", .province = "Lai Châu"},
       {.file = "b",
        .date = "2021-07-25",
        .province = "Lai Châu",
        .cites = {{.ref = "294-CV/TU", .date = "2021-07-21", .province = "Lai Châu"}}}});
  const CitesReport report = only(database, "294-CV/TU");
  EXPECT_EQ(report.target.id, "a#1");
  EXPECT_EQ(report.target.date, (PartialDate{2021, 7, 21}));
  EXPECT_EQ(report.citers.front().lag_days, 4);
}

TEST(FindCiters, QuotesTheSentenceThatCites) {
  const auto database = database_of_letters({{.file = "a", .cites = {kConclusion}}});
  EXPECT_THAT(only(database, "07-KL/TW").citers.front().quotes,
              ElementsAre(HasSubstr("Thực hiện 07-KL/TW")));
  EXPECT_THAT(only(database, "07-KL/TW").citers.front().quoted, ElementsAre("07-KL/TW"));
}

TEST(FindCiters, MeasuresTheLagOfThoseWithAFullDate) {
  const auto database =
      database_of_letters({{.file = "a", .date = "2021-06-15", .cites = {kConclusion}},
                           {.file = "b", .date = "2021-06-16", .cites = {kConclusion}},
                           {.file = "c", .date = "2021", .cites = {kConclusion}},
                           {.file = "d", .cites = {kConclusion}}});
  const CitesReport report = only(database, "07-KL/TW");
  EXPECT_EQ(report.citers[0].lag_days, 4);
  EXPECT_EQ(report.citers[2].lag_days, std::nullopt);
  EXPECT_EQ(report.lag_count, 2U);
  EXPECT_EQ(report.median_lag_days, 4.5);
  EXPECT_EQ(report.lag_left_out, 2U);
}

TEST(FindCiters, TellsHowTheLagsAreSpread) {
  std::vector<test::Letter> letters;
  for (int day = 1; day <= 8; ++day) {
    letters.push_back({.file = std::string(1, static_cast<char>('a' + day)),
                       .date = "2021-07-0" + std::to_string(day),
                       .cites = {kConclusion}});
  }
  const CitesReport report = only(database_of_letters(letters), "07-KL/TW");
  ASSERT_TRUE(report.lag_spread);
  EXPECT_EQ(report.lag_spread->first, 20);
  EXPECT_EQ(report.lag_spread->quarter, 21) << "the second of eight";
  EXPECT_EQ(report.median_lag_days, 23.5);
  EXPECT_EQ(report.lag_spread->three_quarters, 25) << "the sixth";
  EXPECT_EQ(report.lag_spread->last, 27);
}

TEST(FindCiters, FlagsWhatIsDatedBeforeTheTarget) {
  const auto database =
      database_of_letters({{.file = "a", .date = "2021-06-01", .cites = {kConclusion}},
                           {.file = "b", .date = "2021-05", .cites = {kConclusion}},
                           {.file = "c", .date = "2021-06-16", .cites = {kConclusion}}});
  const CitesReport report = only(database, "07-KL/TW");
  EXPECT_THAT(chain(report), ElementsAre("a 1", "c 1", "b 1"));
  EXPECT_TRUE(report.citers[0].before_target);
  EXPECT_EQ(report.citers[0].lag_days, -10);
  EXPECT_FALSE(report.citers[1].before_target);
  EXPECT_TRUE(report.citers[2].before_target);
  EXPECT_EQ(report.median_lag_days, 5);
  EXPECT_EQ(report.lag_left_out, 2U);
}

TEST(FindCiters, PutsEveryProvinceIntoOneOfThreeLists) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .province = "Quảng Ngãi", .cites = {kConclusion}},
       {.file = "b", .date = "2021", .province = "Lai Châu", .cites = {kConclusion}},
       {.file = "c", .date = "2021-06-15", .province = "Kiên Giang", .cites = {kConclusion}},
       {.file = "d", .date = "2021-06-20", .province = "Kiên Giang", .cites = {kConclusion}},
       {.file = "e", .date = "2021-07-22", .province = "Đồng Nai"}});
  const Coverage coverage = only(database, "07-KL/TW").coverage;
  EXPECT_EQ(coverage.of, 63);
  ASSERT_THAT(coverage.cited, SizeIs(3));
  EXPECT_EQ(coverage.cited[0].name, "Kiên Giang");
  EXPECT_EQ(coverage.cited[0].directives, 2U);
  EXPECT_EQ(coverage.cited[0].first_date, (PartialDate{2021, 6, 15}));
  EXPECT_EQ(coverage.cited[0].lag_days, 4);
  EXPECT_EQ(coverage.cited[1].name, "Quảng Ngãi");
  EXPECT_EQ(coverage.cited[2].name, "Lai Châu");
  EXPECT_THAT(coverage.not_found, ElementsAre("Đồng Nai"));
  EXPECT_THAT(coverage.no_documents, SizeIs(59));
}

TEST(FindCiters, RollsProvincesUpToThe34) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .province = "Hòa Bình", .cites = {kConclusion}},
       {.file = "b", .date = "2021-06-17", .province = "Vĩnh Phúc"}});
  const Coverage coverage = only(database, "07-KL/TW", {.reference = {}, .provinces = 34}).coverage;
  EXPECT_EQ(coverage.of, 34);
  ASSERT_THAT(coverage.cited, SizeIs(1));
  EXPECT_EQ(coverage.cited[0].name, "Phú Thọ");
  EXPECT_THAT(coverage.not_found, IsEmpty());
  EXPECT_THAT(coverage.no_documents, SizeIs(33));
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

TEST(FindCiters, TakesNoOtherMapForAFilter) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2025-06-20", .province = "Hà Giang", .cites = {{.ref = "9/CĐ-TTg"}}},
       {.file = "b", .date = "2025-07-20", .province = "Sơn La", .cites = {{.ref = "9/CĐ-TTg"}}}});
  CitesRequest request;
  EXPECT_EQ(only(database, "9/CĐ-TTg", request).coverage.of, 63);
  request.filters.province = "Sơn La";
  EXPECT_EQ(only(database, "9/CĐ-TTg", request).coverage.of, 63);
}

TEST(FindCiters, LeavesWaysOutUnlessAsked) {
  const auto database = database_of_letters(chain_of_two());
  EXPECT_THAT(chain(only(database, "07-KL/TW", {.reference = {}, .tells_ways = false})),
              ElementsAre("a 1", "b 2"));
}

TEST(FindCiters, TakesTheMapOfTheTargetsTime) {
  const auto database =
      database_of_letters({{.file = "a", .cites = {{.ref = "21/CĐ-TTg", .date = "2025-06-30"}}},
                           {.file = "b", .cites = {{.ref = "22/CĐ-TTg", .date = "2025-07-01"}}}});
  EXPECT_EQ(only(database, "21/CĐ-TTg").coverage.of, 63);
  EXPECT_EQ(only(database, "22/CĐ-TTg").coverage.of, 34);
}

TEST(FindCiters, TellsOfThoseOnlyThatPassTheFilters) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .province = "Quảng Ngãi", .cites = {kConclusion}},
       {.file = "b", .date = "2021-06-17", .province = "Hòa Bình", .cites = {kConclusion}}});
  CitesRequest request;
  request.filters.province = "hoa binh";
  EXPECT_THAT(chain(only(database, "07-KL/TW", request)), ElementsAre("b 1"));
  request.filters.province = "phu tho";
  EXPECT_THAT(chain(only(database, "07-KL/TW", request)), ElementsAre("b 1"));
  request.filters = {};
  request.filters.to = PartialDate{2021, 6, 16};
  EXPECT_THAT(chain(only(database, "07-KL/TW", request)), ElementsAre("a 1"));
  request.filters = {};
  request.filters.type = "chỉ thị";
  EXPECT_THAT(chain(only(database, "07-KL/TW", request)), IsEmpty());
  request.filters.type = "Atlantis";
  EXPECT_THROW(static_cast<void>(cites(database, "07-KL/TW", request)), corpus::Error);
}

std::vector<Portrait> portraits(const Xapian::Database& database, std::string_view reference) {
  return find_portraits(database, parse_reference(reference));
}

TEST(FindPortraits, ShowsADirectiveWithItsNeighbours) {
  const auto database = database_of_letters(chain_of_two());
  const auto by_number = portraits(database, "176-CV/TU");
  ASSERT_THAT(by_number, SizeIs(1));
  EXPECT_EQ(by_number[0].directive->id, "a#1");
  EXPECT_EQ(by_number[0].siblings, 1U);
  EXPECT_THAT(by_number[0].cited_ids, ElementsAre(std::nullopt));
  ASSERT_THAT(by_number[0].cited_by, SizeIs(1));
  EXPECT_EQ(by_number[0].cited_by[0].directive.id, "b#1");

  const auto by_id = portraits(database, "b#1");
  ASSERT_THAT(by_id, SizeIs(1));
  EXPECT_THAT(by_id[0].cited_ids, ElementsAre("a#1"));
  EXPECT_THAT(by_id[0].cited_by, IsEmpty());
}

TEST(FindPortraits, KnowsANumberThatLacksItsYearByItsDay) {
  const auto database =
      database_of_letters({{.file = "a", .number = "23/2021/QĐ-TTg", .date = "2021-07-07"},
                           {.file = "b",
                            .number = "5-CV/TU",
                            .cites = {{.ref = "23/QĐ-TTg", .date = "2021-07-07"},
                                      {.ref = "23/QĐ-TTg", .date = "2020-07-07"}}}});
  const auto shown = portraits(database, "5-CV/TU");
  ASSERT_THAT(shown, SizeIs(1));
  EXPECT_THAT(shown[0].cited_ids, ElementsAre("a#1", std::nullopt));
}

TEST(FindPortraits, ShowsAllOfANumberAndThoseThatAreChosen) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "88-CV/TU", .date = "2020-05-01", .province = "Hà Giang"},
       {.file = "b", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "c", .number = "88-CV/TU", .date = "2021-06-01", .province = "Lào Cai"}});
  EXPECT_THAT(portraits(database, "88-CV/TU"), SizeIs(3));
  EXPECT_THAT(portraits(database, "88-CV/TU@Hà Giang"), SizeIs(2));
  EXPECT_THAT(portraits(database, "88-CV/TU@Hà Giang@2021"), SizeIs(1));
  EXPECT_THAT(portraits(database, "88-CV/TU@Sơn La"), IsEmpty());
}

TEST(FindPortraits, ShowsAStubOfWhatIsOnlyCited) {
  const auto database = database_of_letters({{.file = "a", .cites = {kConclusion}}});
  const auto stubs = portraits(database, "07-KL/TW");
  ASSERT_THAT(stubs, SizeIs(1));
  EXPECT_FALSE(stubs[0].directive);
  EXPECT_EQ(stubs[0].target.date, (PartialDate{2021, 6, 11}));
  EXPECT_THAT(stubs[0].cited_by, SizeIs(1));
  EXPECT_THAT(portraits(database, "08-KL/TW"), IsEmpty());
}

// The five real documents, if they lie beside the checkout.

Xapian::Database database_of_folder(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.insert(entry.path());
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const auto& file : files) {
    const std::string text = vi::to_nfc(test::slurp(file));
    for (const auto& directive : corpus::read_directives(text, file.filename().string()))
      database.add_document(indexer::to_xapian(directive, {}, analyzer));
  }
  return database;
}

std::string line_of(const nlohmann::json& gold) {
  std::string line = gold.at("file").get<std::string>() + "#" + gold.at("ordinal").dump() + " " +
                     gold.at("depth").dump();
  for (const auto& via : gold.at("via"))
    line += " " + via.get<std::string>();
  return line + " " + gold.at("lag_days").dump() + " " + gold.at("relation").get<std::string>();
}

std::string line_of(const Citer& citer) {
  std::string line = citer.directive.id + " " + std::to_string(citer.depth);
  for (const std::string& via : citer.via)
    line += " " + via;
  line += " " + (citer.lag_days ? std::to_string(*citer.lag_days) : "null") + " ";
  return line.append(corpus::to_string(citer.relation));
}

TEST(FindCiters, SaysOfTheSeedsWhatAPersonFound) {
  const std::filesystem::path shared = CHITHI_SHARED_DIR;
  if (!std::filesystem::exists(shared / "gold" / "network.json")) {
    GTEST_SKIP() << "no real documents in " << shared;
  }
  const auto gold = nlohmann::json::parse(test::slurp(shared / "gold" / "network.json"));
  const CitesReport report = only(database_of_folder(shared / "seeds"), "07-KL/TW");

  const auto& target = gold.at("target");
  EXPECT_EQ(report.target.ref, target.at("ref"));
  EXPECT_EQ(report.target.type, target.at("type"));
  EXPECT_EQ(report.target.issuer, target.at("issuer"));
  EXPECT_EQ(corpus::to_string(report.target.date.value_or(PartialDate())), target.at("date"));
  EXPECT_FALSE(report.target.id);

  std::vector<std::string> expected;
  for (const auto& directive : gold.at("directives"))
    expected.push_back(line_of(directive));
  std::vector<std::string> found;
  for (const Citer& citer : report.citers)
    found.push_back(line_of(citer));
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected));

  std::vector<std::string> cited;
  for (const ProvinceRow& row : report.coverage.cited)
    cited.push_back(row.name);
  const auto& provinces = gold.at("provinces");
  EXPECT_EQ(report.coverage.of, provinces.at("of"));
  EXPECT_THAT(cited, testing::UnorderedElementsAreArray(
                         provinces.at("cited").get<std::vector<std::string>>()));
  EXPECT_EQ(report.coverage.not_found, provinces.at("not_found").get<std::vector<std::string>>());
  EXPECT_EQ(report.coverage.no_documents.size(), provinces.at("no_documents_count"));
}

}  // namespace
}  // namespace chithi::query
