// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/letterhead.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Text = std::optional<std::string>;

constexpr std::string_view kPartyLetter = R"(TỈNH ỦY CAO BẰNG

*

Số 127-CV/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Cao Bằng, ngày 06 tháng 8 năm 2021

*V/v chuẩn bị năm học mới
trong điều kiện có dịch*

Kính gửi: - Các huyện ủy, Thành ủy,
- Ban cán sự đảng Ủy ban nhân dân tỉnh.

Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy lãnh đạo việc khai giảng bảo đảm an toàn.

Nơi nhận:

- Như trên,
- Ban Tuyên giáo Trung ương (báo cáo),
- Lưu Văn phòng Tỉnh ủy.

**T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ**

Nông Thị Hà
)";

constexpr std::string_view kTwoColumns =
    R"(ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TRÀ VINH                      Độc lập - Tự do - Hạnh phúc
_______                       ________________________
Số: 402/UBND-KGVX              Trà Vinh, ngày 09 tháng 5 năm 2021
V/v tổ chức tiêm vắc xin       HỎA TỐC
đợt 2 năm 2021

Kính gửi: Sở Y tế; Sở Tài chính; UBND các huyện.

Ủy ban nhân dân tỉnh giao Sở Y tế lập danh sách.

Nơi nhận:                      TM. ỦY BAN NHÂN DÂN
- Như trên;                    KT. CHỦ TỊCH
- HĐND, UBND các huyện,        PHÓ CHỦ TỊCH
thị xã (để thực hiện);
- Lưu: VT.                     (Đã ký)

                               Thạch Thị Mai
)";

struct Read {
  std::string_view text;
  Letterhead letterhead;
  explicit Read(std::string_view words) : text(words), letterhead(read_letterhead(words)) {}
};

std::string why_of(const Letterhead& letterhead, std::string_view field) {
  const auto found = std::ranges::find(letterhead.confidence, field, &Confidence::field);
  return found == letterhead.confidence.end() ? "" : found->why;
}

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

struct NumberCase {
  std::string_view line;
  Text number;
  Text symbol;
};

TEST(ReadLetterhead, ReadsTheNumberLine) {
  const std::vector<NumberCase> cases = {
      {"Số 453-CV/TU", "453-CV/TU", "CV/TU"},
      {"Số: 17 -CV/ĐU", "17-CV/ĐU", "CV/ĐU"},
      {"Số:19 -CV/HU", "19-CV/HU", "CV/HU"},
      {"Số: 1906 /SGDĐT-CTrTT", "1906/SGDĐT-CTrTT", "SGDĐT-CTrTT"},
      {"Số:      /UBND-VX", std::nullopt, "UBND-VX"},
      {"Số: -CV/BCSD", std::nullopt, "CV/BCSĐ"},
      {"Số: ..... -CV/TU", std::nullopt, "CV/TU"},
      {"Số 144 /2002/QĐ/BTC", "144/2002/QĐ-BTC", "QĐ-BTC"},
      {"Nghị quyết số: 24/2022/UBTVQH15", "24/2022/UBTVQH15", "UBTVQH15"},
      {"Số:", std::nullopt, std::nullopt},
      {"Số 12 đường Lê Lợi", std::nullopt, std::nullopt},
  };
  for (const NumberCase& test : cases) {
    SCOPED_TRACE(test.line);
    const Letterhead read = read_letterhead("UBND TỈNH LAI CHÂU\n" + std::string(test.line) +
                                            "\n\nKính gửi: Các sở.\n");
    EXPECT_EQ(read.number, test.number);
    EXPECT_EQ(read.symbol, test.symbol);
  }
}

TEST(ReadLetterhead, ASymbolThatWasMendedIsMarked) {
  const Letterhead read = read_letterhead("TỈNH ỦY LAI CHÂU\nSố: 5-CV/BCSD\n");
  EXPECT_THAT(why_of(read, "symbol"), HasSubstr("BCSD"));
}

