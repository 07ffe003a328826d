// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/text_table.h"

#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::query {
namespace {

struct WidthCase {
  std::string_view text;
  std::size_t width;
};

constexpr WidthCase kWidthCases[] = {
    {"", 0},
    {"Kien Giang", 10},
    {"Kiên Giang", 10},
    {"Kie\u0302n Giang", 10},
    {"Thu\u031B\u0301", 3},
    {"\u200Ba\u00ADb", 2},
    {"漢字", 4},
    {"…", 1},
};

TEST(DisplayWidth, CountsTheColumnsOfATerminal) {
  for (const WidthCase& test : kWidthCases) {
    SCOPED_TRACE(test.text);
    EXPECT_EQ(display_width(test.text), test.width);
  }
}

TEST(OnOneLine, MakesOneSpaceOfEveryRunOfBlanks) {
  EXPECT_EQ(on_one_line("  Tăng cường\u00A0công tác\n phòng, "), "Tăng cường công tác phòng,");
}

TEST(OnOneLine, LeavesNothingThatSteersATerminal) {
  EXPECT_EQ(on_one_line("a\x1B[31mb\r\x07"), "a [31mb");
}

TEST(CutToWidth, LeavesWhatFits) { EXPECT_EQ(cut_to_width("Lai Châu", 8), "Lai Châu"); }

TEST(CutToWidth, EndsWhatIsCutWithAnEllipsis) {
  EXPECT_EQ(cut_to_width("Quảng Ngãi", 8), "Quảng N…");
  EXPECT_EQ(cut_to_width("Quảng Ngãi", 7), "Quảng…");
  EXPECT_EQ(cut_to_width("Quảng Ngãi", 0), "");
}

TEST(CutToWidth, KeepsTheMarksOfTheLastLetter) {
  EXPECT_EQ(cut_to_width("Qua\u0309ng Nga\u0303i", 4), "Qua\u0309…");
}

TEST(CutToWidth, NeverCutsAWideCharacterInTwo) { EXPECT_EQ(cut_to_width("漢字漢", 4), "漢…"); }

std::string wrapped(std::string_view words, std::size_t indent, std::size_t width) {
  std::ostringstream out;
  print_wrapped(words, indent, width, out);
  return out.str();
}

TEST(PrintWrapped, BreaksBetweenWords) {
  EXPECT_EQ(wrapped("An Giang, Bắc Kạn, Cà Mau", 2, 13), "  An Giang,\n  Bắc Kạn, Cà\n  Mau\n");
}

TEST(PrintWrapped, LeavesALongWordWhole) {
  EXPECT_EQ(wrapped("a bbbbbbbbbb c", 0, 4), "a\nbbbbbbbbbb\nc\n");
}

std::string printed(const TextTable& table, std::size_t indent = 0) {
  std::ostringstream out;
  table.print(out, indent);
  return out.str();
}

TEST(TextTable, LinesUpComposedAndDecomposedVietnamese) {
  TextTable table({{"tỉnh"}, {"số"}});
  table.add_row({"Kiên Giang", "176-CV/TU"});
  table.add_row({"Ha\u0300 Giang", "88-CV/TU"});
  EXPECT_EQ(printed(table),
            "tỉnh        số\n"
            "Kiên Giang  176-CV/TU\n"
            "Ha\u0300 Giang    88-CV/TU\n");
}

TEST(TextTable, PutsNumbersToTheRight) {
  TextTable table({{"days", TextTable::Align::Right}, {""}});
  table.add_row({"+4", "a"});
  table.add_row({"+14", "b"});
  EXPECT_EQ(printed(table), "days\n  +4  a\n +14  b\n");
}

TEST(TextTable, CutsWhatIsLongerThanItsColumnMayBe) {
  TextTable table({{"", TextTable::Align::Left, 6}, {""}});
  table.add_row({"Bà Rịa - Vũng Tàu", "x"});
  EXPECT_EQ(printed(table), "Bà Rị…  x\n");
}

TEST(TextTable, PrintsNoTitlesIfThereAreNone) {
  TextTable table({{""}, {""}});
  table.add_row({"a", "b"});
  EXPECT_EQ(printed(table, 2), "  a  b\n");
}

TEST(TextTable, PutsNotesBelowTheirRow) {
  TextTable table({{""}});
  table.add_row({"a"});
  table.add_note("  a note as it is");
  table.add_row({"b"});
  EXPECT_EQ(printed(table), "a\n  a note as it is\nb\n");
}

TEST(TextTable, FillsMissingCells) {
  TextTable table({{""}, {""}});
  table.add_row({"a"});
  EXPECT_EQ(printed(table), "a\n");
}

}  // namespace
}  // namespace chithi::query
