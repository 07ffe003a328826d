// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/page_layout.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr double kHeight = 14;
constexpr double kCharacter = 6;
constexpr double kBlank = 3.5;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += vi::decode_utf8(text, at).length)
    ++count;
  return count;
}

/// A page on which text is set in one font, from left edges and at heights as given.
class Sheet {
 public:
  Sheet& put(double left, double top, std::string_view text, double blank = kBlank) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, end);
      const double right = left + kCharacter * static_cast<double>(characters(word));
      words_.push_back({left, top, right, top + kHeight, std::string(word)});
      left = right + blank;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return *this;
  }

  /// Around a middle.
  Sheet& centre(double middle, double top, std::string_view text) {
    double width = -kBlank;
    for (const std::string& word : split(text))
      width += kBlank + kCharacter * static_cast<double>(characters(word));
    return put(middle - width / 2, top, text);
  }

  [[nodiscard]] std::vector<Line> lines() const { return lines_of(words_); }
  [[nodiscard]] std::string text() const { return text_of(lines()); }

 private:
  static std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
      if (c == ' ') words.emplace_back();
      if (c != ' ') words.back() += c;
    }
    return words;
  }

  std::vector<Word> words_;
};

TEST(PageLayout, ReadsTheColumnsOfALetterheadOneAfterTheOther) {
  const std::string text =
      Sheet()
          .centre(150, 50, "TỈNH ỦY QUẢNG NGÃI")
          .centre(420, 50, "ĐẢNG CỘNG SẢN VIỆT NAM")
          .centre(150, 66, "*")
          .centre(150, 90, "Số 453-CV/TU")
          .centre(420, 90, "Quảng Ngãi, ngày 16 tháng 6 năm 2021")
          .centre(150, 106, "về phòng, chống dịch")
          .put(100, 150, "Kính gửi: Các huyện ủy, thị ủy và thành ủy trong tỉnh")
          .text();
  EXPECT_EQ(text,
            "TỈNH ỦY QUẢNG NGÃI\n*\nSố 453-CV/TU\nvề phòng, chống dịch\n"
            "ĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Ngãi, ngày 16 tháng 6 năm 2021\n"
            "Kính gửi: Các huyện ủy, thị ủy và thành ủy trong tỉnh\n");
}

