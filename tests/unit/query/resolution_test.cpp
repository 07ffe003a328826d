// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/gazetteer.h"
#include "query/citation_survey.h"
#include "query/network.h"
#include "tests/support/database.h"
#include "tests/support/letters.h"

// Whom a citation means, read from whole papers.

namespace chithi::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kPlanOfTheProvince =
    "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\nSố: 05/KH-UBND\n\nHưng Yên, ngày 10 tháng 02 năm 2020\n\n"
    "KẾ HOẠCH\nVề việc chống bão\n";
constexpr std::string_view kPlanOfTheDistrict =
    "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\nỦY BAN NHÂN DÂN HUYỆN ÂN THI\nSố: 05/KH-UBND\n\n"
    "Ân Thi, ngày 17 tháng 10 năm 2022\n\nKẾ HOẠCH\nVề việc chống bão\n";

/// A paper of a commune that cites.
std::string commune(std::string_view district, std::string_view words) {
  return "ĐẢNG BỘ " + std::string(district) +
         "\nĐẢNG ỦY XÃ AN ĐIỀN\n*\nSố 11-KH/ĐU\n\nAn Điền, ngày 26 tháng 12 năm 2022\n\n"
         "KẾ HOẠCH\nVề việc chống bão\n\nThực hiện " +
         std::string(words) + ", Đảng ủy xã lập kế hoạch.\n";
}

/// The files that cite the one of that id directly.
std::vector<std::string> citers_of(const Xapian::Database& database, const std::string& id) {
  CitesRequest request;
  request.reference = parse_reference(id);
  request.direct_only = true;
  std::vector<std::string> files;
  for (const CitesReport& report : find_citers(database, request)) {
    for (const Citer& citer : report.citers)
      files.push_back(citer.directive.file);
  }
  return files;
}

/// "file: why", of those that may cite it.
std::vector<std::string> candidates_of(const Xapian::Database& database, const std::string& id) {
  std::vector<std::string> found;
  for (const CitesReport& report : find_citers(database, {.reference = parse_reference(id)})) {
    for (const Candidate& candidate : report.candidates)
      found.push_back(candidate.directive.file + ": " + candidate.why);
  }
  return found;
}

TEST(Resolution, TheUndatedPlanOfADistrictIsNotItsProvinces) {
  const std::string citing =
      commune("HUYỆN ÂN THI", "Kế hoạch số 05/KH-UBND của UBND huyện Ân Thi");
  const auto database = test::database_of(
      {{"tinh", kPlanOfTheProvince}, {"huyen", kPlanOfTheDistrict}, {"xa", citing}});
  EXPECT_THAT(citers_of(database, "huyen#1"), ElementsAre("xa"));
  EXPECT_THAT(citers_of(database, "tinh#1"), IsEmpty());
}

TEST(Resolution, AnUndatedPlanOfNobodyStaysOpen) {
  const std::string citing = commune("HUYỆN ÂN THI", "Kế hoạch số 05/KH-UBND");
  const auto database = test::database_of(
      {{"tinh", kPlanOfTheProvince}, {"huyen", kPlanOfTheDistrict}, {"xa", citing}});
  EXPECT_THAT(citers_of(database, "huyen#1"), IsEmpty());
  EXPECT_THAT(citers_of(database, "tinh#1"), IsEmpty());
}

struct Reused {
  std::string_view number;
  std::string_view cited;
  bool joins = false;
};

TEST(Resolution, AnUndatedCitationMeansNoPaperOfAnEarlierCount) {
  for (const Reused& test : {Reused{"Số: 10/CT-UBND", "Chỉ thị số 10/CT-UBND của UBND tỉnh", false},
                             Reused{"Số 10-CT/TU", "Chỉ thị số 10-CT/TU của Tỉnh ủy", true}}) {
    SCOPED_TRACE(test.cited);
    const bool party = test.number.ends_with("TU");
    const std::string issued = std::string(party ? "TỈNH ỦY" : "ỦY BAN NHÂN DÂN TỈNH") +
                               " HƯNG YÊN\n" + std::string(test.number) +
                               "\n\nHưng Yên, ngày 19 tháng 11 năm 2020\n\nCHỈ THỊ\nVề chống bão\n";
    const std::string citing = commune("HUYỆN ÂN THI", std::string(test.cited) + " Hưng Yên");
    const auto database = test::database_of({{"tinh", issued}, {"xa", citing}});
    EXPECT_EQ(citers_of(database, "tinh#1").size(), test.joins ? 1U : 0U);
  }
}

