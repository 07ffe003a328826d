// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evidence_printer.h"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::indexer {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Marked mark(std::string_view text, std::string_view words, std::string label) {
  const std::size_t at = text.find(words);
  return {{at, at + words.size()}, std::move(label)};
}

std::string printed(std::string_view text, const std::vector<Marked>& marks) {
  std::ostringstream out;
  print_marked(text, marks, 3, out);
  return out.str();
}

TEST(PrintMarked, UnderlinesInColumnsWhateverTheMarksOfTheLetters) {
  const std::string_view text = "ĐẢNG BỘ\nSố 9-CV/ĐU\tGò Quao, ngày 1/6\n";
  EXPECT_EQ(printed(text, {mark(text, "9-CV/ĐU", "number"), mark(text, "Gò Quao", "place")}),
            "     4 | Số 9-CV/ĐU Gò Quao, ngày 1/6\n"
            "       |    ~~~~~~~ number\n"
            "       |            ~~~~~~~ place\n");
}

TEST(PrintMarked, GoesOnWithAMarkOnTheNextRow) {
  const std::string_view text = "V/v phòng\nchống dịch\n";
  EXPECT_EQ(printed(text, {mark(text, "phòng\nchống", "subject"), mark(text, "dịch", "other")}),
            "     3 | V/v phòng\n"
            "       |     ~~~~~ subject\n"
            "     4 | chống dịch\n"
            "       | ~~~~~\n"
            "       |       ~~~~ other\n");
}

TEST(PrintMarked, ShowsOfLongRowsWhatIsAroundTheMark) {
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += "tiếp tục ";
  text += "Kết luận 07-KL/TW và các văn bản có liên quan đến nội dung này của cấp trên.";
  const std::string shown = printed(text, {mark(text, "Kết luận 07-KL/TW", "cites 07-KL/TW")});
  EXPECT_THAT(shown, HasSubstr(" | …"));
  EXPECT_THAT(shown, HasSubstr("tiếp tục Kết luận 07-KL/TW và các văn bản"));
  EXPECT_THAT(shown, HasSubstr("~~~~~~~~~~~~~~~~~ cites 07-KL/TW\n"));
  EXPECT_LT(shown.size(), 260U);
}

TEST(PrintMarked, CannotSteerTheTerminal) {
  const std::string_view text = "Số 9\x1b[31m-CV/TU";
  EXPECT_THAT(printed(text, {{{0, text.size()}, "number"}}), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace chithi::indexer
