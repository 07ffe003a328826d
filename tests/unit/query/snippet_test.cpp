// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet.h"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/ingest.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::size_t kWide = 1'000;

corpus::Directive directive_of(std::string_view text) {
  corpus::Directive directive;
  directive.text = text;
  return directive;
}

std::string snippet(std::string_view text, const Marking& marking, std::size_t width = kWide) {
  vi::Analyzer analyzer;
  return make_snippet(directive_of(text), marking, width, analyzer).html;
}

Marking folded(std::initializer_list<std::string> words) {
  Marking marking;
  marking.folded = words;
  return marking;
}

Marking phrase(std::vector<std::string> words) {
  Marking marking;
  marking.phrases = {std::move(words)};
  return marking;
}

TEST(Snippet, V50_MarksTheWholeWordInItsOwnSpelling) {
  EXPECT_EQ(snippet("nâng cấp Đường giao thông", folded({"duong"})),
            "nâng cấp <mark>Đường</mark> giao thông");
}

TEST(Snippet, V50_MarksDecomposedWordsAndOtherTonePlacements) {
  EXPECT_EQ(snippet("no\u0301i nha\u0300", folded({"noi"})), "<mark>no\u0301i</mark> nha\u0300");
  Marking marking;
  marking.exact = {"hòa"};
  EXPECT_EQ(snippet("hoà hòa hoa", marking), "<mark>hoà</mark> <mark>hòa</mark> hoa");
}

TEST(Snippet, MarksAPhraseAsOne) {
  EXPECT_EQ(snippet("phương châm 4 tại\nchỗ, tại nhà", phrase({"4", "tai", "cho"})),
            "phương châm <mark>4 tại chỗ</mark>, tại nhà");
}

TEST(Snippet, MarksAPhraseWhereverItBeginsAloneOrBesideOthers) {
  for (const auto& [text, words, expected] :
       {std::tuple{"xa xa xã vắng", std::vector<std::string>{"xa", "xa", "vang"},
                   "xa <mark>xa xã vắng</mark>"},
        {"ủy ban, Ủy ban ủy", {"uy", "ban"}, "<mark>ủy ban</mark>, <mark>Ủy ban</mark> ủy"},
        {"dịch 07 ngày", {"7", "ngay"}, "dịch <mark>07 ngày</mark>"},
        {"ủy", {"uy", "ban"}, "ủy"}}) {
    Marking marking = phrase(words);
    EXPECT_EQ(snippet(text, marking), expected);
    marking.phrases.push_back({"khong", "co"});
    EXPECT_EQ(snippet(text, marking), expected);
  }
}

TEST(Snippet, MarksThePrefixOfAWord) {
  Marking marking;
  marking.prefixes = {"cac"};
  EXPECT_EQ(snippet("cách ly", marking), "<mark>cách</mark> ly");
}

TEST(Snippet, EscapesHtml) {
  EXPECT_EQ(snippet("a < b & \"dịch\" > <b>", folded({"dich"})),
            "a &lt; b &amp; &quot;<mark>dịch</mark>&quot; &gt; &lt;b&gt;");
}

TEST(Snippet, IsOnOneLineWithoutMarkdownsStars) {
  EXPECT_EQ(snippet("\n\n**T/M BAN\n  THƯỜNG VỤ**\t dịch*\n", folded({"dich"})),
            "T/M BAN THƯỜNG VỤ <mark>dịch</mark>");
}

TEST(Snippet, ShowsTheBeginningWhereNothingMatches) {
  EXPECT_EQ(snippet("một hai ba bốn năm", {}, 11), "một hai ba …");
}

TEST(Snippet, ShowsWhereMostMatches) {
  std::string text = "dịch ở đầu bài.";
  for (int i = 0; i < 50; ++i)
    text += " một câu không liên quan gì;";
  text += " Tăng cường phòng, chống dịch ngay.";
  const std::string shown = snippet(text, folded({"phong", "chong", "dich"}), 120);
  EXPECT_THAT(shown, StartsWith("… "));
  EXPECT_THAT(shown, HasSubstr("<mark>phòng</mark>, <mark>chống</mark> <mark>dịch</mark> ngay."));
  EXPECT_THAT(shown, Not(HasSubstr("đầu bài")));
}

TEST(Snippet, CutsBetweenWords) {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "nghiêng ";
  text += "dịch";
  for (int i = 0; i < 100; ++i)
    text += " nghiêng";
  const std::string shown = snippet(text, folded({"dich"}), 100);
  EXPECT_THAT(shown, StartsWith("… nghiêng "));
  EXPECT_THAT(shown, testing::EndsWith(" nghiêng …"));
  EXPECT_LT(shown.size(), 200U);
}

TEST(Snippet, MarksCitationsAndTheOwnNumberAsOne) {
  const auto directives = corpus::read_directives(
      "TỈNH ỦY QUẢNG NAM\n*\nSố 204 -CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
      "Quảng Nam, ngày 17 tháng 6 năm 2021\n\nKính gửi: Các huyện ủy,\n\n"
      "Thực hiện Kết luận số\n07-KL/TW ngày 11/6/2021, yêu cầu báo cáo.\n",
      "a.txt");
  ASSERT_EQ(directives.size(), 1U);
  Marking marking;
  vi::Analyzer analyzer;
  marking.number_keys = {"kl:7::tw"};
  EXPECT_THAT(make_snippet(directives.front(), marking, kWide, analyzer).html,
              HasSubstr("<mark>Kết luận số 07-KL/TW ngày 11/6/2021</mark>"));
  marking.number_keys = {"cv:204::tu"};
  EXPECT_THAT(make_snippet(directives.front(), marking, kWide, analyzer).html,
              HasSubstr("Số <mark>204 -CV/TU</mark>"));
}

TEST(Snippet, SurvivesAnyText) {
  for (const std::string_view text : {"", "\n\n", "*", "\xFF\xFE dịch", "dịch"}) {
    EXPECT_NO_THROW(static_cast<void>(snippet(text, folded({"dich"}), 0)));
  }
}

}  // namespace
}  // namespace chithi::query
