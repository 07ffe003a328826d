// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/error.h"
#include "indexer/update.h"
#include "schema/database.h"
#include "schema/record.h"
#include "tests/support/updated_archive.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class ForgettingTest : public test::UpdatedArchive {
 protected:
  UpdateReport forget(const std::string& archive) {
    return update_database(
        {.archives = {temp_ / archive}, .database = temp_ / "db", .forget = true}, interrupted_);
  }
};

/// An archive of which nothing is left: its share is not mounted, or it was emptied.
class LostArchive : public ForgettingTest, public testing::WithParamInterface<bool> {
 protected:
  LostArchive() {
    static_cast<void>(update());
    fs::rename(temp_ / "kho", temp_ / "elsewhere");
    if (GetParam()) temp_.write("kho/.directory", "");
  }
};

TEST_P(LostArchive, StaysAsItWasIndexed) {
  const UpdateReport report = update();
  EXPECT_EQ(report.removed, 0U);
  EXPECT_THAT(report.missing, ElementsAre((temp_ / "kho").string()));
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

TEST_P(LostArchive, StaysIfEverythingIsReadAnew) {
  EXPECT_THAT(update("kho", Rereading::Everything).missing, testing::SizeIs(1));
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

TEST_P(LostArchive, IsKnownWhereItWasRenamedTo) {
  const UpdateReport report = update_database(
      {.archives = {temp_ / "kho", temp_ / "elsewhere"}, .database = temp_ / "db"}, interrupted_);
  EXPECT_EQ(report.renamed, 2U);
  EXPECT_THAT(report.missing, testing::IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("elsewhere/a.txt#1", "elsewhere/b.txt#1"));
}

TEST_P(LostArchive, IsForgottenIfAsked) {
  const UpdateReport report = forget("kho");
  EXPECT_EQ(report.removed, 2U);
  EXPECT_THAT(ids(), ElementsAre());
}

INSTANTIATE_TEST_SUITE_P(GoneAndEmpty, LostArchive, testing::Bool());

TEST_F(ForgettingTest, KnowsARenamedArchiveByItsContentAlone) {
  static_cast<void>(update());
  fs::rename(temp_ / "kho", temp_ / "kho mới");
  EXPECT_EQ(update("kho mới").renamed, 2U);
  EXPECT_THAT(ids(), ElementsAre("kho mới/a.txt#1", "kho mới/b.txt#1"));
}

TEST_F(ForgettingTest, OfAFolderThatIsEmptyLeavesWhatIsIndexedOfIt) {
  temp_.write("kho/2021/c.txt", "V/v bầu cử");
  static_cast<void>(update());
  fs::remove(temp_ / "kho/2021/c.txt");
  EXPECT_THAT(update("kho/2021").missing, ElementsAre((temp_ / "kho/2021").string()));
  EXPECT_EQ(update().removed, 1U) << "the archive itself is not empty";
}

TEST_F(ForgettingTest, ForgetsAPartOfAnArchive) {
  temp_.write("kho/2021/c.txt", "V/v bầu cử");
  static_cast<void>(update());
  EXPECT_EQ(forget("kho/2021").removed, 1U);
  EXPECT_EQ(forget("kho/a.txt").removed, 1U);
  EXPECT_THAT(ids(), ElementsAre("b.txt#1"));
  EXPECT_EQ(update().unchanged, 1U) << "what is still there comes back";
  EXPECT_THAT(ids(), ElementsAre("2021/c.txt#1", "a.txt#1", "b.txt#1"));
}

TEST_F(ForgettingTest, ForgetsOneArchiveOfTwo) {
  static_cast<void>(update());
  temp_.write("khac/a.txt", "V/v chuyển đổi số");
  static_cast<void>(update("khac"));
  static_cast<void>(forget("kho"));
  EXPECT_THAT(ids(), ElementsAre("khac/a.txt#1"));
  EXPECT_EQ(update("khac").unchanged, 1U);
  static_cast<void>(forget("khac"));
  static_cast<void>(update("khac"));
  EXPECT_THAT(ids(), ElementsAre("a.txt#1")) << "it is the first archive now";
}

TEST_F(ForgettingTest, LeavesNothingWhereItsChangesJustFillXapiansBuffer) {
  constexpr int kFiles = 100;
  for (const char* const archive : {"moi", "ban sao"}) {
    for (int i = 1; i <= kFiles; ++i) {
      const std::string number = std::to_string(i);
      temp_.write(std::string(archive) + "/" + number + ".txt",
                  "TỈNH ỦY CAO BẰNG\n*\nSố " + number +
                      "-CV/TU\nCao Bằng, ngày 5 tháng 3 năm 2021\nV/v chống dịch lần " + number +
                      "\n\nKính gửi: Các huyện ủy, thành ủy.\n");
    }
  }
  static_cast<void>(update("moi"));
  static_cast<void>(update("ban sao"));
  ::setenv("XAPIAN_FLUSH_THRESHOLD", std::to_string(kFiles).c_str(), 1);
  const UpdateReport report = forget("moi");
  ::unsetenv("XAPIAN_FLUSH_THRESHOLD");
  EXPECT_EQ(report.removed, std::size_t{kFiles});
  EXPECT_EQ(ids().size(), std::size_t{kFiles});
}

TEST_F(ForgettingTest, CanNotForgetWhatItDoesNotKnow) {
  static_cast<void>(update());
  EXPECT_THROW(static_cast<void>(forget("kho/nirgends")), corpus::Error);
  EXPECT_THAT(ids(), ElementsAre("a.txt#1", "b.txt#1"));
}

}  // namespace
}  // namespace chithi::indexer
