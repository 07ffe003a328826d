// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of number, place and date.
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

using test::why_of;
using testing::HasSubstr;
using Text = std::optional<std::string>;

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
      {"Số: 4/35 /SGDĐT-CTrHS", std::nullopt, "SGDĐT-CTrHS"},
      {"Số: Z4l} -CV/TU", std::nullopt, "CV/TU"},
      {"Số 12 đường Lê Lợi - TT Đông", std::nullopt, std::nullopt},
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

TEST(ReadLetterhead, APlaceMayBeginLikeTheYear) {
  const Letterhead read = read_letterhead(
      "TỈNH ỦY NAM ĐỊNH                   ĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Số: 14-KH/TU                   Nam Định, ngày      tháng      năm      \n\nKẾ HOẠCH\n");
  EXPECT_EQ(read.number, "14-KH/TU");
  EXPECT_EQ(read.date, std::nullopt);
}

TEST(ReadLetterhead, ADateThatHasLostItsPlaceIsADate) {
  const Letterhead read =
      read_letterhead("TỈNH ỦY SƠN LA\nSố 176-CV/TU\nngày 15 tháng 6 năm 2021\nV/v chống dịch\n");
  EXPECT_EQ(read.date, (PartialDate{2021, 6, 15}));
  EXPECT_EQ(read.subject, "chống dịch");
}

}  // namespace
}  // namespace chithi::corpus
