// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace chithi::query {

/// Where a province stands on a map of equal tiles.
struct Tile {
  std::string_view province;  ///< As the gazetteer names it.
  std::string_view first;     ///< Its name on two lines that fit a tile.
  std::string_view second;    ///< Empty where one is enough.
  int column = 0;             ///< From the west.
  int row = 0;                ///< From the north.
};

/// The map of the 63 provinces of before July 2025, or of the 34 of today: each once, row by row.
[[nodiscard]] std::span<const Tile> tile_layout(int of) noexcept;

}  // namespace chithi::query
