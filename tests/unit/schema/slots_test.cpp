// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/slots.h"

#include <gtest/gtest.h>

namespace chithi::schema {
namespace {

using corpus::PartialDate;

TEST(DateValue, KeepsWhatIsGiven) {
  EXPECT_EQ(date_value({2021, 6, 1}), "20210601");
  EXPECT_EQ(date_value({2021, 6, 0}), "202106");
  EXPECT_EQ(date_value({2021, 0, 0}), "2021");
  EXPECT_EQ(date_value({0, 8, 22}), "");
}

TEST(DateValue, SortsByTime) {
  EXPECT_LT(date_value({2021, 9, 30}), date_value({2021, 10, 1}));
  EXPECT_LT(date_value({2021, 6, 0}), date_value({2021, 6, 1}));
  EXPECT_LT(date_value({2020, 12, 31}), date_value({2021, 0, 0}));
}

TEST(DateValue, IsReadBack) {
  for (const PartialDate date :
       {PartialDate{2021, 6, 1}, PartialDate{2021, 6, 0}, PartialDate{2021, 0, 0}, PartialDate{}}) {
    EXPECT_EQ(parse_date_value(date_value(date)), date);
  }
}

}  // namespace
}  // namespace chithi::schema
