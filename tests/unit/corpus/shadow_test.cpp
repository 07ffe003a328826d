// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/shadow.h"

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
    EXPECT_EQ(Shadow(c.text).text(), c.shadow);
}

TEST(Shadow, LeadsBackToTheText) {
  constexpr std::string_view kText = "Điện của Bộ";
  const Shadow shadow(kText);
  EXPECT_EQ(shadow.original(0, 4), "Điện");
  EXPECT_EQ(shadow.original(9, 11), "Bộ");
  EXPECT_EQ(shadow.span(0, shadow.size()), (vi::Span{0, kText.size()}));
}

TEST(Shadow, FindsTheCharacterAtAByte) {
  const Shadow shadow("Đảng ủy");
  EXPECT_EQ(shadow.index_at(0), 0U);
  EXPECT_EQ(shadow.index_at(2), 1U);
  EXPECT_EQ(shadow.index_at(4), 2U) << "inside a character: the next one";
}

}  // namespace
}  // namespace chithi::corpus
