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

TEST(Display, CutsAtTheWidth) { EXPECT_EQ(cut_to_width("Ủy ban nhân dân", 7), "Ủy ban…"); }

}  // namespace
}  // namespace chithi::vi
