// SPDX-License-Identifier: GPL-3.0-or-later
// Fields, filters and the order by date.
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/error.h"
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

TEST(Searcher, S23_FindsWhoCitesInAProvince) {
  const Xapian::Database database = database_of_directives();
  EXPECT_THAT(found(database, "trich:07-KL/TW tinh:\"Kiên Giang\""), ElementsAre("kien-giang.txt"));
  Request request;
  request.filters.cites = "07-KL/TW";
  request.filters.province = "Kien Giang";
  EXPECT_THAT(files_of(search(database, request)), ElementsAre("kien-giang.txt"));
}

TEST(Searcher, AsksOneWordAtLeastBesideAFilter) {
  const Xapian::Database database = database_of_directives();
  EXPECT_THAT(found(database, "tinh:\"Lai Châu\" vắc-xin"), ElementsAre("lai-chau.txt"));
  EXPECT_THAT(found(database, "tinh:\"Kiên Giang\" vắc-xin"), IsEmpty());
}

TEST(Searcher, KnowsItsFields) {
  const Xapian::Database database = database_of_directives();
  EXPECT_THAT(found(database, "so:07-KL/TW"), ElementsAre("07.txt"));
  EXPECT_THAT(found(database, "loai:\"Kết luận\""), ElementsAre("07.txt"));
  EXPECT_THAT(found(database, "loai:cv"), UnorderedElementsAre("kien-giang.txt", "lai-chau.txt"));
  EXPECT_THAT(found(database, "coquan:\"tinh uy\""),
              UnorderedElementsAre("kien-giang.txt", "lai-chau.txt"));
  EXPECT_THAT(found(database, "ky:\"Trần Bình\""), ElementsAre("lai-chau.txt"));
  EXPECT_THAT(found(database, "tieude:\"chống dịch\""), Contains("lai-chau.txt"));
  EXPECT_THAT(found(database, "cap:\"trung ương\""), ElementsAre("07.txt"));
  EXPECT_THAT(found(database, "level:province -tinh:\"Lai Chau\""), ElementsAre("kien-giang.txt"));
}

TEST(Searcher, S25_FindsAMergedProvinceUnderBothNames) {
  const Xapian::Database database = database_of_directives();
  EXPECT_THAT(found(database, "tinh:\"An Giang\""), ElementsAre("kien-giang.txt"));
  EXPECT_THAT(found(database, "tinh:\"Kiên Giang\""), ElementsAre("kien-giang.txt"));
}

TEST(Searcher, SearchesAnUnknownFieldValueAsWords) {
  const Response response = search(database_of_directives(), "tinh:Gò");
  EXPECT_THAT(response.understood, Contains(HasSubstr("searched as words")));
}

TEST(Searcher, RefusesAFilterThatIsNone) {
  const auto refuses = [](std::string Filters::*filter, std::string_view value) {
    Request request;
    request.filters.*filter = value;
    try {
      static_cast<void>(search(database_of_directives(), request));
    } catch (const corpus::Error& error) {
      return error.kind() == corpus::Error::Kind::Usage;
    }
    return false;
  };
  EXPECT_TRUE(refuses(&Filters::province, "Atlantis"));
  EXPECT_TRUE(refuses(&Filters::type, "thơ"));
  EXPECT_TRUE(refuses(&Filters::level, "galaxy"));
  EXPECT_TRUE(refuses(&Filters::branch, "x"));
  EXPECT_TRUE(refuses(&Filters::cites, "không số"));
  EXPECT_FALSE(refuses(&Filters::issuer, "không có"));
}

// Dates

Xapian::Database dated() {
  const auto letter = [](std::string_view number, std::string_view date) {
    return "TỈNH ỦY QUẢNG NAM\n*\nSố " + std::string(number) +
           "-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nQuảng Nam, " + std::string(date) +
           "\n\nKính gửi: Các huyện ủy,\n\nĐề nghị báo cáo.\n";
  };
  const std::string june = letter("10", "ngày 16 tháng 6 năm 2021");
  const std::string july = letter("11", "ngày 05 tháng 7 năm 2021");
  const std::string some_july = letter("12", "ngày     tháng 7 năm 2021");
  const std::string next = letter("13", "ngày 01 tháng 02 năm 2022");
  return database_of({{"undated", "Đề nghị báo cáo."},
                      {"next", next},
                      {"july", july},
                      {"some-july", some_july},
                      {"june", june}});
}

TEST(Searcher, S24_KeepsToTheDateOfIssue) {
  const Xapian::Database database = dated();
  EXPECT_THAT(found(database, "ngay:6/2021"), ElementsAre("june"));
  EXPECT_THAT(found(database, "ngay:2021-06..2021-07"),
              UnorderedElementsAre("june", "july", "some-july"));
  EXPECT_THAT(found(database, "ngay:16/6/2021"), ElementsAre("june"));
  EXPECT_THAT(found(database, "ngay:2021"), UnorderedElementsAre("june", "july", "some-july"));
  EXPECT_THAT(found(database, "ngay:..1/7/2021"), ElementsAre("june"));
  EXPECT_THAT(found(database, "báo cáo -ngay:2021"), UnorderedElementsAre("next", "undated"));
}

TEST(Searcher, S24_CountsWhatItLeavesOutForWantOfADate) {
  Request request;
  request.query = "báo cáo";
  request.filters.from = corpus::PartialDate{2021, 7, 10};
  request.filters.to = corpus::PartialDate{2022, 0, 0};
  const Response response = search(dated(), request);
  EXPECT_THAT(files_of(response), ElementsAre("next"));
  EXPECT_EQ(response.undated_left_out, 2U);  // One has no date, one only its month.
  EXPECT_EQ(search(dated(), "báo cáo").undated_left_out, 0U);
}

TEST(Searcher, SortsByDateTheUndatedLast) {
  Request request;
  request.query = "báo cáo";
  request.sort = Sort::OldestFirst;
  EXPECT_THAT(files_of(search(dated(), request)),
              ElementsAre("june", "some-july", "july", "next", "undated"));
  request.sort = Sort::NewestFirst;
  EXPECT_THAT(files_of(search(dated(), request)),
              ElementsAre("next", "july", "some-july", "june", "undated"));
}

TEST(Searcher, PagesThroughTheSameOrder) {
  const Xapian::Database database = dated();
  for (const Sort sort : {Sort::Relevance, Sort::OldestFirst, Sort::NewestFirst}) {
    Request request;
    request.query = "báo cáo";
    request.sort = sort;
    const std::vector<std::string> all = files_of(search(database, request));
    std::vector<std::string> pages;
    request.limit = 2;
    for (request.offset = 0; request.offset < all.size(); request.offset += 2) {
      const Response page = Searcher(database).search(request);
      EXPECT_EQ(page.total, all.size());
      EXPECT_EQ(page.hits.front().rank, request.offset + 1);
      for (const Hit& hit : page.hits)
        pages.push_back(hit.directive.file);
    }
    EXPECT_EQ(pages, all);
  }
}

}  // namespace
}  // namespace chithi::query
