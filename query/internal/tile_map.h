// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "query/network.h"

namespace chithi::query {

/// What the archive says of a province.
enum class ProvinceState : std::uint8_t {
  Cites,        ///< A directive of it cites the document.
  MayCite,      ///< None does for sure, one may.
  NoneCites,    ///< It has directives in the archive, none of which cites it.
  NoDocuments,  ///< It has none in the archive.
};

inline constexpr std::array kProvinceStates = {ProvinceState::Cites, ProvinceState::MayCite,
                                               ProvinceState::NoneCites,
                                               ProvinceState::NoDocuments};

/// A province of the map with all that its tile and its row tell.
struct ProvinceFinding {
  std::string name;
  ProvinceState state = ProvinceState::NoDocuments;
  std::size_t directives = 0;  ///< Citing ones.
  std::optional<corpus::PartialDate> first_date;
  std::optional<int> lag_days;
  std::string without_date{};  ///< What is said instead of a first date; empty where it is known.
};

/// When the first directive of it cites the document, or why that is not known.
[[nodiscard]] std::string first_text(const ProvinceFinding& finding);

/// All provinces of the map: those that cite first, in the order of the coverage.
[[nodiscard]] std::vector<ProvinceFinding> findings_of(const Coverage& coverage);

/// "documents here, none citing it"
[[nodiscard]] std::string words_for(ProvinceState state);

/// What stands for the state where colours can't be told apart: "●", "?", "○", "–".
[[nodiscard]] std::string_view sign_of(ProvinceState state) noexcept;

/// Its class in a style sheet.
[[nodiscard]] std::string_view class_of(ProvinceState state) noexcept;

/// How many provinces are in a state.
[[nodiscard]] std::size_t count_of(const std::vector<ProvinceFinding>& findings,
                                   ProvinceState state);

/// A picture and the room that it takes, in units of SVG.
struct Drawing {
  std::string svg;  ///< What stands between <svg> and </svg>.
  double width = 0;
  double height = 0;
};

/// The map of tiles. With `prefix` each leads to an element of that name and the number of its
/// finding. Its patterns are named after `name`.
[[nodiscard]] Drawing draw_map(const std::vector<ProvinceFinding>& findings, std::string_view name,
                               const std::optional<std::string>& prefix);

/// The legend of the map, line by line, to stand below it.
[[nodiscard]] Drawing draw_map_legend(const std::vector<ProvinceFinding>& findings,
                                      std::string_view name);

/// A tile of 44 units at a place: the sign of a state in its colours.
[[nodiscard]] std::string swatch(ProvinceState state, std::string_view name);

/// The hatching that tiles of the map called `name` are filled with.
[[nodiscard]] std::string hatching(std::string_view name);

}  // namespace chithi::query
