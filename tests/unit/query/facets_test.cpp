// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/facets.h"

#include <algorithm>
#include <numeric>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/facets_printer.h"
#include "query/internal/vietnamese_order.h"
#include "schema/facet_columns.h"
#include "tests/support/database.h"
#include "tests/support/letters.h"
#include "tests/support/search.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Letter {
  std::string head;
  std::string number;
  std::string place_and_date;
  std::string text;
  std::string signer;
};

std::string text_of(const Letter& letter) {
  return letter.head + "\n*\nSố " + letter.number + "\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n" +
         letter.place_and_date + "\n\nKính gửi: Các huyện ủy,\n\n" + letter.text +
         "\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n" + letter.signer + "\n";
}

Xapian::Database letters() {
  const std::string lai_chau =
      text_of({"TỈNH ỦY LAI CHÂU", "10-CV/TU", "Lai Châu, ngày 16 tháng 6 năm 2021",
               "Thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị về chống dịch, Kết "
               "luận số 07-KL/TW nêu rõ đường lối.",
               "Trần Văn Bảy"});
  const std::string an_giang = text_of(
      {"TỈNH ỦY AN GIANG", "11-KL/TU", "An Giang, ngày 05 tháng 7 năm 2021",
       "Theo Kết luận số 07-KL/TW và Chỉ thị số 05-CT/TW về chống dịch, mở đường.", "Lê Thị Ánh"});
  const std::string again =
      text_of({"TỈNH ỦY LAI CHÂU", "12-CV/TU", "Lai Châu, ngày     tháng 7 năm 2021",
               "Đề nghị báo cáo việc chống dịch.", "Trần Văn Bảy"});
  return test::database_of({{"lai-chau", lai_chau},
                            {"an-giang", an_giang},
                            {"again", again},
                            {"note", "Ghi chép về chống dịch trên dường phố."}});
}

Response counted(const Xapian::Database& database, std::string_view query) {
  Request request;
  request.query = query;
  request.facets = true;
  request.limit = 0;
  return Searcher(database).search(request);
}

/// "Lai Châu 2, An Giang 1, - 1"
std::string line(const Response& response, std::string_view name) {
  const auto facet = std::ranges::find(*response.facets, name, &Facet::name);
  std::string text;
  for (const FacetValue& value : facet->values) {
    if (!text.empty()) text += ", ";
    text += value.value.value_or("-") + " " + std::to_string(value.count);
  }
  return text;
}

TEST(Facets, CountWhatHitsHaveInCommon) {
  const Response response = counted(letters(), "chống dịch");
  const std::pair<std::string_view, std::string_view> expected[] = {
      {"province", "Lai Châu 2, An Giang 1, - 1"},
      {"type", "công văn 2, kết luận 1, - 1"},
      {"level", "province 3, - 1"},
      {"branch", "party 3, - 1"},
      {"issuer", "Tỉnh ủy Lai Châu 2, Tỉnh ủy An Giang 1, - 1"},
      {"signer", "Trần Văn Bảy 2, Lê Thị Ánh 1, - 1"},
      {"year", "2021 3, - 1"},
      {"month", "2021-06 1, 2021-07 2, - 1"},
      {"cited", "07-KL/TW 2, 05-CT/TW 1, - 2"},
  };
  for (const auto& [name, values] : expected)
    EXPECT_EQ(line(response, name), values) << name;
}

TEST(Facets, AddUpToTheTotalWhereAFieldHasOneValue) {
  for (const std::string_view query : {"", "chống dịch", "chống", "\"chong dich\"",
                                       "trich:07-KL/TW", "dịch -đường", "=đường", "zzqx", "(("}) {
    const Response response = counted(letters(), query);
    for (const Facet& facet : *response.facets) {
      if (facet.name == "cited") continue;
      const std::size_t sum = std::accumulate(
          facet.values.begin(), facet.values.end(), std::size_t{0},
          [](std::size_t all, const FacetValue& value) { return all + value.count; });
      EXPECT_EQ(sum, response.total) << query << ", " << facet.name;
    }
  }
}

/// What the filter of a facet's value finds.
std::size_t found_with(const Xapian::Database& database, std::string Filters::*filter,
                       const std::string& value) {
  Request request;
  request.filters.*filter = value;
  return Searcher(database).search(request).total;
}

TEST(Facets, CountWhatTheirFiltersFind) {
  const Xapian::Database database = test::database_of_letters(
      {{.file = "a", .number = "1-CV/TU", .date = "1/7/2021", .province = "Hà Giang"},
       {.file = "b", .number = "2-CV/TU", .date = "2/7/2021", .province = "Tuyên Quang"},
       {.file = "c",
        .number = "3-CV/TU",
        .date = "3/7/2021",
        .province = "Thừa Thiên Huế",
        .cites = {{.ref = "07-KL/TW", .type = "kết luận", .issuer = "Bộ Chính trị"},
                  {.type = "điện", .issuer = "Ban Bí thư"}}},
       {.file = "d",
        .province = "Kiên Giang",
        .cites = {{.type = "điện", .issuer = "Thường trực Ban Bí thư"},
                  {.ref = "1409", .type = "công văn"}}},
       {.file = "e"}});
  const Response response = counted(database, "");
  EXPECT_EQ(line(response, "province"),
            "Tuyên Quang 2, An Giang 1, Hà Giang 1, Huế 1, Kiên Giang 1, Thừa Thiên Huế 1, - 1");
  const std::pair<std::string_view, std::string Filters::*> filters[] = {
      {"province", &Filters::province},
      {"type", &Filters::type},
      {"level", &Filters::level},
      {"cited", &Filters::cites}};
  for (const auto& [name, filter] : filters) {
    const auto facet = std::ranges::find(*response.facets, name, &Facet::name);
    for (const FacetValue& value : facet->values) {
      if (!value.value) continue;
      EXPECT_EQ(found_with(database, filter, *value.value), value.count) << *value.value;
    }
  }
}