TEST(ReadLetterhead, ANumberInASubjectIsNotItsOwn) {
  const Letterhead read = read_letterhead(R"(HUYỆN ỦY ĐỨC CƠ
V/v thực hiện Kết luận
số 07-KL/TW của Bộ Chính trị và
Công văn số 204-CV/TU

Số 88-CV/HU

Kính gửi: Các chi bộ.
)");
  EXPECT_EQ(read.number, "88-CV/HU");
  EXPECT_EQ(read.subject,
            "thực hiện Kết luận số 07-KL/TW của Bộ Chính trị và Công văn số 204-CV/TU");
}

struct DateCase {
  std::string_view line;
  Text place;
  std::optional<PartialDate> date;
};

TEST(ReadLetterhead, ReadsThePlaceAndDateLine) {
  const std::vector<DateCase> cases = {
      {"Quảng Ngãi, ngày 16 tháng 6 năm 2021", "Quảng Ngãi", PartialDate{2021, 6, 16}},
      {"Lai Châu, ngày tháng năm 2021", "Lai Châu", PartialDate{2021, 0, 0}},
      {"Lai Châu, ngày      tháng     năm 2021", "Lai Châu", PartialDate{2021, 0, 0}},
      {"Lai Châu, ngày … tháng 7 năm 2021", "Lai Châu", PartialDate{2021, 7, 0}},
      {"Hà nội, ngày  14   tháng  7   năm 1998", "Hà Nội", PartialDate{1998, 7, 14}},
      {"Thanh Hoá, ngày 01/02/2022", "Thanh Hóa", PartialDate{2022, 2, 1}},
      {"Hà Nội ngày 5 tháng 4 năm 2021", "Hà Nội", PartialDate{2021, 4, 5}},
      {"Cần Thơ, ngày I6 tháng 12 năm 202I", "Cần Thơ", PartialDate{2021, 12, 16}},
      {"Hà Nội, ngày 18\ntháng 02 năm 2019", "Hà Nội", PartialDate{2019, 2, 18}},
      {"Hà Nội, ngày 18 tháng 02\nnăm 2019", "Hà Nội", PartialDate{2019, 2, 18}},
      {"Hà Nội, ngày 18\nNgười nhận: Nguyễn Văn An", std::nullopt, std::nullopt},
      {"Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017", std::nullopt, std::nullopt},
      {"Ngày 06/5/2021", std::nullopt, std::nullopt},
  };
  for (const DateCase& test : cases) {
    SCOPED_TRACE(test.line);
    const Letterhead read =
        read_letterhead("UBND TỈNH LAI CHÂU\nSố: 1/UBND-VX\n" + std::string(test.line) + "\n");
    EXPECT_EQ(read.place, test.place);
    EXPECT_EQ(read.date, test.date);
  }
}

struct IssuerCase {
  std::string_view head;
  Issuer issuer;
};

/// `head` stands above the number; the rest of the paper says nothing about the issuer.
Letterhead read_head_lines(std::string_view head) {
  return read_letterhead(std::string(head) +
                         "\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nKính gửi: Các đơn vị.\n");
}

