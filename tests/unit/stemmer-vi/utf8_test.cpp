// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/utf8.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace chithi::vi {
namespace {

std::vector<char32_t> decode_all(std::string_view text) {
  std::vector<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    characters.push_back(character.value);
    at += character.length;
  }
  return characters;
}

std::string encode(char32_t value) {
  std::string text;
  append_utf8(text, value);
  return text;
}

TEST(Decode, ReadsCharactersOfEachLength) {
  EXPECT_EQ(decode_all("aĐệ😷"), (std::vector<char32_t>{U'a', U'Đ', U'ệ', U'😷'}));
}

TEST(Decode, UndoesAppendForAllOfUnicode) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = encode(c);
    const CodePoint character = decode_utf8(text, 0);
    ASSERT_EQ(character.value, c);
    ASSERT_EQ(character.length, text.size());
  }
}

TEST(Decode, TakesTheLongestWellFormedBeginningOfABrokenSequence) {
  struct Case {
    std::string_view bytes;
    std::size_t length;
  };
  constexpr Case cases[] = {
      {"\x80", 1},              // a tail without a lead
      {"\xC0\xAF", 1},          // an overlong slash
      {"\xC3", 1},              // cut after the lead
      {"\xE1\xBB", 2},          // cut before the last byte of "ệ"
      {"\xE1\xBBz", 2},         //
      {"\xE0\x80\x80", 1},      // overlong
      {"\xED\xA0\x80", 1},      // a surrogate
      {"\xF0\x9F\x98", 3},      // a cut emoji
      {"\xF4\x90\x80\x80", 1},  // past U+10FFFF
      {"\xFF", 1},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(testing::PrintToString(test.bytes));
    const CodePoint character = decode_utf8(test.bytes, 0);
    EXPECT_EQ(character.value, U'\uFFFD');
    EXPECT_EQ(character.length, test.length);
  }
}

TEST(Append, ReplacesWhatIsNoCharacter) {
  EXPECT_EQ(encode(0xD800), "\uFFFD");
  EXPECT_EQ(encode(0xDFFF), "\uFFFD");
  EXPECT_EQ(encode(0x110000), "\uFFFD");
}

TEST(FindMalformed, FindsNothingInWellFormedText) {
  EXPECT_EQ(find_malformed_utf8(""), std::nullopt);
  EXPECT_EQ(find_malformed_utf8("Kết luận số 07-KL/TW ngày 11/6/2021 😷"), std::nullopt);
}

TEST(FindMalformed, LetsAReplacementCharacterPass) {
  EXPECT_EQ(find_malformed_utf8("a\uFFFDb"), std::nullopt);
}

TEST(FindMalformed, GivesTheOffsetOfTheFirst) {
  EXPECT_EQ(find_malformed_utf8("h\xC3"), 1U);
  EXPECT_EQ(find_malformed_utf8("dài hơn tám byte \xA0 \xA0"), 20U);
  EXPECT_EQ(find_malformed_utf8("\xF0\x9F\x98!"), 0U);
}

TEST(Nfc, ComposesDecomposedLetters) {
  EXPECT_EQ(to_nfc("be\u0323\u0302nh vie\u0323\u0302n"), "bệnh viện");
  EXPECT_EQ(to_nfc("bê\u0323nh, bẹ\u0302nh"), "bệnh, bệnh");
}

TEST(Nfc, LeavesMarksInReversedOrderApart) { EXPECT_EQ(to_nfc("a\u0301\u0302"), "á\u0302"); }

TEST(Nfc, KeepsComposedText) {
  constexpr std::string_view text = "Đẩy mạnh “mục tiêu kép” – 東京都, кириллица";
  EXPECT_EQ(to_nfc(text), text);
}

TEST(Nfc, ReplacesMalformedBytes) { EXPECT_EQ(to_nfc("e\u0302\xC3!"), "ê\uFFFD!"); }

TEST(Nfc, ComposesAcrossLongTexts) {
  std::string decomposed;
  std::string composed;
  for (int i = 0; i < 5000; ++i) {
    decomposed += "phe\u0302\u0301 ";
    composed += "phế ";
  }
  EXPECT_EQ(to_nfc(decomposed), composed);
}

TEST(Nfc, ComposesALongTextWithoutAnyAscii) {
  std::string decomposed;
  std::string composed;
  for (int i = 0; i < 5000; ++i) {
    decomposed += "đư\u0301";
    composed += "đứ";
  }
  EXPECT_EQ(to_nfc(decomposed), composed);
}

}  // namespace
}  // namespace chithi::vi
