// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/tokenizer.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

/// The tokens in square brackets, numbers with a "#".
std::string dump(std::string_view text) {
  std::string result;
  Tokenizer tokens(text);
  while (const auto token = tokens.next()) {
    result += token->kind == Token::Kind::Number ? "#[" : "[";
    result += slice(text, token->span);
    result += ']';
  }
  return result;
}

struct Case {
  std::string_view name;
  std::string_view text;
  std::string_view expected;
};

class Tokens : public testing::TestWithParam<Case> {};

TEST_P(Tokens, Are) { EXPECT_EQ(dump(GetParam().text), GetParam().expected); }

constexpr Case kCases[] = {
    {"OfNothing", "", ""},
    {"OfSigns", " – “”… /-.,;\n\t", ""},
    {"OfASentence", "Chỉ thị về việc", "[Chỉ][thị][về][việc]"},
    {"OfADocumentNumber", "07-KL/TW", "#[07][KL][TW]"},
    {"OfADate", "11/6/2021", "#[11]#[6]#[2021]"},
    {"OfLettersAndDigitsTogether", "quy định 5K, TT42", "[quy][định][5K][TT42]"},
    {"OfADecomposedWord", "be\u0323\u0302nh vi", "[be\u0323\u0302nh][vi]"},
    {"V10WithASoftHyphen", "nư\u00ADớc ta", "[nư\u00ADớc][ta]"},
    {"V10WithZeroWidthCharacters", "n\u200Bư\u200Cớ\u200Dc", "[n\u200Bư\u200Cớ\u200Dc]"},
    {"V10AtANoBreakSpace", "Hòa\u00A0Bình", "[Hòa][Bình]"},
    {"WithoutInvisibleCharactersAtTheirEnds", "\uFEFFChỉ\u200B thị\u00AD", "[Chỉ][thị]"},
    {"V12NotOfMarksAlone", "a \u0301\u0323 b", "[a][b]"},
    {"NotOfAMarkOnASign", "=\u0338a", "[a]"},
    {"WithAMarkOnADigit", "7\u0323", "#[7\u0323]"},
    {"V13OfOtherScripts", "ø, ß; 東京都 кириллица", "[ø][ß][東京都][кириллица]"},
    {"OfDigitsThatAreNotAscii", "٧ 7", "[٧]#[7]"},
    {"WithCurlyQuotes", "“4 tại chỗ”", "#[4][tại][chỗ]"},
    {"AroundMalformedBytes", "a\xC3(b\xFF", "[a][b]"},
    {"AroundANulByte", std::string_view("a\0b", 3), "[a][b]"},
};

INSTANTIATE_TEST_SUITE_P(, Tokens, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Tokenizer, GivesNothingAfterTheEnd) {
  Tokenizer tokens("a.");
  EXPECT_TRUE(tokens.next());
  EXPECT_FALSE(tokens.next());
  EXPECT_FALSE(tokens.next());
}

TEST(Tokenizer, FindsTheSameInAnyNormalFormOfACharacter) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    std::string text;
    append_utf8(text, c);
    const bool found = Tokenizer(text).next().has_value();
    ASSERT_EQ(Tokenizer(to_nfc(text)).next().has_value(), found)
        << std::hex << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace chithi::vi