TEST(Resolution, ABlankDayIsNotThatOfAnotherPlace) {
  const std::string citing = commune(
      "HUYỆN CHÂU THÀNH", "Công văn số 01/UBND-VP ngày 13/5/2021 của UBND huyện Châu Thành");
  const auto database = test::database_of(
      {{"gia-lai",
        "ỦY BAN NHÂN DÂN TỈNH GIA LAI\nỦY BAN NHÂN DÂN HUYỆN CHƯ PƯH\nSố: 01/UBND-VP\n"
        "V/v chống bão\n\nChư Pưh, ngày      tháng      năm      \n\nKính gửi: Các xã.\n"},
       {"xa", citing}});
  EXPECT_THAT(citers_of(database, "gia-lai#1"), IsEmpty());
}

TEST(Resolution, ABlankDayIsLeftOpenThoughOthersDateThatNumber) {
  const std::string citing =
      commune("HUYỆN ÂN THI", "Kế hoạch số 05/KH-UBND ngày 5/11/2017 của UBND tỉnh Hưng Yên");
  const auto database = test::database_of(
      {{"huyen", kPlanOfTheDistrict},
       {"tinh",
        "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\nSố: 05/KH-UBND\n\nHưng Yên, ngày      tháng      năm      "
        "\n\nKẾ HOẠCH\nVề việc chống bão\n"},
       {"xa", citing}});
  EXPECT_THAT(citers_of(database, "tinh#1"), IsEmpty());
  EXPECT_THAT(candidates_of(database, "tinh#1"), ElementsAre("xa: the copy here bears no date"));
}

TEST(Resolution, ABlankDayIsNotOneBeforeWhatThePaperCites) {
  struct Case {
    std::string_view cited_day;
    bool may_be;
  };
  for (const Case& test : {Case{"13/7/2022", false}, Case{"13/7/2016", true}}) {
    SCOPED_TRACE(test.cited_day);
    const std::string undated =
        "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\nSố: 05/KH-UBND\n\nHưng Yên, ngày      tháng      năm    "
        "  \n\nKẾ HOẠCH\nVề việc chống bão\n\nThực hiện Công văn số 17/BYT-DP ngày " +
        std::string(test.cited_day) + " của Bộ Y tế, các xã rà soát.\n";
    const std::string citing =
        commune("HUYỆN ÂN THI", "Kế hoạch số 05/KH-UBND ngày 5/11/2017 của UBND tỉnh Hưng Yên");
    const auto database = test::database_of({{"tinh", undated}, {"xa", citing}});
    EXPECT_EQ(candidates_of(database, "tinh#1").size(), test.may_be ? 1U : 0U);
  }
}

TEST(Resolution, ThePlanOfAProvinceIsNotThatOfADistrictOfThatDay) {
  const std::string citing =
      commune("HUYỆN PHÙ CỪ", "Kế hoạch số 05/KH-UBND ngày 17/10/2022 của UBND tỉnh Hưng Yên");
  const auto database = test::database_of({{"huyen", kPlanOfTheDistrict}, {"xa", citing}});
  EXPECT_THAT(citers_of(database, "huyen#1"), IsEmpty());
  EXPECT_THAT(candidates_of(database, "huyen#1"), IsEmpty());
}

TEST(Resolution, AnUndatedNumberOfTheStateIsNotLastYears) {
  const std::string citing =
      commune("HUYỆN PHÙ CỪ", "Kế hoạch số 05/KH-UBND của UBND huyện Ân Thi");
  for (const std::string_view year : {"2022", "2023"}) {
    std::string written = citing;
    written.replace(written.find("2022"), 4, year);
    const auto database = test::database_of({{"huyen", kPlanOfTheDistrict}, {"xa", written}});
    EXPECT_EQ(citers_of(database, "huyen#1").size(), year == "2022" ? 1U : 0U) << year;
    EXPECT_EQ(candidates_of(database, "huyen#1").size(), year == "2022" ? 0U : 1U) << year;
  }
}

