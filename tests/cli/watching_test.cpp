// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include "tests/support/background.h"
#include "tests/support/programs.h"

// chithi-index --watch keeps an index current.

namespace chithi::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;
using Ids = std::vector<std::string>;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

/// An archive that is indexed, and watched from then on.
class Watching : public testing::Test {
 protected:
  Watching() : archive_(first_file()), program_(call()) {}

  /// Whether these directives, and no others, are found in the end.
  [[nodiscard]] bool finds(const std::string& words, Ids ids) const {
    return eventually([&] {
      Ids found = archive_.matches(words);
      std::ranges::sort(found);
      return found == ids;
    });
  }

  [[nodiscard]] bool complains(const std::string& what) const {
    return eventually([&] { return program_.err().find(what) != std::string::npos; });
  }

  TempDir folder_;
  IndexedArchive archive_;
  BackgroundProgram program_;

 private:
  fs::path first_file() const { return folder_.write("kho/a.txt", "V/v chống dịch").parent_path(); }
  std::vector<std::string> call() const {
    return {CHITHI_INDEX, (folder_ / "kho").string(), "--db", archive_.database(), "--watch"};
  }
};

TEST_F(Watching, SeesWhatIsWrittenRenamedAndRemoved) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  folder_.write("kho/b.txt", "V/v cứu nạn");
  EXPECT_TRUE(finds("cứu nạn", {"b.txt#1"}));
  fs::rename(folder_ / "kho/b.txt", folder_ / "kho/c.txt");
  EXPECT_TRUE(finds("cứu nạn", {"c.txt#1"}));
  folder_.write("kho/c.txt", "V/v bầu cử");
  EXPECT_TRUE(finds("bầu cử", {"c.txt#1"}));
  fs::remove(folder_ / "kho/c.txt");
  EXPECT_TRUE(finds("bầu cử", {}));
  const std::string out = program_.out();
  EXPECT_THAT(out, StartsWith("1 files, 1 directives, 1 unchanged, 0 removed, 0 failed in "));
  EXPECT_THAT(out, HasSubstr("; 1 renamed\n"));
  EXPECT_THAT(out, HasSubstr("1 files, 1 directives, 1 unchanged, 1 removed, 0 failed in "));
}

TEST_F(Watching, SeesFoldersThatComeMoveAndGo) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  folder_.write("kho/2021/tháng 6/b.txt", "V/v cứu nạn");
  EXPECT_TRUE(finds("cứu nạn", {"2021/tháng 6/b.txt#1"}));
  folder_.write("kho/2021/tháng 6/c.txt", "V/v cứu nạn");
  EXPECT_TRUE(finds("cứu nạn", {"2021/tháng 6/b.txt#1", "2021/tháng 6/c.txt#1"}));
  fs::rename(folder_ / "kho/2021", folder_ / "kho/cũ");
  EXPECT_TRUE(finds("cứu nạn", {"cũ/tháng 6/b.txt#1", "cũ/tháng 6/c.txt#1"}));
  folder_.write("kho/cũ/tháng 6/d.txt", "V/v cứu nạn lần nữa");
  EXPECT_TRUE(finds("\"lần nữa\"", {"cũ/tháng 6/d.txt#1"}));
  fs::remove_all(folder_ / "kho/cũ");
  EXPECT_TRUE(finds("cứu nạn", {}));
}

TEST_F(Watching, KeepsWhatIsIndexedOfAnArchiveThatIsGoneUntilItIsBack) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  fs::rename(folder_ / "kho", folder_ / "elsewhere");
  EXPECT_TRUE(complains("kho: is gone, empty or not mounted"));
  EXPECT_TRUE(finds("dịch", {"a.txt#1"}));
  folder_.write("elsewhere/b.txt", "V/v cứu nạn");
  fs::rename(folder_ / "elsewhere", folder_ / "kho");
  EXPECT_TRUE(finds("cứu nạn", {"b.txt#1"}));
  EXPECT_TRUE(finds("dịch", {"a.txt#1"}));
  EXPECT_TRUE(complains("kho: is back\n"));
}

TEST_F(Watching, KeepsWhatIsIndexedOfAnArchiveThatIsEmptyUntilItIsBack) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  fs::rename(folder_ / "kho/a.txt", folder_ / "a.txt");
  EXPECT_TRUE(complains("kho: is gone, empty or not mounted"));
  EXPECT_TRUE(finds("dịch", {"a.txt#1"}));
  folder_.write("kho/b.txt", "V/v cứu nạn");
  EXPECT_TRUE(finds("cứu nạn", {"b.txt#1"}));
  EXPECT_TRUE(finds("dịch", {}));
}

