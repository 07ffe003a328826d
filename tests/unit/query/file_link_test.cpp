// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/file_link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using testing::EndsWith;
using testing::StartsWith;

TEST(FileLink, LeadsToTheFileOfTheArchive) {
  const test::TempDir temp;
  temp.write("kho/đảng/a b.txt", "x");
  temp.write("khác/a.txt", "y");
  const std::vector<schema::ArchiveRoot> archives = {{(temp / "kho").string(), ""},
                                                     {(temp / "khác").string(), "khác/"}};
  const auto uri = file_uri(archives, "đảng/a b.txt");
  ASSERT_TRUE(uri);
  EXPECT_THAT(*uri, StartsWith("file://"));
  EXPECT_THAT(*uri, EndsWith("/kho/%C4%91%E1%BA%A3ng/a%20b.txt"));
  EXPECT_THAT(file_uri(archives, "khác/a.txt").value_or(""), EndsWith("/kh%C3%A1c/a.txt"));
}

TEST(FileLink, LeadsToThePackedFileOfWhatIsPacked) {
  const test::TempDir temp;
  temp.write("kho/gói.zip", "x");
  const std::vector<schema::ArchiveRoot> archives = {{(temp / "kho").string(), ""}};
  EXPECT_THAT(file_uri(archives, "gói.zip/a/b.txt").value_or(""), EndsWith("/kho/g%C3%B3i.zip"));
  EXPECT_FALSE(file_uri(archives, "a/b.txt"));
}

TEST(FileLink, NamesNoHostForABrowser) {
  const test::TempDir temp;
  temp.write("a.txt", "x");
  EXPECT_EQ(local_file_uri({{temp.path().string(), ""}}, "a.txt"),
            "file://" + (temp / "a.txt").string());
}

TEST(FileLink, IsNoneWhereTheFileIsNotHere) {
  EXPECT_FALSE(file_uri({{"/nowhere-at-all", ""}}, "a.txt"));
  EXPECT_FALSE(file_uri({}, "a.txt"));
}

TEST(FileLink, StandsAroundAText) {
  EXPECT_EQ(linked("a.txt#1", "file:///a.txt"), "\033]8;;file:///a.txt\033\\a.txt#1\033]8;;\033\\");
}

}  // namespace
}  // namespace chithi::query
