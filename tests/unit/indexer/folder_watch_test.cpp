// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/folder_watch.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class FolderWatchTest : public testing::Test {
 protected:
  FolderWatchTest() {
    folder_.write("kho/a.txt", "một");
    folder_.write("kho/b/c.txt", "hai");
    watch_.cover({folder_ / "kho"});
  }

  /// "what path" of all that has happened; the kernel tells of it before the call returns that
  /// makes it happen.
  [[nodiscard]] std::vector<std::string> events() {
    std::vector<std::string> all;
    for (const FileEvent& event : watch_.take()) {
      std::string kind = "changed ";
      if (event.kind == FileEvent::Kind::Writing) kind = "writing ";
      if (event.kind == FileEvent::Kind::Written) kind = "written ";
      all.push_back(kind + fs::path(event.path).lexically_relative(folder_ / "kho").string());
    }
    return all;
  }

  test::TempDir folder_;
  FolderWatch watch_;
};

TEST_F(FolderWatchTest, TellsWhenAFileIsWrittenAndClosed) {
  folder_.write("kho/b/d.txt", "ba");
  EXPECT_THAT(events(), ElementsAre("writing b/d.txt", "writing b/d.txt", "written b/d.txt"));
}

TEST_F(FolderWatchTest, TellsBothNamesOfARenamedFile) {
  fs::rename(folder_ / "kho/a.txt", folder_ / "kho/b/e.txt");
  EXPECT_THAT(events(), ElementsAre("changed a.txt", "changed b/e.txt"));
}

TEST_F(FolderWatchTest, WatchesFoldersThatComeWithOthersInThem) {
  folder_.write("new/x/y.txt", "ba");
  fs::rename(folder_ / "new", folder_ / "kho/new");
  EXPECT_THAT(events(), ElementsAre("changed new"));
  folder_.write("kho/new/x/z.txt", "");
  EXPECT_THAT(events(), Contains("written new/x/z.txt"));
}

TEST_F(FolderWatchTest, KnowsAFolderByItsNewNameAfterItWasMoved) {
  fs::rename(folder_ / "kho/b", folder_ / "kho/d");
  EXPECT_THAT(events(), Contains("changed d"));
  folder_.write("kho/d/e.txt", "");
  EXPECT_THAT(events(), Contains("written d/e.txt"));
}

TEST_F(FolderWatchTest, LeavesFoldersThatWereMovedAway) {
  fs::rename(folder_ / "kho/b", folder_ / "away");
  EXPECT_THAT(events(), Contains("changed b"));
  folder_.write("away/e.txt", "");
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(FolderWatchTest, LeavesOutWhatIsNoPartOfAnArchive) {
  folder_.write("kho/.git/x", "");
  folder_.write("kho/.a.txt.swp", "");
  folder_.write("kho/a.txt~", "");
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(FolderWatchTest, LeavesOutDatabases) {
  folder_.write("kho/db/chithi.lock", "");
  watch_.cover({folder_ / "kho"});
  static_cast<void>(events());
  folder_.write("other/XAPIANDB", "");
  fs::rename(folder_ / "other", folder_ / "kho/other");
  EXPECT_THAT(events(), ElementsAre("changed other"));
  folder_.write("kho/other/x", "");
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(FolderWatchTest, IsWokenByAnEvent) {
  const std::atomic<bool> interrupted = false;
  folder_.write("kho/d.txt", "");
  watch_.wait(std::chrono::steady_clock::now() + std::chrono::hours(1), interrupted);
  EXPECT_THAT(events(), Contains("written d.txt"));
}

TEST_F(FolderWatchTest, DoesNotWaitOnceItIsInterrupted) {
  const std::atomic<bool> interrupted = true;
  watch_.wait(std::chrono::steady_clock::now() + std::chrono::hours(1), interrupted);
}

TEST_F(FolderWatchTest, OfNoFolderIsNoFailure) {
  watch_.cover({folder_ / "nirgends"});
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_FALSE(watch_.is_limited());
}

}  // namespace
}  // namespace chithi::indexer
