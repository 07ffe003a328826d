// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/answer_cache.h"

#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

TEST(AnswerCache, KeepsAnswersByContentAndQuestion) {
  const test::TempDir folder;
  const AnswerCache cache(folder / "read");
  EXPECT_EQ(cache.find("tệp", "pdf-auto"), std::nullopt);
  const std::string answer("chữ\0{}\n", 8);
  cache.keep("tệp", "pdf-auto", answer);
  EXPECT_EQ(cache.find("tệp", "pdf-auto"), answer);
  EXPECT_EQ(cache.find("tệp", "pdf-always"), std::nullopt);
  EXPECT_EQ(cache.find("tệp khác", "pdf-auto"), std::nullopt);
}

TEST(AnswerCache, IsAsGoodAsNoneWhereItCanNotBeWritten) {
  const test::TempDir folder;
  folder.write("read", "a file, and no folder");
  const AnswerCache cache(folder / "read");
  cache.keep("tệp", "pdf-auto", "chữ");
  EXPECT_EQ(cache.find("tệp", "pdf-auto"), std::nullopt);
}

}  // namespace
}  // namespace chithi::indexer
