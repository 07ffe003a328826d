// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/tile_map.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/gazetteer.h"
#include "query/internal/tile_layout.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int kMaps[] = {63, 34};

const Tile& tile_of(int of, std::string_view province) {
  const auto tiles = tile_layout(of);
  const auto found = std::ranges::find(tiles, province, &Tile::province);
  if (found == tiles.end()) throw std::out_of_range(std::string(province));
  return *found;
}

TEST(TileLayout, HasEachProvinceOfTheGazetteerOnce) {
  std::multiset<std::string_view> before;
  for (const corpus::Province& province : corpus::provinces())
    before.insert(province.name);
  const std::multiset<std::string_view> today(corpus::provinces_2025().begin(),
                                              corpus::provinces_2025().end());
  for (const int of : kMaps) {
    std::multiset<std::string_view> laid_out;
    for (const Tile& tile : tile_layout(of))
      laid_out.insert(tile.province);
    EXPECT_EQ(laid_out, of == 63 ? before : today) << of;
  }
}

TEST(TileLayout, GivesNoTwoProvincesOnePlace) {
  for (const int of : kMaps) {
    std::set<std::pair<int, int>> places;
    for (const Tile& tile : tile_layout(of))
      EXPECT_TRUE(places.emplace(tile.row, tile.column).second) << of << ' ' << tile.province;
  }
}

struct Neighbours {
  int of;
  const char* a;
  const char* b;
};
constexpr Neighbours kNeighbours[] = {
    {63, "Hà Giang", "Cao Bằng"},
    {63, "Lai Châu", "Điện Biên"},
    {63, "Lạng Sơn", "Quảng Ninh"},
    {63, "Hà Nội", "Hưng Yên"},
    {63, "Hà Nội", "Hòa Bình"},
    {63, "Hà Nội", "Vĩnh Phúc"},
    {63, "Hải Phòng", "Quảng Ninh"},
    {63, "Thanh Hóa", "Nghệ An"},
    {63, "Nghệ An", "Hà Tĩnh"},
    {63, "Hà Tĩnh", "Quảng Bình"},
    {63, "Quảng Bình", "Quảng Trị"},
    {63, "Quảng Trị", "Thừa Thiên Huế"},
    {63, "Thừa Thiên Huế", "Đà Nẵng"},
    {63, "Quảng Nam", "Đà Nẵng"},
    {63, "Kon Tum", "Gia Lai"},
    {63, "Bình Định", "Phú Yên"},
    {63, "Đắk Lắk", "Đắk Nông"},
    {63, "Lâm Đồng", "Bình Thuận"},
    {63, "Ninh Thuận", "Khánh Hòa"},
    {63, "Tây Ninh", "Bình Phước"},
    {63, "Hồ Chí Minh", "Bình Dương"},
    {63, "Hồ Chí Minh", "Long An"},
    {63, "Đồng Nai", "Bà Rịa - Vũng Tàu"},
    {63, "An Giang", "Kiên Giang"},
    {63, "Cần Thơ", "Hậu Giang"},
    {63, "Sóc Trăng", "Bạc Liêu"},
    {63, "Cà Mau", "Bạc Liêu"},
    {34, "Lai Châu", "Lào Cai"},
    {34, "Hà Nội", "Phú Thọ"},
    {34, "Thanh Hóa", "Nghệ An"},
    {34, "Quảng Trị", "Huế"},
    {34, "Đà Nẵng", "Quảng Ngãi"},
    {34, "Lâm Đồng", "Khánh Hòa"},
    {34, "Hồ Chí Minh", "Tây Ninh"},
    {34, "An Giang", "Cà Mau"},
    {34, "Cần Thơ", "Cà Mau"},
};

TEST(TileLayout, KeepsNeighboursNear) {
  for (const Neighbours& c : kNeighbours) {
    const Tile& a = tile_of(c.of, c.a);
    const Tile& b = tile_of(c.of, c.b);
    EXPECT_LE(std::max(std::abs(a.row - b.row), std::abs(a.column - b.column)), 1)
        << c.a << ' ' << c.b;
  }
}

