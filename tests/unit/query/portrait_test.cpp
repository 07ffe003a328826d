// SPDX-License-Identifier: GPL-3.0-or-later
// A directive, or what is only cited, with its neighbours.
#include <optional>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "query/network.h"
#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using test::chain_of_two;
using test::database_of_letters;
using test::kConclusion;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

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

}  // namespace
}  // namespace chithi::query
