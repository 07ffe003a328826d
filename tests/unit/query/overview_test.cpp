// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/overview.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using test::database_of_letters;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Survey, FindsNothingInAnEmptyDatabase) {
  const Overview overview = survey(database_of_letters({}));
  EXPECT_EQ(overview.directives, 0U);
  EXPECT_EQ(overview.first_date, "");
  EXPECT_THAT(overview.most_cited, IsEmpty());
}

TEST(Survey, CountsDirectivesAndFiles) {
  const Overview overview = survey(database_of_letters(
      {{.file = "a", .number = "05-CT/TU", .province = "Hà Giang"}, {.file = "b"}}));
  EXPECT_EQ(overview.directives, 2U);
  EXPECT_EQ(overview.files, 2U);
  EXPECT_EQ(overview.numbered, 1U);
  EXPECT_THAT(overview.by_province, ElementsAre(Pair("Hà Giang", 1U)));
  EXPECT_THAT(overview.by_type, ElementsAre(Pair("công văn", 2U)));
  EXPECT_THAT(overview.by_level, ElementsAre(Pair("province", 1U)));
}

TEST(Survey, CountsADirectiveWithABlankNumberAsNotNumbered) {
  const Overview overview =
      survey(database_of_letters({{.file = "a", .date = "2021-07-21", .province = "Lai Châu"}}));
  EXPECT_EQ(overview.numbered, 0U);
}

TEST(Survey, CountsPartlyBlankDatesAsUndated) {
  const Overview overview = survey(database_of_letters({{.file = "a", .date = "2021"},
                                                        {.file = "b"},
                                                        {.file = "c", .date = "2021-06-15"},
                                                        {.file = "d", .date = "2021-06-11"}}));
  EXPECT_EQ(overview.undated, 2U);
  EXPECT_EQ(overview.first_date, "2021-06-11");
  EXPECT_EQ(overview.last_date, "2021-06-15");
}

TEST(Survey, CountsCitations) {
  const Overview overview = survey(
      database_of_letters({{.file = "a", .cites = {{.ref = "07-KL/TW"}, {.ref = "16/CT-TTg"}}},
                           {.file = "b", .number = "16/CT-TTg", .cites = {{.ref = "07-KL/TW"}}},
                           {.file = "c"}}));
  EXPECT_EQ(overview.citing, 2U);
  EXPECT_EQ(overview.citations, 3U);
  EXPECT_EQ(overview.cited_documents, 2U);
  EXPECT_EQ(overview.cited_in_archive, 1U);
  EXPECT_THAT(overview.most_cited, ElementsAre(Pair("07-KL/TW", 2U), Pair("16/CT-TTg", 1U)));
}

}  // namespace
}  // namespace chithi::query
