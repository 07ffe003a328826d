// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/terminal.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/bundled_archive.h"
#include "tests/support/programs.h"

// What a person sees on a terminal, and a pipe does not.

namespace chithi::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Terminal : public OnBundledArchive {
 protected:
  static Outcome show(std::vector<std::string> arguments, Environment environment = {}) {
    arguments.insert(arguments.begin(), CHITHI);
    environment.insert(environment.begin(), {{"CHITHI_DB", archive_->database()},
                                             {"TERM", "xterm"},
                                             {"NO_COLOR", ""},
                                             {"PAGER", "sed s/^/PAGED:/"}});
    return run_on_terminal(arguments, environment);
  }
};

TEST_F(Terminal, IsGivenColoursAndLinks) {
  const Outcome seen = show({"chống dịch", "--limit", "1"});
  EXPECT_EQ(seen.code, 0);
  EXPECT_THAT(seen.out, HasSubstr("\033[1m"));
  EXPECT_THAT(seen.out, HasSubstr("\033]8;;file://"));
  EXPECT_THAT(seen.out, HasSubstr(".txt\033\\"));
  EXPECT_THAT(archive_->ask({"search", "chống dịch"}).out, Not(HasSubstr("\033")));
}

TEST_F(Terminal, IsSparedColoursIfTheUserSaysSo) {
  EXPECT_THAT(show({"dịch"}, {{"NO_COLOR", "1"}}).out, Not(HasSubstr("\033[")));
  EXPECT_THAT(show({"dịch", "--color", "never"}).out, Not(HasSubstr("\033")));
  EXPECT_THAT(show({"dịch", "--color", "always"}, {{"NO_COLOR", "1"}}).out, HasSubstr("\033[1m"));
  EXPECT_THAT(show({"dịch"}, {{"TERM", "dumb"}}).out, Not(HasSubstr("\033]8")));
  EXPECT_THAT(archive_->ask({"search", "dịch", "--color", "always"}).out, HasSubstr("\033[1m"));
}

TEST_F(Terminal, ShowsADirectiveThroughThePager) {
  EXPECT_THAT(show({"show", "97-CV/TU"}).out, HasSubstr("PAGED:97-CV/TU"));
  EXPECT_THAT(show({"show", "97-CV/TU", "--no-pager"}).out, Not(HasSubstr("PAGED:")));
  EXPECT_THAT(show({"show", "97-CV/TU", "--json"}).out, Not(HasSubstr("PAGED:")));
  EXPECT_THAT(show({"show", "97-CV/TU"}, {{"PAGER", ""}}).out, HasSubstr("97-CV/TU"));
  EXPECT_THAT(archive_->ask({"show", "97-CV/TU"}).out, Not(HasSubstr("PAGED:")));
}

TEST_F(Terminal, DoesWithoutAPagerThatIsNotThere) {
  for (const char* const pager : {"no-such-pager-at-all", "no-such-pager -R",
                                  "LESS=X no-such-pager", "/nowhere/pager", "/"}) {
    const Outcome seen = show({"show", "97-CV/TU"}, {{"PAGER", pager}});
    EXPECT_EQ(seen.code, 0);
    EXPECT_THAT(seen.out, HasSubstr("Tây Ninh"));
    EXPECT_THAT(seen.out, Not(HasSubstr("not found"))) << pager;
    EXPECT_THAT(seen.out, Not(HasSubstr("sh: "))) << pager;
  }
}

TEST_F(Terminal, TakesAPagerWithVariablesAndArguments) {
  EXPECT_THAT(show({"show", "97-CV/TU"}, {{"PAGER", "X=1 sed -e 's/^/MỘT:/'"}}).out,
              HasSubstr("MỘT:97-CV/TU"));
  EXPECT_THAT(show({"show", "97-CV/TU"}, {{"PAGER", "'sed' s/^/HAI:/"}}).out,
              HasSubstr("HAI:97-CV/TU"));
}

TEST_F(Terminal, EndsWellWhenThePagerIsLeftEarly) {
  EXPECT_EQ(show({"show", "97-CV/TU"}, {{"PAGER", "head -1"}}).code, 0);
  EXPECT_EQ(show({"show", "97-CV/TU"}, {{"PAGER", "true"}}).code, 0);
}

}  // namespace
}  // namespace chithi::test
