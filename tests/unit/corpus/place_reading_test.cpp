// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "corpus/ingest.h"

// Places whose names look like something else, read in whole papers.

namespace chithi::corpus {
namespace {

/// A letter of a commune that cites.
std::string commune(std::string_view superior, std::string_view words) {
  return "ĐẢNG BỘ " + std::string(superior) +
         "\nĐẢNG ỦY XÃ AN ĐIỀN\n*\nSố 11-CV/ĐU\n\nAn Điền, ngày 26 tháng 12 năm 2022\n\nKính gửi: "
         "Các chi bộ.\n\nThực hiện " +
         std::string(words) + " yêu cầu các chi bộ rà soát.\n";
}

Directive read(const std::string& text) { return read_directives(text, "a.txt").front(); }

/// "issuer key" of the only citation.
std::string cited(std::string_view superior, std::string_view words) {
  const Directive directive = read(commune(superior, words));
  if (directive.citations.size() != 1) return std::to_string(directive.citations.size());
  const Citation& citation = directive.citations.front();
  return citation.issuer.value_or("-") + ' ' + citation.key;
}

TEST(PlaceReading, DoanHungIsADistrictAndNotAYouthUnion) {
  const Directive directive = read(
      "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ\nỦY BAN NHÂN DÂN HUYỆN ĐOAN HÙNG\nSố: 01/UBND-VP\n\nĐoan "
      "Hùng, ngày 25 tháng 12 năm 2022\n\nKính gửi: Các xã.\n");
  EXPECT_EQ(directive.issuer.name, "Ủy ban nhân dân huyện Đoan Hùng");
  EXPECT_EQ(
      cited("HUYỆN ĐOAN HÙNG", "Công văn số 3/UBND-VP ngày 2/3/2022 của UBND huyện Đoan Hùng,"),
      "UBND huyện Đoan Hùng :3::ubnd-vp@phu-tho/doan-hung@2022-03-02");
  EXPECT_EQ(cited("HUYỆN ĐOAN HÙNG", "Công văn số 3-CV/HĐ ngày 2/3/2022 của Huyện đoàn Lâm Thao,"),
            "Huyện đoàn Lâm Thao cv:3::hd@phu-tho/lam-thao@2022-03-02");
}

TEST(PlaceReading, AnApostropheIsPartOfAName) {
  for (const std::string_view name : {"Đắk R'Lấp", "Đắk R’Lấp"}) {
    EXPECT_EQ(cited("HUYỆN ĐẮK R'LẤP",
                    "Kế hoạch số 3-KH/HU năm 2019 của Huyện ủy " + std::string(name) + ","),
              "Huyện ủy Đắk R'Lấp kh:3::hu@dak-nong/dak-rlap@2019");
  }
}

TEST(PlaceReading, WhoOrdersIsNotTheIssuerBeforeTheComma) {
  EXPECT_EQ(cited("HUYỆN LÂM THAO",
                  "Công văn số 7/UBND-VP ngày 1/2/2021 của Ủy ban nhân dân tỉnh, "
                  "Ủy ban nhân dân huyện"),
            "Ủy ban nhân dân tỉnh Phú Thọ :7::ubnd-vp@phu-tho@2021-02-01");
  EXPECT_EQ(cited("HUYỆN LÂM THAO",
                  "Quyết định số 7/QĐ-UBND ngày 1/2/2021 của UBND huyện, Ủy ban "
                  "nhân dân xã"),
            "UBND huyện Lâm Thao qd:7::ubnd@phu-tho/lam-thao@2021-02-01");
  EXPECT_EQ(cited("HUYỆN LÂM THAO",
                  "Công văn số 7/UBND-VP ngày 1/2/2021 của UBND tỉnh Phú Thọ, "
                  "UBND huyện Lâm Thao"),
            "UBND tỉnh Phú Thọ :7::ubnd-vp@phu-tho@2021-02-01");
}

TEST(PlaceReading, ADistrictCommitteesSymbolAloneIsThatOfTheOwnDistrict) {
  EXPECT_EQ(cited("HUYỆN LÂM THAO", "Kế hoạch số 3-KH/HU ngày 17/5/2019,"),
            "Huyện ủy Lâm Thao kh:3::hu@phu-tho/lam-thao@2019-05-17");
  EXPECT_EQ(cited("TỈNH PHÚ THỌ", "Kế hoạch số 3-KH/HU ngày 17/5/2019,"),
            "- kh:3::hu@phu-tho@2019-05-17");
}

TEST(PlaceReading, TheKindOfADistrictTellsItsProvince) {
  const auto province = [](std::string_view district) {
    return read("ỦY BAN NHÂN DÂN " + std::string(district) +
                "\nỦY BAN NHÂN DÂN XÃ TÂN LỘC\nSố: 14/KH-UBND\n\nTân Lộc, ngày 19 tháng 9 năm "
                "2018\n\nKẾ HOẠCH\nVề việc chống bão\n")
        .issuer.province;
  };
  EXPECT_EQ(province("HUYỆN BÌNH TÂN"), "Vĩnh Long");
  EXPECT_EQ(province("QUẬN BÌNH TÂN"), "Hồ Chí Minh");
  EXPECT_EQ(province("HUYỆN AN LÃO"), std::nullopt);
}

}  // namespace
}  // namespace chithi::corpus
