// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/archive.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/temp_dir.h"

namespace chithi::corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> paths(const Listing& listing) {
  std::vector<std::string> all;
  for (const Entry& entry : listing.entries)
    all.push_back(entry.path);
  return all;
}

TEST(Archive, ListsFilesOfAllFoldersInOrder) {
  const test::TempDir folder;
  folder.write("b.txt", "2");
  folder.write("a/c.txt", "1");
  folder.write("a.txt", "3");
  EXPECT_THAT(paths(list_archive(folder.path(), "")), ElementsAre("a.txt", "a/c.txt", "b.txt"));
}

TEST(Archive, ListsOnlyBelowTheStart) {
  const test::TempDir folder;
  folder.write("a/c.txt", "1");
  folder.write("b.txt", "2");
  EXPECT_THAT(paths(list_archive(folder.path(), "a")), ElementsAre("a/c.txt"));
  EXPECT_THAT(paths(list_archive(folder.path(), "b.txt")), ElementsAre("b.txt"));
}

TEST(Archive, LeavesOutWhatIsNoDirective) {
  const test::TempDir folder;
  folder.write(".hidden", "x");
  folder.write("a.txt~", "x");
  folder.write("README.md", "x");
  folder.write("db/XAPIANDB", "x");
  folder.write("glass/iamglass", "x");
  EXPECT_THAT(paths(list_archive(folder.path(), "")), IsEmpty());
}

TEST(Archive, LeavesOutWhatProgramsLeaveBehind) {
  for (const char* name :
       {"~$công văn.docx", "~WRL0003.tmp", "a.tmp", "A.TMP", "Thumbs.db", "desktop.ini",
        "Desktop.ini", "a.docx.lnk", "a.bak", "#a.txt#", "a.txt~", ".a.swp", "README.TXT"})
    EXPECT_TRUE(is_left_out(name)) << name;
  for (const char* name : {"a.txt", "~a.txt", "#a.txt", "#", "bak", "a.tmp.txt", "thumbs.txt"})
    EXPECT_FALSE(is_left_out(name)) << name;
}

TEST(Archive, KnowsSizeAndTime) {
  const test::TempDir folder;
  folder.write("a.txt", "12345");
  const Listing listing = list_archive(folder.path(), "");
  ASSERT_EQ(listing.entries.size(), 1U);
  EXPECT_EQ(listing.entries[0].size, 5U);
  EXPECT_GT(listing.entries[0].modified, 0);
}

TEST(Archive, NamesWhatCanNotBeRead) {
  const test::TempDir folder;
  std::filesystem::create_symlink("nowhere", folder / "dangling.txt");
  ::mkfifo((folder / "pipe").c_str(), 0600);
  const Listing listing = list_archive(folder.path(), "");
  ASSERT_EQ(listing.failures.size(), 2U);
  EXPECT_EQ(listing.failures[0].path, "dangling.txt");
  EXPECT_EQ(listing.failures[0].reason, "a link to nothing: nowhere");
  EXPECT_EQ(listing.failures[1].reason, "not a regular file");
}

TEST(Archive, EndsOnLinksThatLeadBackUp) {
  const test::TempDir folder;
  folder.write("a/b.txt", "1");
  std::filesystem::create_directory_symlink("..", folder / "a/up");
  EXPECT_THAT(paths(list_archive(folder.path(), "")), ElementsAre("a/b.txt"));
}

TEST(Archive, DoesNotFollowLinksOutIntoWhatHoldsIt) {
  const test::TempDir folder;
  folder.write("kho/2021/b.txt", "1");
  folder.write("riêng/c.txt", "2");
  std::filesystem::create_directory_symlink("..", folder / "kho/vòng");
  std::filesystem::create_directory_symlink("/", folder / "kho/gốc");
  std::filesystem::create_directory_symlink("../..", folder / "kho/2021/vòng");
  EXPECT_THAT(paths(list_archive(folder / "kho", "")), ElementsAre("2021/b.txt"));
  EXPECT_THAT(paths(list_archive(folder / "kho", "2021")), ElementsAre("2021/b.txt"));
}

TEST(Archive, FollowsLinksToOtherFolders) {
  const test::TempDir folder;
  folder.write("kho/a.txt", "1");
  folder.write("khác/c.txt", "2");
  std::filesystem::create_directory_symlink("../khác", folder / "kho/khác");
  EXPECT_THAT(paths(list_archive(folder / "kho", "")), ElementsAre("a.txt", "khác/c.txt"));
}

}  // namespace
}  // namespace chithi::corpus
