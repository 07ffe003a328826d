// SPDX-License-Identifier: GPL-3.0-or-later
// Title, subject and addressees.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/letterhead.h"
#include "tests/support/letterheads.h"

namespace chithi::corpus {
namespace {

using test::kTwoColumns;
using testing::ElementsAre;
using Text = std::optional<std::string>;

struct SubjectCase {
  std::string_view lines;  ///< Between the number and the address.
  std::string_view subject;
};

TEST(ReadLetterhead, ReadsTheSubjectOfALetter) {
  const std::vector<SubjectCase> cases = {
      {"V/v tăng cường kiểm tra\nchợ đầu mối", "tăng cường kiểm tra chợ đầu mối"},
      {"Về việc tăng cường kiểm tra", "tăng cường kiểm tra"},
      {"Viv tăng cường kiểm tra", "tăng cường kiểm tra"},
      {"*Thực hiện Điện của Ban Bí thư\nvề phòng dịch*",
       "Thực hiện Điện của Ban Bí thư về phòng dịch"},
      {"về việc phòng dịch\ntrong du lịch", "phòng dịch trong du lịch"},
      {"V/v: chấn chỉnh\nBộ Chỉ huy chiến dịch", "chấn chỉnh Bộ Chỉ huy chiến dịch"},
  };
  for (const SubjectCase& test : cases) {
    SCOPED_TRACE(test.lines);
    const Letterhead read =
        read_letterhead("TỈNH ỦY HÀ NAM\nSố 9-CV/TU\n\n" + std::string(test.lines) +
                        "\n\nKính gửi: Các huyện ủy.\n");
    EXPECT_EQ(read.subject, test.subject);
  }
}

struct TitleCase {
  std::string_view lines;
  std::string_view type;
  Text subject;
};

TEST(ReadLetterhead, ReadsTitleAndSubject) {
  const std::vector<TitleCase> cases = {
      {"CHỈ THỊ\nVề phòng cháy rừng", "chỉ thị", "phòng cháy rừng"},
      {"QUYẾT ĐỊNH\nVề việc khen thưởng\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Thi đua;",
       "quyết định", "khen thưởng"},
      {"CÔNG ĐIỆN KHẨN\nVề ứng phó bão số 5", "công điện", "ứng phó bão số 5"},
      {"THÔNG BÁO\nKết luận của Chủ tịch tỉnh\ntại cuộc họp giao ban", "thông báo",
       "Kết luận của Chủ tịch tỉnh tại cuộc họp giao ban"},
      {"KẾ HOẠCH\nthực hiện Nghị quyết số 5-NQ/TU\n-----\nCăn cứ Nghị quyết số 5-NQ/TU;",
       "kế hoạch", "thực hiện Nghị quyết số 5-NQ/TU"},
      {"CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ THUỶ LỢI", "chỉ thị", "THUỶ LỢI"},
      {"BÁO CÁO\n\nTrong quý I, toàn tỉnh đã trồng được 300 ha rừng, bằng 60% kế hoạch năm, nhiều "
       "huyện vượt tiến độ đề ra.",
       "báo cáo", std::nullopt},
  };
  for (const TitleCase& test : cases) {
    SCOPED_TRACE(test.lines);
    const Letterhead read =
        read_letterhead("UBND TỈNH HÀ NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n" +
                        std::string(test.lines) + "\n");
    EXPECT_EQ(read.type, test.type);
    EXPECT_EQ(read.subject, test.subject);
  }
}

TEST(ReadLetterhead, ATitleThatSaysAll) {
  const Letterhead read = read_letterhead(
      "Nghị định của Chính phủ\nsố 116/2003/NĐ-CP ngày 10/10/2003\nvề việc tuyển dụng công chức\n\n"
      "Chính phủ\n\nCăn cứ Luật Tổ chức Chính phủ;\n");
  EXPECT_EQ(read.type, "nghị định");
  EXPECT_EQ(read.number, "116/2003/NĐ-CP");
  EXPECT_EQ(read.date, (PartialDate{2003, 10, 10}));
  EXPECT_EQ(read.issuer.name, "Chính phủ");
  EXPECT_EQ(read.subject, "tuyển dụng công chức");
}

TEST(ReadLetterhead, ATelegramsAddresseesComeAfterItsVerb) {
  const Letterhead read = read_letterhead(R"(UBND TỈNH GIA LAI
Số: 21/CĐ-UBND

CÔNG ĐIỆN
Về ứng phó với bão

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:
- Chủ tịch UBND các xã, phường;
- Giám đốc các sở.

Bão đang vào gần bờ.
)");
  EXPECT_THAT(read.recipients, ElementsAre("Chủ tịch UBND các xã, phường", "Giám đốc các sở"));
  EXPECT_EQ(read.subject, "ứng phó với bão");
}

TEST(ReadLetterhead, ALetterWithoutACodeInItsSymbolIsALetter) {
  EXPECT_EQ(read_letterhead(kTwoColumns).type, "công văn");
}

TEST(ReadLetterhead, ASubjectMayBeginAndEndLikeSomethingElse) {
  const auto letter = [](std::string_view subject) {
    return read_letterhead(
        "UBND TỈNH AN GIANG\nSố: 477/UBND-VX\n\nAn Giang, ngày 03 tháng 11 năm "
        "2018\n\n" +
        std::string(subject) + "\n\nKính gửi: Các sở, ngành.\n\nThực hiện.\n");
  };
  EXPECT_EQ(letter("Điều chỉnh chỉ tiêu trồng rừng").subject, "Điều chỉnh chỉ tiêu trồng rừng");
  EXPECT_EQ(letter("Giám sát việc cấp giấy chứng nhận theo\nluật").subject,
            "Giám sát việc cấp giấy chứng nhận theo luật");
}

TEST(ReadLetterhead, AFormWithAnAddresseeIsNoLetter) {
  const Letterhead read = read_letterhead(
      "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n\nĐơn xin nghỉ học\n\n"
      "Kính gửi: Ban Giám hiệu\n\nTên tôi là:\n");
  EXPECT_EQ(read.type, std::nullopt);
  EXPECT_EQ(read.issuer.name, std::nullopt);
}

TEST(ReadLetterhead, TheTextMayFollowListAndSubjectWithoutABlankRow) {
  const Letterhead letter = read_letterhead(R"(TỈNH ỦY SƠN LA
Số 5-CV/TU
Kính gửi: Các huyện ủy, thành ủy
Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy tiếp tục thực hiện nghiêm.
)");
  EXPECT_THAT(letter.recipients, ElementsAre("Các huyện ủy, thành ủy"));
  const Letterhead notice = read_letterhead(R"(UBND TỈNH SƠN LA
Số: 9/TB-UBND
THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh về công tác phòng dịch
Ngày 23/9/2021, Chủ tịch UBND tỉnh chủ trì họp. Sau khi nghe báo cáo,
)");
  EXPECT_EQ(notice.subject, "Kết luận của Chủ tịch UBND tỉnh về công tác phòng dịch");
}

TEST(ReadLetterhead, ANoticeMayTellOfAConclusionInItsTitle) {
  const Letterhead read = read_letterhead(
      "TỈNH ỦY SƠN LA\nSố 5-TB/TU\nTHÔNG BÁO\nKẾT LUẬN CỦA THƯỜNG TRỰC TỈNH ỦY\n"
      "tại cuộc làm việc với huyện Mai Sơn\n-----\nThường trực Tỉnh ủy họp.\n");
  EXPECT_EQ(read.type, "thông báo");
  EXPECT_EQ(read.subject, "KẾT LUẬN CỦA THƯỜNG TRỰC TỈNH ỦY tại cuộc làm việc với huyện Mai Sơn");
}

}  // namespace
}  // namespace chithi::corpus