TEST(TileLayout, HasTheNorthAtTheTopAndCaMauAtTheBottom) {
  for (const int of : kMaps) {
    const char* const kSouthwards[] = {"Cao Bằng", "Hà Nội",   "Thanh Hóa",   "Nghệ An",
                                       "Hà Tĩnh",  "Đà Nẵng",  "Quảng Ngãi",  "Gia Lai",
                                       "Đắk Lắk",  "Lâm Đồng", "Hồ Chí Minh", "Cà Mau"};
    for (std::size_t i = 1; i < std::size(kSouthwards); ++i) {
      EXPECT_LT(tile_of(of, kSouthwards[i - 1]).row, tile_of(of, kSouthwards[i]).row)
          << of << ' ' << kSouthwards[i];
    }
    EXPECT_EQ(tile_of(of, "Cà Mau").row, tile_layout(of).back().row);
    EXPECT_EQ(tile_of(of, "Cà Mau").column, 0);
  }
}

Coverage coverage() {
  Coverage coverage;
  coverage.of = 63;
  coverage.cited = {{"Quảng Nam", 2, corpus::PartialDate{2021, 6, 17}, 6},
                    {"Lai Châu", 1, corpus::PartialDate{2021, 0, 0}, std::nullopt}};
  coverage.not_found = {"Đồng Nai", "Huế"};
  coverage.possible = {"Đồng Nai"};
  for (const corpus::Province& province : corpus::provinces()) {
    const bool told = province.name == "Quảng Nam" || province.name == "Lai Châu" ||
                      province.name == "Đồng Nai" || province.name == "Thừa Thiên Huế";
    if (!told) coverage.no_documents.emplace_back(province.name);
  }
  coverage.not_found[1] = "Thừa Thiên Huế";
  return coverage;
}

TEST(TileMap, TellsFourStatesApartByColourSignAndWords) {
  std::set<std::string> words;
  std::set<std::string_view> signs;
  std::set<std::string_view> classes;
  for (const ProvinceState state : kProvinceStates) {
    words.insert(words_for(state));
    signs.insert(sign_of(state));
    classes.insert(class_of(state));
  }
  EXPECT_EQ(words.size(), 4U);
  EXPECT_EQ(signs.size(), 4U);
  EXPECT_EQ(classes.size(), 4U);
}

TEST(TileMap, FindsTheStateOfEachProvince) {
  const auto findings = findings_of(coverage());
  ASSERT_EQ(findings.size(), 63U);
  EXPECT_EQ(count_of(findings, ProvinceState::Cites), 2U);
  EXPECT_EQ(count_of(findings, ProvinceState::MayCite), 1U);
  EXPECT_EQ(count_of(findings, ProvinceState::NoneCites), 1U);
  EXPECT_EQ(count_of(findings, ProvinceState::NoDocuments), 59U);
}

TEST(TileMap, DrawsDaysAndFullWords) {
  const std::string svg = draw_map(findings_of(coverage()), "m", "p1-").svg;
  EXPECT_THAT(svg, HasSubstr("<title>Quảng Nam: cites it; 2 directives, the first of 17/6/2021, "
                             "+6 days</title>"));
  EXPECT_THAT(svg, HasSubstr("<a href=\"#p1-0\" tabindex=\"-1\" class=\"tile cited\">"));
  EXPECT_THAT(svg, HasSubstr("class=\"days\">+6</text>"));
  EXPECT_THAT(svg, HasSubstr("<title>Thừa Thiên Huế: documents in the archive, none citing it"));
  EXPECT_THAT(svg, HasSubstr("url(#m-hatch)"));
}

TEST(TileMap, LeadsNowhereWhereItStandsAlone) {
  const std::string svg = draw_map(findings_of(coverage()), "m", std::nullopt).svg;
  EXPECT_THAT(svg, Not(HasSubstr("href")));
}

}  // namespace
}  // namespace chithi::query
