// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search_printer.h"

#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/factories.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

Response one_hit() {
  Response response;
  response.query = "chống dịch";
  response.understood = {"4 also as \"bốn\""};
  response.total = 3;
  response.with_all_words = 2;
  Hit hit;
  hit.directive = test::full_directive();
  hit.rank = 1;
  hit.score = 2.5;
  hit.snippet = "… &lt;yêu cầu&gt; <mark>chống</mark> <mark>dịch</mark> …";
  response.hits = {hit};
  return response;
}

std::string printed(const Response& response, Format format, const PrintOptions& options = {}) {
  std::ostringstream out;
  print_search(response, format, options, out);
  return out.str();
}

TEST(SearchPrinter, PrintsABlockForEachHit) {
  EXPECT_EQ(printed(one_hit(), Format::Table),
            "3 directives (2 with all the words)\n"
            "\n"
            "1. 204-CV/TU · công văn · Tỉnh ủy Quảng Nam · 17/6/2021\n"
            "   thực hiện Kết luận số 07-KL/TW\n"
            "   … <yêu cầu> «chống» «dịch» …\n"
            "   dang/a.txt#2\n");
}

TEST(SearchPrinter, PrintsADashForWhatIsNotKnown) {
  Response response;
  response.total = response.with_all_words = 1;
  Hit hit;
  hit.rank = 1;
  hit.directive.id = "a.txt#1";
  response.hits = {hit};
  EXPECT_EQ(printed(response, Format::Table),
            "1 directive\n\n1. — · — · — · —\n   —\n   a.txt#1\n");
}

TEST(SearchPrinter, MarksInBoldWhereThereIsColour) {
  const std::string table = printed(one_hit(), Format::Table, {.colour = true});
  EXPECT_THAT(table, HasSubstr("\033[1mchống\033[22m"));
  EXPECT_THAT(table, HasSubstr("\033[2mdang/a.txt#2\033[22m"));
}

TEST(SearchPrinter, ExplainsWhenAsked) {
  EXPECT_THAT(printed(one_hit(), Format::Table), Not(HasSubstr("bốn")));
  EXPECT_THAT(printed(one_hit(), Format::Table, {.explain = true}),
              HasSubstr("\n  4 also as \"bốn\"\n"));
}

TEST(SearchPrinter, SaysWhatElseMayBeMeantAndWhatWasLeftOut) {
  Response response = one_hit();
  response.suggestions = {"07-KL/TW"};
  response.undated_left_out = 4;
  const std::string table = printed(response, Format::Table);
  EXPECT_THAT(table, HasSubstr("did you mean: 07-KL/TW"));
  EXPECT_THAT(table, HasSubstr("4 left out for want of a date"));
}

TEST(SearchPrinter, PrintsTheObjectOfTheContract) {
  const auto json = nlohmann::ordered_json::parse(printed(one_hit(), Format::Json));
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("query"), "chống dịch");
  EXPECT_EQ(json.at("understood").size(), 1U);
  EXPECT_EQ(json.at("total").at("value"), 3);
  EXPECT_EQ(json.at("total").at("relation"), "eq");
  EXPECT_TRUE(json.at("suggestions").empty());
  const auto& hit = json.at("hits").at(0);
  EXPECT_EQ(hit.at("id"), "dang/a.txt#2");
  EXPECT_EQ(hit.at("rank"), 1);
  EXPECT_EQ(hit.at("score"), 2.5);
  EXPECT_THAT(hit.at("snippet").get<std::string>(), HasSubstr("<mark>chống</mark>"));
  EXPECT_FALSE(hit.contains("text"));
  EXPECT_FALSE(hit.contains("citations"));
}

TEST(SearchPrinter, PrintsJsonForNoHitsAndAnyBytes) {
  Response response;
  response.query = "\xFF";
  EXPECT_TRUE(nlohmann::ordered_json::accept(printed(response, Format::Json)));
}

}  // namespace
}  // namespace chithi::query
