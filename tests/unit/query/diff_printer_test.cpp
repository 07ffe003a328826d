// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/diff_printer.h"

#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "query/text_table.h"
#include "tests/support/factories.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

DirectiveComparison compared() {
  DirectiveComparison compared;
  compared.a = test::full_directive();
  compared.a.text =
      "Các cấp ủy lãnh đạo công tác phòng, chống dịch.\nBảo vệ rừng.\n"
      "Văn phòng Tỉnh ủy theo dõi, đôn đốc.";
  compared.b = compared.a;
  compared.b.id = "dang/b.txt#1";
  compared.b.text =
      "Các cấp ủy tập trung lãnh đạo công tác phòng, chống dịch.\n"
      "Tiêm vắc-xin.\nVăn phòng Tỉnh ủy theo dõi, đôn đốc.";
  compared.comparison = compare_texts(compared.a.text, compared.b.text);
  return compared;
}

std::string printed(Format format, const DiffOptions& options = {}) {
  std::ostringstream out;
  print_comparison(compared(), format, options, out);
  return out.str();
}

TEST(PrintComparison, PutsTheTextsSideBySide) {
  EXPECT_EQ(
      printed(Format::Table),
      "A  204-CV/TU · công văn · Tỉnh ủy Quảng Nam · 17/6/2021 · dang/a.txt#2\n"
      "B  204-CV/TU · công văn · Tỉnh ủy Quảng Nam · 17/6/2021 · dang/b.txt#1\n"
      "86 % of A's words are found in B, 78 % of B's in A\n"
      "paragraphs: 1 the same (=), 1 changed (~), 0 moved (↕), 1 left out of B (-), 1 added "
      "in B (+)\n"
      "\n"
      "~  Các cấp ủy lãnh đạo công tác phòng, chống dịch. │ Các cấp ủy {+tập trung+} lãnh đạo "
      "công tác\n"
      "                                                   │ phòng, chống dịch.\n"
      "\n"
      "-  Bảo vệ rừng.                                    │\n"
      "\n"
      "+                                                  │ Tiêm vắc-xin.\n"
      "\n"
      "=  Văn phòng Tỉnh ủy theo dõi, đôn đốc.            │ Văn phòng Tỉnh ủy theo dõi, đôn "
      "đốc.\n");
}

TEST(PrintComparison, PutsThemInOneColumnWhereThereIsNoRoom) {
  const std::string narrow = printed(Format::Table, {.width = 60});
  EXPECT_THAT(narrow, HasSubstr("~  Các cấp ủy {+tập trung+} lãnh đạo công tác phòng, chống"));
  EXPECT_THAT(narrow, Not(HasSubstr("│")));
  EXPECT_THAT(printed(Format::Table, {.width = 120, .unified = true}), Not(HasSubstr("│")));
}

TEST(PrintComparison, KeepsToTheWidth) {
  for (const std::size_t width : {8U, 20U, 60U, 100U, 141U}) {
    std::istringstream lines(printed(Format::Table, {.width = width}));
    std::string line;
    while (std::getline(lines, line) && !line.empty()) {
    }  // The summary has its own width.
    while (std::getline(lines, line))
      EXPECT_LE(display_width(line), std::max<std::size_t>(width, 20)) << line;
  }
}

TEST(PrintComparison, MarksByColourIfAsked) {
  const std::string coloured = printed(Format::Table, {.colour = true});
  EXPECT_THAT(coloured, HasSubstr("\033[32mtập\033[39m \033[32mtrung\033[39m"));
  EXPECT_THAT(coloured, Not(HasSubstr("{+")));
}

TEST(PrintComparison, WritesJson) {
  const auto json = nlohmann::json::parse(printed(Format::Json));
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("a").at("id"), "dang/a.txt#2");
  EXPECT_EQ(json.at("summary").at("only_b"), 1);
  EXPECT_NEAR(json.at("summary").at("share_of_a_in_b").get<double>(), 18.0 / 21.0, 1e-9);
  const auto& paragraphs = json.at("paragraphs");
  EXPECT_EQ(paragraphs.at(0).at("op"), "changed");
  EXPECT_EQ(paragraphs.at(0).at("changes").at(1),
            nlohmann::json({{"op", "added"}, {"a", nullptr}, {"b", "tập trung"}}));
  EXPECT_EQ(paragraphs.at(1).at("b"), nullptr);
  EXPECT_EQ(paragraphs.at(3).at("a").at("text"), "Văn phòng Tỉnh ủy theo dõi, đôn đốc.");
  EXPECT_EQ(paragraphs.at(3).at("a").at("span").at(0), compared().a.text.find("Văn"));
}

}  // namespace
}  // namespace chithi::query