TEST(PageLayout, ReadsColumnsThatStandHalfALineApart) {
  const std::string text = Sheet()
                               .put(60, 50, "BỘ TÀI CHÍNH")
                               .put(300, 58, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                               .put(60, 75, "Số: 12/BTC")
                               .put(330, 83, "Độc lập - Tự do - Hạnh phúc")
                               .text();
  EXPECT_EQ(text,
            "BỘ TÀI CHÍNH\nSố: 12/BTC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Độc lập - Tự do - Hạnh phúc\n");
}

TEST(PageLayout, ReadsTheColumnsOfTheFootOneAfterTheOther) {
  const std::string text = Sheet()
                               .put(60, 50, "Nơi nhận:")
                               .centre(420, 50, "KT. CHỦ TỊCH")
                               .put(60, 66, "- Như trên;")
                               .centre(420, 66, "PHÓ CHỦ TỊCH")
                               .put(60, 82, "- Lưu: VT.")
                               .centre(420, 140, "Trần Văn A")
                               .text();
  EXPECT_EQ(text, "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn A\n");
}

TEST(PageLayout, ReadsTablesRowByRow) {
  const std::string text = Sheet()
                               .put(60, 50, "STT")
                               .put(120, 50, "Tên tài liệu")
                               .put(300, 50, "Số tờ")
                               .put(60, 70, "1")
                               .put(120, 70, "Công văn")
                               .put(300, 70, "12")
                               .put(60, 90, "2")
                               .put(120, 90, "Báo cáo")
                               .put(300, 90, "3")
                               .text();
  EXPECT_EQ(text, "STT\tTên tài liệu\tSố tờ\n1\tCông văn\t12\n2\tBáo cáo\t3\n");
}

TEST(PageLayout, JoinsTheLinesOfACell) {
  const std::string text = Sheet()
                               .put(60, 50, "1")
                               .put(120, 50, "Kết quả điều chỉnh")
                               .put(300, 50, "12")
                               .put(120, 65, "lương hưu")
                               .put(60, 90, "2")
                               .put(120, 90, "Trợ cấp")
                               .put(300, 90, "3")
                               .text();
  EXPECT_EQ(text, "1\tKết quả điều chỉnh lương hưu\t12\n2\tTrợ cấp\t3\n");
}

TEST(PageLayout, JoinsTheLinesOfAParagraphButNotThoseOfTwo) {
  const std::string text =
      Sheet()
          .put(84, 50, "Căn cứ Luật Tổ chức chính quyền địa phương ngày")
          .put(60, 66, "19 tháng 6 năm 2015 và theo đề nghị của Giám đốc Sở Y")
          .put(60, 82, "tế tỉnh;")
          .put(84, 98, "Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5")
          .put(60, 114, "năm 2016 của Chính phủ quy định chi tiết và biện pháp")
          .put(60, 130, "thi hành.")
          .text();
  EXPECT_EQ(text,
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 và theo đề nghị "
            "của Giám đốc Sở Y tế tỉnh;\n"
            "Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định "
            "chi tiết và biện pháp thi hành.\n");
}

TEST(PageLayout, TakesTheGapsOfAJustifiedParagraphForBlanks) {
  const std::string text = Sheet()
                               .put(60, 50, "một hai ba bốn năm sáu bảy", 9)
                               .put(60, 66, "một hai ba bốn năm sáu tám", 9)
                               .text();
  EXPECT_THAT(text, Not(HasSubstr("\t")));
  EXPECT_THAT(text, HasSubstr("một hai ba bốn năm sáu bảy"));
}

struct Torn {
  std::vector<Word> words;
  std::string line;
};

Word at(double left, double right, const std::string& text) {
  return {left, 0, right, kHeight, text};
}

void PrintTo(const Torn& torn, std::ostream* out) { *out << torn.line; }

class TornWords : public ::testing::TestWithParam<Torn> {};

TEST_P(TornWords, AreJoinedWhereTheGapsShowIt) {
  EXPECT_EQ(text_of(lines_of(GetParam().words)), GetParam().line + '\n');
}

INSTANTIATE_TEST_SUITE_P(
    PageLayout, TornWords,
    ::testing::Values(
        Torn{{at(0, 18, "KHO"), at(18.3, 30, "ẢN"), at(34, 40, "5")}, "KHOẢN 5"},
        Torn{{at(0, 12, "Số"), at(16, 22, "0"), at(23, 29, "7"), at(30, 34, "-"), at(35, 41, "K"),
              at(42, 48, "L")},
             "Số 07-KL"},
        Torn{{at(0, 6, "0"), at(10, 16, "7"), at(20, 26, "K"), at(30, 36, "L")}, "07KL"},
        Torn{{at(0, 12, "a)"), at(16, 34, "Ông"), at(38, 44, "A"), at(48, 60, "và"),
              at(64, 70, "B")},
             "a) Ông A và B"},
        Torn{{at(0, 6, "1"), at(50, 56, "2"), at(99, 106, "3"), at(150, 156, "4")}, "1\t2\t3\t4"}));

std::vector<std::vector<Line>> pages_with_heads(const std::vector<std::string>& heads) {
  std::vector<std::vector<Line>> pages;
  for (const std::string& head : heads)
    pages.push_back(Sheet()
                        .put(200, 20, head)
                        .put(60, 60, "Văn bản của trang thứ " + std::string(pages.size() + 1, 'x'))
                        .lines());
  return pages;
}

std::vector<std::string> texts_of(std::vector<std::vector<Line>> pages) {
  drop_running_heads(pages);
  std::vector<std::string> texts;
  for (const auto& lines : pages)
    texts.push_back(text_of(lines));
  return texts;
}

TEST(RunningHeads, AreTakenOutWhereTheyRepeat) {
  std::vector<std::vector<Line>> pages;
  for (int page = 7; page < 10; ++page)
    pages.push_back(Sheet()
                        .put(page % 2 == 0 ? 60 : 500, 20, std::to_string(page))
                        .put(200, 20, "CÔNG BÁO/Số 1/Ngày 01-01-2020")
                        .put(60, 60, "Văn bản " + std::string(static_cast<std::size_t>(page), 'x'))
                        .lines());
  EXPECT_THAT(texts_of(pages),
              ElementsAre("Văn bản xxxxxxx\n", "Văn bản xxxxxxxx\n", "Văn bản xxxxxxxxx\n"));
}

TEST(RunningHeads, MayBeNumbersThatGrowAsPagesDo) {
  EXPECT_THAT(texts_of(pages_with_heads({"2", "3"})),
              ElementsAre("Văn bản của trang thứ x\n", "Văn bản của trang thứ xx\n"));
  EXPECT_THAT(texts_of(pages_with_heads({"- 2 -", "- 3 -"})),
              ElementsAre("Văn bản của trang thứ x\n", "Văn bản của trang thứ xx\n"));
}

TEST(RunningHeads, AreNoTitlesThatDiffer) {
  EXPECT_THAT(texts_of(pages_with_heads({"Mẫu số 1", "Mẫu số 2"})),
              ElementsAre(HasSubstr("Mẫu số 1"), HasSubstr("Mẫu số 2")));
  EXPECT_THAT(texts_of(pages_with_heads({"120", "7"})),
              ElementsAre(HasSubstr("120"), HasSubstr("7")));
}

TEST(RunningHeads, OfASinglePageAreNumbersAlone) {
  EXPECT_THAT(texts_of(pages_with_heads({"24"})), ElementsAre("Văn bản của trang thứ x\n"));
  EXPECT_THAT(texts_of(pages_with_heads({"QUYẾT ĐỊNH"})), ElementsAre(HasSubstr("QUYẾT ĐỊNH")));
}

TEST(Signature, OfAnElectronicCopyIsTakenOut) {
  std::vector<Line> lines = Sheet()
                                .put(60, 10, "Người ký: Cổng Thông tin điện tử")
                                .put(60, 25, "Email: a@b.vn")
                                .put(60, 40, "Thời gian ký: 18.04.2022")
                                .put(60, 70, "Văn bản")
                                .put(60, 85, "Email: c@d.vn")
                                .lines();
  EXPECT_EQ(take_signature(lines).size(), 3U);
  EXPECT_EQ(text_of(lines), "Văn bản\nEmail: c@d.vn\n");
}

TEST(PageLayout, TakesAnyBoxes) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(text_of(lines_of({})), "");
  EXPECT_EQ(text_of(lines_of({{nan, 0, 1, 1, "a"}, {0, 5, 1, 5, "b"}, {9, 0, 1, 1, "c"}})), "c\n");
}

}  // namespace
}  // namespace chithi::readers
