// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "query/citation_survey.h"
#include "query/citer_groups.h"
#include "query/cites_printer.h"
#include "query/internal/choices.h"
#include "query/internal/tile_map.h"
#include "query/network.h"
#include "tests/support/citers.h"
#include "tests/support/letters.h"

// What filters, depth and blank dates leave out of the answer, and what is said of it.

namespace chithi::query {
namespace {

using corpus::PartialDate;
using nlohmann::json;
using test::Cited;
using test::database_of_letters;
using test::kConclusion;
using test::only;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const Cited kOther = {.ref = "21-KL/TW", .date = "2021-05-01", .type = "kết luận"};

std::string printed(const CitesReport& report, Format format = Format::Table) {
  std::ostringstream out;
  print_cites({report}, format, {}, out);
  return out.str();
}

std::vector<std::string> files_of(const CitesReport& report) {
  std::vector<std::string> files;
  for (const Citer& citer : report.citers)
    files.push_back(citer.directive.file);
  return files;
}

CitesRequest citing(const std::string& reference) {
  CitesRequest request;
  request.filters.cites = reference;
  return request;
}

TEST(CitesFilter, IsWhatTheDirectiveCitesBesides) {
  const auto database =
      database_of_letters({{.file = "a", .date = "2021-06-16", .cites = {kConclusion, kOther}},
                           {.file = "b", .date = "2021-06-17", .cites = {kConclusion}},
                           {.file = "c", .date = "2021-06-18", .cites = {kOther}}});
  EXPECT_THAT(files_of(only(database, "07-KL/TW", citing("21-KL/TW"))), ElementsAre("a"));
  EXPECT_THAT(files_of(only(database, "07-KL/TW", citing("21-KL/TW@2021"))), ElementsAre("a"));
  EXPECT_THAT(files_of(only(database, "07-KL/TW", citing("21-KL/TW@2020"))), IsEmpty());
  EXPECT_THAT(files_of(only(database, "07-KL/TW", citing("99-KL/TW"))), IsEmpty());
  CitesRequest request = citing("no number");
  request.reference = parse_reference("07-KL/TW");
  EXPECT_THROW(static_cast<void>(find_citers(database, request)), corpus::Error);
  const auto most = find_most_cited(database, citing("21-KL/TW").filters, 10);
  ASSERT_THAT(most, SizeIs(2));
  EXPECT_EQ(most[0].directives, 2U);
  EXPECT_EQ(most[1].target.ref, "07-KL/TW");
  EXPECT_EQ(most[1].directives, 1U);
}

TEST(CitesFilter, HoldsForCitationsInDoubt) {
  const Cited open = {.ref = "16/CT-TTg"};
  const auto database =
      database_of_letters({{.file = "a", .cites = {{.ref = "16/CT-TTg", .date = "2020-03-31"}}},
                           {.file = "b", .cites = {{.ref = "16/CT-TTg", .date = "2021-06-15"}}},
                           {.file = "c", .date = "2021-07-20", .cites = {open, kOther}},
                           {.file = "d", .date = "2021-07-20", .cites = {open}}});
  EXPECT_THAT(find_doubtful_citations(database, {}, 10).citations, SizeIs(2));
  const auto doubtful = find_doubtful_citations(database, citing("21-KL/TW").filters, 10);
  ASSERT_THAT(doubtful.citations, SizeIs(1));
  EXPECT_EQ(doubtful.citations[0].directive.file, "c");
}

TEST(CitesAnswer, SaysThatNoneOfThoseWhoCitePassesTheOptions) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .province = "Sơn La", .cites = {kConclusion}}});
  CitesRequest request;
  request.filters.province = "Yên Bái";
  const std::string text = printed(only(database, "07-KL/TW", request));
  EXPECT_THAT(text, HasSubstr("1 directive in this archive cites it, and does not pass the "
                              "options\n"));
  EXPECT_THAT(text, Not(HasSubstr("cited by no directive")));
}

TEST(CitesAnswer, TellsHowManyHaveNoDateForARange) {
  const auto database =
      database_of_letters({{.file = "a", .date = "2021-06-16", .cites = {kConclusion}},
                           {.file = "b", .date = "2021", .cites = {kConclusion}},
                           {.file = "c", .date = "2020", .cites = {kConclusion}},
                           {.file = "d", .cites = {kConclusion}}});
  CitesRequest request;
  request.filters.from = PartialDate{2021, 6, 1};
  const CitesReport report = only(database, "07-KL/TW", request);
  EXPECT_EQ(report.undated_left_out, 2U) << "b and d, not c of the year before";
  EXPECT_THAT(printed(report),
              HasSubstr("\n2 directives that cite it are left out for want of a date\n"));
  EXPECT_EQ(json::parse(printed(report, Format::Json)).at("undated_left_out"), 2);
}

