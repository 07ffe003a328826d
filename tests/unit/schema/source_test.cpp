// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/source.h"

#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

namespace chithi::schema {
namespace {

TEST(SourceValue, IsReadBack) {
  const Source source = {.archive = 3,
                         .path = "Đảng/công văn\t1.txt",
                         .size = std::numeric_limits<std::uint64_t>::max(),
                         .modified = -5,
                         .content = 0x123456789abcdef0U,
                         .reader = 7};
  EXPECT_EQ(parse_source_value(source_value(source)), source);
}

TEST(SourceValue, ThatIsCutShortLosesOnlyWhatIsMissing) {
  EXPECT_EQ(parse_source_value(""), Source());
  EXPECT_EQ(parse_source_value("3\t17").size, 17U);
}

TEST(ContentHash, TellsContentsApart) {
  EXPECT_EQ(content_hash("07-KL/TW"), content_hash("07-KL/TW"));
  EXPECT_NE(content_hash("07-KL/TW"), content_hash("07-KL/TU"));
}

}  // namespace
}  // namespace chithi::schema
