// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/database.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::schema {
namespace {

using testing::HasSubstr;

std::string message_of(const std::string& location) {
  try {
    static_cast<void>(open_database(location));
  } catch (const corpus::Error& error) {
    EXPECT_EQ(error.kind(), corpus::Error::Kind::Database);
    return error.what();
  }
  return "no error";
}

void make_database(const std::string& location, const std::string& version) {
  Xapian::WritableDatabase database(location, Xapian::DB_CREATE);
  if (!version.empty()) database.set_metadata(std::string(kVersionKey), version);
  database.commit();
}

TEST(OpenDatabase, SaysHowToMakeAMissingOne) {
  EXPECT_THAT(message_of("/nonexistent/db"), HasSubstr("make one with chithi-index"));
}

TEST(OpenDatabase, RefusesAnotherVersion) {
  const test::TempDir folder;
  make_database((folder / "old").string(), "0");
  EXPECT_THAT(message_of((folder / "old").string()), HasSubstr("of version 0"));
}

TEST(OpenDatabase, RefusesADatabaseOfAnotherProgram) {
  const test::TempDir folder;
  make_database((folder / "other").string(), "");
  EXPECT_THAT(message_of((folder / "other").string()), HasSubstr("not a database of chithi-index"));
}

TEST(OpenDatabase, OpensItsOwn) {
  const test::TempDir folder;
  make_database((folder / "db").string(), std::to_string(kSchemaVersion));
  EXPECT_EQ(open_database((folder / "db").string()).get_doccount(), 0U);
}

}  // namespace
}  // namespace chithi::schema
