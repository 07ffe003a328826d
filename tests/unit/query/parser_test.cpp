// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parser.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::query {
namespace {

std::string tree_of(std::string_view query) { return to_string(Node{parse_query(query).root}); }

bool has_remark(const ParsedQuery& query, std::string_view part) {
  return std::ranges::any_of(
      query.remarks, [&](const std::string& remark) { return remark.find(part) != remark.npos; });
}

struct ParserCase {
  std::string_view query;
  std::string_view tree;
};

void expect_trees(std::initializer_list<ParserCase> cases) {
  for (const ParserCase& c : cases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(tree_of(c.query), c.tree);
  }
}

TEST(Parser, TakesWordsSideBySideAsOneList) {
  expect_trees({
      {"chống dịch", R"((all (words "chống dịch")))"},
      {"  chống \t dịch\n", R"((all (words "chống dịch")))"},
      {"chống\u00A0dịch", R"((all (words "chống dịch")))"},
      {"chống AND dịch", R"((all (words "chống dịch")))"},
      {"Covid-19, và", R"((all (words "Covid-19, và")))"},
      {"", "(all)"},
  });
}

TEST(Parser, TakesQuotesOfAllKindsAsPhrases) {
  expect_trees({
      {R"("4 tại chỗ")", R"((all (phrase "4 tại chỗ")))"},
      {"“4 tại chỗ”", R"((all (phrase "4 tại chỗ")))"},
      {"«4 tại chỗ» gấp", R"((all (phrase "4 tại chỗ") (words "gấp")))"},
      {R"(="Đường sắt")", R"((all (exact-phrase "Đường sắt")))"},
      {R"(phương châm"ba không"nhé)",
       R"((all (words "phương châm") (phrase "ba không") (words "nhé")))"},
      {R"("")", "(all)"},
  });
}

TEST(Parser, KnowsTheSignsAtAWord) {
  expect_trees({
      {"=đường sắt", R"((all (exact "đường") (words "sắt")))"},
      {"cách*", R"((all (prefix "cách")))"},
      {"cách** ly", R"((all (prefix "cách") (words "ly")))"},
      {"chống -giặc dịch", R"((all (words "chống") (not (words "giặc")) (words "dịch")))"},
      {"-=giặc", R"((all (not (exact "giặc"))))"},
      {R"(-"chống giặc")", R"((all (not (phrase "chống giặc"))))"},
      {"- = *", R"((all (words "- = *")))"},
      {"Thừa Thiên - Huế", R"((all (words "Thừa Thiên - Huế")))"},
  });
}

TEST(Parser, BindsChoicesTighterThanWordsSideBySide) {
  expect_trees({
      {"a OR b", R"((all (any (words "a") (words "b"))))"},
      {"a HOẶC b", R"((all (any (words "a") (words "b"))))"},
      {"a b OR c d", R"((all (words "a") (any (words "b") (words "c")) (words "d")))"},
      {"a OR b OR c", R"((all (any (words "a") (words "b") (words "c"))))"},
      {"(a b) OR c", R"((all (any (words "a b") (words "c"))))"},
      {"a or b", R"((all (words "a or b")))"},
      {"OR a OR", R"((all (words "a")))"},
  });
}

TEST(Parser, ReadsNegationAndParentheses) {
  expect_trees({
      {"NOT a", R"((all (not (words "a"))))"},
      {"NOT NOT a", R"((all (words "a")))"},
      {"a NOT (b OR c)", R"((all (words "a") (not (any (words "b") (words "c")))))"},
      {"-(a b)", R"((all (not (words "a b"))))"},
      {"NOT", "(all)"},
  });
}

TEST(Parser, ReadsFieldsUnderBothTheirNames) {
  expect_trees({
      {R"(tinh:"Kiên Giang")", R"((all (field tinh "Kiên Giang")))"},
      {R"(tỉnh:“Kiên Giang”)", R"((all (field tinh "Kiên Giang")))"},
      {"PROVINCE:Huế", R"((all (field tinh "Huế")))"},
      {"trich:07-KL/TW dịch", R"((all (field trich "07-KL/TW") (words "dịch")))"},
      {"so:07-KL/TW", R"((all (field so "07-KL/TW")))"},
      {"-loai:CV", R"((all (not (field loai "CV"))))"},
      {"a OR tinh:Huế", R"((all (any (words "a") (field tinh "Huế"))))"},
  });
}

TEST(Parser, TakesUnknownAndEmptyFieldsAsWords) {
  expect_trees({
      {"abc:def", R"((all (words "abc:def")))"},
      {"tinh:", R"((all (words "tinh:")))"},
      {"tinh: Huế", R"((all (words "tinh: Huế")))"},
      {"https://a.vn", R"((all (words "https://a.vn")))"},
  });
}

TEST(Parser, ReadsDatesAndTheirRanges) {
  expect_trees({
      {"ngay:6/2021", "(all (date 2021-06..2021-06))"},
      {"ngày:11/6/2021", "(all (date 2021-06-11..2021-06-11))"},
      {"date:2021-06..2021-07", "(all (date 2021-06..2021-07))"},
      {"ngay:2021", "(all (date 2021..2021))"},
      {"ngay:2021..", "(all (date 2021..))"},
      {"ngay:..7/2021", "(all (date ..2021-07))"},
      {R"(ngay:"ngày 11 tháng 6 năm 2021")", "(all (date 2021-06-11..2021-06-11))"},
      {"ngay:32/13/2021", R"((all (words "ngay:32/13/2021")))"},
      {"ngay:..", R"((all (words "ngay:..")))"},
  });
  EXPECT_TRUE(has_remark(parse_query("ngay:32/13/2021"), "is no date"));
}

TEST(Parser, FindsDocumentNumbersAnywhere) {
  expect_trees({
      {"07-KL/TW", R"((all (number "07-KL/TW")))"},
      {"giám sát kl 07 tw", R"((all (words "giám sát") (number "07-KL/TW")))"},
      {"Số: 17 -CV/ĐU", R"((all (number "17-CV/ĐU")))"},
      {"Kết luận số:07-KL/TW", R"((all (number "07-KL/TW")))"},
      {"07-KL/TW OR 78/NQ-CP", R"((all (any (number "07-KL/TW") (number "78/NQ-CP"))))"},
      {"dịch -07-KL/TW", R"((all (words "dịch") (not (number "07-KL/TW"))))"},
      {"(07-KL/TW)", R"((all (number "07-KL/TW")))"},
  });
}

TEST(Parser, TakesWordsThatOnlyNameATypeOfDocumentAsWords) {
  expect_trees({
      {"kết luận của Bộ Chính trị", R"((all (words "kết luận của Bộ Chính trị")))"},
      {"tổ 24/7 chia 50/50", R"((all (words "tổ 24/7 chia 50/50")))"},
      {"sinh 21/9/1973", R"((all (words "sinh 21/9/1973")))"},
  });
}

TEST(Parser, FindsADocumentNamedByItsDate) {
  const ParsedQuery query = parse_query("Điện ngày 21/7/2021 của Thường trực Ban Bí thư");
  ASSERT_EQ(query.root.children.size(), 1U);
  const auto* number = std::get_if<Number>(&query.root.children.front().value);
  ASSERT_NE(number, nullptr);
  EXPECT_FALSE(number->mention.number);
  EXPECT_EQ(number->mention.span.end, number->text.size());
}

TEST(Parser, FindsNumbersWithinQuotes) {
  expect_trees({
      {R"("Kết luận 07-KL/TW")", R"((all (number "07-KL/TW")))"},
      {R"("thực hiện Kết luận số 07-KL/TW")", R"((all (phrase "thực hiện") (number "07-KL/TW")))"},
  });
}

TEST(Parser, ComposesDecomposedText) {
  EXPECT_EQ(tree_of("di\u0323ch"), R"((all (words "dịch")))");
}

TEST(Parser, SaysWhatItLeavesOut) {
  EXPECT_TRUE(has_remark(parse_query("\"chống dịch"), "unbalanced quote"));
  EXPECT_TRUE(has_remark(parse_query("((a)"), "unbalanced parenthesis"));
  EXPECT_TRUE(has_remark(parse_query("a)"), "unbalanced parenthesis"));
  EXPECT_TRUE(parse_query("chống dịch").remarks.empty());
}

TEST(Parser, KeepsWhatStandsBesideLooseSigns) {
  expect_trees({
      {"\"chống dịch", R"((all (words "chống dịch")))"},
      {"a) b", R"((all (words "a b")))"},
      {"((((", "(all)"},
      {"\"", "(all)"},
      {")(", "(all)"},
  });
}

TEST(Parser, CutsWhatIsTooLong) {
  const ParsedQuery letters = parse_query(std::string(20'000, 'x'));
  EXPECT_TRUE(has_remark(letters, "characters"));
  std::string many;
  for (int i = 0; i < 2'000; ++i)
    many += "ă ";
  EXPECT_TRUE(has_remark(parse_query(many), "words"));
}

TEST(Parser, BoundsItsDepth) {
  const std::string deep = std::string(900, '(') + "dịch" + std::string(900, ')');
  const ParsedQuery query = parse_query(deep);
  EXPECT_TRUE(has_remark(query, "nested too deep"));
  EXPECT_NE(to_string(Node{query.root}).find("dịch"), std::string::npos);
}

TEST(Parser, TakesAnyBytes) {
  for (const std::string_view bytes :
       {"\xFF\xFE", "a\0b", "\xE1\xBB", "=\"", "-\xC3", "🙂 -🙂"}) {
    EXPECT_NO_THROW(static_cast<void>(parse_query(bytes)));
  }
}

}  // namespace
}  // namespace chithi::query