TEST(ReadLetterhead, NamesTheIssuerInNormalCase) {
  const std::vector<IssuerCase> cases = {
      {"TỈNH ỦY QUẢNG NGÃI",
       {"Tỉnh ủy Quảng Ngãi", Level::Province, Branch::Party, "Quảng Ngãi", "Quảng Ngãi", {}}},
      {"TĨNH UỶ KHÁNH HOÀ",
       {"Tỉnh ủy Khánh Hòa", Level::Province, Branch::Party, "Khánh Hòa", "Khánh Hòa", {}}},
      {"THÀNH ỦY HÀ NỘI",
       {"Thành ủy Hà Nội", Level::Province, Branch::Party, "Hà Nội", "Hà Nội", {}}},
      {"ĐẢNG BỘ TỈNH NGHỆ AN\nTHÀNH ỦY VINH",
       {"Thành ủy Vinh", Level::District, Branch::Party, "Nghệ An", "Nghệ An", "Vinh"}},
      {"ĐẢNG BỘ HUYỆN GÒ QUAO\nĐẢNG ỦY Y TẾ",
       {"Đảng ủy Y tế huyện Gò Quao", Level::District, Branch::Party, "Kiên Giang", "An Giang",
        "Gò Quao"}},
      {"TỈNH ỦY LAI CHÂU\nBAN CÁNSỰ ĐẢNG UBND TỈNH",
       {"Ban cán sự đảng Ủy ban nhân dân tỉnh Lai Châu",
        Level::Province,
        Branch::Party,
        "Lai Châu",
        "Lai Châu",
        {}}},
      {"TỈNH ỦY SÓC TRĂNG\nBAN TUYÊN GIÁO",
       {"Ban Tuyên giáo Tỉnh ủy Sóc Trăng",
        Level::Province,
        Branch::Party,
        "Sóc Trăng",
        "Cần Thơ",
        {}}},
      {"UBND TỈNH BẮC NINH\nSỞ GIÁO DỤC VÀ ĐÀO TẠO",
       {"Sở Giáo dục và Đào tạo tỉnh Bắc Ninh",
        Level::Province,
        Branch::State,
        "Bắc Ninh",
        "Bắc Ninh",
        {}}},
      {"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG",
       {"Ủy ban nhân dân thành phố Đà Nẵng",
        Level::Province,
        Branch::State,
        "Đà Nẵng",
        "Đà Nẵng",
        {}}},
      {"ỦY BAN NHÂN DÂN QUẬN HẢI CHÂU\nTHÀNH PHỐ ĐÀ NẴNG",
       {"Ủy ban nhân dân quận Hải Châu", Level::District, Branch::State, "Đà Nẵng", "Đà Nẵng",
        "Hải Châu"}},
      {"UBND HUYỆN CÁT HẢI\nUỶ BAN NHÂN DÂN XÃ PHÙ LONG",
       {"Ủy ban nhân dân xã Phù Long", Level::Commune, Branch::State, "Hải Phòng", "Hải Phòng",
        "Cát Hải"}},
      {"ĐẢNG BỘ HUYỆN TÂN BIÊN\nĐẢNG ỦY XÃ THẠNH BÌNH",
       {"Đảng ủy xã Thạnh Bình", Level::Commune, Branch::Party, "Tây Ninh", "Tây Ninh",
        "Tân Biên"}},
      {"UBND TỈNH YÊN BÁI\nBAN CHỈ ĐẠO PHÒNG, CHỐNG\nDỊCH BỆNH COVID-19",
       {"Ban Chỉ đạo phòng, chống dịch bệnh COVID-19 tỉnh Yên Bái",
        Level::Province,
        Branch::State,
        "Yên Bái",
        "Lào Cai",
        {}}},
      {"ỦY BAN MTTQ VIỆT NAM\nTỈNH ĐỒNG NAI\nBAN THƯỜNG TRỰC",
       {"Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai",
        Level::Province,
        Branch::Front,
        "Đồng Nai",
        "Đồng Nai",
        {}}},
      {"TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC GIANG",
       {"Liên đoàn Lao động tỉnh Bắc Giang",
        Level::Province,
        Branch::Union,
        "Bắc Giang",
        "Bắc Ninh",
        {}}},
      {"BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI",
       {"Bộ Lao động - Thương binh và Xã hội", Level::Central, Branch::State, {}, {}, {}}},
      {"THỦ TƯỚNG CHÍNH PHỦ", {"Thủ tướng Chính phủ", Level::Central, Branch::State, {}, {}, {}}},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN BÍ THƯ",
       {"Ban Bí thư", Level::Central, Branch::Party, {}, {}, {}}},
  };
  for (const IssuerCase& test : cases) {
    SCOPED_TRACE(test.head);
    EXPECT_EQ(read_head_lines(test.head).issuer, test.issuer);
  }
}

TEST(ReadLetterhead, AWordThatWasPartedIsMarked) {
  const Letterhead read = read_head_lines("TỈNH ỦY LAI CHÂU\nBAN CÁNSỰ ĐẢNG UBND TỈNH");
  EXPECT_THAT(why_of(read, "issuer.name"), HasSubstr("CÁNSỰ"));
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

constexpr std::string_view kTitleOnly = R"(**KẾT LUẬN**

**CỦA BAN THƯỜNG VỤ TỈNH ỦY**

**về phát triển cây dược liệu**

-----

Ngày 06/5/2021, Ban Thường vụ Tỉnh ủy họp với các địa phương và kết luận:

1. Trồng sâm dưới tán rừng ở các xã vùng cao.

Nơi nhận:

- Các huyện ủy,
)";

