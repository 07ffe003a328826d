// SPDX-License-Identifier: GPL-3.0-or-later
// How soon a document was cited, and in which provinces.
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/network.h"
#include "tests/support/citers.h"
#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using test::chain;
using test::database_of_letters;
using test::kConclusion;
using test::only;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

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

TEST(FindCiters, TakesNoOtherMapForAFilter) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2025-06-20", .province = "Hà Giang", .cites = {{.ref = "9/CĐ-TTg"}}},
       {.file = "b", .date = "2025-07-20", .province = "Sơn La", .cites = {{.ref = "9/CĐ-TTg"}}}});
  CitesRequest request;
  EXPECT_EQ(only(database, "9/CĐ-TTg", request).coverage.of, 63);
  request.filters.province = "Sơn La";
  EXPECT_EQ(only(database, "9/CĐ-TTg", request).coverage.of, 63);
}

TEST(FindCiters, TakesTheMapOfTheTargetsTime) {
  const auto database =
      database_of_letters({{.file = "a", .cites = {{.ref = "21/CĐ-TTg", .date = "2025-06-30"}}},
                           {.file = "b", .cites = {{.ref = "22/CĐ-TTg", .date = "2025-07-01"}}}});
  EXPECT_EQ(only(database, "21/CĐ-TTg").coverage.of, 63);
  EXPECT_EQ(only(database, "22/CĐ-TTg").coverage.of, 34);
}

}  // namespace
}  // namespace chithi::query
