// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/reading.h"

#include <string_view>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/parser.h"
#include "tests/support/database.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

TEST(Reading, IsInPlainWords) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"dịch", R"(the word "dịch")"},
      {"chống dịch", R"(the words "chống dịch" (all of them first, then some))"},
      {"\"4 tại chỗ\"", R"(the phrase "4 tại chỗ")"},
      {"=\"trên đường\"", R"(exactly the phrase "trên đường")"},
      {"=đường -bão cách*", R"(exactly "đường"; not the word "bão"; words beginning with "cách")"},
      {"dịch OR (bão lũ)", R"((the word "dịch" or the words "bão lũ"))"},
      {"tinh:\"Lai Châu\" ky:Bảy", "province Lai Châu; signer with the words Bảy"},
      {"ngay:2021-06..2021-07", "dated 2021-06 to 2021-07"},
      {"ngay:..2021", "dated until 2021"},
      {"ngay:6/2021", "dated 2021-06"},
      {"Kết luận 07-KL/TW", "the document Kết luận 07-KL/TW"},
      {"", "every directive"},
  };
  for (const auto& [query, reading] : cases)
    EXPECT_EQ(reading_of(parse_query(query).root, Spelling::Folded), reading) << query;
  EXPECT_EQ(reading_of(parse_query("dịch").root, Spelling::Exact),
            R"(the word "dịch"; marks must agree)");
}

TEST(Reading, TellsTheFilters) {
  Filters filters;
  filters.issuer = "tỉnh ủy";
  filters.level = "district";
  filters.from = corpus::PartialDate{2021, 6, 0};
  EXPECT_THAT(readings_of(filters), ElementsAre("issuer with the words tỉnh ủy", "level district",
                                                "dated since 2021-06"));
}

TEST(Reading, SaysWhichWordsNoDirectiveHas) {
  const Xapian::Database database = test::database_of({{"a", "chống dịch"}});
  const Response response = test::search(database, "chống dịch zzqx (hạn OR zzqx) -lũ");
  EXPECT_THAT(response.understood, Contains("in no directive, and so left out: zzqx, hạn, lũ"));
}

TEST(Reading, SaysAllThatWasMadeOfAQuery) {
  const Xapian::Database database =
      test::database_of({{"a", "Ủy ban nhân dân thực hiện Kết luận số 07-KL/TW, bốn tại chỗ"}});
  EXPECT_THAT(test::search(database, "UBND 4 KL 07 tinh:xyz (").understood,
              IsSupersetOf({"ubnd also as \"ủy ban nhân dân\"", "4 also as \"bốn\"",
                            "guess: \"KL 07\" taken as 07-KL/TW", "unbalanced parenthesis ignored",
                            "tinh:xyz is not known: searched as words"}));
}

}  // namespace
}  // namespace chithi::query
