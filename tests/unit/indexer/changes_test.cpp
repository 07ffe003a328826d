// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/changes.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/archive.h"
#include "corpus/error.h"
#include "corpus/reader.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> paths(const std::vector<Task>& tasks) {
  std::vector<std::string> all;
  for (const Task& task : tasks)
    all.push_back(task.id_path);
  return all;
}

class ChangesTest : public testing::Test {
 protected:
  ChangesTest() {
    folder_.write("a.txt", "một");
    folder_.write("b/c.txt", "hai");
  }

  /// Notes the files that are there now as indexed.
  void remember() {
    std::uint32_t next = 1;
    for (const corpus::Entry& entry : corpus::list_archive(folder_.path(), "").entries) {
      known_[entry.path] = {{.path = entry.path,
                             .size = entry.size,
                             .modified = entry.modified,
                             .reader = corpus::kReaderVersion},
                            {next++}};
    }
  }

  [[nodiscard]] Changes changes(const std::string& start = "",
                                Rereading rereading = Rereading::OnlyChanged) const {
    return find_changes({{folder_.path().string(), prefix_}}, {0, start}, known_, rereading);
  }

  test::TempDir folder_;
  std::string prefix_;
  KnownFiles known_;
};

TEST_F(ChangesTest, OfANewArchiveAreAllItsFiles) {
  EXPECT_THAT(paths(changes().to_read), ElementsAre("a.txt", "b/c.txt"));
}

TEST_F(ChangesTest, OfAnUntouchedArchiveAreNone) {
  remember();
  const Changes found = changes();
  EXPECT_THAT(found.to_read, IsEmpty());
  EXPECT_EQ(found.files, 2U);
  ASSERT_EQ(found.unchanged.size(), 2U);
  EXPECT_EQ(found.unchanged[0].path, "a.txt");
  EXPECT_EQ(found.unchanged[0].directives, 1U);
}

TEST_F(ChangesTest, AreFilesOfAnotherSize) {
  remember();
  folder_.write("a.txt", "một hai");
  EXPECT_THAT(paths(changes().to_read), ElementsAre("a.txt"));
}

TEST_F(ChangesTest, AreFilesThatAnOlderReaderRead) {
  remember();
  known_["a.txt"].source.reader = 0;
  EXPECT_THAT(paths(changes().to_read), ElementsAre("a.txt"));
}

TEST_F(ChangesTest, AreAllFilesIfEverythingIsReadAnew) {
  remember();
  EXPECT_EQ(changes("", Rereading::Everything).to_read.size(), 2U);
}

TEST_F(ChangesTest, AreFilesThatVanished) {
  remember();
  std::filesystem::remove(folder_ / "a.txt");
  const Changes found = changes();
  ASSERT_EQ(found.vanished.size(), 1U);
  EXPECT_EQ(found.vanished[0]->source.path, "a.txt");
}

TEST_F(ChangesTest, OutsideOfTheScopeDoNotCount) {
  remember();
  std::filesystem::remove(folder_ / "a.txt");
  EXPECT_THAT(changes("b").vanished, IsEmpty());
}

TEST_F(ChangesTest, DoNotLoseWhatLiesBehindADanglingLink) {
  remember();
  std::filesystem::rename(folder_ / "b", folder_ / ".b");
  std::filesystem::create_symlink("nowhere", folder_ / "b");
  const Changes found = changes();
  EXPECT_THAT(found.vanished, IsEmpty());
  EXPECT_EQ(found.failures.size(), 1U);
}

TEST_F(ChangesTest, CarryTheArchivesPrefix) {
  prefix_ = "kho/";
  EXPECT_THAT(paths(changes().to_read), ElementsAre("kho/a.txt", "kho/b/c.txt"));
}

class ComparisonTest : public testing::Test {
 protected:
  ComparisonTest() {
    folder_.write("kho/a.txt", "một");
    folder_.write("kho/tỉnh/b.txt", "hai");
  }

  [[nodiscard]] schema::ArchiveRoot root(const std::string& path, std::string prefix = "") const {
    return {std::filesystem::canonical(folder_ / path).string(), std::move(prefix)};
  }

  /// The ids of what has to be read of what is named.
  [[nodiscard]] std::vector<std::string> to_read(const std::vector<std::string>& names,
                                                 std::vector<schema::ArchiveRoot> archives = {}) {
    std::vector<std::filesystem::path> named;
    for (const std::string& name : names)
      named.push_back(folder_ / name);
    return paths(compare(std::move(archives), {}, named, Rereading::OnlyChanged).changes.to_read);
  }

  test::TempDir folder_;
};

TEST_F(ComparisonTest, CountsOnceWhatIsNamedTwice) {
  EXPECT_THAT(to_read({"kho", "kho"}), ElementsAre("a.txt", "tỉnh/b.txt"));
  EXPECT_THAT(to_read({"kho", "kho/tỉnh"}), ElementsAre("a.txt", "tỉnh/b.txt"));
  EXPECT_THAT(to_read({"kho/a.txt", "kho"}), ElementsAre("a.txt", "tỉnh/b.txt"));
}

TEST_F(ComparisonTest, LeavesWhatLiesInAnInnerArchiveToIt) {
  EXPECT_THAT(to_read({"kho"}, {root("kho/tỉnh")}), ElementsAre("b.txt", "kho/a.txt"));
}

TEST_F(ComparisonTest, GivesANewFolderAPrefixOfItsOwn) {
  folder_.write("khác/kho/a.txt", "ba");
  EXPECT_THAT(to_read({"khác/kho"}, {root("kho"), root("kho/tỉnh", "kho/")}),
              ElementsAre("kho-2/a.txt"));
}

TEST_F(ComparisonTest, GivesNoPrefixThatIsAFolderOfTheFirstArchive) {
  folder_.write("khác/tỉnh/a.txt", "ba");
  EXPECT_THAT(to_read({"khác/tỉnh"}, {root("kho")}), ElementsAre("tỉnh-2/a.txt"));
}

TEST_F(ComparisonTest, RefusesAFolderWhoseNameHasBecomeAPrefix) {
  const std::vector<schema::ArchiveRoot> archives = {root("kho"), {"/elsewhere", "tỉnh/"}};
  const Comparison found = compare(archives, {}, {folder_ / "kho"}, Rereading::OnlyChanged);
  EXPECT_THAT(paths(found.changes.to_read), ElementsAre("a.txt"));
  ASSERT_EQ(found.changes.failures.size(), 1U);
  EXPECT_EQ(found.changes.failures[0].path, "tỉnh/b.txt");
}

TEST_F(ComparisonTest, RefusesWhatDoesNotExist) {
  EXPECT_THROW(static_cast<void>(to_read({"không có"})), corpus::Error);
}

}  // namespace
}  // namespace chithi::indexer
