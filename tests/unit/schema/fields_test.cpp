// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fields.h"

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::schema {
namespace {

TEST(Fields, AreFoundByKeywordInAnySpelling) {
  for (const std::string_view keyword : {"tỉnh", "tinh", "TỈNH", "province"}) {
    ASSERT_NE(find_field(keyword), nullptr) << keyword;
    EXPECT_EQ(find_field(keyword)->field, Field::Province) << keyword;
  }
  EXPECT_EQ(find_field("loại")->field, Field::Type);
  EXPECT_EQ(find_field("trích")->field, Field::Cites);
  EXPECT_EQ(find_field("số")->field, Field::Number);
}

TEST(Fields, WithoutAKeywordAreNotFound) {
  EXPECT_EQ(find_field(""), nullptr);
  EXPECT_EQ(find_field("mã"), nullptr);
}

TEST(Fields, HavePrefixesThatNoneIsTheBeginningOfAnother) {
  for (const FieldSpec& a : kFields) {
    for (const FieldSpec& b : kFields) {
      if (a.field == b.field || a.prefix.empty()) continue;
      EXPECT_FALSE(b.prefix.starts_with(a.prefix)) << a.prefix << ' ' << b.prefix;
    }
  }
}

}  // namespace
}  // namespace chithi::schema
