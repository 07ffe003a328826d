// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/terminal_text.h"

#include <string_view>

#include <gtest/gtest.h>

namespace chithi::vi {
namespace {

TEST(TerminalText, LetsNothingSteerATerminal) {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"Số 9\x1b[31m\a", "Số 9 [31m "},
      {"hàng một\r\nhàng\thai", "hàng một\nhàng\thai"},
      {"đè\rlên", "đèlên"},
      {"\u009b2J", " 2J"},
      {"một byte \x9b", "một byte  "},
      {"tên \u202etxt.exe\u2066", "tên txt.exe"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(for_terminal(c.text), c.shown);
  }
}

TEST(TerminalText, PutsATextOnOneLine) {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  const Case cases[] = {
      {"  Về việc\n\tphòng \x1b chống\u202e ", "Về việc phòng chống"},
      {"một\u00a0dòng\u2003hai\u3000ba\u2028bốn", "một dòng hai ba bốn"},
      {"\u009b2J\x9b", "2J"},
      {"\x7f", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(on_one_line(c.text), c.line);
  }
}

}  // namespace
}  // namespace chithi::vi
