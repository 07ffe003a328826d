// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/programs.h"

// An index follows its archive.

namespace chithi::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(Updates, TouchOnlyWhatChanged) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  folder.write("kho/b.txt", "V/v chống bão");
  folder.write("kho/c.txt", "V/v cháy rừng");
  const IndexedArchive archive(folder / "kho");

  folder.write("kho/a.txt", "V/v phòng chống dịch");
  folder.write("kho/d.txt", "V/v bầu cử");
  std::filesystem::remove(folder / "kho/b.txt");
  const Outcome second = run_indexer({(folder / "kho").string(), "--db", archive.database()});
  EXPECT_THAT(second.out, StartsWith("3 files, 3 directives, 1 unchanged, 1 removed, 0 failed"));
  EXPECT_THAT(archive.hits("\"phòng chống dịch\""), ElementsAre("a.txt#1"));
  EXPECT_THAT(archive.hits("bão"), IsEmpty());
  EXPECT_THAT(archive.hits("\"bầu cử\""), ElementsAre("d.txt#1"));
}

TEST(Updates, CanBePlannedWithoutDoingThem) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  folder.write("kho/b.txt", "V/v chống bão");
  const std::vector<std::string> call = {(folder / "kho").string(), "--dry-run", "--db",
                                         (folder / "db").string()};
  EXPECT_EQ(
      run_indexer(call).out,
      "new\ta.txt\nnew\tb.txt\n2 files would be read, 0 removed, 0 are unchanged; nothing was "
      "done\n");
  EXPECT_FALSE(std::filesystem::exists(folder / "db"));

  ASSERT_EQ(run_indexer({(folder / "kho").string(), "--db", (folder / "db").string()}).code, 0);
  folder.write("kho/a.txt", "V/v phòng chống dịch");
  std::filesystem::remove(folder / "kho/b.txt");
  EXPECT_THAT(run_indexer(call).out, StartsWith("changed\ta.txt\nremoved\tb.txt\n1 files"));
  EXPECT_THAT(run_indexer({"check", (folder / "db").string()}).out, HasSubstr("2 directives"));
}

TEST(Updates, ReportNothingOfAPlan) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const Outcome plan =
      run_indexer({(folder / "kho").string(), "--dry-run", "--db", (folder / "db").string(),
                   "--report", (folder / "report").string()});
  EXPECT_EQ(plan.code, 2);
  EXPECT_THAT(plan.err, HasSubstr("--report"));
}

/// Renames a file of an indexed archive, and copies it too.
void rename_and_copy(const TempDir& folder) {
  std::filesystem::rename(folder / "kho/a.txt", folder / "kho/b.txt");
  std::filesystem::copy_file(folder / "kho/b.txt", folder / "kho/c.txt");
}

TEST(Updates, PlanWhatWasRenamedAndCopied) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  rename_and_copy(folder);
  EXPECT_EQ(run_indexer({(folder / "kho").string(), "--db", archive.database(), "--dry-run"}).out,
            "renamed\tb.txt\ta.txt\ncopied\tc.txt\ta.txt\n0 files would be read, 0 removed, 0 are "
            "unchanged; nothing was done; 1 renamed; 1 copied\n");
}

TEST(Updates, TakeOverWhatWasRenamedAndCopied) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch, theo Kết luận số 07-KL/TW");
  const IndexedArchive archive(folder / "kho");
  rename_and_copy(folder);
  const Outcome second = run_indexer({(folder / "kho").string(), "--db", archive.database()});
  EXPECT_EQ(second.code, 0);
  EXPECT_THAT(second.out, StartsWith("2 files, 2 directives, 0 unchanged, 0 removed, 0 failed"));
  EXPECT_THAT(second.out, HasSubstr("; 1 renamed; 1 copied\n"));
  EXPECT_THAT(archive.matches("trich:07-KL/TW"),
              testing::UnorderedElementsAre("b.txt#1", "c.txt#1"));
  EXPECT_EQ(archive.ask_json({"show", "b.txt#1"}).at("file"), "b.txt");
}

