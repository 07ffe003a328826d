// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/location.h"

#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::schema {
namespace {

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

TEST(StateFile, IsInTheStateFolder) {
  const Variable state("XDG_STATE_HOME", "/s");
  EXPECT_EQ(state_file("news"), "/s/chithi/news");
}

TEST(StateFile, IsInTheUsualOneOtherwise) {
  const Variable state("XDG_STATE_HOME", "");
  EXPECT_TRUE(state_file("news").string().ends_with("/.local/state/chithi/news"));
}

}  // namespace
}  // namespace chithi::schema
