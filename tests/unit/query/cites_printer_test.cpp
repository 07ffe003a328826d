// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cites_printer.h"

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

CitesReport report() {
  CitesReport report;
  report.target.ref = "07-KL/TW";
  report.target.type = "kết luận";
  report.target.issuer = "Bộ Chính trị";
  report.target.date = corpus::PartialDate{2021, 6, 11};
  Citer direct;
  direct.directive = test::full_directive();
  direct.lag_days = 6;
  direct.relation = corpus::Relation::Implements;
  direct.quotes = {"V/v thực hiện Kết luận số 07-KL/TW"};
  Citer indirect;
  indirect.directive.id = "b.txt#1";
  indirect.directive.symbol = "CV/BCSĐ";
  indirect.directive.date = corpus::PartialDate{2021, 0, 0};
  indirect.depth = 2;
  indirect.via = {"204-CV/TU"};
  report.citers = {direct, indirect};
  report.lag_count = 1;
  report.median_lag_days = 6;
  report.lag_spread = {6, 6, 6, 6};
  report.lag_left_out = 1;
  report.coverage.cited = {{"Quảng Nam", 1, corpus::PartialDate{2021, 6, 17}, 6},
                           {"Lai Châu", 1, corpus::PartialDate{2021, 0, 0}, std::nullopt}};
  report.coverage.not_found = {"Đồng Nai"};
  report.coverage.no_documents = {"An Giang", "Bắc Kạn"};
  return report;
}

std::string printed(const std::vector<CitesReport>& reports, Format format) {
  std::ostringstream out;
  print_cites(reports, format, {}, out);
  return out.str();
}

TEST(PrintCites, WritesATableForPeople) {
  EXPECT_EQ(printed({report()}, Format::Table),
            "07-KL/TW · kết luận · Bộ Chính trị · 11/6/2021 (not in this archive)\n"
            "cited by 2 directives: 1 directly, 1 through others; first after 6 days, "
            "median 6 days (n = 1; 1 left out: undated)\n"
            "\n"
            " days  date       number     issuer             relation    through\n"
            "   +6  17/6/2021  204-CV/TU  Tỉnh ủy Quảng Nam  implements\n"
            "       “V/v thực hiện Kết luận số 07-KL/TW”\n"
            "       2021       …-CV/BCSĐ                     refers      204-CV/TU\n"
            "\n"
            "provinces (63 before July 2025): 2 cite it, 1 has documents here but none citing it, "
            "2 have no documents here\n"
            "  cite it: Quảng Nam (+6), Lai Châu (date blank)\n"
            "  documents here, none cites it: Đồng Nai\n"
            "  no documents here: An Giang, Bắc Kạn\n");
}

TEST(PrintCites, ALongChainShowsItsEnds) {
  CitesReport long_chain = report();
  long_chain.citers[1].via.clear();
  for (int i = 1; i <= 1000; ++i)
    long_chain.citers[1].via.push_back(std::to_string(i) + "-CV/TU");
  EXPECT_THAT(printed({long_chain}, Format::Table),
              HasSubstr("1-CV/TU > 2-CV/TU > 3-CV/TU > … 994 more … > 998-CV/TU > "));
}

TEST(PrintCites, SaysThatNobodyCitesIt) {
  CitesReport empty;
  empty.target.ref = "05-CT/TU";
  empty.target.id = "a.txt#1";
  const std::string text = printed({empty}, Format::Table);
  EXPECT_THAT(text, HasSubstr("05-CT/TU (in this archive: a.txt#1)\n"
                              "cited by no directive in this archive\n"));
  EXPECT_THAT(text, Not(HasSubstr("days")));
}

TEST(PrintCites, FlagsWhatIsDatedBeforeTheTarget) {
  CitesReport early = report();
  early.citers[0].lag_days = -3;
  early.citers[0].before_target = true;
  early.lag_count = 0;
  early.median_lag_days.reset();
  early.lag_left_out = 2;
  const std::string text = printed({early}, Format::Table);
  EXPECT_THAT(text, HasSubstr("(n = 0; 2 left out: 1 undated, 1 dated before it)"));
  EXPECT_THAT(text, HasSubstr("\n   -3  17/6/2021"));
  EXPECT_THAT(text, HasSubstr("dated before what it cites"));
  EXPECT_TRUE(nlohmann::json::parse(printed({early}, Format::Json))
                  .at("directives")
                  .at(0)
                  .at("before_target"));
}