TEST(Resolution, TheSameDayInAnotherDistrictIsAnotherPaper) {
  const std::string citing =
      commune("HUYỆN PHÚ TÂN", "Kế hoạch số 05/KH-UBND ngày 17/10/2022 của UBND huyện Phú Tân");
  const auto database = test::database_of({{"huyen", kPlanOfTheDistrict}, {"xa", citing}});
  EXPECT_THAT(citers_of(database, "huyen#1"), IsEmpty());
}

TEST(Resolution, TheOrderInWhichPapersCameChangesNothing) {
  const std::string first =
      commune("HUYỆN ÂN THI", "Kế hoạch số 05/KH-UBND ngày 17/10/2022 của UBND huyện Ân Thi");
  const std::string copy = std::string(kPlanOfTheDistrict);
  const auto ids = [&](std::initializer_list<test::TextFile> files) {
    CitesRequest request;
    request.reference = parse_reference("05/KH-UBND");
    std::vector<std::string> found;
    for (const CitesReport& report : find_citers(test::database_of(files), request))
      found.push_back(report.target.id.value_or("-"));
    return found;
  };
  const auto there = ids({{"a", kPlanOfTheDistrict}, {"b", copy}, {"c", first}});
  EXPECT_THAT(there, ElementsAre("a#1"));
  EXPECT_EQ(ids({{"c", first}, {"b", copy}, {"a", kPlanOfTheDistrict}}), there);
}

const test::Cited kUndated = {.type = "chỉ thị", .issuer = "Thủ tướng Chính phủ"};

TEST(Resolution, WhatHasNeitherNumberNorDateIsNoDocument) {
  const auto database = test::database_of_letters(
      {{.file = "a", .number = "1-CV/TU", .date = "2005-03-01", .cites = {kUndated}},
       {.file = "b", .number = "2-CV/TU", .date = "2023-03-01", .cites = {kUndated}}});
  EXPECT_THAT(find_most_cited(database, {}, 10), IsEmpty());
  EXPECT_EQ(count_citations(database).open, 2U);
  const DoubtfulCitations doubtful = find_doubtful_citations(database, {}, 10);
  ASSERT_THAT(doubtful.citations, SizeIs(2));
  EXPECT_EQ(doubtful.citations[0].why, "the text gives neither number nor date");
  EXPECT_THAT(doubtful.citations[0].options, IsEmpty());
  const auto reports =
      find_citers(database, {.reference = parse_reference("Chỉ thị của Thủ tướng Chính phủ")});
  ASSERT_THAT(reports, SizeIs(1));
  EXPECT_EQ(reports[0].target.issuer, "Thủ tướng Chính phủ");
  EXPECT_THAT(reports[0].citers, IsEmpty());
  EXPECT_THAT(reports[0].candidates, SizeIs(2));
}

/// 88-CV/TU of that many provinces, and a letter that does not say whose it means.
Xapian::Database one_of_many(std::size_t count) {
  std::vector<test::Letter> letters = {
      {.file = "open", .date = "2021-12-01", .cites = {{.ref = "88-CV/TU"}}}};
  for (const corpus::Province& province : corpus::provinces()) {
    if (letters.size() > count) break;
    letters.push_back({.file = "k" + std::to_string(letters.size()),
                       .number = "88-CV/TU",
                       .date = "2021-05-01",
                       .province = std::string(province.name)});
  }
  return test::database_of_letters(letters);
}

std::size_t count_candidates(const std::vector<CitesReport>& reports) {
  std::size_t count = 0;
  for (const CitesReport& report : reports)
    count += report.candidates.size();
  return count;
}

TEST(Resolution, WhatMayMeanAnyOfVeryManyIsToldOnce) {
  struct Case {
    std::size_t documents;
    std::size_t told;
  };
  for (const Case& test : {Case{3, 3}, Case{20, 20}, Case{25, 1}}) {
    SCOPED_TRACE(test.documents);
    const auto reports =
        find_citers(one_of_many(test.documents), {.reference = parse_reference("88-CV/TU")});
    EXPECT_THAT(reports, SizeIs(test.documents));
    EXPECT_EQ(count_candidates(reports), test.told);
  }
  const Xapian::Database database = one_of_many(25);
  EXPECT_THAT(candidates_of(database, "k7#1"), SizeIs(1)) << "of one it is told";
  const DoubtfulCitations doubtful = find_doubtful_citations(database, {}, 10);
  ASSERT_THAT(doubtful.citations, SizeIs(1));
  EXPECT_THAT(doubtful.citations[0].options, SizeIs(20));
  EXPECT_EQ(doubtful.citations[0].more_options, 5U);
}

