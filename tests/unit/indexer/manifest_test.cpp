// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/manifest.h"

#include <atomic>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/maintenance.h"
#include "indexer/update.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

/// A database of two files, and its manifest.
class ManifestTest : public testing::Test {
 protected:
  ManifestTest() {
    temp_.write("kho/a.txt", "V/v chống dịch");
    temp_.write("kho/b.txt", "V/v chống bão");
    update();
  }

  void update() {
    const std::atomic<bool> interrupted = false;
    static_cast<void>(
        update_database({.archives = {temp_ / "kho"}, .database = temp_ / "db"}, interrupted));
  }

  [[nodiscard]] std::optional<Manifest> manifest() const { return read_manifest(temp_ / "db"); }

  test::TempDir temp_;
};

TEST_F(ManifestTest, TellsTheFilesOfEachArchive) {
  const auto found = manifest();
  ASSERT_TRUE(found);
  ASSERT_EQ(found->archives.size(), 1U);
  EXPECT_EQ(found->archives[0].root, std::filesystem::canonical(temp_ / "kho"));
  ASSERT_EQ(found->files.size(), 1U);
  ASSERT_EQ(found->files[0].size(), 2U);
  EXPECT_EQ(found->files[0].at("a.txt").source.size, std::string("V/v chống dịch").size());
  EXPECT_EQ(found->files[0].at("a.txt").documents.size(), 1U);
}

TEST_F(ManifestTest, FollowsAnUpdateInPlace) {
  temp_.write("kho/c.txt", "V/v cháy rừng");
  update();
  ASSERT_TRUE(manifest());
  EXPECT_EQ(manifest()->files[0].count("c.txt"), 1U);
}

TEST_F(ManifestTest, FollowsCompaction) {
  compact_database(temp_ / "db");
  ASSERT_TRUE(manifest());
  EXPECT_EQ(manifest()->files[0].size(), 2U);
}

TEST_F(ManifestTest, OfAnotherCommitIsNone) {
  Xapian::WritableDatabase database((temp_ / "db/generation-1").string());
  database.set_metadata("a", "b");
  database.commit();
  EXPECT_FALSE(is_manifest_in_force(temp_ / "db"));
  EXPECT_FALSE(manifest());
}

TEST_F(ManifestTest, ThatIsMissingIsWrittenByTheNextUpdate) {
  std::filesystem::remove(temp_ / "db/manifest");
  EXPECT_FALSE(manifest());
  update();
  EXPECT_TRUE(manifest());
}

TEST_F(ManifestTest, ThatIsDamagedIsNone) {
  const std::string whole = test::slurp(temp_ / "db/manifest");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    temp_.write("db/manifest", whole.substr(0, length));
    EXPECT_FALSE(manifest()) << length;
  }
}

TEST_F(ManifestTest, OfNoDatabaseIsNone) { EXPECT_FALSE(read_manifest(temp_ / "nothing")); }

}  // namespace
}  // namespace chithi::indexer
