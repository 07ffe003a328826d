// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/network.h"
#include "tests/support/database.h"

// Whom a citation means, read from whole papers.

namespace chithi::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

}  // namespace
}  // namespace chithi::query