/// Why each citation of an archive is doubtful.
std::vector<std::string> reasons(const std::vector<test::Letter>& letters) {
  std::vector<std::string> found;
  for (const DoubtfulCitation& citation :
       find_doubtful_citations(test::database_of_letters(letters), {}, 10).citations)
    found.push_back(citation.why);
  return found;
}

TEST(Resolution, AReasonTellsTheFirstOfManyAlternativesInOrderOfTime) {
  std::vector<test::Letter> letters = {
      {.file = "open", .date = "2021-12-31", .cites = {{.ref = "16/CT-TTg"}}}};
  for (const std::string month : {"10", "2", "9", "11", "1"})
    letters.push_back({.file = "k" + month,
                       .number = "16/CT-TTg",
                       .date = "2021-" + std::string(2 - month.size(), '0') + month + "-05"});
  EXPECT_THAT(reasons(letters),
              ElementsAre("the text gives no date: 5/1/2021 or 5/2/2021 or 5/9/2021 and 2 more"));
}

test::Letter of_district(const std::string& file, const std::string& district,
                         const std::string& date) {
  return {.file = file,
          .number = "01/KH-UBND",
          .date = date,
          .province = "Sơn La",
          .issuer = "Ủy ban nhân dân huyện " + district};
}

TEST(Resolution, AReasonNamesUnitsWhereTheyDiffer) {
  for (const std::string date : {"", "2021-01-05"}) {
    SCOPED_TRACE(date);
    const test::Letter open = {
        .file = "open", .date = "2021-12-31", .cites = {{.ref = "01/KH-UBND", .date = date}}};
    EXPECT_THAT(reasons({of_district("a", "Mộc Châu", "2021-01-05"),
                         of_district("b", "Thuận Châu", "2021-01-05"), open}),
                ElementsAre("the text does not say whose it is: Ủy ban nhân dân huyện Mộc Châu or "
                            "Ủy ban nhân dân huyện Thuận Châu"));
  }
}

TEST(Resolution, ABareLetterMayBeOneWithoutATypeInItsSymbol) {
  const auto cites = [](const std::string& date) {
    const test::Cited letter = {.ref = "30",
                                .date = date,
                                .province = "Hưng Yên",
                                .type = "công văn",
                                .issuer = "Ủy ban nhân dân tỉnh Hưng Yên"};
    return test::database_of_letters({{.file = "a",
                                       .number = "30/UBND-VP",
                                       .date = "2021-12-15",
                                       .province = "Hưng Yên",
                                       .issuer = "Ủy ban nhân dân tỉnh Hưng Yên"},
                                      {.file = "b", .date = "2021-12-20", .cites = {letter}}});
  };
  EXPECT_THAT(citers_of(cites("2021-12-15"), "a#1"), ElementsAre("b"));
  EXPECT_THAT(citers_of(cites(""), "a#1"), IsEmpty());
  EXPECT_THAT(candidates_of(cites(""), "a#1"),
              ElementsAre("b: the text gives no more of the number"));
}

TEST(Resolution, AConclusionWithoutItsNumberMayBeTheOneOfItsDay) {
  const std::string issued =
      "BỘ CHÍNH TRỊ\n*\nSố 21-KL/TW\n\nHà Nội, ngày 10 tháng 3 năm 2022\n\nKẾT LUẬN\n"
      "Về việc chống bão\n";
  for (const std::string_view day : {"10/3/2022", "11/3/2022"}) {
    const std::string words = "Kết luận ngày " + std::string(day) + " của Bộ Chính trị";
    const auto database = test::database_of({{"a", issued}, {"b", commune("HUYỆN ÂN THI", words)}});
    EXPECT_THAT(candidates_of(database, "a#1"),
                day == "10/3/2022" ? testing::Matcher<std::vector<std::string>>(
                                         ElementsAre("b: the text gives no number"))
                                   : IsEmpty());
  }
}

}  // namespace
}  // namespace chithi::query