TEST(ReadLetterhead, ATitleAloneIsAHead) {
  const Letterhead read = read_letterhead(kTitleOnly);
  EXPECT_EQ(read.type, "kết luận");
  EXPECT_EQ(read.number, std::nullopt);
  EXPECT_EQ(read.date, std::nullopt);
  EXPECT_EQ(read.subject, "phát triển cây dược liệu");
  EXPECT_EQ(read.issuer.name, "Ban Thường vụ Tỉnh ủy");
  EXPECT_EQ(read.issuer.level, Level::Province);
  EXPECT_EQ(read.issuer.branch, Branch::Party);
  EXPECT_EQ(read.issuer.province, std::nullopt);
}

TEST(ReadLetterhead, TheNewspaperAmongTheCopiesTellsTheProvince) {
  const Letterhead read =
      read_letterhead(std::string(kTitleOnly) + "- Báo Quảng Nam, Đài PT-TH tỉnh,\n- Lưu VPTU.\n");
  EXPECT_EQ(read.issuer.province, "Quảng Nam");
  EXPECT_EQ(read.issuer.province_2025, "Đà Nẵng");
  EXPECT_THAT(why_of(read, "issuer.province"), HasSubstr("Báo Quảng Nam"));
}

TEST(ReadLetterhead, ACopyToAnotherProvinceTellsNothing) {
  const Letterhead read =
      read_letterhead(std::string(kTitleOnly) + "- Tỉnh ủy Kon Tum (để phối hợp),\n- Lưu VPTU.\n");
  EXPECT_EQ(read.issuer.province, std::nullopt);
}

TEST(ReadLetterhead, TheProvinceIsThatOfTheTime) {
  constexpr std::string_view kHead =
      "TỈNH ỦY THỪA THIÊN HUẾ\nSố 3-CV/TU\nHuế, ngày 10 tháng 9 năm ";
  EXPECT_EQ(read_letterhead(std::string(kHead) + "2021\n").issuer.province, "Thừa Thiên Huế");
  EXPECT_EQ(read_letterhead(std::string(kHead) + "2021\n").issuer.province_2025, "Huế");
}

TEST(ReadLetterhead, ThePlaceLineSuppliesTheMissingProvince) {
  const Letterhead read =
      read_letterhead("UBND TỈNH\nSố: 8/UBND-NL\nHà Giang, ngày 01 tháng 3 năm 2021\n");
  EXPECT_EQ(read.issuer.name, "Ủy ban nhân dân tỉnh Hà Giang");
  EXPECT_EQ(read.issuer.province, "Hà Giang");
  EXPECT_THAT(why_of(read, "issuer.province"), HasSubstr("Hà Giang"));
}

TEST(ReadLetterhead, ACentralBodyHasNoProvince) {
  const Letterhead read =
      read_letterhead("BỘ Y TẾ\nSố: 9/BYT-DP\nHà Nội, ngày 01 tháng 3 năm 2021\n");
  EXPECT_EQ(read.place, "Hà Nội");
  EXPECT_EQ(read.issuer.province, std::nullopt);
}

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

struct FootCase {
  std::string_view foot;
  std::vector<std::string> copies;
  Signer signer;
};