TEST(Facets, LeaveOutWhatTheTextsDecide) {
  // The index can't tell "đường" from "dường" in a phrase; the stored texts can.
  EXPECT_EQ(line(counted(letters(), "=\"trên dường\""), "province"), "- 1");
  EXPECT_EQ(line(counted(letters(), "=\"mở đường\""), "province"), "An Giang 1");
  EXPECT_EQ(counted(letters(), "=\"trên đường\"").total, 0U);
  EXPECT_EQ(line(counted(letters(), "=\"trên đường\""), "province"), "");
}

TEST(Facets, KeepToTheFilters) {
  Request request;
  request.query = "chống dịch";
  request.facets = true;
  request.filters.province = "lai chau";
  request.filters.from = corpus::PartialDate{2021, 6, 0};
  EXPECT_EQ(line(Searcher(letters()).search(request), "month"), "2021-06 1, 2021-07 1");
}

TEST(Facets, AreOfSeveralDatabasesTogether) {
  Xapian::Database both = letters();
  both.add_database(letters());
  EXPECT_EQ(line(counted(both, "chống dịch"), "province"), "Lai Châu 4, An Giang 2, - 2");
}

TEST(Facets, AreTheSameByTheColumnsAndByTheHits) {
  const Xapian::Database plain = letters();
  const test::TempDir folder;
  Xapian::WritableDatabase with_columns((folder / "db").string());
  for (Xapian::docid document = 1; document <= plain.get_lastdocid(); ++document)
    with_columns.add_document(plain.get_document(document));
  schema::write_facet_columns(with_columns);
  for (const std::string_view query : {"", "chống dịch", "\"chong dich\"", "trich:07-KL/TW",
                                       "dịch -đường", "=\"mở đường\"", "zzqx", "(("}) {
    for (const std::size_t most : {std::size_t{0}, std::size_t{1}, kAllValues}) {
      Request request;
      request.query = query;
      request.facets = true;
      request.facet_values = most;
      const Response by_hits = Searcher(plain).search(request);
      const Response by_columns = Searcher(with_columns).search(request);
      EXPECT_EQ(by_hits.total, by_columns.total) << query;
      for (std::size_t i = 0; i < by_hits.facets->size(); ++i) {
        EXPECT_EQ(by_hits.facets->at(i).values, by_columns.facets->at(i).values) << query;
        EXPECT_EQ(by_hits.facets->at(i).left_out, by_columns.facets->at(i).left_out) << query;
      }
    }
  }
}

TEST(Facets, AreOnlyCountedIfAsked) {
  EXPECT_FALSE(test::search(letters(), "chống dịch").facets.has_value());
}

TEST(Facets, OfEqualCountComeByTheVietnameseAlphabet) {
  std::vector<std::string> names = {"Đắk Lắk", "Yên Bái", "An Giang", "Đà Nẵng", "Ắ", "Dầu Tiếng"};
  const VietnameseOrder before;
  std::ranges::sort(names, [&](const auto& a, const auto& b) { return before(a, b); });
  EXPECT_THAT(names, ElementsAre("An Giang", "Ắ", "Dầu Tiếng", "Đà Nẵng", "Đắk Lắk", "Yên Bái"));
}

TEST(FacetsPrinter, PrintsTheCommonestOfEach) {
  std::ostringstream out;
  print_facets({{"province", {{"Lai Châu", 12}, {"Đắk Lắk", 3}, {"An Giang", 1}, {{}, 2}}}}, 2,
               out);
  EXPECT_EQ(out.str(),
            "\nby province\n"
            "  12  Lai Châu\n"
            "   3  Đắk Lắk\n"
            "      … 1 more\n"
            "   2  (of no province)\n");
}

TEST(FacetsPrinter, SaysWhichMonthsAreUnknown) {
  std::ostringstream out;
  print_facets({{"month", {{"2021", 3}, {"2021-06", 2}}}, {"year", {{"2021", 5}}}}, 5, out);
  EXPECT_EQ(out.str(),
            "\nby month\n"
            "  3  2021, month unknown\n"
            "  2  2021-06\n"
            "\nby year\n"
            "  5  2021\n");
}

TEST(FacetsPrinter, WritesARowForEachValue) {
  const auto printed = [](Format format) {
    std::ostringstream out;
    print_facets_of(counted(letters(), "chống dịch"), format, {}, out);
    return out.str();
  };
  EXPECT_THAT(printed(Format::Csv), HasSubstr("facet,value,count\r\nprovince,Lai Châu,2\r\n"));
  EXPECT_THAT(printed(Format::Tsv), HasSubstr("province\t\t1\n"));
  EXPECT_THAT(printed(Format::Ndjson),
              HasSubstr(R"({"v":1,"facet":"province","value":null,"count":1})"));
}

}  // namespace
}  // namespace chithi::query
