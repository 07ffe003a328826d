// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/gazetteer.h"
#include "tests/bench/synthetic/head.h"

namespace chithi::eval {

/// The levels of the world, from above.
enum class Rank : std::uint8_t { Centre, Ministry, Province, District, Commune };
inline constexpr std::size_t kRanks = 5;

/// A body and one series of its numbers.
struct Series {
  bench::Body body;
  std::string unit;
  std::string code;        ///< "KH-UBND", "CV/TU", "BYT-DP"
  std::string type;        ///< "kế hoạch"
  std::string short_name;  ///< The body without its place: "UBND tỉnh"; empty for central ones.
};

/// Where a local body sits.
struct Seat {
  const corpus::Province* province = nullptr;
  const corpus::District* district = nullptr;
  std::string commune;  ///< With the kind.
};

/// The districts of a province, the first few of them.
[[nodiscard]] std::vector<const corpus::District*> districts_of(std::string_view province,
                                                                std::size_t most);

/// One of the series of the bodies of a rank at that seat, which must go down to it.
[[nodiscard]] Series draw_series(Rank rank, const Seat& seat, test::RandomSource& random);

/// "176-CV/TU", "05/KH-UBND"
[[nodiscard]] std::string number_of(const Series& series, int ordinal);

}  // namespace chithi::eval
