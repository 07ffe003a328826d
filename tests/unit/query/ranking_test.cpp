// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/database.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using test::database_of;
using test::files_of;
using test::search;
using testing::ElementsAre;

TEST(Ranking, PutsTheSubjectThatSaysNothingElseFirst) {
  const auto database = database_of(
      {{"dai.txt",
        "TỈNH ỦY AN GIANG\n*\nSố 1-CV/TU\n\nAn Giang, ngày 1 tháng 6 năm 2021\n\n"
        "V/v nạo vét kênh mương và tu sửa cầu khỉ, bến đò\n\nNạo vét kênh mương, nạo vét "
        "kênh mương nữa."},
       {"ngan.txt",
        "TỈNH ỦY AN GIANG\n*\nSố 2-CV/TU\n\nAn Giang, ngày 2 tháng 6 năm 2021\n\n"
        "V/v nạo vét kênh mương\n\nCác huyện lo việc này trước mùa nước nổi, sau khi gặt "
        "xong vụ hè thu."}});
  EXPECT_THAT(files_of(search(database, "nạo vét kênh mương")), ElementsAre("ngan.txt", "dai.txt"));
}

/// A directive with a subject, and a long text that has all that was typed, misread word and all.
Xapian::Database sought_and_long() {
  return database_of(
      {{"tim.txt",
        "TỈNH ỦY AN GIANG\n*\nSố 1-CV/TU\n\nAn Giang, ngày 1 tháng 6 năm 2021\n\n"
        "V/v nạo vét kênh mương và tu sửa cầu khỉ\n\nCác huyện lo việc này, không nao núng."},
       {"dai.txt",
        "TỈNH ỦY AN GIANG\n*\nSố 2-CV/TU\n\nAn Giang, ngày 2 tháng 6 năm 2021\n\n"
        "V/v mùa nước nổi\n\nNạo bãi, vét túi, ra kênh, đắp mương, đi tu, sửa nhà, kêu cẩu, "
        "xem khỉ: khí hậu đổi."},
       {"them.txt", "Nạo vét kênh mương."}});
}

TEST(Ranking, OfALongQuestionWithoutMarksForgivesTheRarestWord) {
  EXPECT_EQ(files_of(search(sought_and_long(), "nao vet kenh muong tu sua keu")).front(),
            "tim.txt");
}

TEST(Ranking, OfAShortOrMarkedQuestionWantsEveryWord) {
  for (const std::string_view query : {"kenh muong tu sua keu", "nạo vét kênh mương tu sửa kêu"})
    EXPECT_EQ(files_of(search(sought_and_long(), query)).front(), "dai.txt") << query;
}

TEST(Ranking, PutsTheNumberOfTheDayThatIsTypedFirst) {
  const auto database = database_of(
      {{"ngay-khac.txt",
        "TỈNH ỦY BẮC KẠN\n*\nSố 12-CT/TU\n\nBắc Kạn, ngày 30 tháng 6 năm 2021\n\n"
        "CHỈ THỊ\nvề lịch gặt"},
       {"dan.txt", "Thực hiện Chỉ thị số 12-CT/TU ngày 05/5/2021 của Ban Thường vụ Tỉnh ủy."}});
  EXPECT_THAT(files_of(search(database, "12-CT/TU")), ElementsAre("ngay-khac.txt", "dan.txt"));
  EXPECT_THAT(files_of(search(database, "Chỉ thị 12-CT/TU ngày 5/5/2021")),
              ElementsAre("dan.txt", "ngay-khac.txt"));
}

}  // namespace
}  // namespace chithi::query
