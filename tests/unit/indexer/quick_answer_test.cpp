// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/quick_answer.h"

#include <atomic>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/database_folder.h"
#include "indexer/update.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

using testing::StartsWith;

/// A database that is up to date with its archive.
class QuickAnswer : public testing::Test {
 protected:
  QuickAnswer() {
    temp_.write("kho/a.txt", "V/v chống dịch");
    temp_.write("kho/b.txt", "V/v chống bão");
    const std::atomic<bool> interrupted = false;
    static_cast<void>(
        update_database({.archives = {temp_ / "kho"}, .database = temp_ / "db"}, interrupted));
  }

  std::optional<schema::ExitCode> answer(std::vector<std::string> arguments) {
    for (std::string& argument : arguments) {
      if (argument == "kho" || argument == "db") argument = (temp_ / argument).string();
    }
    std::vector<const char*> argv = {"chithi-index"};
    for (const std::string& argument : arguments)
      argv.push_back(argument.c_str());
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const auto code = answer_quickly(static_cast<int>(argv.size()), argv.data(), {in, out, err});
    out_ = out.str();
    EXPECT_TRUE(code || (out_.empty() && err.str().empty()));
    return code;
  }

  test::TempDir temp_;
  std::string out_;
};

TEST_F(QuickAnswer, IsGivenIfNothingChanged) {
  EXPECT_EQ(answer({"kho", "--db", "db"}), schema::ExitCode::Done);
  EXPECT_THAT(out_, StartsWith("2 files, 2 directives, 2 unchanged, 0 removed, 0 failed in "));
}

TEST_F(QuickAnswer, IsGivenOfHelpAndVersion) {
  EXPECT_EQ(answer({"--help"}), schema::ExitCode::Done);
  EXPECT_EQ(answer({"--version"}), schema::ExitCode::Done);
  EXPECT_THAT(out_, StartsWith("chithi-index "));
}

TEST_F(QuickAnswer, IsNotGivenIfAFileIsNew) {
  temp_.write("kho/c.txt", "V/v cháy rừng");
  EXPECT_FALSE(answer({"kho", "--db", "db"}));
}

TEST_F(QuickAnswer, IsNotGivenIfAFileChanged) {
  temp_.write("kho/a.txt", "V/v phòng chống dịch");
  EXPECT_FALSE(answer({"kho", "--db", "db"}));
}

TEST_F(QuickAnswer, IsNotGivenIfAFileVanished) {
  std::filesystem::remove(temp_ / "kho/a.txt");
  EXPECT_FALSE(answer({"kho", "--db", "db"}));
}

TEST_F(QuickAnswer, IsNotGivenIfAFileCanNotBeListed) {
  std::filesystem::create_symlink("nowhere", temp_ / "kho/c.txt");
  EXPECT_FALSE(answer({"kho", "--db", "db"}));
}

TEST_F(QuickAnswer, NeedsNoLock) {
  const DatabaseFolder writer(temp_ / "db");
  EXPECT_EQ(answer({"kho", "--db", "db"}), schema::ExitCode::Done);
}

TEST_F(QuickAnswer, IsNotGivenWhereTheEngineHasToLook) {
  EXPECT_FALSE(answer({"kho", "--db", "db", "--full"}));
  EXPECT_FALSE(answer({"-", "--db", "db"}));
  EXPECT_FALSE(answer({"inspect", "kho"}));
  EXPECT_FALSE(answer({"check", "db"}));
  EXPECT_FALSE(answer({"kho", "--db", "none"}));
}

}  // namespace
}  // namespace chithi::indexer
