// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/comparison.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::query {
namespace {

/// The marks of the rows: "same changed only_b".
std::string marks(const Comparison& comparison) {
  std::string text;
  for (const ParagraphRow& row : comparison.rows)
    text.append(text.empty() ? "" : " ").append(to_string(row.change));
  return text;
}

/// The words of the changed rows: "a [-b -]{+c +}d".
std::string runs(std::string_view a, std::string_view b) {
  std::string text;
  for (const ParagraphRow& row : compare_texts(a, b).rows) {
    for (const WordRun& run : row.runs) {
      if (run.change == WordChange::Removed) text.append("[-").append(vi::slice(a, run.a)) += "-]";
      if (run.change == WordChange::Added) text.append("{+").append(vi::slice(b, run.b)) += "+}";
      if (run.change == WordChange::Same) text += vi::slice(b, run.b);
    }
  }
  return text;
}

constexpr std::string_view kMeasures =
    "1. Các cấp ủy tập trung lãnh đạo công tác phòng, chống dịch Covid-19.\n"
    "2. Đẩy nhanh tiến độ tiêm vắc-xin cho Nhân dân.\n"
    "3. Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Công văn này.\n";

TEST(CompareTexts, MarksParagraphs) {
  struct Case {
    std::string_view a;
    std::string_view b;
    std::string_view marks;
  };
  const Case kCases[] = {
      {"", "", ""},
      {"***\n", "---\n", ""},  // No words.
      {"Kính gửi: Các huyện ủy.", "", "only_a"},
      {"", "Kính gửi: Các huyện ủy.", "only_b"},
      {kMeasures, kMeasures, "same same same"},
      // What the province added, changed, left out.
      {kMeasures,
       "1. Các cấp ủy tập trung lãnh đạo công tác phòng, chống dịch Covid-19.\n"
       "1a. Bộ đội Biên phòng tăng thêm chốt ở đường mòn, lối mở.\n"
       "3. Văn phòng Tỉnh ủy phối hợp theo dõi, đôn đốc việc thực hiện Công văn này.\n",
       "same only_a only_b changed"},
      // Another order.
      {kMeasures,
       "3. Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Công văn này.\n"
       "1. Các cấp ủy tập trung lãnh đạo công tác phòng, chống dịch Covid-19.\n"
       "2. Đẩy nhanh tiến độ tiêm vắc-xin cho Nhân dân.\n",
       "moved same same"},
      // Nothing in common but the words of every letter.
      {"Đẩy nhanh tiến độ tiêm vắc-xin.", "Tăng cường quản lý bảo vệ rừng.", "only_a only_b"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(marks(compare_texts(c.a, c.b)), c.marks) << c.a << "\n->\n" << c.b;
}

TEST(CompareTexts, SeesNoDifferenceInHowWordsAreWritten) {
  struct Case {
    std::string_view a;
    std::string_view b;
  };
  const Case kCases[] = {
      {"hoà bình, thuỷ lợi", "hòa bình, thủy lợi"},              // Where the tone stands.
      {"Trong 07 ngày, đến 5 giờ", "Trong 7 ngày, đến 05 giờ"},  // Leading zeros.
      {"TỈNH ỦY QUẢNG NAM", "Tỉnh ủy Quảng Nam"},                // Capitals.
      {"“chống dịch như chống giặc”;", "\"chống dịch như chống giặc\"."},
      // Where the lines of a paragraph are broken.
      {"Các cơ quan, đơn vị, địa phương trên địa bàn tỉnh nghiêm túc\nthực hiện Công văn này.",
       "Các cơ quan, đơn vị, địa phương trên địa bàn tỉnh nghiêm túc thực hiện\nCông văn này."},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(marks(compare_texts(c.a, c.b)), "same") << c.a << "\n->\n" << c.b;
}

TEST(CompareTexts, MarksWords) {
  struct Case {
    std::string_view a;
    std::string_view b;
    std::string_view runs;
  };
  const Case kCases[] = {
      {"Các cơ quan tham mưu, giúp việc Tỉnh ủy",
       "Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy",
       "Các cơ quan {+chuyên trách+} tham mưu, giúp việc Tỉnh ủy"},
      {"báo cáo trước ngày 30/6/2021 về Ban Thường vụ",
       "báo cáo trước ngày 15/7/2021 về Ban Thường vụ",
       "báo cáo trước ngày [-30/6-]{+15/7+}/2021 về Ban Thường vụ"},
      {"giám sát chặt việc cách ly tại nhà", "giám sát việc cách ly tại nhà",
       "giám sát [-chặt-]việc cách ly tại nhà"},
      // A lone "và" amid what is all new is an accident.
      {"Tăng cường tuyên truyền sâu rộng và kịp thời động viên cán bộ, đảng viên, Nhân dân tham "
       "gia",
       "Tăng cường kiểm tra đột xuất và xử lý nghiêm vi phạm cán bộ, đảng viên, Nhân dân tham gia",
       "Tăng cường [-tuyên truyền sâu rộng và kịp thời động viên-]{+kiểm tra đột xuất và xử lý "
       "nghiêm "
       "vi phạm+} cán bộ, đảng viên, Nhân dân tham gia"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(runs(c.a, c.b), c.runs);
}

TEST(CompareTexts, TakesParagraphsApart) {
  struct Case {
    std::string_view text;
    std::size_t paragraphs;
  };
  const Case kCases[] = {
      {"TỈNH ỦY QUẢNG NGÃI\n*\nSố 453-CV/TU", 2},
      {"Kính gửi:\n- Các ban đảng,\n- Các huyện ủy,", 3},
      {"a) Kiểm tra;\nb) Giám sát", 2},
      {"Điều 1\nĐiều 2", 2},
      {"V/v triển khai Kết luận của Bộ Chính trị\nvề phòng, chống dịch", 1},  // Begins low.
      {"Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy trực thuộc và Ban cán sự đảng\nỦy ban nhân dân",
       1},
      {"Một.\n\nHai.", 2},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(compare_texts(c.text, "").rows.size(), c.paragraphs) << c.text;
}

TEST(CompareTexts, CountsWhatIsFoundAnywhere) {
  const Comparison half =
      compare_texts("Đẩy nhanh tiến độ tiêm vắc-xin cho Nhân dân.\n\nBảo vệ rừng.",
                    "Yêu cầu: đẩy nhanh tiến độ tiêm vắc-xin ngay.");
  EXPECT_EQ(half.words_a, 13U);
  EXPECT_EQ(half.found_in_b, 7U);
  EXPECT_EQ(half.words_b, 10U);
  EXPECT_EQ(half.found_in_a, 7U);
  EXPECT_EQ(compare_texts("", "").words_a, 0U);
}

}  // namespace
}  // namespace chithi::query
