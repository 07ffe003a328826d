// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "query/internal/tile_map.h"
#include "query/network.h"

namespace chithi::query {

/// Central, province, district, commune, and what has none.
inline constexpr std::size_t kTimelineLevels = 5;

/// Which of them a directive is of.
[[nodiscard]] std::size_t timeline_level(const corpus::Directive& directive);

/// What stands above one piece of the axis.
struct TimelineBin {
  std::array<std::size_t, kTimelineLevels> by_level = {};
  std::vector<std::size_t> citers;  ///< Their places in the report, if they are drawn one by one.
  std::size_t count = 0;
};

/// The directives that cite a document by the time they took. Undated ones, and those dated before
/// what they cite, have no place in it and are counted.
struct Timeline {
  corpus::PartialDate origin;  ///< Day 0: the document's date, else the first that cites it.
  bool from_target = false;    ///< Whether that is the document's own date.
  int days_per_bin = 1;
  std::vector<TimelineBin>
      bins;                 ///< At most 60, the first begins with day 0; empty: nothing dated.
  std::size_t tallest = 0;  ///< Directives of the fullest.
  std::size_t undated = 0;
  std::size_t before = 0;

  /// Whether each directive has a mark of its own; else bars count them.
  [[nodiscard]] bool has_marks() const;
};

/// Sorts those that cite into bins of 1, 2, 7, 14, 30, 91, 182 or 365 days and its doubles.
[[nodiscard]] Timeline timeline_of(const CitesReport& report);

/// The timeline with its axis and the legend of its levels. With `prefix` each mark leads to an
/// element of that name and the place of its directive in the report.
[[nodiscard]] Drawing draw_timeline(const CitesReport& report, const Timeline& timeline,
                                    const std::optional<std::string>& prefix);

/// What the picture shows and what has no place in it, in words.
[[nodiscard]] std::string words_for(const Timeline& timeline);

}  // namespace chithi::query