/// 07-KL/TW < 1-CV/TU < 2-CV/TU < 3-CV/TU
Xapian::Database chain_of_three() {
  const auto letter = [](int i, Cited cited) {
    return test::Letter{.file = std::to_string(i),
                        .number = std::to_string(i) + "-CV/TU",
                        .date = "2021-06-1" + std::to_string(i),
                        .province = "Sơn La",
                        .cites = {std::move(cited)}};
  };
  const auto cited = [](int i) {
    return Cited{.ref = std::to_string(i) + "-CV/TU",
                 .date = "2021-06-1" + std::to_string(i),
                 .province = "Sơn La"};
  };
  return database_of_letters({letter(1, kConclusion), letter(2, cited(1)), letter(3, cited(2))});
}

TEST(CitesAnswer, SaysWhereTheDepthCutsAChain) {
  const Xapian::Database database = chain_of_three();
  const CitesReport cut =
      only(database, "07-KL/TW", {.reference = {}, .max_depth = 2, .filters = {}});
  EXPECT_TRUE(cut.deeper);
  EXPECT_TRUE(cut.coverage.is_filtered);
  EXPECT_TRUE(json::parse(printed(cut, Format::Json)).at("deeper"));
  EXPECT_THAT(printed(cut), HasSubstr("a greater --depth finds them"));
  const CitesReport whole = only(database, "07-KL/TW");
  EXPECT_FALSE(whole.deeper);
  EXPECT_FALSE(whole.coverage.is_filtered);
  EXPECT_THAT(printed(whole), Not(HasSubstr("--depth")));
  const CitesReport last =
      only(database, "07-KL/TW", {.reference = {}, .max_depth = 3, .filters = {}});
  EXPECT_FALSE(last.deeper);
  EXPECT_TRUE(last.coverage.is_filtered) << "as --direct says of itself";
}

TEST(CitesAnswer, SaysOfAProvinceThatItIsDatedBefore) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-01", .province = "Lào Cai", .cites = {kConclusion}},
       {.file = "b", .province = "Sơn La", .cites = {kConclusion}},
       {.file = "c", .province = "Cà Mau", .cites = {kConclusion}},
       {.file = "d", .date = "2021-06-02", .province = "Cà Mau", .cites = {kConclusion}},
       {.file = "e", .date = "2021-06", .province = "Nghệ An", .cites = {kConclusion}}});
  const CitesReport report = only(database, "07-KL/TW");
  const std::string text = printed(report);
  EXPECT_THAT(text, HasSubstr("Lào Cai (dated before it)"));
  EXPECT_THAT(text, HasSubstr("Sơn La (date blank)"));
  EXPECT_THAT(text, HasSubstr("Cà Mau (undated, or dated before it)"));
  const std::string map = draw_map(findings_of(report.coverage), "map", std::nullopt).svg;
  EXPECT_THAT(map, HasSubstr("Lào Cai: cites it; 1 directive, dated before it"));
  EXPECT_THAT(map, HasSubstr("Sơn La: cites it; 1 directive, the first undated"));
  const json answer = json::parse(printed(report, Format::Json));
  for (const json& row : answer.at("provinces").at("cited")) {
    EXPECT_EQ(row.value("before_target", 0),
              row.at("name") == "Lào Cai" || row.at("name") == "Cà Mau" ? 1 : 0)
        << row;
  }
  for (const CiterGroup& group : group_citers(database, report, {GroupBy::Province, false})) {
    if (group.value == "Nghệ An") {
      EXPECT_EQ(group.first_date, (PartialDate{2021, 6, 0}));
    }
    EXPECT_EQ(group.before_target, group.value == "Lào Cai" || group.value == "Cà Mau" ? 1U : 0U);
  }
}

TEST(CitesAnswer, TellsOfThoseWithoutAProvince) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .cites = {kConclusion}, .issuer = "Đảng ủy xã"},
       {.file = "b", .date = "2021-06-17", .province = "Sơn La"}});
  const CitesReport report = only(database, "07-KL/TW");
  EXPECT_EQ(report.coverage.unknown, 1U);
  EXPECT_THAT(printed(report), HasSubstr("; 1 directive of no known province cites it\n"));
  EXPECT_EQ(json::parse(printed(report, Format::Json)).at("provinces").at("unknown"), 1);
}

