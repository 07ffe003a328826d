// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/table_rows.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace chithi::readers {
namespace {

TEST(LinesOfRow, AreOneForARowOfEntries) {
  struct Case {
    std::vector<std::string> cells;
    std::string_view lines;
  };
  const Case cases[] = {
      {{"1", "", "Gò Quao"}, "1\t\tGò Quao\n"},
      {{"TỈNH ỦY CÀ MAU\nSố 12-CV/TU\n", "ĐẢNG CỘNG SẢN VIỆT NAM\n"},
       "TỈNH ỦY CÀ MAU\u2028Số 12-CV/TU\tĐẢNG CỘNG SẢN VIỆT NAM\n"},
      {{"\n  CHỦ TỊCH\n\nLê An \n\n", "\n"}, "CHỦ TỊCH\u2028\u2028Lê An\t\n"},
      {{"Số:\t/UBND", "Hà Nội"}, "Số: /UBND\tHà Nội\n"},
  };
  for (const Case& test : cases)
    EXPECT_EQ(lines_of_row(test.cells), test.lines);
}

TEST(LinesOfRow, AreThoseOfTheCellsWhereOneHoldsAPage) {
  const std::string eight = "1\n2\n3\n4\n5\n6\n7\n8\n";
  EXPECT_EQ(lines_of_row(std::vector<std::string>{eight, "a"}),
            "1\u20282\u20283\u20284\u20285\u20286\u20287\u20288\ta\n");
  EXPECT_EQ(lines_of_row(std::vector<std::string>{eight + "9\n", "a\tb"}), eight + "9\na\tb\n");
}

TEST(LinesOfRow, AreThoseOfASingleCell) {
  EXPECT_EQ(lines_of_row(std::vector<std::string>{"  một\n\nhai"}), "  một\n\nhai\n");
  EXPECT_EQ(lines_of_row({}), "");
}

}  // namespace
}  // namespace chithi::readers
