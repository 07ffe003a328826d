// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/database_folder.h"

#include <filesystem>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/error.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

/// Makes the next generation with that many documents and puts it in force.
void publish(DatabaseFolder& folder, int documents) {
  Xapian::WritableDatabase database(folder.next_generation().string(), Xapian::DB_CREATE);
  for (int i = 0; i < documents; ++i)
    database.add_document(Xapian::Document());
  database.commit();
  database.close();
  folder.publish();
}

TEST(DatabaseFolder, IsMadeEmpty) {
  const test::TempDir temp;
  DatabaseFolder folder(temp / "a/b");
  EXPECT_EQ(folder.current(), std::nullopt);
  EXPECT_TRUE(fs::is_empty(folder.scratch()));
}

TEST(DatabaseFolder, OpensAsTheGenerationInForce) {
  const test::TempDir temp;
  DatabaseFolder folder(temp / "db");
  publish(folder, 1);
  EXPECT_EQ(Xapian::Database((temp / "db").string()).get_doccount(), 1U);
  publish(folder, 2);
  EXPECT_EQ(Xapian::Database((temp / "db").string()).get_doccount(), 2U);
}

TEST(DatabaseFolder, LetsAReaderFinishOnTheOldGeneration) {
  const test::TempDir temp;
  DatabaseFolder folder(temp / "db");
  publish(folder, 1);
  const Xapian::Database reader((temp / "db").string());
  publish(folder, 2);
  EXPECT_EQ(reader.get_doccount(), 1U);
  EXPECT_NO_THROW(static_cast<void>(reader.get_document(1).get_data()));
}

TEST(DatabaseFolder, BelongsToOneProcessAtATime) {
  const test::TempDir temp;
  const DatabaseFolder first(temp / "db");
  try {
    const DatabaseFolder second(temp / "db");
    FAIL() << "locked twice";
  } catch (const corpus::Error& error) {
    EXPECT_EQ(error.kind(), corpus::Error::Kind::Database);
    EXPECT_THAT(error.what(), testing::HasSubstr("locked by another chithi-index"));
  }
}

TEST(DatabaseFolder, IsNoFolderOfSomethingElse) {
  const test::TempDir temp;
  temp.write("home/letter.txt", "x");
  EXPECT_THROW(const DatabaseFolder folder(temp / "home"), corpus::Error);
  EXPECT_TRUE(fs::exists(temp / "home/letter.txt"));
}

TEST(DatabaseFolder, TakesNothingOfOthersForItsOwn) {
  const test::TempDir temp;
  temp.write("other/chithi.lock", "");
  temp.write("other/generation-of-mine/a", "a");
  EXPECT_THROW(DatabaseFolder(temp / "other"), corpus::Error);
  EXPECT_TRUE(fs::exists(temp / "other/generation-of-mine/a"));
}

TEST(DatabaseFolder, LosesWhatADeadRunLeft) {
  const test::TempDir temp;
  {
    DatabaseFolder folder(temp / "db");
    publish(folder, 1);
    Xapian::WritableDatabase unfinished(folder.next_generation().string(), Xapian::DB_CREATE);
  }
  temp.write("db/chithi-scratch/shard-0/x", "x");
  DatabaseFolder folder(temp / "db");
  EXPECT_EQ(Xapian::Database((temp / "db").string()).get_doccount(), 1U);
  EXPECT_FALSE(fs::exists(folder.next_generation()));
  EXPECT_TRUE(fs::is_empty(folder.scratch()));
}

}  // namespace
}  // namespace chithi::indexer