TEST(CitesAnswer, TellsThroughWhomWhereNumbersAreTheSame) {
  const auto of = [](const std::string& province) {
    return Cited{.ref = "120-CV/TU", .date = "2021-06-15", .province = province};
  };
  const auto letter = [](const std::string& file, const std::string& number,
                         const std::string& province, const Cited& cited) {
    return test::Letter{.file = file,
                        .number = number,
                        .date = "2021-06-15",
                        .province = province,
                        .cites = {cited}};
  };
  const auto database =
      database_of_letters({letter("a", "120-CV/TU", "Kiên Giang", kConclusion),
                           letter("b", "120-CV/TU", "Sơn La", kConclusion),
                           letter("c", "5-CV/TU", "Cà Mau", of("Kiên Giang")),
                           letter("d", "6-CV/TU", "Nghệ An", of("Sơn La")),
                           letter("e", "7-CV/TU", "Nghệ An",
                                  {.ref = "5-CV/TU", .date = "2021-06-15", .province = "Cà Mau"})});
  const CitesReport report = only(database, "07-KL/TW");
  const std::string text = printed(report);
  EXPECT_THAT(text, HasSubstr("  120-CV/TU (Kiên Giang)\n"));
  EXPECT_THAT(text, HasSubstr("  120-CV/TU (Sơn La)\n"));
  EXPECT_THAT(text, HasSubstr("  120-CV/TU (Kiên Giang) > 5-CV/TU\n"));
  const json last = json::parse(printed(report, Format::Json)).at("directives").back();
  EXPECT_EQ(last.at("via").dump(), R"(["120-CV/TU","5-CV/TU"])");
  EXPECT_EQ(last.at("via_ids").dump(), R"(["a#1","c#1"])");
  EXPECT_THAT(printed(report, Format::Csv), HasSubstr(",a#1; c#1,"));
}

TEST(CitesRows, TellWhatIsLeftOutOfTheDays) {
  const auto database =
      database_of_letters({{.file = "a", .date = "2021-06-01", .cites = {kConclusion}}});
  const std::string csv = printed(only(database, "07-KL/TW"), Format::Csv);
  EXPECT_THAT(csv, HasSubstr("lag_days,before_target,"));
  EXPECT_THAT(csv, HasSubstr("2021-06-01,-10,true,"));
}

std::vector<std::string> values_of(const std::vector<CiterGroup>& groups) {
  std::vector<std::string> values;
  for (const CiterGroup& group : groups)
    values.push_back(group.value);
  return values;
}

TEST(GroupCiters, GroupsByTheMapThatIsAskedFor) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-16", .province = "Kiên Giang", .cites = {kConclusion}},
       {.file = "b", .date = "2021-06-17", .province = "An Giang", .cites = {kConclusion}},
       {.file = "c", .date = "2021-06-17", .province = "Sơn La"}});
  const CitesReport today = only(database, "07-KL/TW", {.reference = {}, .provinces = 34});
  EXPECT_THAT(values_of(group_citers(database, today, {GroupBy::Province, false})),
              ElementsAre("An Giang", "Sơn La"));
  const CitesReport before = only(database, "07-KL/TW");
  EXPECT_THAT(values_of(group_citers(database, before, {GroupBy::Province, false})),
              ElementsAre("An Giang", "Kiên Giang", "Sơn La"));
}

TEST(GroupCiters, TellsWhoMayCiteItAndLeavesOutTheDocumentItself) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "88-CV/TU", .date = "2021-05-01", .province = "Hà Giang"},
       {.file = "b", .date = "2021-07-01", .province = "Lào Cai", .cites = {{.ref = "88-CV/TU"}}},
       {.file = "c",
        .date = "2021-07-01",
        .province = "Điện Biên",
        .cites = {{.ref = "88-CV/TU", .province = "Hà Giang"}}},
       {.file = "d",
        .date = "2021-07-01",
        .province = "Cao Bằng",
        .cites = {{.ref = "88-CV/TU", .province = "Hà Giang"}}}});
  const CitesReport report = only(database, "88-CV/TU");
  const auto groups = group_citers(database, report, {GroupBy::Province, false});
  EXPECT_THAT(values_of(groups), ElementsAre("Cao Bằng", "Điện Biên", "Lào Cai"));
  EXPECT_EQ(groups.back().candidates, 1U);
  std::ostringstream out;
  print_groups(database, {report}, {GroupBy::Province, false}, Format::Table, {}, out);
  EXPECT_THAT(out.str(), HasSubstr("1 has directives here, none cites it: Lào Cai\n"
                                   "1 of these may cite it, see without --group-by: Lào Cai\n"));
}

