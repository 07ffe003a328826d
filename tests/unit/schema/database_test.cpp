// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/database.h"

#include <cstdlib>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::schema {
namespace {

using testing::HasSubstr;

/// Sets a variable of the environment for one test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

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

TEST(DefaultDatabase, IsTheVariableFirst) {
  const Variable db("CHITHI_DB", "/a/db");
  EXPECT_EQ(default_database(), "/a/db");
}

TEST(DefaultDatabase, IsThenTheConfiguration) {
  const test::TempDir folder;
  folder.write("chithi/config.toml", "db = \"/b/my db\"\n");
  const Variable config("XDG_CONFIG_HOME", folder.path().string());
  EXPECT_EQ(default_database(), "/b/my db");
}

TEST(DefaultDatabase, IsThenTheDataFolder) {
  const test::TempDir folder;
  const Variable config("XDG_CONFIG_HOME", folder.path().string());
  const Variable data("XDG_DATA_HOME", "/data");
  EXPECT_EQ(default_database(), "/data/chithi/db");
}

TEST(Archives, AreReadBack) {
  const std::vector<ArchiveRoot> archives = {{"/kho/Đảng", ""}, {"/b", "b/"}};
  EXPECT_EQ(decode_archives(encode_archives(archives)), archives);
  EXPECT_TRUE(decode_archives("").empty());
}

}  // namespace
}  // namespace chithi::schema
