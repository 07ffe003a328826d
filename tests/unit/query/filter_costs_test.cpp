// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/database.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Xapian::Database letters() {
  const auto letter = [](std::string_view head, std::string_view date, int number = 10) {
    return "TỈNH ỦY " + std::string(head) + "\n*\nSố " + std::to_string(number) +
           "-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n" + std::string(date) +
           "\n\nKính gửi: Các huyện ủy,\n\nĐề nghị chống dịch.\n";
  };
  const std::string a = letter("LAI CHÂU", "Lai Châu, ngày 16 tháng 6 năm 2021");
  const std::string b = letter("SƠN LA", "Sơn La, ngày 16 tháng 7 năm 2021");
  const std::string c = letter("SƠN LA", "Sơn La, ngày 17 tháng 7 năm 2021", 11);
  return test::database_of({{"a", a}, {"b", b}, {"c", c}});
}

/// "--province Lai Châu 2"
std::vector<std::string> costs(const Request& request) {
  std::vector<std::string> lines;
  for (const FilterCost& cost : test::search(letters(), request).costs)
    lines.push_back(cost.without + " " + std::to_string(cost.total));
  return lines;
}

Request asking(std::string_view query, std::string_view province = "", std::string_view type = "") {
  Request request;
  request.query = query;
  request.filters.province = province;
  request.filters.type = type;
  return request;
}

TEST(FilterCosts, SayWhatEachOptionKeepsAway) {
  EXPECT_THAT(costs(asking("dịch", "Lai Châu", "KL")), ElementsAre("--type KL 1"));
  Request request = asking("dịch", "lai chau");
  request.filters.from = corpus::PartialDate{2021, 7, 0};
  request.filters.to = corpus::PartialDate{2021, 7, 31};
  EXPECT_THAT(costs(request),
              ElementsAre("--province lai chau 2", "--from 2021-07 --to 2021-07-31 1"));
}

TEST(FilterCosts, SayWhatFieldsInTheQueryKeepAway) {
  EXPECT_THAT(costs(asking("dịch tinh:\"Lai Châu\" ngay:2021-07..2021-08")),
              ElementsAre("tinh:\"Lai Châu\" 2", "ngay:2021-07..2021-08 1"));
}

TEST(FilterCosts, SayWhatAllOfThemKeepAwayWhereNoneDoesAlone) {
  EXPECT_THAT(costs(asking("dịch", "Hà Nội", "KL")), ElementsAre("--province Hà Nội --type KL 3"));
}

TEST(FilterCosts, AreNotCountedWhereTheyDoNotMatter) {
  EXPECT_THAT(costs(asking("dịch")), IsEmpty()) << "many are found";
  EXPECT_THAT(costs(asking("zzqx", "Lai Châu")), IsEmpty()) << "it is the word";
  EXPECT_THAT(costs(asking("tinh:\"Lai Châu\"")), IsEmpty()) << "nothing would be asked for";
}

}  // namespace
}  // namespace chithi::query