TEST(CitesAnswer, QuotesTheWordsWithTheNumber) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const std::string day : {"2020-03-31", "2021-05-12"}) {
    const test::Letter dated = {.file = day, .cites = {{.ref = "16/CT-TTg", .date = day}}};
    database.add_document(indexer::to_xapian(test::directive_of(dated), {}, analyzer));
  }
  corpus::Directive open =
      test::directive_of({.file = "u", .date = "2021-06-01", .cites = {{.ref = "16/CT-TTg"}}});
  open.text = "Triển khai Chỉ thị của Thủ tướng. Thực hiện Chỉ thị số 16/CT-TTg, yêu cầu.";
  const std::string bare = "Chỉ thị của Thủ tướng";
  const std::string numbered = "Chỉ thị số 16/CT-TTg";
  open.citations[0].mentions = {{bare, open.text.find(bare)}, {numbered, open.text.find(numbered)}};
  database.add_document(indexer::to_xapian(open, {}, analyzer));
  CitesRequest request;
  request.reference = parse_reference("16/CT-TTg@2021");
  const CitesReport report = find_citers(database, request).at(0);
  ASSERT_THAT(report.candidates, SizeIs(1));
  EXPECT_EQ(report.candidates[0].raw, numbered);
  const auto doubtful = find_doubtful_citations(database, {}, 10).citations;
  ASSERT_THAT(doubtful, SizeIs(1));
  EXPECT_EQ(doubtful[0].raw, numbered);
}

std::vector<std::string> ids_meant(const Xapian::Database& database, std::string_view reference) {
  std::vector<std::string> ids;
  for (const CitesReport& report :
       find_citers(database, {.reference = parse_reference(reference), .filters = {}}))
    ids.push_back(report.target.id.value_or("?"));
  std::ranges::sort(ids);
  return ids;
}

TEST(Choices, EachChooseOneDocument) {
  const auto letter = [](const std::string& file, const std::string& number,
                         const std::string& date, const std::string& province,
                         const std::string& issuer) {
    return test::Letter{
        .file = file, .number = number, .date = date, .province = province, .issuer = issuer};
  };
  const auto database =
      database_of_letters({letter("a", "33-CV/HU", "2022-01-08", "Sơn La", "Huyện ủy Mộc Châu"),
                           letter("b", "33-CV/HU", "2022-01-09", "Sơn La", "Huyện ủy Thuận Châu"),
                           letter("c", "120-CV/TU", "2022-03-15", "Kiên Giang", ""),
                           letter("d", "120-CV/TU", "2022-03-20", "An Giang", "")});
  EXPECT_THAT(ids_meant(database, "33-CV/HU@Mộc Châu"), ElementsAre("a#1"));
  EXPECT_THAT(ids_meant(database, "33-CV/HU@huyện Thuận Châu@2022"), ElementsAre("b#1"));
  EXPECT_THAT(ids_meant(database, "33-CV/HU@9/1/2022"), ElementsAre("b#1"));
  EXPECT_THAT(ids_meant(database, "120-CV/TU@An Giang"), ElementsAre("c#1", "d#1"));
  EXPECT_THAT(ids_meant(database, "120-CV/TU@Kiên Giang"), ElementsAre("c#1"));
  for (const std::string_view number : {"33-CV/HU", "120-CV/TU"}) {
    const auto reports =
        find_citers(database, {.reference = parse_reference(number), .filters = {}});
    ASSERT_THAT(reports, SizeIs(2));
    for (const std::string& chosen : choices(reports))
      EXPECT_THAT(ids_meant(database, chosen), SizeIs(1)) << chosen;
  }
}

TEST(Choices, NameAPaperWithoutANumber) {
  CitesReport report;
  report.target.type = "điện";
  report.target.issuer = "Ban Bí thư";
  report.target.date = PartialDate{2021, 7, 21};
  EXPECT_THAT(choices({report}), ElementsAre("điện ngày 21/7/2021 của Ban Bí thư"));
}

}  // namespace
}  // namespace chithi::query