TEST(ReadLetterhead, ReadsTheFoot) {
  const std::vector<FootCase> cases = {
      {"Nơi nhận:\n- Như trên,\n- CP.VPTU-C3, N\n- Lưu VPTU.\n\nC-M3/CV1747/95\n\nT/M BAN THƯỜNG "
       "VỤ\nPHÓ Bí THƯ\n\n\n\nHồ Thanh Sơn",
       {"Như trên", "CP.VPTU-C3, N", "Lưu VPTU"},
       {"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hồ Thanh Sơn"}},
      {"Nơi nhận:\n- Lưu VPTU.\n\nT/M BAN THƯỜNG VỤ\n\n\n\nĐỗ Thanh Bình",
       {"Lưu VPTU"},
       {"T/M BAN THƯỜNG VỤ", std::nullopt, "Đỗ Thanh Bình"}},
      {"THỦ TƯỚNG\n\n(Đã ký)\n\nPhạm Văn Hùng", {}, {std::nullopt, "THỦ TƯỚNG", "Phạm Văn Hùng"}},
      {"TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký) Trần Diệu Khuê\n\nNơi nhận:\n- Lưu: VT.",
       {"Lưu: VT"},
       {"TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Diệu Khuê"}},
      {"CHỦ TỊCH\n\nCao Thị Hòa Bình\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
       {"Như trên", "Lưu: VT"},
       {std::nullopt, "CHỦ TỊCH", "Cao Thị Hòa Bình"}},
      {"KT. BỘ TRƯỞNG\nBỘ TÀI CHÍNH\nTHỨ TRƯỞNG\n\nThượng tướng Võ Minh Lương",
       {},
       {"KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Võ Minh Lương"}},
      {"TM. CHI BỘ\nBÍ THƯ\nLÊ VĂN TÁM", {}, {"TM. CHI BỘ", "BÍ THƯ", "Lê Văn Tám"}},
      {"Nơi nhận:\n- Như Điều 3;      CHỦ TỊCH\n- Lưu: VT.\n                      Y Thanh Niê",
       {"Như Điều 3", "Lưu: VT"},
       {std::nullopt, "CHỦ TỊCH", "Y Thanh Niê"}},
      {"T/M BAN BÍ THƯ\n\n(Đã ký)", {}, {"T/M BAN BÍ THƯ", std::nullopt, std::nullopt}},
  };
  for (const FootCase& test : cases) {
    SCOPED_TRACE(test.foot);
    const Letterhead read = read_letterhead(
        "TỈNH ỦY HÀ NAM\nSố 9-CV/TU\n\nKính gửi: Các huyện ủy.\n\nTỉnh ủy yêu cầu báo cáo.\n\n" +
        std::string(test.foot) + "\n");
    EXPECT_EQ(read.copies, test.copies);
    EXPECT_EQ(read.signer, test.signer);
  }
}

