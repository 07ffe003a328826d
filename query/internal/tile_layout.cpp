// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/tile_layout.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace chithi::query {
namespace {

// A tile for each province with all its islands, drawn up for this program: by rows from the north,
// each from the west. Places are near those on a map, so that one finds a province where one looks
// for it; neighbours touch wherever a grid allows it.
constexpr Tile kBefore[] = {
    {"Hà Giang", "Hà", "Giang", 3, 0},
    {"Cao Bằng", "Cao", "Bằng", 4, 0},
    {"Lai Châu", "Lai", "Châu", 1, 1},
    {"Lào Cai", "Lào", "Cai", 2, 1},
    {"Tuyên Quang", "Tuyên", "Quang", 3, 1},
    {"Bắc Kạn", "Bắc", "Kạn", 4, 1},
    {"Lạng Sơn", "Lạng", "Sơn", 5, 1},
    {"Điện Biên", "Điện", "Biên", 0, 2},
    {"Yên Bái", "Yên", "Bái", 2, 2},
    {"Phú Thọ", "Phú", "Thọ", 3, 2},
    {"Thái Nguyên", "Thái", "Nguyên", 4, 2},
    {"Bắc Giang", "Bắc", "Giang", 5, 2},
    {"Quảng Ninh", "Quảng", "Ninh", 6, 2},
    {"Sơn La", "Sơn", "La", 1, 3},
    {"Vĩnh Phúc", "Vĩnh", "Phúc", 3, 3},
    {"Bắc Ninh", "Bắc", "Ninh", 4, 3},
    {"Hải Dương", "Hải", "Dương", 5, 3},
    {"Hải Phòng", "Hải", "Phòng", 6, 3},
    {"Hòa Bình", "Hòa", "Bình", 2, 4},
    {"Hà Nội", "Hà", "Nội", 3, 4},
    {"Hưng Yên", "Hưng", "Yên", 4, 4},
    {"Thái Bình", "Thái", "Bình", 5, 4},
    {"Hà Nam", "Hà", "Nam", 3, 5},
    {"Nam Định", "Nam", "Định", 4, 5},
    {"Thanh Hóa", "Thanh", "Hóa", 2, 6},
    {"Ninh Bình", "Ninh", "Bình", 3, 6},
    {"Nghệ An", "Nghệ", "An", 2, 7},
    {"Hà Tĩnh", "Hà", "Tĩnh", 2, 8},
    {"Quảng Bình", "Quảng", "Bình", 3, 9},
    {"Quảng Trị", "Quảng", "Trị", 3, 10},
    {"Thừa Thiên Huế", "TT", "Huế", 4, 10},
    {"Quảng Nam", "Quảng", "Nam", 4, 11},
    {"Đà Nẵng", "Đà", "Nẵng", 5, 11},
    {"Kon Tum", "Kon", "Tum", 4, 12},
    {"Quảng Ngãi", "Quảng", "Ngãi", 5, 12},
    {"Gia Lai", "Gia", "Lai", 4, 13},
    {"Bình Định", "Bình", "Định", 5, 13},
    {"Đắk Nông", "Đắk", "Nông", 3, 14},
    {"Đắk Lắk", "Đắk", "Lắk", 4, 14},
    {"Phú Yên", "Phú", "Yên", 5, 14},
    {"Bình Phước", "Bình", "Phước", 2, 15},
    {"Lâm Đồng", "Lâm", "Đồng", 4, 15},
    {"Khánh Hòa", "Khánh", "Hòa", 5, 15},
    {"Tây Ninh", "Tây", "Ninh", 1, 16},
    {"Bình Dương", "Bình", "Dương", 2, 16},
    {"Đồng Nai", "Đồng", "Nai", 3, 16},
    {"Bình Thuận", "Bình", "Thuận", 4, 16},
    {"Ninh Thuận", "Ninh", "Thuận", 5, 16},
    {"Long An", "Long", "An", 1, 17},
    {"Hồ Chí Minh", "TP.", "HCM", 2, 17},
    {"Bà Rịa - Vũng Tàu", "BR-VT", "", 3, 17},
    {"An Giang", "An", "Giang", 0, 18},
    {"Đồng Tháp", "Đồng", "Tháp", 1, 18},
    {"Tiền Giang", "Tiền", "Giang", 2, 18},
    {"Kiên Giang", "Kiên", "Giang", 0, 19},
    {"Cần Thơ", "Cần", "Thơ", 1, 19},
    {"Vĩnh Long", "Vĩnh", "Long", 2, 19},
    {"Bến Tre", "Bến", "Tre", 3, 19},
    {"Hậu Giang", "Hậu", "Giang", 1, 20},
    {"Sóc Trăng", "Sóc", "Trăng", 2, 20},
    {"Trà Vinh", "Trà", "Vinh", 3, 20},
    {"Cà Mau", "Cà", "Mau", 0, 21},
    {"Bạc Liêu", "Bạc", "Liêu", 1, 21},
};

constexpr Tile kToday[] = {
    {"Tuyên Quang", "Tuyên", "Quang", 2, 0}, {"Cao Bằng", "Cao", "Bằng", 3, 0},
    {"Lai Châu", "Lai", "Châu", 0, 1},       {"Lào Cai", "Lào", "Cai", 1, 1},
    {"Thái Nguyên", "Thái", "Nguyên", 2, 1}, {"Lạng Sơn", "Lạng", "Sơn", 3, 1},
    {"Điện Biên", "Điện", "Biên", 0, 2},     {"Phú Thọ", "Phú", "Thọ", 1, 2},
    {"Hà Nội", "Hà", "Nội", 2, 2},           {"Bắc Ninh", "Bắc", "Ninh", 3, 2},
    {"Quảng Ninh", "Quảng", "Ninh", 4, 2},   {"Sơn La", "Sơn", "La", 0, 3},
    {"Ninh Bình", "Ninh", "Bình", 2, 3},     {"Hưng Yên", "Hưng", "Yên", 3, 3},
    {"Hải Phòng", "Hải", "Phòng", 4, 3},     {"Thanh Hóa", "Thanh", "Hóa", 1, 4},
    {"Nghệ An", "Nghệ", "An", 1, 5},         {"Hà Tĩnh", "Hà", "Tĩnh", 1, 6},
    {"Quảng Trị", "Quảng", "Trị", 2, 7},     {"Huế", "Huế", "", 3, 8},
    {"Đà Nẵng", "Đà", "Nẵng", 3, 9},         {"Quảng Ngãi", "Quảng", "Ngãi", 3, 10},
    {"Gia Lai", "Gia", "Lai", 3, 11},        {"Đắk Lắk", "Đắk", "Lắk", 3, 12},
    {"Đồng Nai", "Đồng", "Nai", 1, 13},      {"Lâm Đồng", "Lâm", "Đồng", 2, 13},
    {"Khánh Hòa", "Khánh", "Hòa", 3, 13},    {"Tây Ninh", "Tây", "Ninh", 0, 14},
    {"Hồ Chí Minh", "TP.", "HCM", 1, 14},    {"Đồng Tháp", "Đồng", "Tháp", 0, 15},
    {"Vĩnh Long", "Vĩnh", "Long", 1, 15},    {"An Giang", "An", "Giang", 0, 16},
    {"Cần Thơ", "Cần", "Thơ", 1, 16},        {"Cà Mau", "Cà", "Mau", 0, 17},
};

constexpr bool is_in_order(std::span<const Tile> tiles) {
  return std::ranges::adjacent_find(tiles, [](const Tile& a, const Tile& b) {
           return a.row > b.row || (a.row == b.row && a.column >= b.column);
         }) == tiles.end();
}

/// Each province once.
constexpr bool is_a_map_of(std::span<const Tile> tiles, std::size_t provinces) {
  const bool once = std::ranges::all_of(tiles, [&](const Tile& tile) {
    return std::ranges::count(tiles, tile.province, &Tile::province) == 1;
  });
  return once && tiles.size() == provinces;
}

// Strictly in order means that no two share a place.
static_assert(is_in_order(kBefore) && is_in_order(kToday));
static_assert(is_a_map_of(kBefore, 63) && is_a_map_of(kToday, 34));
static_assert(std::ranges::rbegin(kToday)->province == "Cà Mau");

}  // namespace

std::span<const Tile> tile_layout(int of) noexcept {
  constexpr int kProvincesToday = 34;
  if (of == kProvincesToday) return kToday;
  return kBefore;
}

}  // namespace chithi::query
