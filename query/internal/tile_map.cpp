// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/tile_map.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/internal/cites_wording.h"
#include "query/internal/markup.h"
#include "query/internal/tile_layout.h"
#include "query/internal/wording.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

constexpr int kTile = 44;
constexpr int kPitch = 46;
constexpr int kMostProvincesToday = 34;

std::string attribute(std::string_view name, int value) {
  return std::string(" ").append(name).append("=\"").append(std::to_string(value)).append("\"");
}

std::string text_at(int x, int y, std::string_view words, std::string_view kind = "") {
  std::string svg = "<text" + attribute("x", x) + attribute("y", y);
  if (!kind.empty()) svg.append(" class=\"").append(kind).append("\"");
  return svg.append(">").append(page_text(words)).append("</text>");
}

/// The square of a tile: hatched where the archive has documents but none that cites.
std::string square(ProvinceState state, std::string_view name, int x, int y) {
  const std::string place = attribute("x", x) + attribute("y", y) + attribute("width", kTile) +
                            attribute("height", kTile) + " rx=\"3\"";
  if (state != ProvinceState::NoneCites) return "<rect" + place + "/>";
  return "<rect class=\"fill\"" + place + "/><rect" + place + " fill=\"url(#" + std::string(name) +
         "-hatch)\"/>";
}

/// What a tile says in words: "Lào Cai: cites it; 2 directives, the first on 15/6/2021 (+4 days)".
std::string full_words(const ProvinceFinding& finding) {
  std::string words = finding.name + ": " + words_for(finding.state);
  if (finding.state != ProvinceState::Cites) return words;
  std::string first = finding.without_date;
  if (first.empty()) first = tr("the first undated");
  if (finding.first_date) first = tr("the first of {0}", date_text(finding.first_date));
  if (finding.lag_days) first += ", " + tr("{0} days", signed_days(*finding.lag_days));
  return words + "; " + trn("{0} directive", "{0} directives", finding.directives) + ", " + first;
}

std::string tile_svg(const Tile& tile, const ProvinceFinding& finding, std::string_view name) {
  const int x = tile.column * kPitch + 1;
  const int y = tile.row * kPitch + 1;
  const int middle = x + kTile / 2;
  std::string svg = "<title>" + page_text(full_words(finding)) + "</title>";
  svg += square(finding.state, name, x, y);
  if (tile.second.empty()) {
    svg += text_at(middle, y + 19, tile.first);
  } else {
    svg += text_at(middle, y + 13, tile.first) + text_at(middle, y + 25, tile.second);
  }
  const std::string sign =
      finding.lag_days ? signed_days(*finding.lag_days) : std::string(sign_of(finding.state));
  return svg + text_at(middle, y + 39, sign, "days");
}

}  // namespace

std::vector<ProvinceFinding> findings_of(const Coverage& coverage) {
  std::vector<ProvinceFinding> findings;
  for (const ProvinceRow& row : coverage.cited) {
    findings.push_back(
        {row.name, ProvinceState::Cites, row.directives, row.first_date, row.lag_days});
    if (row.before_target > 0) findings.back().without_date = without_first_date(row);
  }
  for (const std::string& name : coverage.not_found) {
    findings.push_back({name, ProvinceState::NoneCites, 0, {}, {}});
  }
  for (const std::string& name : coverage.no_documents) {
    findings.push_back({name, ProvinceState::NoDocuments, 0, {}, {}});
  }
  for (const std::string& name : coverage.possible) {
    const auto found = std::ranges::find(findings, name, &ProvinceFinding::name);
    if (found != findings.end()) found->state = ProvinceState::MayCite;
  }
  return findings;
}

std::string first_text(const ProvinceFinding& finding) {
  return finding.first_date ? date_text(finding.first_date) : finding.without_date;
}

std::string words_for(ProvinceState state) {
  switch (state) {
    case ProvinceState::Cites:
      return tr("cites it");
    case ProvinceState::MayCite:
      return tr("may cite it: see the candidates");
    case ProvinceState::NoneCites:
      return tr("documents in the archive, none citing it");
    case ProvinceState::NoDocuments:
      break;
  }
  return tr("no documents in the archive");
}

std::string_view sign_of(ProvinceState state) noexcept {
  constexpr std::array<std::string_view, 4> kSigns = {"●", "?", "○", "–"};
  return kSigns[static_cast<std::size_t>(state)];
}

std::string_view class_of(ProvinceState state) noexcept {
  constexpr std::array<std::string_view, 4> kClasses = {"tile cited", "tile maybe", "tile silent",
                                                        "tile none"};
  return kClasses[static_cast<std::size_t>(state)];
}

std::size_t count_of(const std::vector<ProvinceFinding>& findings, ProvinceState state) {
  return static_cast<std::size_t>(std::ranges::count(findings, state, &ProvinceFinding::state));
}

std::string hatching(std::string_view name) {
  return "<defs><pattern id=\"" + std::string(name) +
         "-hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V8\"/></pattern></defs>";
}

Drawing draw_map(const std::vector<ProvinceFinding>& findings, std::string_view name,
                 const std::optional<std::string>& prefix) {
  Drawing map = {hatching(name)};
  for (const Tile& tile :
       tile_layout(findings.size() > kMostProvincesToday ? 63 : kMostProvincesToday)) {
    map.width = std::max<double>(map.width, (tile.column + 1) * kPitch);
    map.height = std::max<double>(map.height, (tile.row + 1) * kPitch);
    const auto found = std::ranges::find(findings, tile.province, &ProvinceFinding::name);
    if (found == findings.end()) continue;
    const std::string row = std::to_string(found - findings.begin());
    map.svg += prefix ? "<a href=\"#" + *prefix + row + "\" tabindex=\"-1\"" : "<g";
    map.svg.append(" class=\"").append(class_of(found->state)).append("\">");
    map.svg.append(tile_svg(tile, *found, name)).append(prefix ? "</a>\n" : "</g>\n");
  }
  return map;
}

std::string swatch(ProvinceState state, std::string_view name) {
  return "<g class=\"" + std::string(class_of(state)) + "\">" + square(state, name, 1, 1) +
         text_at(kPitch / 2, kTile / 2 + 10, sign_of(state), "sign") + "</g>";
}

Drawing draw_map_legend(const std::vector<ProvinceFinding>& findings, std::string_view name) {
  constexpr int kLine = 22;
  Drawing legend;
  for (const ProvinceState state : kProvinceStates) {
    const std::size_t count = count_of(findings, state);
    if (count == 0) continue;
    const int y = static_cast<int>(legend.height);
    legend.svg += "<g transform=\"translate(0 " + std::to_string(y) +
                  ")\"><g "
                  "transform=\"scale(0.42)\">" +
                  swatch(state, name) + "</g>" +
                  text_at(26, 14, words_for(state) + ": " + std::to_string(count), "small") +
                  "</g>\n";
    legend.height += kLine;
  }
  return legend;
}

}  // namespace chithi::query
