// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stats_printer.h"

#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace chithi::query {
namespace {

Overview overview() {
  Overview overview;
  overview.directives = 6;
  overview.files = 5;
  overview.numbered = 4;
  overview.undated = 2;
  overview.first_date = "2021-06-15";
  overview.last_date = "2021-07-22";
  overview.citing = 1;
  overview.citations = 10;
  overview.resolution = {.all = 10, .found = 4, .outside = 3, .open = 2, .conflicts = 1};
  overview.cited_documents = 8;
  overview.cited_in_archive = 1;
  overview.by_type = {{"công văn", 5}, {"kết luận", 1}};
  overview.by_level = {{"district", 1}, {"province", 5}};
  overview.by_province = {{"Kiên Giang", 2}, {"Quảng Ngãi", 12}};
  overview.most_cited = {{"07-KL/TW", 3}};
  return overview;
}

std::string printed(const Overview& overview, Format format) {
  std::ostringstream out;
  print_overview(overview, format, {}, out);
  return out.str();
}

TEST(PrintOverview, WritesATableForPeople) {
  EXPECT_EQ(printed(overview(), Format::Table),
            "6 directives in 5 files, 4 with a number, 2 without a full date\n"
            "dated from 15/6/2021 to 22/7/2021\n"
            "1 directive cites 8 numbers, 1 of them in this archive, in 10 citations\n"
            "of 10 citations: 4 mean a directive in this archive, 3 a document outside it, 2 leave "
            "open which, 1 contradict it (see chithi check-citations)\n"
            "\n"
            "by type\n"
            "  5  công văn\n"
            "  1  kết luận\n"
            "\n"
            "by level\n"
            "  5  province\n"
            "  1  district\n"
            "\n"
            "by province\n"
            "  12  Quảng Ngãi\n"
            "   2  Kiên Giang\n"
            "\n"
            "most cited numbers (a number may stand for several documents)\n"
            "  3  07-KL/TW\n");
}

TEST(PrintOverview, WritesEveryCountAsJson) {
  const auto json = nlohmann::ordered_json::parse(printed(overview(), Format::Json));
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("directives"), 6);
  EXPECT_EQ(json.at("cited_in_archive"), 1);
  EXPECT_EQ(json.at("by_province").at("Quảng Ngãi"), 12);
  EXPECT_EQ(json.at("by_branch").dump(), "{}");
  EXPECT_EQ(json.at("most_cited").dump(), R"([{"ref":"07-KL/TW","directives":3}])");
}

TEST(PrintOverview, GivesNoDateWhereThereIsNone) {
  const auto json = nlohmann::json::parse(printed(Overview(), Format::Json));
  EXPECT_TRUE(json.at("first_date").is_null());
}

}  // namespace
}  // namespace chithi::query
