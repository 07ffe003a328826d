// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/network.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/citers.h"
#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using test::chain;
using test::chain_of_two;
using test::cites;
using test::database_of_letters;
using test::kConclusion;
using test::only;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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

TEST(FindCiters, TakesAnIdForADirective) {
  const auto database = database_of_letters(
      {{.file = "88.txt", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "b", .number = "88-CV/TU", .date = "2021-06-01", .province = "Lào Cai"},
       {.file = "c", .cites = {{.ref = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"}}},
       {.file = "d"}});
  EXPECT_THAT(chain(only(database, "88.txt#1")), ElementsAre("c 1"));
  EXPECT_EQ(only(database, "d#1").target.id, "d#1");
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

TEST(FindCiters, LeavesWaysOutUnlessAsked) {
  const auto database = database_of_letters(chain_of_two());
  EXPECT_THAT(chain(only(database, "07-KL/TW", {.reference = {}, .tells_ways = false})),
              ElementsAre("a 1", "b 2"));
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

}  // namespace
}  // namespace chithi::query
