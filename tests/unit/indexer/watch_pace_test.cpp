// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/watch_pace.h"

#include <chrono>

#include <gtest/gtest.h>

namespace chithi::indexer {
namespace {

using namespace std::chrono_literals;

/// After the first comparison; all times are since then.
class WatchPaceTest : public testing::Test {
 protected:
  WatchPaceTest() {
    pace_.begin(zero_);
    pace_.succeed(zero_, 600s);
  }

  [[nodiscard]] std::chrono::nanoseconds due() const { return pace_.due() - zero_; }
  [[nodiscard]] WatchPace::Time at(std::chrono::milliseconds time) const { return zero_ + time; }

  WatchPace::Time zero_ = WatchPace::Time() + 1h;
  WatchPace pace_{zero_};
};

TEST_F(WatchPaceTest, BeginsAtOnce) { EXPECT_EQ(WatchPace(zero_).due(), zero_); }

TEST_F(WatchPaceTest, ComparesEverySoOftenIfNothingChanges) { EXPECT_EQ(due(), 600s); }

TEST_F(WatchPaceTest, WaitsUntilItHasBeenQuiet) {
  pace_.note_change(at(1000ms));
  EXPECT_EQ(due(), 1500ms);
  pace_.note_change(at(1400ms));
  EXPECT_EQ(due(), 1900ms);
}

TEST_F(WatchPaceTest, WaitsForQuietNoLongerThanFiveSeconds) {
  for (int i = 0; i < 60; ++i)
    pace_.note_change(at(1000ms + i * 100ms));
  EXPECT_EQ(due(), 6000ms);
}

TEST_F(WatchPaceTest, IsDueAgainOnlyAfterAnotherChange) {
  pace_.note_change(at(1000ms));
  pace_.begin(at(1500ms));
  pace_.succeed(at(2000ms), 600s);
  EXPECT_EQ(due(), 602s);
}

TEST_F(WatchPaceTest, LeavesAFileAloneThatIsBeingWritten) {
  for (int i = 0; i < 100; ++i)
    pace_.note_writing("a.pdf", at(1000ms + i * 100ms));
  pace_.note_change(at(2000ms));
  pace_.begin(at(2500ms));
  EXPECT_TRUE(pace_.is_growing("a.pdf"));
  EXPECT_FALSE(pace_.is_growing("b.pdf"));
}

TEST_F(WatchPaceTest, ComesBackToAFileOnceItIsClosed) {
  pace_.note_writing("a.pdf", at(1000ms));
  pace_.note_written("a.pdf", at(1100ms));
  EXPECT_EQ(due(), 1600ms);
  EXPECT_FALSE(pace_.is_growing("a.pdf"));
}

TEST_F(WatchPaceTest, TakesAFileForWholeThatNobodyWritesToAnyMore) {
  pace_.note_writing("a.pdf", at(1000ms));
  EXPECT_EQ(due(), 3000ms);
  pace_.begin(at(3000ms));
  EXPECT_FALSE(pace_.is_growing("a.pdf"));
}

TEST_F(WatchPaceTest, PausesLongerAndLongerWhileItFails) {
  std::chrono::milliseconds now = 0ms;
  for (const auto pause : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
    pace_.begin(at(now));
    pace_.note_change(at(now));
    pace_.fail(at(now));
    EXPECT_EQ(due(), now + pause);
    now += pause;
  }
  pace_.succeed(at(now), 600s);
  pace_.begin(at(now));
  pace_.fail(at(now));
  EXPECT_EQ(due(), now + 1s);
}

TEST_F(WatchPaceTest, LooksAtChangesWhileItWaitsForAFolder) {
  pace_.begin(zero_);
  pace_.miss(zero_);
  EXPECT_EQ(due(), 1s);
  pace_.begin(zero_);
  pace_.miss(zero_);
  pace_.note_change(at(100ms));
  EXPECT_EQ(due(), 600ms);
}

}  // namespace
}  // namespace chithi::indexer
