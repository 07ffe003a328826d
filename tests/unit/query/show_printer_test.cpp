// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/show_printer.h"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/factories.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

Portrait portrait() {
  Portrait portrait;
  portrait.directive = test::full_directive();
  portrait.siblings = 2;
  portrait.cited_ids = {std::nullopt};
  Citer citer;
  citer.directive.id = "b.txt#1";
  citer.directive.number = "17-CV/HU";
  citer.directive.type = "công văn";
  citer.directive.date = corpus::PartialDate{2021, 6, 18};
  citer.directive.issuer.name = "Huyện ủy Núi Thành";
  portrait.cited_by = {citer};
  return portrait;
}

Portrait stub() {
  Portrait stub = portrait();
  stub.directive.reset();
  stub.target.ref = "07-KL/TW";
  stub.target.type = "kết luận";
  return stub;
}

std::string printed(const std::vector<Portrait>& portraits, Format format,
                    const ShowOptions& options = {}) {
  std::ostringstream out;
  print_portraits(portraits, format, options, out);
  return out.str();
}

TEST(PrintPortraits, WritesADirectiveForPeople) {
  EXPECT_EQ(printed({portrait()}, Format::Table),
            "204-CV/TU · công văn · Tỉnh ủy Quảng Nam · 17/6/2021\n"
            "id        dang/a.txt#2\n"
            "file      dang/a.txt, directive 2 of 2\n"
            "body      party, province\n"
            "province  Quảng Nam, since July 2025 Đà Nẵng\n"
            "subject   thực hiện Kết luận số 07-KL/TW\n"
            "to        Các huyện ủy\n"
            "signed    T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ, Trần Văn Bảy\n"
            "copies    Như trên\n"
            "          Lưu VPTU\n"
            "\n"
            "cites 1 document:\n"
            "  07-KL/TW  kết luận  11/6/2021  Bộ Chính trị  implements  not in this archive\n"
            "\n"
            "cited by 1 directive:\n"
            "  17-CV/HU  công văn  18/6/2021  Huyện ủy Núi Thành  refers  b.txt#1\n"
            "\n"
            "V/v thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị\n");
}

TEST(PrintPortraits, WritesTheTextAlone) {
  EXPECT_EQ(printed({portrait()}, Format::Table, {.text_only = true}),
            "V/v thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị\n");
  EXPECT_EQ(nlohmann::ordered_json::parse(printed({portrait()}, Format::Json, {.text_only = true}))
                .dump(),
            R"({"v":1,"id":"dang/a.txt#2","text":)"
            R"("V/v thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị"})");
}

TEST(PrintPortraits, LetsNoTextSteerTheTerminal) {
  Portrait hostile = portrait();
  hostile.directive->text = "a\x1B[2Jb\n\tc";
  EXPECT_EQ(printed({hostile}, Format::Table, {.text_only = true}), "a [2Jb\n\tc\n");
}

TEST(PrintPortraits, WritesTheCitationsAlone) {
  const ShowOptions options = {.citations_only = true};
  const std::string text = printed({portrait()}, Format::Table, options);
  EXPECT_THAT(text, HasSubstr("cites 1 document:\n"));
  EXPECT_THAT(text, HasSubstr("cited by 1 directive:\n"));
  EXPECT_THAT(text, Not(HasSubstr("Trần Văn Bảy")));
  const auto json = nlohmann::json::parse(printed({portrait()}, Format::Json, options));
  EXPECT_EQ(json.at("citations").size(), 1U);
  EXPECT_FALSE(json.contains("text"));
}

TEST(PrintPortraits, WritesAWholeDirectiveAsJson) {
  Portrait both = portrait();
  both.cited_ids = {"c.txt#1"};
  const auto json = nlohmann::ordered_json::parse(printed({both}, Format::Json));
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("id"), "dang/a.txt#2");
  EXPECT_TRUE(json.contains("text"));
  EXPECT_EQ(json.at("citations").at(0).at("key"), "kl:7::tw@@2021-06-11");
  EXPECT_EQ(json.at("citations").at(0).at("id"), "c.txt#1");
  EXPECT_EQ(json.at("cited_by").dump(),
            R"([{"id":"b.txt#1","number":"17-CV/HU","issuer":"Huyện ủy Núi Thành",)"
            R"("date":"2021-06-18"}])");
}

TEST(PrintPortraits, PutsSeveralIntoAList) {
  const auto json = nlohmann::json::parse(printed({portrait(), portrait()}, Format::Json));
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("directives").size(), 2U);
  EXPECT_THAT(printed({portrait(), portrait()}, Format::Table), HasSubstr("\n-----"));
}

TEST(PrintPortraits, WritesWhatIsKnownOfADocumentThatIsOnlyCited) {
  EXPECT_THAT(printed({stub()}, Format::Table),
              HasSubstr("07-KL/TW · kết luận (not in this archive)\ncited by 1 directive:\n"));
  const auto json = nlohmann::json::parse(printed({stub()}, Format::Json));
  EXPECT_EQ(json.at("target").at("ref"), "07-KL/TW");
  EXPECT_EQ(json.at("cited_by").size(), 1U);
}

}  // namespace
}  // namespace chithi::query
