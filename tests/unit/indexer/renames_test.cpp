// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/renames.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/archive.h"
#include "corpus/reader.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = Recognized::Kind;

class RenamesTest : public testing::Test {
 protected:
  /// Notes the files that are there now as indexed, with a reader of that version.
  void remember(std::uint32_t reader = corpus::kReaderVersion) {
    known_.assign(1, {});
    for (const corpus::Entry& entry : corpus::list_archive(folder_.path(), "").entries) {
      const std::string bytes = test::slurp(entry.location);
      known_[0][entry.path] = {{.path = entry.path,
                                .size = entry.size,
                                .modified = entry.modified,
                                .content = schema::content_hash(bytes),
                                .reader = reader},
                               {1}};
    }
  }

  void find() {
    changes_ =
        find_changes({{folder_.path().string(), ""}}, {0, ""}, known_[0], Rereading::OnlyChanged);
    recognized_ = recognize(changes_, known_, {.jobs = 2, .interrupted = &interrupted_});
  }

  /// "kind path < from" of each.
  [[nodiscard]] std::vector<std::string> recognized() {
    find();
    std::vector<std::string> all;
    for (const Recognized& file : recognized_) {
      const char* kind = file.kind == Kind::Renamed ? "renamed " : "copied ";
      if (file.kind == Kind::Touched) kind = "touched ";
      all.push_back(kind + file.task.id_path + " < " + file.from->source.path);
    }
    return all;
  }

  [[nodiscard]] std::vector<std::string> to_read() const {
    std::vector<std::string> all;
    for (const Task& task : changes_.to_read)
      all.push_back(task.id_path);
    return all;
  }

  void rename(const std::string& from, const std::string& to) const {
    fs::rename(folder_ / from, folder_ / to);
  }

  test::TempDir folder_;
  std::vector<KnownFiles> known_;
  Changes changes_;
  std::vector<Recognized> recognized_;
  std::atomic<bool> interrupted_ = false;
};

TEST_F(RenamesTest, PairWhatCameWithWhatVanished) {
  folder_.write("a.txt", "V/v chống dịch");
  remember();
  rename("a.txt", "b.txt");
  folder_.write("c.txt", "V/v chống bão");
  EXPECT_THAT(recognized(), ElementsAre("renamed b.txt < a.txt"));
  EXPECT_THAT(to_read(), ElementsAre("c.txt"));
  EXPECT_EQ(recognized_[0].source.path, "b.txt");
  EXPECT_EQ(recognized_[0].source.content, known_[0].at("a.txt").source.content);
}

TEST_F(RenamesTest, NeedTheSameContentAndNotOnlyItsSize) {
  folder_.write("a.txt", "V/v việc 1");
  remember();
  fs::remove(folder_ / "a.txt");
  folder_.write("b.txt", "V/v việc 2");
  EXPECT_THAT(recognized(), IsEmpty());
  EXPECT_THAT(to_read(), ElementsAre("b.txt"));
}

TEST_F(RenamesTest, AreReadIfAnotherReaderReadThem) {
  folder_.write("a.txt", "V/v chống dịch");
  remember(corpus::kReaderVersion - 1);
  rename("a.txt", "b.txt");
  EXPECT_THAT(recognized(), IsEmpty());
  EXPECT_THAT(to_read(), ElementsAre("b.txt"));
}

TEST_F(RenamesTest, AreMadeOnceAndOtherwiseCopies) {
  folder_.write("a.txt", "V/v chống dịch");
  remember();
  rename("a.txt", "b.txt");
  fs::copy_file(folder_ / "b.txt", folder_ / "c.txt");
  EXPECT_THAT(recognized(), ElementsAre("renamed b.txt < a.txt", "copied c.txt < a.txt"));
}

TEST_F(RenamesTest, OfTwoFilesOfOneContentAreTwo) {
  folder_.write("a.txt", "V/v chống dịch");
  folder_.write("b.txt", "V/v chống dịch");
  remember();
  rename("a.txt", "c.txt");
  rename("b.txt", "d.txt");
  EXPECT_THAT(recognized(), ElementsAre("renamed c.txt < a.txt", "renamed d.txt < b.txt"));
}

TEST_F(RenamesTest, PreferWhatVanishedToWhatChanged) {
  folder_.write("a.txt", "V/v chống dịch");
  folder_.write("b.txt", "V/v chống dịch");
  remember();
  folder_.write("a.txt", "V/v chống dịch và bão");
  rename("b.txt", "c.txt");
  EXPECT_THAT(recognized(), ElementsAre("renamed c.txt < b.txt"));
  EXPECT_THAT(to_read(), ElementsAre("a.txt"));
}

TEST_F(RenamesTest, AreNoneWhereAFileGotAnotherTimeOnly) {
  folder_.write("a.txt", "V/v chống dịch");
  remember();
  const fs::path file = folder_ / "a.txt";
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1));
  fs::copy_file(file, folder_ / "b.txt");
  EXPECT_THAT(recognized(), ElementsAre("touched a.txt < a.txt", "copied b.txt < a.txt"));
}

TEST_F(RenamesTest, AreNotLookedForOnceARunIsInterrupted) {
  folder_.write("a.txt", "V/v chống dịch");
  remember();
  rename("a.txt", "b.txt");
  interrupted_ = true;
  EXPECT_THAT(recognized(), IsEmpty());
  EXPECT_THAT(to_read(), ElementsAre("b.txt"));
}

}  // namespace
}  // namespace chithi::indexer
