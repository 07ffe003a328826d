// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/cell_value.h"

#include <cmath>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::readers {
namespace {

TEST(CellValue, KnowsCodesOfFormats) {
  struct Case {
    std::string_view code;
    NumberKind kind;
  };
  constexpr Case kCases[] = {
      {"General", NumberKind::General},
      {"Standard", NumberKind::General},
      {"#,##0.00", NumberKind::General},
      {"0.0%", NumberKind::Percent},
      {"dd/mm/yyyy", NumberKind::Date},
      {"d-mmm", NumberKind::Date},
      {"[$-42A]dd mmmm yyyy;@", NumberKind::Date},
      {"mm/yyyy", NumberKind::Month},
      {"yyyy", NumberKind::Year},
      {"hh:mm:ss", NumberKind::Time},
      {"mm:ss", NumberKind::Time},
      {"dd/mm/yyyy hh:mm", NumberKind::DateTime},
      {"#,##0 \"đồng\"", NumberKind::General},
      {"_(* #,##0_);[Red]\\d#", NumberKind::General},
      {"", NumberKind::General},
      {"\"", NumberKind::General},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(kind_of_code(c.code), c.kind) << c.code;
  }
  EXPECT_EQ(kind_of_builtin(14), NumberKind::Date);
  EXPECT_EQ(kind_of_builtin(0), NumberKind::General);
}

TEST(CellValue, WritesNumbers) {
  struct Case {
    double value;
    NumberKind kind;
    bool since_1904;
    std::string_view text;
  };
  const Case cases[] = {
      {12730000, NumberKind::General, false, "12730000"},
      {123456789012, NumberKind::General, false, "123456789012"},
      {33.7466872518019, NumberKind::General, false, "33.74668725"},
      {-0.5, NumberKind::General, false, "-0.5"},
      {0.125, NumberKind::Percent, false, "12.5%"},
      {38717, NumberKind::Date, false, "31/12/2005"},
      {37255, NumberKind::Date, true, "31/12/2005"},
      {1, NumberKind::Date, false, "01/01/1900"},
      {61, NumberKind::Date, false, "01/03/1900"},
      {38717, NumberKind::Month, false, "12/2005"},
      {38717, NumberKind::Year, false, "2005"},
      {38717.5, NumberKind::DateTime, false, "31/12/2005 12:00"},
      {0.75, NumberKind::Time, false, "18:00"},
      {-3, NumberKind::Date, false, "-3"},
      {1e300, NumberKind::Date, false, "1e+300"},
      {std::nan(""), NumberKind::General, false, ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(number_text(c.value, c.kind, c.since_1904), c.text);
  }
}

}  // namespace
}  // namespace chithi::readers
