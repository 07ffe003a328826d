// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/exit_code.h"

#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "corpus/error.h"

namespace chithi::schema {
namespace {

using Kind = corpus::Error::Kind;

TEST(ExitCode, FollowsTheKindOfFailure) {
  std::ostringstream err;
  EXPECT_EQ(report_failure(corpus::Error(Kind::Usage, "x"), "p", err), ExitCode::Usage);
  EXPECT_EQ(report_failure(corpus::Error(Kind::Database, "x"), "p", err), ExitCode::Database);
  EXPECT_EQ(report_failure(corpus::Error(Kind::Interrupted, "x"), "p", err), ExitCode::Interrupted);
  EXPECT_EQ(report_failure(std::runtime_error("x"), "p", err), ExitCode::Internal);
}

TEST(ExitCode, ComesWithOneLine) {
  std::ostringstream err;
  report_failure(corpus::Error(Kind::Database, "db: locked"), "chithi", err);
  EXPECT_EQ(err.str(), "chithi: db: locked\n");
}

TEST(ExitCode, ComesWithNothingThatSteersATerminal) {
  std::ostringstream err;
  complain("chithi", "tỉnh \x1b[31mLai\nChâu\u009b2J", err);
  EXPECT_EQ(err.str(), "chithi: tỉnh [31mLai Châu 2J\n");
}

}  // namespace
}  // namespace chithi::schema
