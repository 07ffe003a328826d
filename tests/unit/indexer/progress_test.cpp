// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <chrono>
#include <sstream>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::indexer {
namespace {

using namespace std::chrono_literals;
using testing::EndsWith;
using testing::HasSubstr;

TEST(ProgressLine, TellsShareSpeedAndTimeLeft) {
  struct Case {
    Standing standing;
    std::string line;
  };
  for (const Case& test : {
           Case{{.files = 50,
          .all_files = 100,
          .bytes = 5'000'000,
          .all_bytes = 10'000'000,
          .time = 2s},
                "[##########..........] 50/100 files, 25/s, 2.5 MB/s, 0:02 left"},
           Case{{.files = 1, .all_files = 1000, .bytes = 1, .all_bytes = 10'000, .time = 1s},
                "[....................] 1/1000 files, 1/s, 0.0 MB/s, 2:46:39 left"},
           Case{{.files = 3, .all_files = 3, .bytes = 9, .all_bytes = 9, .time = 1s},
                "[####################] 3/3 files, 3/s, 0.0 MB/s"},
           Case{{.files = 0,
           .all_files = 1,
           .all_bytes = 9,
           .time = 3s,
           .slow_file = "công báo/năm 2021/bản chụp\nsố 7.pdf"},
                "[....................] 0/1 files, 0/s, 0.0 MB/s; …m 2021/bản chụp số 7.pdf"},
           Case{{.files = 1, .all_files = 2, .bytes = 0, .all_bytes = 0, .time = 1s},
                "[####################] 1/2 files, 1/s, 0.0 MB/s, 0:00 left"},
       }) {
    EXPECT_EQ(progress_line(test.standing), test.line);
  }
}

TEST(Progress, IsGoneAtTheEnd) {
  std::ostringstream out;
  {
    Progress progress(out);
    progress.begin(2, 10);
    progress.end_file("a.txt", 5);
    std::this_thread::sleep_for(800ms);
  }
  EXPECT_THAT(out.str(), HasSubstr("1/2 files"));
  EXPECT_THAT(out.str(), EndsWith("\r\x1b[K"));
}

TEST(Progress, IsNotShownWhereNothingTakesTime) {
  std::ostringstream out;
  {
    Progress progress(out);
    progress.begin(2, 10);
    progress.end_file("a.txt", 5);
  }
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace chithi::indexer
