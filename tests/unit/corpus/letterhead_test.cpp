// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/letterhead.h"

#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/letterheads.h"

namespace chithi::corpus {
namespace {

using test::kPartyLetter;
using test::kTwoColumns;
using test::why_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
  std::string_view text;
  Letterhead letterhead;
  explicit Read(std::string_view words) : text(words), letterhead(read_letterhead(words)) {}
};

TEST(ReadLetterhead, ReadsThePartysColumnsOneAfterTheOther) {
  const Letterhead read = read_letterhead(kPartyLetter);
  EXPECT_EQ(read.number, "127-CV/TU");
  EXPECT_EQ(read.symbol, "CV/TU");
  EXPECT_EQ(read.type, "công văn");
  EXPECT_EQ(read.place, "Cao Bằng");
  EXPECT_EQ(read.date, (PartialDate{2021, 8, 6}));
  EXPECT_EQ(read.subject, "chuẩn bị năm học mới trong điều kiện có dịch");
  EXPECT_THAT(read.recipients,
              ElementsAre("Các huyện ủy, Thành ủy", "Ban cán sự đảng Ủy ban nhân dân tỉnh"));
  EXPECT_THAT(read.copies, ElementsAre("Như trên", "Ban Tuyên giáo Trung ương (báo cáo)",
                                       "Lưu Văn phòng Tỉnh ủy"));
  EXPECT_EQ(read.signer, (Signer{"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nông Thị Hà"}));
  EXPECT_EQ(read.issuer, (Issuer{"Tỉnh ủy Cao Bằng", Level::Province, Branch::Party, "Cao Bằng",
                                 "Cao Bằng", std::nullopt}));
  EXPECT_THAT(read.confidence, IsEmpty());
}

TEST(ReadLetterhead, ReadsTwoColumnsOnTheSameRows) {
  const Letterhead read = read_letterhead(kTwoColumns);
  EXPECT_EQ(read.number, "402/UBND-KGVX");
  EXPECT_EQ(read.type, "công văn");
  EXPECT_EQ(read.place, "Trà Vinh");
  EXPECT_EQ(read.date, (PartialDate{2021, 5, 9}));
  EXPECT_EQ(read.subject, "tổ chức tiêm vắc xin đợt 2 năm 2021");
  EXPECT_THAT(read.recipients, ElementsAre("Sở Y tế", "Sở Tài chính", "UBND các huyện"));
  EXPECT_THAT(read.copies,
              ElementsAre("Như trên", "HĐND, UBND các huyện, thị xã (để thực hiện)", "Lưu: VT"));
  EXPECT_EQ(read.signer,
            (Signer{"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Thạch Thị Mai"}));
  EXPECT_EQ(read.issuer.name, "Ủy ban nhân dân tỉnh Trà Vinh");
  EXPECT_EQ(read.issuer.branch, Branch::State);
  EXPECT_EQ(read.issuer.province_2025, "Vĩnh Long");
}

TEST(ReadLetterhead, TellsWhereNumberAndSubjectStand) {
  const Read read(kPartyLetter);
  const std::string_view number_line = "Số 127-CV/TU";
  EXPECT_EQ(read.letterhead.number_end, read.text.find(number_line) + number_line.size());
  const std::string subject(vi::slice(read.text, read.letterhead.subject_span));
  EXPECT_THAT(subject, HasSubstr("V/v chuẩn bị năm học mới\ntrong điều kiện có dịch"));
}

TEST(ReadLetterhead, EmptyForWhatIsNoDirective) {
  for (const std::string_view text :
       {"", "\n\n\n", "Mẫu số 3\nTên hàng\tĐơn giá\n", "Hôm nay trời nắng.\nNgày mai có mưa."}) {
    const Letterhead read = read_letterhead(text);
    EXPECT_EQ(read.number, std::nullopt);
    EXPECT_EQ(read.type, std::nullopt);
    EXPECT_EQ(read.issuer, Issuer{});
    EXPECT_EQ(read.signer, Signer{});
  }
}

TEST(ReadLetterhead, OldFontsHaveLostTheCapitals) {
  const Letterhead read = read_letterhead(R"(bộ tài chính      cộng hoà xã hội chủ nghĩa Việt nam
                  Độc lập-Tự do-Hạnh phúc
SỐ:  144 /2002/QĐ/BTC
                  Hà nội, ngày  22  tháng 11 năm 2002

      quyết định của bộ trưởng bộ tài chính
về việc sửa đổi mức thuế suất
trong Biểu thuế nhập khẩu

bộ trưởng bộ tài chính

Căn cứ Nghị định số 178/CP ngày 28/10/1994 của Chính phủ;
)");
  EXPECT_EQ(read.issuer.name, "Bộ Tài chính");
  EXPECT_EQ(read.number, "144/2002/QĐ-BTC");
  EXPECT_EQ(read.type, "quyết định");
  EXPECT_EQ(read.subject, "sửa đổi mức thuế suất trong Biểu thuế nhập khẩu");
}

struct Closing {
  std::string_view title;
  std::string_view sentence;
  std::string_view date;
};

TEST(ReadLetterhead, TakesTheDayOfWhatAnAssemblyPassedFromItsLastSentence) {
  for (const Closing& test : {
           Closing{"LUẬT\nHỢP TÁC XÃ",
                   "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XI, kỳ "
                   "họp thứ 4 thông qua ngày 26 tháng 11 năm 2003.",
                   "2003-11-26"},
           Closing{
               "NGHỊ QUYẾT\nVề dự toán ngân sách",
               "Nghị quyết này được Hội đồng nhân dân tỉnh Hòa Bình khóa XVII, kỳ họp\nchuyên đề "
               "thông qua ngày 11/8/2022 và có hiệu lực từ ngày 21 tháng 8 năm 2022./.",
               "2022-08-11"},
           Closing{
               "PHÁP LỆNH\nThư viện",
               "Pháp lệnh này được Ủy ban Thường vụ Quốc hội thông qua tại phiên họp thứ 5 ngày "
               "28-12-2000.",
               "2000-12-28"},
           Closing{
               "BỘ LUẬT\nLAO ĐỘNG",
               "Luật này được dẫn ở đây. Bộ luật này được Quốc hội thông qua ngày 20 tháng 11 năm "
               "2019.",
               "2019-11-20"},
           Closing{"NGHỊ QUYẾT\nVề dự toán ngân sách",
                   "Nghị quyết này được thông qua và có hiệu lực từ ngày 21 tháng 8 năm 2022.", ""},
           Closing{"NGHỊ QUYẾT\nVề dự toán ngân sách",
                   "Luật Đầu tư được Quốc hội thông qua ngày 17 tháng 6 năm 2020.", ""},
       }) {
    const std::string text = std::string(test.title) + "\n\nĐiều 1. Phạm vi\nQuy định chung.\n\n" +
                             std::string(test.sentence) + "\n\nCHỦ TỊCH\n\nNguyễn Văn An\n";
    const Letterhead read = read_letterhead(text);
    EXPECT_EQ(to_string(read.date.value_or(PartialDate())), test.date) << test.sentence;
    EXPECT_EQ(why_of(read, "date"), test.date.empty() ? "" : "from the closing formula");
  }
}

TEST(ReadLetterhead, TheDayOfTheHeadOutranksThatOfTheLastSentence) {
  const Letterhead read = read_letterhead(
      "HỘI ĐỒNG NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 5/NQ-HĐND\nHòa Bình, ngày 12 tháng 8 năm 2022\n\nNGHỊ "
      "QUYẾT\nVề dự toán\n\nNghị quyết này được thông qua ngày 11 tháng 8 năm 2022.\n");
  EXPECT_EQ(read.date, (PartialDate{2022, 8, 12}));
}

TEST(ReadLetterhead, ATitleMayTakeSeveralLines) {
  constexpr std::string_view kSubject =
      "Hướng dẫn thu, nộp và quản lý lệ phí làm thủ tục đối với hàng hóa, phương tiện qua lại cửa "
      "khẩu và hàng gửi kho của các doanh nghiệp";
  const Letterhead read = read_letterhead(
      "Thông tư\nliên tịch của Bộ Tài chính - Bộ Thương mại -\nTổng cục Hải quan  số "
      "9/1999/TTLT-BTC-BTM-TCHQ\nngày 25 tháng 3 năm1999 " +
      std::string(kSubject) + "\n\nCăn cứ Nghị định số 4/1999/NĐ-CP;\n");
  EXPECT_EQ(read.type, "thông tư liên tịch");
  EXPECT_EQ(read.number, "09/1999/TTLT-BTC-BTM-TCHQ");
  EXPECT_EQ(read.date, (PartialDate{1999, 3, 25}));
  EXPECT_EQ(read.subject, kSubject);
}

TEST(ReadLetterhead, ReadsTheCellsOfATable) {
  const Letterhead read = read_letterhead(
      "| UBND TỈNH THÁI NGUYÊN ------- | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - "
      "Hạnh phúc** --------------- |\n| --- | --- |\n| Số: 93/UBND-CNTT V/v ký số văn bản | *Thái "
      "Nguyên, ngày 26 tháng 4 năm 2022* |\n\nKính gửi: Các sở; UBND các huyện.\n\nỦy ban nhân "
      "dân tỉnh yêu cầu ký số mọi văn bản.\n\n| **Nơi nhận:** - Như trên; - Lưu: VT. | **KT. CHỦ "
      "TỊCH PHÓ CHỦ TỊCH** (Đã ký) Dương Văn Lượng |\n");
  EXPECT_EQ(read.issuer.name, "Ủy ban nhân dân tỉnh Thái Nguyên");
  EXPECT_EQ(read.number, "93/UBND-CNTT");
  EXPECT_EQ(read.subject, "ký số văn bản");
  EXPECT_EQ(read.date, (PartialDate{2022, 4, 26}));
  EXPECT_THAT(read.copies, ElementsAre("Như trên", "Lưu: VT"));
  EXPECT_EQ(read.signer, (Signer{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Dương Văn Lượng"}));
}

TEST(ReadLetterhead, ReadsCellsOfSeveralLines) {
  const Letterhead read = read_letterhead(
      "| ỦY BAN NHÂN DÂN\u2028TỈNH BÌNH THUẬN\u2028------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
      "NAM\u2028Độc lập - Tự do - Hạnh phúc |\n|---|---|\n| Số: 08/CT-UBND | Bình Thuận, ngày 19 "
      "tháng 7 năm 2021 |\n\n**CHỈ THỊ**\n\nVề giãn cách xã hội\n\nChủ tịch yêu cầu:\n\n"
      "| Nơi nhận:\u2028- Thủ tướng Chính phủ (b/c);\u2028- TT Tỉnh ủy, TT HĐND tỉnh;\u2028- Lưu: "
      "VT. | **CHỦ TỊCH**\u2028\u2028**Lê Tuấn Phong** |\n");
  EXPECT_EQ(read.number, "08/CT-UBND");
  EXPECT_EQ(read.issuer.name, "Ủy ban nhân dân tỉnh Bình Thuận");
  EXPECT_THAT(read.copies, testing::ElementsAre("Thủ tướng Chính phủ (b/c)",
                                                "TT Tỉnh ủy, TT HĐND tỉnh", "Lưu: VT"));
  EXPECT_EQ(read.signer, (Signer{std::nullopt, "CHỦ TỊCH", "Lê Tuấn Phong"}));
}

TEST(ReadLetterhead, ALetterWithoutItsHeadIsKnownByTextAndCopies) {
  const Letterhead read = read_letterhead(R"(V/v tăng cường phòng, chống dịch

Kính gửi: Các huyện ủy, thành ủy.

Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy tiếp tục thực hiện nghiêm.

Nơi nhận:
- Như trên,
- Báo Sơn La, Đài PTTH tỉnh,
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
QUYỀN BÍ THƯ
TS. BS. Lê Văn Toàn
)");
  EXPECT_EQ(read.type, "công văn");
  EXPECT_EQ(read.issuer.name, "Ban Thường vụ Tỉnh ủy");
  EXPECT_EQ(read.issuer.province, "Sơn La");
  EXPECT_EQ(why_of(read, "issuer.name"),
            "from what it says in the text: Ban Thường vụ Tỉnh ủy yêu cầu");
  EXPECT_EQ(read.signer, (Signer{"T/M BAN THƯỜNG VỤ", "QUYỀN BÍ THƯ", "Lê Văn Toàn"}));
}

/// A head in a table, the subject in the cell of the number.
std::string head_in_cells(std::string_view body, std::string_view subject) {
  return std::string(body) + "\u2028-------\u2028Số: 17/UBND-VX\u2028" + std::string(subject) +
         "\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\u2028Độc lập - Tự do - Hạnh phúc\u2028\u2028"
         "Hà Nội, ngày 05 tháng 8 năm 2021\n\nKính gửi: Các sở.\n";
}

TEST(ReadLetterhead, ReadsTheLinesOfACellAsThoseOfAColumn) {
  const Letterhead read =
      read_letterhead(head_in_cells("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ\u2028NỘI",
                                    "V/v tổ chức cách ly\u2028người nhập cảnh ngắn ngày"));
  EXPECT_EQ(read.issuer.name, "Ủy ban nhân dân thành phố Hà Nội");
  EXPECT_EQ(read.number, "17/UBND-VX");
  EXPECT_EQ(read.subject, "tổ chức cách ly người nhập cảnh ngắn ngày");
  EXPECT_EQ(read.place, "Hà Nội");
  EXPECT_EQ(read.date, (PartialDate{2021, 8, 5}));
}

TEST(ReadLetterhead, ABlankLineOfACellEndsWhatStandsAbove) {
  const Letterhead read = read_letterhead(
      head_in_cells("UBND TỈNH LAI CHÂU", "V/v tổ chức cách ly\u2028\u2028HỎA TỐC lần hai"));
  EXPECT_EQ(read.subject, "tổ chức cách ly");
}

}  // namespace
}  // namespace chithi::corpus
