// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli.h"

#include <atomic>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

using schema::ExitCode;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct Outcome {
  ExitCode code;
  std::string out;
  std::string err;
};

Outcome run(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::vector<const char*> argv = {"chithi-index"};
  for (const std::string& argument : arguments)
    argv.push_back(argument.c_str());
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const std::atomic<bool> interrupted = false;
  const ExitCode code =
      run_command_line(static_cast<int>(argv.size()), argv.data(), {in, out, err}, {interrupted});
  return {code, out.str(), err.str()};
}

class IndexerCli : public testing::Test {
 protected:
  IndexerCli() { temp_.write("kho/a.txt", "V/v chống dịch"); }

  [[nodiscard]] std::string at(const std::string& name) const { return (temp_ / name).string(); }

  test::TempDir temp_;
};

TEST_F(IndexerCli, MeansUpdateIfNoCommandIsNamed) {
  const Outcome outcome = run({at("kho"), "--db", at("db")});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  EXPECT_THAT(outcome.out,
              StartsWith("1 files, 1 directives, 0 unchanged, 0 removed, 0 failed in "));
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST_F(IndexerCli, FindsTheCommandBehindOptions) {
  EXPECT_EQ(run({"--db", at("db"), at("kho")}).code, ExitCode::Done);
  const Outcome outcome = run({"--json", "inspect", at("kho")});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  EXPECT_THAT(outcome.out, StartsWith("{\"v\":1"));
}

TEST_F(IndexerCli, TakesAListFromStandardInput) {
  temp_.write("kho/b.txt", "V/v chống bão");
  const Outcome outcome = run({"-", "--db", at("db")}, at("kho/b.txt") + "\n\n");
  EXPECT_THAT(outcome.out, StartsWith("1 files, 1 directives"));
}

TEST_F(IndexerCli, NamesWhatFailedAndWhy) {
  temp_.write("kho/b.txt", "");
  const Outcome outcome = run({at("kho"), "--db", at("db")});
  EXPECT_EQ(outcome.code, ExitCode::Partly);
  EXPECT_EQ(outcome.err, "chithi-index: b.txt: empty\n");
  EXPECT_THAT(outcome.out, StartsWith("2 files, 1 directives, 0 unchanged, 0 removed, 1 failed"));
}

TEST_F(IndexerCli, WritesAReportIfAsked) {
  temp_.write("kho/b.txt", "");
  static_cast<void>(run({at("kho"), "--db", at("db"), "--report", at("report")}));
  std::istringstream lines(test::slurp(temp_ / "report"));
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(nlohmann::json::parse(line).at("status"), "ok");
  std::getline(lines, line);
  EXPECT_EQ(nlohmann::json::parse(line).at("reason"), "empty");
}

TEST_F(IndexerCli, IsQuietIfAsked) {
  EXPECT_THAT(run({at("kho"), "--db", at("db"), "--quiet"}).out, IsEmpty());
}

TEST_F(IndexerCli, InspectsWithoutWriting) {
  const Outcome outcome = run({"inspect", "--json", at("kho/a.txt")});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json.at("v"), 1);
  EXPECT_EQ(json.at("id"), "a.txt#1");
  EXPECT_EQ(json.at("text"), "V/v chống dịch");
}

TEST_F(IndexerCli, InspectsForPeople) {
  const Outcome outcome = run({"inspect", at("kho")});
  EXPECT_THAT(outcome.out, StartsWith("a.txt#1\n"));
  EXPECT_THAT(outcome.out, HasSubstr("subject     chống dịch"));
}

TEST_F(IndexerCli, InspectsTheTextAlone) {
  EXPECT_EQ(run({"inspect", "--text", at("kho/a.txt")}).out, "V/v chống dịch");
}

TEST_F(IndexerCli, ChecksAndCompacts) {
  static_cast<void>(run({at("kho"), "--db", at("db")}));
  EXPECT_EQ(run({"compact", at("db")}).code, ExitCode::Done);
  const Outcome outcome = run({"check", at("db")});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  EXPECT_THAT(outcome.out, HasSubstr("1 directives of 1 files, 0 problems"));
}

TEST_F(IndexerCli, ToldNothingSaysWhatIsMissing) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"update"}, {"--frobnicate"}, {"inspect"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, ExitCode::Usage);
    EXPECT_THAT(outcome.err, HasSubstr("see chithi-index --help"));
    EXPECT_THAT(outcome.out, IsEmpty());
  }
}

TEST_F(IndexerCli, HelpsIfAsked) {
  EXPECT_EQ(run({"--help"}).code, ExitCode::Done);
  EXPECT_THAT(run({"--version"}).out, StartsWith("chithi-index "));
}

TEST_F(IndexerCli, SaysThatThereIsNoDatabase) {
  const Outcome outcome = run({"check", at("none")});
  EXPECT_EQ(outcome.code, ExitCode::Database);
  EXPECT_THAT(outcome.err, HasSubstr("no database at"));
  EXPECT_FALSE(std::filesystem::exists(temp_ / "none"));
}

TEST_F(IndexerCli, SaysThatAnArchiveIsMissing) {
  const Outcome outcome = run({at("none"), "--db", at("db")});
  EXPECT_EQ(outcome.code, ExitCode::Usage);
  EXPECT_THAT(outcome.err, HasSubstr("no such file or folder"));
}

}  // namespace
}  // namespace chithi::indexer
