// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/display.h"

#include <string_view>

#include <gtest/gtest.h>

namespace chithi::vi {
namespace {

TEST(Display, CountsColumnsAndNotMarks) {
  EXPECT_EQ(display_width("Đắk Lắk"), 7U);
  EXPECT_EQ(display_width("Đa\u0306\u0301k"), 3U);
  EXPECT_EQ(display_width("越南"), 4U);
}

TEST(Display, LetsNothingSteerATerminal) {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"Số 9\x1b[31m\a", "Số 9 [31m "},
      {"hàng một\r\nhàng\thai", "hàng một\nhàng\thai"},
      {"đè\rlên", "đèlên"},
      {"\u009b2J", " 2J"},
      {"tên \u202etxt.exe\u2066", "tên txt.exe"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(for_terminal(c.text), c.shown);
  }
}

TEST(Display, PutsATextOnOneLine) {
  EXPECT_EQ(on_one_line("  Về việc\n\tphòng \x1b chống\u202e "), "Về việc phòng chống");
}

TEST(Display, CutsAtTheWidth) { EXPECT_EQ(cut_to_width("Ủy ban nhân dân", 7), "Ủy ban…"); }

}  // namespace
}  // namespace chithi::vi
