// SPDX-License-Identifier: GPL-3.0-or-later
// Who issued a paper, and where.
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

struct IssuerCase {
  std::string_view head;
  Issuer issuer;
};

/// `head` stands above the number; the rest of the paper says nothing about the issuer.
Letterhead read_head_lines(std::string_view head) {
  return read_letterhead(std::string(head) +
                         "\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nKính gửi: Các đơn vị.\n");
}

const std::vector<IssuerCase> kIssuers = {
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
     {"Đảng ủy xã Thạnh Bình", Level::Commune, Branch::Party, "Tây Ninh", "Tây Ninh", "Tân Biên"}},
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

TEST(ReadLetterhead, NamesTheIssuerInNormalCase) {
  for (const IssuerCase& test : kIssuers) {
    SCOPED_TRACE(test.head);
    EXPECT_EQ(read_head_lines(test.head).issuer, test.issuer);
  }
}

TEST(ReadLetterhead, AWordThatWasPartedIsMarked) {
  const Letterhead read = read_head_lines("TỈNH ỦY LAI CHÂU\nBAN CÁNSỰ ĐẢNG UBND TỈNH");
  EXPECT_THAT(why_of(read, "issuer.name"), HasSubstr("CÁNSỰ"));
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

TEST(ReadLetterhead, NamesAnIssuerWithItsPlaceOnce) {
  const Letterhead read = read_letterhead(
      "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH\n*\nSố 12-CT/TU\n\nThành phố Hồ Chí Minh, ngày 22 tháng 6 "
      "năm 2021\n\nCHỈ THỊ\nvề phòng, chống dịch\n");
  EXPECT_EQ(read.issuer.name, "Thành ủy thành phố Hồ Chí Minh");
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

}  // namespace
}  // namespace chithi::corpus