TEST(PrintCites, ShowsCandidatesApart) {
  CitesReport doubtful = report();
  doubtful.candidates = {{test::full_directive(), "Kết luận 07", "the text gives no year"}};
  EXPECT_THAT(printed({doubtful}, Format::Table),
              HasSubstr("may mean it, not counted above:\n"
                        "  204-CV/TU · Tỉnh ủy Quảng Nam · 17/6/2021 · dang/a.txt#2\n"
                        "       “Kết luận 07”: the text gives no year\n"));
  const auto json = nlohmann::json::parse(printed({doubtful}, Format::Json));
  EXPECT_EQ(json.at("candidates").dump(),
            R"([{"id":"dang/a.txt#2","number":"204-CV/TU","raw":"Kết luận 07",)"
            R"("why":"the text gives no year"}])");
}

TEST(PrintCites, SaysHowToChooseAmongSeveral) {
  CitesReport other = report();
  other.target.province = "Hà Giang";
  EXPECT_THAT(printed({report(), other}, Format::Table),
              HasSubstr("2 documents may be meant; each can be asked for alone: 07-KL/TW@2021, "
                        "07-KL/TW@Hà Giang@2021\n"));
}

TEST(PrintCites, WritesTheKeysOfTheFormatAsJson) {
  const auto json = nlohmann::ordered_json::parse(printed({report()}, Format::Json));
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("target").dump(),
            R"({"ref":"07-KL/TW","type":"kết luận","issuer":"Bộ Chính trị",)"
            R"("date":"2021-06-11","in_archive":false,"id":null})");
  EXPECT_EQ(json.at("lag").dump(),
            R"({"n":1,"first_days":6,"quarter_days":6,"median_days":6,"three_quarters_days":6,)"
            R"("last_days":6,"left_out":1})");
  const auto& direct = json.at("directives").at(0);
  EXPECT_EQ(direct.at("number"), "204-CV/TU");
  EXPECT_EQ(direct.at("depth"), 1);
  EXPECT_EQ(direct.at("via").dump(), "[]");
  EXPECT_EQ(direct.at("lag_days"), 6);
  EXPECT_EQ(direct.at("relation"), "implements");
  EXPECT_EQ(direct.at("quotes").size(), 1U);
  EXPECT_FALSE(direct.contains("text"));
  EXPECT_FALSE(direct.contains("before_target"));
  EXPECT_TRUE(json.at("directives").at(1).at("lag_days").is_null());
  EXPECT_EQ(json.at("provinces").at("of"), 63);
  EXPECT_EQ(json.at("provinces").at("cited").at(1).dump(),
            R"({"name":"Lai Châu","directives":1,"first_date":"2021","lag_days":null})");
  EXPECT_FALSE(json.contains("other_targets"));
}

TEST(PrintCites, PutsOtherTargetsBesideTheLikeliest) {
  CitesReport other = report();
  other.target.province = "Hà Giang";
  const auto json = nlohmann::json::parse(printed({report(), other}, Format::Json));
  ASSERT_EQ(json.at("other_targets").size(), 1U);
  EXPECT_EQ(json.at("other_targets").at(0).at("target").at("province"), "Hà Giang");
  EXPECT_EQ(json.at("other_targets").at(0).at("directives").size(), 2U);
}

TEST(PrintCites, SaysWhereTheDayThatWasAskedForIsAnother) {
  CitesReport other = report();
  EXPECT_THAT(printed({other}, Format::Json), testing::Not(HasSubstr("other_day")));
  other.other_day = corpus::PartialDate{2021, 6, 12};
  EXPECT_THAT(printed({other}, Format::Table),
              HasSubstr("\n12/6/2021, the day that was asked for, is not its day\n"));
  EXPECT_THAT(printed({other}, Format::Json), HasSubstr("\"other_day\": \"2021-06-12\""));
}

TEST(PrintCites, WritesHalfDays) {
  CitesReport half = report();
  half.median_lag_days = 4.5;
  EXPECT_THAT(printed({half}, Format::Table), HasSubstr("median 4.5 days"));
  EXPECT_THAT(printed({half}, Format::Json), HasSubstr("\"median_days\": 4.5"));
}

}  // namespace
}  // namespace chithi::query
