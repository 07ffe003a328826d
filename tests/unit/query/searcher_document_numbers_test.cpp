// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of documents, however they are written.
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/database.h"
#include "tests/support/directives.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using test::database_of;
using test::database_of_directives;
using test::files_of;
using test::found;
using test::search;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Searcher, S09_S10_S11_S17_FindsADocumentItselfFirstAndThenWhereItIsCited) {
  const Xapian::Database database = database_of_directives();
  for (const std::string_view query : {"07-KL/TW", "7-KL/TW", "\"Kết luận 07-KL/TW\"",
                                       "Kết luận số: 07 – KL/TW", "07KL/TW", "kl 07 tw"}) {
    SCOPED_TRACE(query);
    const Response response = search(database, query);
    EXPECT_THAT(response.understood,
                Contains("document number 07-KL/TW (as itself and where cited)"));
    const std::vector<std::string> files = files_of(response);
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files.front(), "07.txt");
    EXPECT_THAT(files, UnorderedElementsAre("07.txt", "kien-giang.txt", "lai-chau.txt"));
  }
}

TEST(Searcher, S11_TakesDotsInANumber) {
  const Xapian::Database database = database_of({{"a", "Quyết định số 1234/QĐ-TTg"}});
  EXPECT_THAT(found(database, "1.234/QĐ-TTg"), ElementsAre("a"));
}

TEST(Searcher, S12_FindsANumberPrintedWithABlank) {
  const Xapian::Database database = database_of(
      {{"a",
        "HUYỆN ỦY GÒ QUAO\nĐẢNG ỦY Y TẾ\n*\nSố: 17 -CV/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "Gò Quao, ngày 18 tháng 6 năm 2021\n\nKính gửi: Các chi bộ,\n\nGửi để thực hiện.\n"}});
  EXPECT_THAT(found(database, "17-CV/ĐU"), ElementsAre("a"));
  EXPECT_THAT(found(database, "Số: 17 -CV/ĐU"), ElementsAre("a"));
  EXPECT_THAT(found(database, "so:17-cv/du"), ElementsAre("a"));
}

TEST(Searcher, S18_SaysThatItGuesses) {
  const Xapian::Database database = database_of_directives();
  for (const std::string_view query : {"KL07", "Kết luận 07"}) {
    SCOPED_TRACE(query);
    const Response response = search(database, query);
    EXPECT_THAT(files_of(response), testing::SizeIs(3));
    EXPECT_THAT(response.understood, Contains(HasSubstr("taken as 07-KL/TW")));
    EXPECT_THAT(response.understood, Contains(HasSubstr("07-KL/TU")));
  }
}

TEST(Searcher, S19_FindsANumberWithItsYearInAnyForm) {
  const Xapian::Database database =
      database_of({{"a", "Nghị định số 30/2020/NĐ-CP"}, {"b", "Nghị định số 30/2019/NĐ-CP"}});
  for (const std::string_view query :
       {"30/2020/NĐ-CP", "30/2020/ND-CP", "NĐ 30/2020", "Nghị định 30/2020"}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), ElementsAre("a"));
  }
  EXPECT_THAT(search(database, "Nghị định 30").understood,
              Contains(testing::AllOf(HasSubstr("30/2019/NĐ-CP"), HasSubstr("30/2020/NĐ-CP"))));
}

TEST(Searcher, S20_SaysWhatAMisreadNumberMayBe) {
  const Xapian::Database database = database_of_directives();
  for (const std::string_view query : {"07-KI/TW", "O7-KL/TW", "07-K1/TW"}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(search(database, query).suggestions, ElementsAre("07-KL/TW"));
  }
  EXPECT_EQ(search(database, "O7-KL/TW").total, 3U);
  EXPECT_THAT(search(database, "07-KL/TW").suggestions, IsEmpty());
  EXPECT_THAT(search(database, "Kết luận 7 TW").suggestions, IsEmpty());
}

TEST(Searcher, S20_FindsAMisreadNumberAsItselfToo) {
  const Xapian::Database database =
      database_of({{"a", "thực hiện 07-KI/TW"}, {"b", "Kết luận số 07-KL/TW"}});
  EXPECT_THAT(found(database, "07-KI/TW"), Contains("a"));
}

TEST(Searcher, S21_TakesDatesAndSharesForNoNumbers) {
  const Xapian::Database database = database_of({{"a", "sinh ngày 21/9/1973, trực 24/7"}});
  EXPECT_THAT(found(database, "21/9/1973"), ElementsAre("a"));
  EXPECT_THAT(found(database, "24/7"), ElementsAre("a"));
}

TEST(Searcher, FindsNothingForAnUnknownNumber) {
  const Response response = search(database_of_directives(), "999-KL/TW");
  EXPECT_EQ(response.total, 0U);
  EXPECT_THAT(response.understood, Contains("document number 999-KL/TW is not known here"));
}

TEST(Searcher, KeepsToTheDateOfANumber) {
  const Xapian::Database database = database_of({
      {"2020", "Chỉ thị số 16/CT-TTg ngày 31/3/2020"},
      {"2021", "Chỉ thị số 16/CT-TTg ngày 21/5/2021"},
      {"undated", "Chỉ thị số 16/CT-TTg"},
  });
  EXPECT_THAT(found(database, "16/CT-TTg"), testing::SizeIs(3));
  EXPECT_THAT(found(database, "Chỉ thị 16/CT-TTg ngày 31/3/2020"),
              UnorderedElementsAre("2020", "undated"));
}

TEST(Searcher, FindsATelegramByItsDate) {
  const Xapian::Database database = database_of({
      {"a", "Thực hiện Điện ngày 21/7/2021 của Thường trực Ban Bí thư về chống dịch"},
      {"b", "Thực hiện Điện ngày 05/01/2020 của Thường trực Ban Bí thư về chống hạn"},
  });
  EXPECT_THAT(found(database, "Điện ngày 21/7/2021 của Thường trực Ban Bí thư"), ElementsAre("a"));
}

TEST(Searcher, RanksWordsBesideANumberWithoutAskingForThem) {
  const Response response = search(database_of_directives(), "07-KL/TW vắc-xin");
  EXPECT_EQ(response.total, 3U);
  EXPECT_EQ(response.with_all_words, 1U);
}

TEST(Searcher, FallsBackToWordsForANumberThatNobodyKnows) {
  const Xapian::Database database = database_of({{"a", "kế hoạch 5 năm về trồng rừng"}});
  EXPECT_THAT(found(database, "kế hoạch 5 năm"), ElementsAre("a"));
}

}  // namespace
}  // namespace chithi::query