TEST(ReadLetterhead, ReadsANumberInSmallLetters) {
  for (const std::string_view number :
       {"số: 1520/qđ-ubnd", "số: 1520/QĐ-UBND", "số 1520/qđ-ubnd"}) {
    SCOPED_TRACE(number);
    const Letterhead read = read_letterhead(
        "ỦY BAN NHÂN DÂN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN TUY PHONG     "
        "Độc lập - Tự do - Hạnh phúc\n" +
        std::string(number) +
        "       Tuy Phong, ngày 21 tháng 7 năm 2021\n\nQUYẾT ĐỊNH\nVề việc lập chốt kiểm soát\n");
    EXPECT_EQ(read.number, "1520/QĐ-UBND");
  }
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

TEST(ReadLetterhead, NamesAnIssuerWithItsPlaceOnce) {
  const Letterhead read = read_letterhead(
      "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH\n*\nSố 12-CT/TU\n\nThành phố Hồ Chí Minh, ngày 22 tháng 6 "
      "năm 2021\n\nCHỈ THỊ\nvề phòng, chống dịch\n");
  EXPECT_EQ(read.issuer.name, "Thành ủy thành phố Hồ Chí Minh");
}

TEST(ReadLetterhead, TheFootIsFoundAboveAppendices) {
  const Letterhead read = read_letterhead(std::string(kPartyLetter) +
                                          "\nPHỤ LỤC\nDanh sách\n\nNơi nhận: ........\n\n"
                                          "GIÁM ĐỐC\n(Ký tên)\n\nNguyễn Văn A\n");
  EXPECT_EQ(read.signer.name, "Nông Thị Hà");
  EXPECT_EQ(read.copies.size(), 3U);
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

TEST(ReadLetterhead, APlaceMayBeginLikeTheYear) {
  const Letterhead read = read_letterhead(
      "TỈNH ỦY NAM ĐỊNH                   ĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Số: 14-KH/TU                   Nam Định, ngày      tháng      năm      \n\nKẾ HOẠCH\n");
  EXPECT_EQ(read.number, "14-KH/TU");
  EXPECT_EQ(read.date, std::nullopt);
}

TEST(ReadLetterhead, ADistrictAndATownOfOneNameLieInOneProvince) {
  const Letterhead read = read_letterhead(
      "ỦY BAN NHÂN DÂN HUYỆN KỲ ANH\nỦY BAN NHÂN DÂN XÃ KỲ PHÚ\nSố: 2/KH-UBND\n\n"
      "Kỳ Phú, ngày 28 tháng 12 năm 2020\n");
  EXPECT_EQ(read.issuer.province, "Hà Tĩnh");
  EXPECT_EQ(why_of(read, "issuer.province"), "the only province with this district: Kỳ Anh");
}

TEST(ReadLetterhead, ADistrictMayBeANumber) {
  const Letterhead read = read_letterhead(
      "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH\nỦY BAN NHÂN DÂN QUẬN 3\nSố: 699/UBND-YT\n\n"
      "V/v tiêm chủng\n\nQuận 3, ngày 01 tháng 6 năm 2021\n\nKính gửi: Các phường.\n");
  EXPECT_EQ(read.place, "Quận 3");
  EXPECT_EQ(read.date, (PartialDate{2021, 6, 1}));
}

TEST(ReadLetterhead, AFormWithAnAddresseeIsNoLetter) {
  const Letterhead read = read_letterhead(
      "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n\nĐơn xin nghỉ học\n\n"
      "Kính gửi: Ban Giám hiệu\n\nTên tôi là:\n");
  EXPECT_EQ(read.type, std::nullopt);
  EXPECT_EQ(read.issuer.name, std::nullopt);
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

TEST(ReadLetterhead, WhoSignsForTheHeadOfAnOfficeIsItsDeputy) {
  for (const std::string_view authority : {"K/T CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN PHÒNG"}) {
    const Letterhead read =
        read_letterhead("TỈNH ỦY SƠN LA\nSố 5-CV/VPTU\n\nNơi nhận:\n- Như trên.\n" +
                        std::string(authority) + "\nPHÓ CHÁNH VĂN PHÒNG\nLê An\n");
    EXPECT_EQ(read.signer, (Signer{std::string(authority), "PHÓ CHÁNH VĂN PHÒNG", "Lê An"}));
  }
}

TEST(ReadLetterhead, HueIsACityOfItsProvinceAndSince2025AllOfIt) {
  struct Case {
    std::string_view head;
    Issuer issuer;
  };
  const Case cases[] = {
      {"THÀNH ỦY HUẾ\nSố 5-CV/TU\nHuế, ngày 5 tháng 8 năm 2021\n",
       {"Thành ủy Huế", Level::District, Branch::Party, "Thừa Thiên Huế", "Huế", "Huế"}},
      {"THÀNH ỦY HUẾ\nSố 5-CV/TU\nHuế, ngày 5 tháng 8 năm 2025\n",
       {"Thành ủy Huế", Level::Province, Branch::Party, "Huế", "Huế", {}}},
      {"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 5/UBND-VP\nHuế, ngày 5 tháng 3 năm 2025\n",
       {"Ủy ban nhân dân thành phố Huế", Level::Province, Branch::State, "Huế", "Huế", {}}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(read_letterhead(c.head).issuer, c.issuer) << c.head;
  }
}

TEST(ReadLetterhead, DistrictsThatDifferInMarksAreNotTakenForEachOther) {
  EXPECT_EQ(read_letterhead("HUYỆN ỦY TAM ĐƯỜNG\nSố 5-CV/HU\n").issuer.province, "Lai Châu");
  EXPECT_EQ(read_letterhead("HUYỆN ỦY TAM DƯƠNG\nSố 5-CV/HU\n").issuer.province, "Vĩnh Phúc");
}

TEST(ReadLetterhead, ADateThatHasLostItsPlaceIsADate) {
  const Letterhead read =
      read_letterhead("TỈNH ỦY SƠN LA\nSố 176-CV/TU\nngày 15 tháng 6 năm 2021\nV/v chống dịch\n");
  EXPECT_EQ(read.date, (PartialDate{2021, 6, 15}));
  EXPECT_EQ(read.subject, "chống dịch");
}

}  // namespace
}  // namespace chithi::corpus
