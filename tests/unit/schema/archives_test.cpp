// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/archives.h"

#include <vector>

#include <gtest/gtest.h>

namespace chithi::schema {
namespace {

TEST(Archives, AreReadBack) {
  const std::vector<ArchiveRoot> archives = {
      {"/kho/Đảng", ""}, {"/b", "b/"}, {"/100%/\xe9t\xe9", "\xe9t\xe9/"}};
  EXPECT_EQ(decode_archives(encode_archives(archives)), archives);
  EXPECT_TRUE(decode_archives("").empty());
}

}  // namespace
}  // namespace chithi::schema