TEST_F(Watching, TriesAgainWhenAnotherRunHasTheDatabase) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  const int lock = ::open((fs::path(archive_.database()) / "chithi.lock").c_str(), O_RDWR);
  ASSERT_TRUE(eventually([&] { return ::flock(lock, LOCK_EX | LOCK_NB) == 0; }));
  folder_.write("kho/b.txt", "V/v cứu nạn");
  EXPECT_TRUE(complains("locked by another chithi-index"));
  ::close(lock);
  EXPECT_TRUE(finds("cứu nạn", {"b.txt#1"}));
}

TEST_F(Watching, SaysOnceThatAFileCanNotBeRead) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  folder_.write("kho/b.txt", "\xff\xff");
  EXPECT_TRUE(complains("b.txt: not UTF-8"));
  folder_.write("kho/c.txt", "V/v cứu nạn");
  EXPECT_TRUE(finds("cứu nạn", {"c.txt#1"}));
  EXPECT_EQ(count(program_.err(), "b.txt: "), 1U);
  folder_.write("kho/b.txt", "V/v cứu nạn");
  EXPECT_TRUE(finds("cứu nạn", {"b.txt#1", "c.txt#1"}));
}

TEST_F(Watching, EndsInOrderWhenItIsAskedTo) {
  EXPECT_TRUE(eventually([&] { return !program_.out().empty(); }));
  const Outcome outcome = program_.end(SIGTERM);
  EXPECT_EQ(outcome.code, 130);
  EXPECT_EQ(outcome.err,
            "chithi-index: interrupted: the archives are no longer watched; what was read is "
            "indexed\n");
  EXPECT_THAT(run_indexer({"check", archive_.database()}).out, HasSubstr("0 problems"));
}

TEST(Watch, OfAnArchiveThatNeverWasIsAUsageError) {
  const TempDir folder;
  const Outcome outcome =
      run_indexer({(folder / "kho").string(), "--db", (folder / "db").string(), "--watch"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no such file or folder"));
}

TEST(Watch, DoesNotGoWithAPlan) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const Outcome outcome = run_indexer({"--watch", "--dry-run", (folder / "kho").string()});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--dry-run"));
}

/// Runs a script as the root of namespaces of its own; all that it starts ends with it.
std::vector<std::string> unshared(const std::string& script, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {UNSHARE, "--user", "--map-root-user", "--mount", "--pid",
                                       "--fork", "--kill-child", "/bin/sh", "-c", script});
  return arguments;
}

bool may_unshare() { return run_program(unshared("mount -t tmpfs none /tmp", {})).code == 0; }

TEST(Watch, KeepsWhatIsIndexedOfAFileSystemThatIsNoLongerMounted) {
  if (!may_unshare()) GTEST_SKIP() << "this system lets nobody mount";
  const TempDir folder;
  const fs::path archive = folder.write("kho/a.txt", "V/v chống dịch").parent_path();
  fs::create_directories(archive / "share");
  const IndexedArchive indexed(archive);
  BackgroundProgram program(unshared(
      R"(mount -t tmpfs none "$1/share" && printf 'V/v cứu nạn' > "$1/share/b.txt" || exit
         "$0" "$1" --db "$2" --watch &
         until [ -e "$3" ]; do sleep 0.05; done
         umount "$1/share"; wait)",
      {CHITHI_INDEX, archive.string(), indexed.database(), (folder / "go on").string()}));
  EXPECT_TRUE(eventually([&] { return indexed.hits("cứu nạn") == Ids{"share/b.txt#1"}; }));
  folder.write("go on", "");
  EXPECT_TRUE(eventually(
      [&] { return program.err().find("share: is gone, empty or not") != std::string::npos; }));
  EXPECT_EQ(indexed.hits("cứu nạn"), Ids{"share/b.txt#1"});
}

TEST(Watch, SaysWhatToDoIfThereAreTooManyFolders) {
  if (!may_unshare()) GTEST_SKIP() << "this system lets nobody set limits";
  const TempDir folder;
  folder.write("kho/b/c/a.txt", "V/v chống dịch");
  BackgroundProgram program(unshared(
      R"(echo 1 > /proc/sys/user/max_inotify_watches; exec "$0" "$@")",
      {CHITHI_INDEX, (folder / "kho").string(), "--db", (folder / "db").string(), "--watch"}));
  EXPECT_TRUE(eventually([&] {
    return program.err().find("raise fs.inotify.max_user_watches") != std::string::npos;
  }));
}

TEST(Watch, MakesADatabaseInsideItsArchive) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  BackgroundProgram program(
      {CHITHI_INDEX, (folder / "kho").string(), "--db", (folder / "kho/db").string(), "--watch"});
  EXPECT_TRUE(eventually([&] { return !program.out().empty(); }));
  folder.write("kho/b.txt", "V/v chống bão");
  EXPECT_TRUE(eventually([&] { return count(program.out(), "\n") == 2; }));
  EXPECT_EQ(program.end(SIGINT).code, 130);
}

}  // namespace
}  // namespace chithi::test
