// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/error.h"
#include "indexer/maintenance.h"
#include "schema/database.h"
#include "schema/facet_columns.h"
#include "schema/record.h"
#include "schema/term_sets.h"
#include "tests/support/updated_archive.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class UpdateTest : public test::UpdatedArchive {
 protected:
  /// Makes it newer without a change.
  void touch(const std::string& file) {
    fs::last_write_time(temp_ / file, fs::last_write_time(temp_ / file) + std::chrono::hours(1));
  }
};

TEST_F(UpdateTest, IndexesANewArchive) {
  const UpdateReport report = update();
  EXPECT_EQ(report.files, 2U);
  EXPECT_EQ(report.directives, 2U);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

TEST_F(UpdateTest, LeavesWhatDidNotChange) {
  static_cast<void>(update());
  const UpdateReport report = update();
  EXPECT_EQ(report.unchanged, 2U);
  EXPECT_EQ(report.directives, 2U);
  ASSERT_EQ(report.outcomes.size(), 2U);
  EXPECT_EQ(report.outcomes[0].status, FileOutcome::Status::Same);
}

TEST_F(UpdateTest, ReadsAgainWhatChanged) {
  static_cast<void>(update());
  temp_.write("kho/a.txt", "V/v chống dịch và chống bão");
  const UpdateReport report = update();
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.directives, 2U);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

TEST_F(UpdateTest, LeavesATouchedFileWithTheSameContent) {
  static_cast<void>(update());
  touch("kho/a.txt");
  EXPECT_EQ(update().unchanged, 2U);
  EXPECT_EQ(update().outcomes.at(0).source, schema::Source()) << "its new time is noted";
}

TEST_F(UpdateTest, RemovesWhatVanished) {
  static_cast<void>(update());
  fs::remove(temp_ / "kho/a.txt");
  const UpdateReport report = update();
  EXPECT_EQ(report.removed, 1U);
  EXPECT_THAT(ids(), ElementsAre("b.txt#1"));
}

TEST_F(UpdateTest, KeepsWhatWasIndexedOfAFileThatCanNoLongerBeRead) {
  static_cast<void>(update());
  temp_.write("kho/a.txt", "\xff\xff");
  const UpdateReport report = update();
  EXPECT_EQ(report.failed, 1U);
  ASSERT_EQ(report.outcomes.size(), 2U);
  EXPECT_EQ(report.outcomes[0].reason, "not UTF-8: byte 0 is malformed; kept as indexed before");
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

/// That each set that is kept has the documents of its posting list; how many are kept.
std::size_t expect_true_term_sets(const Xapian::Database& database) {
  const auto sets = schema::TermSets::of(database);
  if (!sets) ADD_FAILURE() << "no sets";
  std::size_t kept = 0;
  for (auto term = database.allterms_begin(); sets && term != database.allterms_end(); ++term) {
    auto bits = sets->with(*term);
    if (!bits) continue;
    ++kept;
    schema::DocumentBits expected(bits->size());
    for (auto d = database.postlist_begin(*term); d != database.postlist_end(*term); ++d)
      expected.at(*d / 64) |= std::uint64_t{1} << *d % 64;
    EXPECT_EQ(*bits, expected) << *term;
  }
  return kept;
}

TEST_F(UpdateTest, KeepsTheSetsOfFrequentTermsTrue) {
  for (int i = 0; i < 1100; ++i)
    temp_.write("kho/" + std::to_string(i) + ".txt", "Số: " + std::to_string(i) + "-CV/TU");
  static_cast<void>(update());
  const auto in_force = [&] { return schema::open_database((temp_ / "db").string()); };
  EXPECT_GT(expect_true_term_sets(in_force()), 0U);
  temp_.write("kho/5.txt", "Số: 5-CV/HU");
  fs::remove(temp_ / "kho/6.txt");
  fs::rename(temp_ / "kho/7.txt", temp_ / "kho/moi.txt");
  temp_.write("kho/b2.txt", "Số: 2000-CV/TU");
  static_cast<void>(update());
  EXPECT_GT(expect_true_term_sets(in_force()), 0U) << "after a small update";
  fs::remove(temp_ / "kho/b2.txt");
  static_cast<void>(update());
  EXPECT_GT(expect_true_term_sets(in_force()), 0U) << "after another one";
  compact_database(temp_ / "db");
  EXPECT_GT(expect_true_term_sets(in_force()), 0U) << "after compaction";
}

TEST_F(UpdateTest, ReadsEverythingAnewIfAsked) {
  static_cast<void>(update());
  const UpdateReport report = update("kho", Rereading::Everything);
  EXPECT_EQ(report.unchanged, 0U);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

TEST_F(UpdateTest, AddsASecondArchiveUnderItsName) {
  static_cast<void>(update());
  temp_.write("khac/a.txt", "V/v chuyển đổi số");
  static_cast<void>(update("khac"));
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1", "khac/a.txt#1"));
}

TEST_F(UpdateTest, OfOneArchiveLeavesTheOther) {
  static_cast<void>(update());
  temp_.write("khac/a.txt", "V/v chuyển đổi số");
  static_cast<void>(update("khac"));
  fs::remove(temp_ / "kho/a.txt");
  EXPECT_EQ(update("khac").removed, 0U);
}

TEST_F(UpdateTest, OfOneFileLooksAtThatFileAlone) {
  static_cast<void>(update());
  fs::remove(temp_ / "kho/a.txt");
  temp_.write("kho/b.txt", "V/v chống bão số 5");
  const UpdateReport report = update("kho/b.txt");
  EXPECT_EQ(report.files, 1U);
  EXPECT_EQ(report.removed, 0U);
}

TEST_F(UpdateTest, OfOneFileThatIsGoneRemovesIt) {
  static_cast<void>(update());
  fs::remove(temp_ / "kho/a.txt");
  const UpdateReport report = update("kho/a.txt");
  EXPECT_EQ(report.removed, 1U);
  EXPECT_EQ(report.failed, 0U);
  EXPECT_THAT(ids(), ElementsAre("b.txt#1"));
}

TEST_F(UpdateTest, OfAFileThatNeverWasIsAUsageError) {
  static_cast<void>(update());
  EXPECT_THROW(static_cast<void>(update("kho/nirgends.txt")), corpus::Error);
}

TEST_F(UpdateTest, KnowsAnArchiveAgainWhosePathIsNoUtf8) {
  temp_.write("\xe9t\xe9/a.txt", "V/v chống hạn");
  static_cast<void>(update("\xe9t\xe9"));
  EXPECT_EQ(update("\xe9t\xe9").unchanged, 1U);
  EXPECT_EQ(ids().size(), 1U);
}

TEST_F(UpdateTest, OfAMissingArchiveIsAUsageError) {
  try {
    static_cast<void>(update("nirgends"));
    FAIL();
  } catch (const corpus::Error& error) {
    EXPECT_EQ(error.kind(), corpus::Error::Kind::Usage);
  }
}

TEST_F(UpdateTest, ThatIsInterruptedKeepsWhatItRead) {
  static_cast<void>(update());
  temp_.write("kho/c.txt", "V/v cháy rừng");
  fs::remove(temp_ / "kho/a.txt");
  interrupted_ = true;
  EXPECT_TRUE(update().interrupted);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
  interrupted_ = false;
  static_cast<void>(update());
  EXPECT_THAT(ids(), ElementsAre("b.txt#1", "c.txt#1"));
}

TEST_F(UpdateTest, OfManyFilesMakesANewGenerationWithTheSameResult) {
  static_cast<void>(update());
  for (int i = 0; i < 450; ++i) {
    temp_.write("kho/m" + std::to_string(i) + ".txt", "V/v việc thứ " + std::to_string(i));
  }
  temp_.write("kho/a.txt", "V/v chống dịch và chống bão");
  fs::remove(temp_ / "kho/b.txt");
  const UpdateReport report = update();
  EXPECT_EQ(report.files, 451U);
  EXPECT_EQ(report.removed, 1U);
  EXPECT_EQ(ids().size(), 451U);
  EXPECT_EQ(ids().count("b.txt#1"), 0U);
}

/// Merging closes the gap that the first document has left, so that all numbers change.
TEST_F(UpdateTest, OfManyFilesRemovesTheRightOnesAfterADeletion) {
  temp_.write("kho/c.txt", "V/v cháy rừng");
  temp_.write("kho/d.txt", "V/v bầu cử");
  static_cast<void>(update());
  fs::remove(temp_ / "kho/a.txt");
  static_cast<void>(update());
  for (int i = 0; i < 250; ++i)
    temp_.write("kho/m" + std::to_string(i) + ".txt", "V/v việc thứ " + std::to_string(i));
  temp_.write("kho/b.txt", "V/v chống bão số 5");
  fs::remove(temp_ / "kho/c.txt");
  static_cast<void>(update());
  EXPECT_EQ(ids().size(), 252U);
  EXPECT_EQ(ids().count("b.txt#1"), 1U);
  EXPECT_EQ(ids().count("c.txt#1"), 0U);
  EXPECT_EQ(ids().count("d.txt#1"), 1U);
  EXPECT_EQ(check_database(temp_ / "db").directives, 252U);
  EXPECT_EQ(check_database(temp_ / "db").problems, 0U);
}

/// "status path < from" of each file that was taken over.
std::vector<std::string> taken_over(const UpdateReport& report) {
  std::vector<std::string> all;
  for (const FileOutcome& outcome : report.outcomes) {
    if (outcome.status == FileOutcome::Status::Renamed)
      all.push_back("renamed " + outcome.path + " < " + outcome.from);
    if (outcome.status == FileOutcome::Status::Copied)
      all.push_back("copied " + outcome.path + " < " + outcome.from);
  }
  return all;
}

TEST_F(UpdateTest, TakesOverARenamedFile) {
  static_cast<void>(update());
  fs::create_directories(temp_ / "kho/2021");
  fs::rename(temp_ / "kho/a.txt", temp_ / "kho/2021/dịch.txt");
  const UpdateReport report = update();
  EXPECT_THAT(taken_over(report), ElementsAre("renamed 2021/dịch.txt < a.txt"));
  EXPECT_EQ(report.renamed, 1U);
  EXPECT_EQ(report.removed, 0U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.directives, 2U);
  EXPECT_THAT(ids(), ElementsAre("2021/dịch.txt#1", "b.txt#1"));
  EXPECT_EQ(update().unchanged, 2U);
}

TEST_F(UpdateTest, TakesOverFilesThatSwapTheirNames) {
  temp_.write("kho/b.txt", "V/v chống dịch, số 2");
  static_cast<void>(update());
  fs::rename(temp_ / "kho/a.txt", temp_ / "c");
  fs::rename(temp_ / "kho/b.txt", temp_ / "kho/a.txt");
  fs::rename(temp_ / "c", temp_ / "kho/b.txt");
  EXPECT_THAT(taken_over(update()), ElementsAre("renamed a.txt < b.txt", "renamed b.txt < a.txt"));
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

TEST_F(UpdateTest, TakesOverWhatMovedToAnotherArchive) {
  static_cast<void>(update());
  temp_.write("khac/c.txt", "V/v chuyển đổi số");
  fs::rename(temp_ / "kho/a.txt", temp_ / "khac/a.txt");
  const std::atomic<bool> interrupted = false;
  const UpdateReport report = update_database(
      {.archives = {temp_ / "kho", temp_ / "khac"}, .database = temp_ / "db"}, interrupted);
  EXPECT_THAT(taken_over(report), ElementsAre("renamed khac/a.txt < a.txt"));
  EXPECT_THAT(ids(), ElementsAre("b.txt#1", "khac/a.txt#1", "khac/c.txt#1"));
}

TEST_F(UpdateTest, CopiesWhatIsThereTwice) {
  static_cast<void>(update());
  fs::copy_file(temp_ / "kho/a.txt", temp_ / "kho/c.txt");
  const UpdateReport report = update();
  EXPECT_THAT(taken_over(report), ElementsAre("copied c.txt < a.txt"));
  EXPECT_EQ(report.copied, 1U);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1", "c.txt#1"));
}

TEST_F(UpdateTest, KeepsAtBothPathsWhatWasRenamedBeforeItsOldPathWasSpoilt) {
  static_cast<void>(update());
  fs::rename(temp_ / "kho/a.txt", temp_ / "kho/c.txt");
  temp_.write("kho/a.txt", "\xff\xff");
  const UpdateReport report = update();
  EXPECT_THAT(taken_over(report), ElementsAre("renamed c.txt < a.txt"));
  EXPECT_EQ(report.failed, 1U);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1", "c.txt#1"));
}

TEST_F(UpdateTest, ReadsARenamedFileIfEverythingIsReadAnew) {
  static_cast<void>(update());
  fs::rename(temp_ / "kho/a.txt", temp_ / "kho/c.txt");
  EXPECT_EQ(update("kho", Rereading::Everything).renamed, 0U);
  EXPECT_THAT(ids(), ElementsAre("b.txt#1", "c.txt#1"));
}

TEST_F(UpdateTest, OfAMissingArchiveLeavesNoDatabaseBehind) {
  EXPECT_THROW(static_cast<void>(update("nirgends")), corpus::Error);
  EXPECT_FALSE(fs::exists(temp_ / "db"));
}

/// A database of which something else has written over a file.
class DamagedDatabase : public UpdateTest, public testing::WithParamInterface<const char*> {};

TEST_P(DamagedDatabase, IsRefusedUntilItIsReadAnew) {
  static_cast<void>(update());
  temp_.write(GetParam(), "damaged\n");
  EXPECT_ANY_THROW(static_cast<void>(update()));
  EXPECT_TRUE(fs::exists(temp_ / "db/generation-1"));
  EXPECT_EQ(update("kho", Rereading::Everything).directives, 2U);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

INSTANTIATE_TEST_SUITE_P(Files, DamagedDatabase,
                         testing::Values("db/XAPIANDB", "db/generation-1/iamglass"));

TEST_F(UpdateTest, IsFollowedByACleanCheck) {
  static_cast<void>(update());
  const CheckReport report = check_database(temp_ / "db");
  EXPECT_EQ(report.problems, 0U) << report.details;
  EXPECT_EQ(report.directives, 2U);
  EXPECT_EQ(report.files, 2U);
}

TEST_F(UpdateTest, LeavesFacetsInColumns) {
  const auto has_columns = [&] {
    return schema::FacetColumns::of(schema::open_database((temp_ / "db").string())).has_value();
  };
  static_cast<void>(update());
  EXPECT_TRUE(has_columns()) << "a new database";
  temp_.write("kho/a.txt", "V/v chống hạn");
  touch("kho/a.txt");
  static_cast<void>(update());
  EXPECT_TRUE(has_columns()) << "a file changed";
  fs::remove(temp_ / "kho/a.txt");
  static_cast<void>(update());
  EXPECT_TRUE(has_columns()) << "a file vanished";
  compact_database(temp_ / "db");
  EXPECT_TRUE(has_columns()) << "compacted";
}

TEST_F(UpdateTest, SurvivesCompaction) {
  static_cast<void>(update());
  compact_database(temp_ / "db");
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
  EXPECT_EQ(update().unchanged, 2U);
}

}  // namespace
}  // namespace chithi::indexer
