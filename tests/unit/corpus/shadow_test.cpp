// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/shadow.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

TEST(Shadow, IsBareLettersAndPlainSigns) {
  struct Case {
    std::string_view text;
    std::string_view shadow;
  };
  constexpr Case kCases[] = {
      {"Kết luận số 07-KL/TW", "ket luan so 07-kl/tw"},
      {"QÐ–UBND ĐIỆN", "qd-ubnd dien"},
      {"số\u00a007 ‑ KL⁄TW", "so 07 - kl/tw"},
      {"“chống dịch”\n…", "\"chong dich\" ."},
      {"東京 ½", "\x01\x01 \x01"},
      {"ho\u0300a", "hoa"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(CastShadow(c.text).text(), c.shadow);
}

TEST(Shadow, LeadsBackToTheText) {
  constexpr std::string_view kText = "Điện của Bộ";
  const CastShadow shadow(kText);
  EXPECT_EQ(shadow.original(0, 4), "Điện");
  EXPECT_EQ(shadow.original(9, 11), "Bộ");
  EXPECT_EQ(shadow.span(0, shadow.size()), (vi::Span{0, kText.size()}));
}

TEST(Shadow, LeadsBackThroughMoreMarksThanOneByteCounts) {
  std::string text = "a";
  for (int i = 0; i < 500; ++i)
    text += "\u00ad";
  text += "b";
  const CastShadow shadow(text);
  EXPECT_TRUE(shadow.text().starts_with('a'));
  EXPECT_TRUE(shadow.text().ends_with('b'));
  EXPECT_EQ(shadow.original(shadow.size() - 1, shadow.size()), "b");
  for (std::size_t at = 0; at < shadow.size(); ++at)
    EXPECT_EQ(shadow.index_at(shadow.span(at, at + 1).begin), at);
}

TEST(Shadow, OfWordsInTheTextIsItsPart) {
  constexpr std::string_view kText = "Số: 07-KL/TW, Hà Nội";
  const CastShadow shadow(kText);
  const Shadow place = shadow.of(kText.substr(kText.find("Hà")));
  EXPECT_EQ(place.text(), "ha noi");
  EXPECT_EQ(place.original(3, 6), "Nội");
  EXPECT_EQ(shadow.of({}).size(), 0U);
}

TEST(Shadow, FindsTheCharacterAtAByte) {
  const CastShadow shadow("Đảng ủy");
  EXPECT_EQ(shadow.index_at(0), 0U);
  EXPECT_EQ(shadow.index_at(2), 1U);
  EXPECT_EQ(shadow.index_at(4), 2U) << "inside a character: the next one";
}

}  // namespace
}  // namespace chithi::corpus