TEST(Updates, ReportWhereARenamedFileWas) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  std::filesystem::rename(folder / "kho/a.txt", folder / "kho/b.txt");
  const std::string report = (folder / "report").string();
  run_indexer({(folder / "kho").string(), "--db", archive.database(), "--report", report});
  const auto line = nlohmann::json::parse(slurp(report));
  EXPECT_EQ(line.at("status"), "renamed");
  EXPECT_EQ(line.at("file"), "b.txt");
  EXPECT_EQ(line.at("from"), "a.txt");
}

TEST(Updates, SayWhatIsThereIfNothingChanged) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  folder.write("kho/b.txt", "V/v chống bão");
  const IndexedArchive archive(folder / "kho");
  const Outcome second = run_indexer({(folder / "kho").string(), "--db", archive.database()});
  EXPECT_EQ(second.code, 0);
  EXPECT_THAT(second.out, StartsWith("2 files, 2 directives, 2 unchanged, 0 removed, 0 failed"));
  EXPECT_THAT(second.err, IsEmpty());
}

TEST(Updates, SayAgainWhichFilesCanNotBeRead) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  folder.write("kho/b.txt", "");
  const IndexedArchive archive(folder / "kho");
  const Outcome second = run_indexer({(folder / "kho").string(), "--db", archive.database()});
  EXPECT_EQ(second.code, 4);
  EXPECT_THAT(second.err, StartsWith("chithi-index: b.txt: empty"));
}

TEST(Updates, LeaveAnEmptyArchiveAsItWasUntilItIsForgotten) {
  const TempDir folder;
  const std::string root = folder.write("kho/a.txt", "V/v chống dịch").parent_path().string();
  const IndexedArchive archive(root);
  std::filesystem::remove(folder / "kho/a.txt");

  const Outcome second = run_indexer({root, "--db", archive.database()});
  EXPECT_EQ(second.code, 4);
  EXPECT_THAT(second.out, StartsWith("0 files, 0 directives, 0 unchanged, 0 removed, 0 failed"));
  EXPECT_EQ(second.err, "chithi-index: " + root +
                            ": is empty or gone (not mounted?): what is indexed of it stays; to "
                            "remove it: chithi-index forget '" +
                            root + "'\n");
  EXPECT_THAT(archive.hits("dịch"), ElementsAre("a.txt#1"));
  const Outcome plan = run_indexer({root, "--db", archive.database(), "--dry-run"});
  EXPECT_EQ(plan.code, 4);
  EXPECT_EQ(plan.err, second.err);

  const Outcome third = run_indexer({"forget", root, "--db", archive.database()});
  EXPECT_EQ(third.code, 0);
  EXPECT_THAT(third.out, StartsWith("0 files, 0 directives, 0 unchanged, 1 removed, 0 failed"));
  EXPECT_THAT(archive.hits("dịch"), IsEmpty());
}

TEST(Updates, ForgetAnArchiveThatIsGoneByARelativePath) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  std::filesystem::remove_all(folder / "kho");
  const std::string path = std::filesystem::relative(folder / "kho").string() + "/";
  EXPECT_EQ(run_indexer({path, "--db", archive.database()}).code, 4);
  EXPECT_EQ(run_indexer({"forget", path, "--db", archive.database()}).code, 0);
  const Outcome again = run_indexer({"forget", path, "--db", archive.database()});
  EXPECT_EQ(again.code, 2);
  EXPECT_THAT(again.err, HasSubstr("nothing is indexed of it"));
}

TEST(Updates, ForgetNothingOfADatabaseThatIsNot) {
  const TempDir folder;
  const std::string database = (folder / "db").string();
  EXPECT_EQ(run_indexer({"forget", folder.path().string(), "--db", database}).code, 3);
  EXPECT_FALSE(std::filesystem::exists(database));
}

TEST(Updates, CanBeSeenInTheStatistics) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  EXPECT_EQ(archive.ask_json({"stats"}).at("directives"), 1);
}

}  // namespace
}  // namespace chithi::test
