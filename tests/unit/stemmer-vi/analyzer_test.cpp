// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/analyzer.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "stemmer-vi/fold.h"

namespace chithi::vi {
namespace {

/// The terms of a text in a line: the folded form, and the exact one where it differs.
std::string dump(std::string_view text) {
  Analyzer analyzer;
  std::string result;
  for (const Term& term : analyzer.analyze(text)) {
    if (!result.empty()) result += ' ';
    if (term.kind == Token::Kind::Number) result += '#';
    result += term.folded;
    if (term.exact != term.folded) result.append("=").append(term.exact);
  }
  return result;
}

struct Case {
  std::string_view name;
  std::string_view text;
  std::string_view expected;
};

class Terms : public testing::TestWithParam<Case> {};

TEST_P(Terms, Are) { EXPECT_EQ(dump(GetParam().text), GetParam().expected); }

/// The folded forms with their places, of the terms that begin with one of the bytes.
std::vector<std::pair<std::string, Span>> folded_terms(std::string_view text,
                                                       const FirstBytes& first) {
  std::vector<std::pair<std::string, Span>> terms;
  for_each_folded(text, first, [&](std::string_view folded, Span span) {
    if (first.test(static_cast<unsigned char>(folded.front())))
      terms.emplace_back(std::string(folded), span);
  });
  return terms;
}

TEST_P(Terms, AreThereFoldedAloneToo) {
  for (const FirstBytes& first : {FirstBytes().set(), FirstBytes(), FirstBytes().set('d').set('t'),
                                  FirstBytes().set('o').set('1').set('0')}) {
    Analyzer analyzer;
    std::vector<std::pair<std::string, Span>> expected;
    for (const Term& term : analyzer.analyze(GetParam().text)) {
      if (first.test(static_cast<unsigned char>(term.folded.front())))
        expected.emplace_back(std::string(term.folded), term.span);
    }
    EXPECT_EQ(folded_terms(GetParam().text, first), expected);
  }
}

TEST_P(Terms, AreTheSameFoldedOnceTheTextIsFolded) {
  Analyzer of_text;
  Analyzer of_folded;
  const std::string folded = fold(GetParam().text);
  const auto expected = of_text.analyze(GetParam().text);
  const auto terms = of_folded.analyze(folded);
  ASSERT_EQ(terms.size(), expected.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    EXPECT_EQ(terms[i].folded, expected[i].folded);
  }
}

constexpr Case kCases[] = {
    {"OfNothing", "", ""},
    {"OfASentence", "Kết luận số 07-KL/TW", "ket=kết luan=luận so=số #7 kl tw"},
    {"OfBareLetters", "chi thi", "chi thi"},
    {"V01AllFoldAlike", "Đường Dương đương duong", "duong=đường duong=dương duong=đương duong"},
    {"V06WithLookAlikesOfD", "\u00D0iều \u0189iều", "dieu=điều dieu=điều"},
    {"V08InAnyNormalForm", "bệnh be\u0323\u0302nh bê\u0323nh bẹ\u0302nh",
     "benh=bệnh benh=bệnh benh=bệnh benh=bệnh"},
    {"V09WithOneDecomposedWord", "phòng di\u0323ch tễ", "phong=phòng dich=dịch te=tễ"},
    {"WithMarksInReversedOrder", "ca\u0301\u0302p", "cap=cấp"},
    {"V10WithInvisibleCharacters", "nư\u00ADớc n\u200Bước n\u200Cước n\u200Dước\uFEFF",
     "nuoc=nước nuoc=nước nuoc=nước nuoc=nước"},
    {"V10AtANoBreakSpace", "Hòa\u00A0Bình", "hoa=hòa binh=bình"},
    {"V11InAnyCaseAndStyle", "UỶ BAN uỷ ban ủy ban", "uy=ủy ban uy=ủy ban uy=ủy ban"},
    {"V12WithoutMarksAlone", "a \u0301\u0323 b", "a b"},
    {"V13OfOtherScripts", "ø ß 東京都 кириллица Ü café", "ø ß 東京都 кириллица u=ü cafe=café"},
    {"V20V21V22InBothStyles", "hoà hòa thuỵ thụy khoẻ khỏe",
     "hoa=hòa hoa=hòa thuy=thụy thuy=thụy khoe=khỏe khoe=khỏe"},
    {"V24WithAMisplacedTone", "qúy qũy", "quy=quý quy=quỹ"},
    {"V28WithIAndYApart", "lý lí", "ly=lý li=lí"},
    {"V30OfNumbersWithLeadingZeros", "04 tại chỗ, 4 tại chỗ, 14",
     "#4 tai=tại cho=chỗ #4 tai=tại cho=chỗ #14"},
    {"OfZeros", "000 0 00100", "#0 #0 #100"},
    {"OfANumberWithAMark", "0\u03237", "#7"},
    {"OfNumbersWithLetters", "07A 5K 42", "07a 5k #42"},
    {"WithMarksOfOtherLanguages", "Й é\u0300", "и=й e=é\u0300"},
    {"OfHangulHoweverTyped", "\u1112\u1161\u11AB \uD55C", "\uD55C \uD55C"},
    {"AroundMalformedBytes", "Đ\xC3(ắ\xFF", "d=đ a=ắ"},
};

INSTANTIATE_TEST_SUITE_P(, Terms, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Analyzer, CountsPositionsFromOne) {
  Analyzer analyzer;
  std::uint32_t expected = 1;
  for (const Term& term : analyzer.analyze("Ban \u0301 Thường vụ – 07")) {
    EXPECT_EQ(term.position, expected++);
  }
  EXPECT_EQ(expected, 5U);
}

TEST(Analyzer, V50GivesSpansOfTheTextAsItIsSpelt) {
  constexpr std::string_view text = "Ðu\u031Bo\u031B\u0300ng, qũy";
  Analyzer analyzer;
  const auto terms = analyzer.analyze(text);
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_EQ(terms[0].exact, "đường");
  EXPECT_EQ(slice(text, terms[0].span), "Ðu\u031Bo\u031B\u0300ng");
  EXPECT_EQ(terms[1].exact, "quỹ");
  EXPECT_EQ(slice(text, terms[1].span), "qũy");
}

TEST(Analyzer, V14CutsALongTokenAtACharacter) {
  const std::string long_word(300, 'a');
  std::string long_run = "a";
  for (int i = 0; i < 100; ++i) {
    long_run += "京";
  }
  Analyzer analyzer;
  const std::string text = long_word + ' ' + long_run + ' ' + std::string(300, '7');
  const auto terms = analyzer.analyze(text);
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_EQ(terms[0].folded, std::string(kMaxTermBytes, 'a'));
  EXPECT_EQ(terms[0].span.size(), 300U);
  EXPECT_EQ(terms[1].folded, std::string_view(long_run).substr(0, 199));
  EXPECT_EQ(terms[2].folded, std::string(kMaxTermBytes, '7'));
}

TEST(Analyzer, CutsTheTwoFormsEachForItself) {
  std::string word;
  for (int i = 0; i < 150; ++i) {
    word += "ệ";
  }
  Analyzer analyzer;
  const auto terms = analyzer.analyze(word);
  ASSERT_EQ(terms.size(), 1U);
  EXPECT_EQ(terms[0].folded, std::string(150, 'e'));
  EXPECT_EQ(terms[0].exact, std::string_view(word).substr(0, 198));
}

TEST(Analyzer, KeepsTermsInPlaceWhileItsBuffersGrow) {
  // A letter that NFC takes apart: both forms together have three times its bytes.
  constexpr std::size_t letters = 3000;
  std::string text;
  for (std::size_t i = 0; i < letters; ++i) {
    text += "\u0958 ";
  }
  Analyzer analyzer;
  const auto terms = analyzer.analyze(text);
  ASSERT_EQ(terms.size(), letters);
  for (const Term& term : terms) {
    ASSERT_EQ(term.folded, "\u0915");
    ASSERT_EQ(term.exact, "\u0915\u093C");
  }
}

TEST(Analyzer, OutlivesTheTextAndStartsAnew) {
  Analyzer analyzer;
  EXPECT_EQ(analyzer.analyze(std::string("Chỉ thị số 16")).size(), 4U);
  const auto terms = analyzer.analyze(std::string("Kết luận"));
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_EQ(terms[0].exact, "kết");
  EXPECT_EQ(terms[1].position, 2U);
}

}  // namespace
}  // namespace chithi::vi
