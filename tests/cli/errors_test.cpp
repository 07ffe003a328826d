// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/programs.h"

// Bad input never crashes, never loses what was indexed, never stops the rest of a run.

namespace chithi::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// What root puts before a call to be refused what others are refused.
const std::vector<std::string> kAsAnyoneElse = {SETPRIV, "--bounding-set",
                                                "-dac_override,-dac_read_search"};

TEST(BadFiles, AreNamedAndTheRestIsIndexed) {
  const TempDir folder;
  folder.write("kho/good.txt", "V/v chống dịch");
  folder.write("kho/empty.txt", "");
  folder.write("kho/binary.txt", std::string("\x7f"
                                             "ELF\0\0\0\0\1\2\3\4",
                                             12));
  folder.write("kho/latin.txt", "Kết lu\xe2n");
  std::filesystem::create_symlink("nowhere", folder / "kho/gone.txt");
  std::filesystem::resize_file(folder.write("kho/huge.txt", "x"), 200'000'000);
  const IndexedArchive archive(folder / "kho");

  EXPECT_EQ(archive.outcome().code, 4);
  for (const char* complaint :
       {"empty.txt: empty", "binary.txt: binary, not a text",
        "latin.txt: not UTF-8: byte 8 is malformed", "gone.txt: a link to nothing: nowhere",
        "huge.txt: larger than 64 MB"}) {
    EXPECT_THAT(archive.outcome().err, HasSubstr(complaint));
  }
  EXPECT_THAT(archive.outcome().out,
              StartsWith("6 files, 1 directives, 0 unchanged, 0 removed, 5 failed"));
  EXPECT_THAT(archive.hits("chống dịch"), testing::ElementsAre("good.txt#1"));
}

TEST(BadFiles, ThatAreClosedAreNamed) {
  const TempDir folder;
  std::filesystem::permissions(folder.write("kho/closed.txt", "x"), std::filesystem::perms::none);
  std::vector<std::string> call = {CHITHI_INDEX, (folder / "kho").string(), "--db",
                                   (folder / "db").string()};
  if (::geteuid() == 0) call.insert(call.begin(), kAsAnyoneElse.begin(), kAsAnyoneElse.end());
  const Outcome outcome = run_program(call);
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.err, HasSubstr("closed.txt: Permission denied"));
}

struct BadCall {
  std::vector<std::string> arguments;
  int code;
  const char* complaint;
};
const BadCall kBadCalls[] = {
    {{"search", "--province", "Atlantis", "dịch"}, 2, "province Atlantis: chithi facets lists"},
    {{"search", "--type", "thơ", "dịch"}, 2, "type thơ: chithi facets lists"},
    {{"search", "--level", "làng", "dịch"}, 2, "write central, province, district or commune"},
    {{"search", "--branch", "hội", "dịch"}, 2, "party, state, assembly, front, union"},
    {{"cites", "07-KL/TW", "--level", "làng"}, 2, "write central, province"},
    {{"search", "--cites", "mây trắng", "dịch"}, 2, "write a number like 07-KL/TW"},
    {{"search", "--province", "\x1b[31mLai\nChâu\u009b2J", "dịch"}, 2, "[31mLai Châu 2J:"},
    {{"search", "\x1b[31mzzqx\nzz"}, 1, "no match"},
    {{"show", "\x1b[2J99-KL/TW"}, 1, "[2J99-KL/TW is neither"},
    {{"stats", "--colour\x1b[31m\n"}, 2, "--help"},
    {{"search", "--from", "22/8", "dịch"}, 2, "not a date"},
    {{"search", "--fields", "", "dịch"}, 2, "no field \"\""},
    {{"search", "--fields", "id,,date", "dịch"}, 2, "no field \"\""},
    {{"similar", "a.txt#1", "--limit", "0"}, 2, "ask for one at least"},
    {{"search", "--from", "31/2/2021", "dịch"}, 2, "not a date"},
    {{"search", "--sort", "colour", "dịch"}, 2, "--help"},
    {{"cites"}, 2, "--help"},
    {{"cites", "88-CV/TU@Atlantis"}, 2, "not a province or a year"},
    {{"cites", "99-KL/TW"}, 1, "neither in this archive nor cited in it"},
    {{"show", "99-KL/TW"}, 1, "neither in this archive nor cited in it"},
};

TEST(BadCalls, AreToldInOneLine) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  for (const BadCall& c : kBadCalls) {
    const Outcome outcome = archive.ask(c.arguments);
    EXPECT_EQ(outcome.code, c.code) << c.complaint;
    EXPECT_THAT(outcome.err, HasSubstr(c.complaint));
    EXPECT_THAT(outcome.out, IsEmpty()) << c.complaint;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    EXPECT_THAT(outcome.err, Not(HasSubstr("\x1b"))) << c.complaint;
    EXPECT_THAT(outcome.err, Not(HasSubstr("\u009b"))) << c.complaint;
  }
}

TEST(Suggestions, SteerNoTerminal) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  const Outcome outcome = archive.ask({"search", "chốngg\x1b[31m", "dịchh"});
  EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("\x1b")));
}

TEST(Help, ThatCannotBeWrittenIsAFailure) {
  for (const std::string program : {CHITHI, CHITHI_INDEX}) {
    for (const char* const asked : {" --help", " --version"}) {
      const Outcome outcome = run_program({"/bin/sh", "-c", program + asked + " > /dev/full"});
      EXPECT_EQ(outcome.code, 70) << program << asked;
      EXPECT_THAT(outcome.err, HasSubstr("the output can't be written"));
    }
  }
}

TEST(BadCalls, OnAMissingDatabaseExitWith3) {
  const Outcome outcome = run_program({CHITHI, "stats", "--db", "/nonexistent/db"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("make one with chithi-index"));
}

TEST(OddQueries, AreNeverErrors) {
  const TempDir folder;
  folder.write("kho/a.txt", "V/v chống dịch");
  const IndexedArchive archive(folder / "kho");
  for (const std::string& query :
       {std::string("(((("), std::string("\""), std::string("AND"), std::string("*"),
        std::string("tinh:"), std::string("ngay:32/13/2021"), std::string("🙂"),
        std::string(10000, 'x'), std::string("-KL/TW"), std::string("\xff\xfe"),
        std::string("a:b:c"), std::string("NOT"), std::string("()"), std::string("=")}) {
    const Outcome outcome = archive.ask({"search", "--", query});
    EXPECT_TRUE(outcome.code == 0 || outcome.code == 1) << query.substr(0, 20) << outcome.err;
  }
}

TEST(Chithi, RunsTheIndexerFromBesideIt) {
  const Outcome outcome = run_program({CHITHI, "index", "--version"});
  // In the build tree the two lie in different folders.
  EXPECT_THAT(outcome.out + outcome.err, HasSubstr("chithi-index"));
}

}  // namespace
}  // namespace chithi::test
