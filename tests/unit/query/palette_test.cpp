// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/palette.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

double channel(std::string_view colour, std::size_t at) {
  const double value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2, relative luminance.
double luminance(std::string_view colour) {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

double contrast(std::string_view a, std::string_view b) {
  const double first = luminance(a);
  const double second = luminance(b);
  // Of values that have names: std::minmax returns references.
  const auto [dark, light] = std::minmax(first, second);
  return (light + 0.05) / (dark + 0.05);
}

const Shade& shade(std::string_view name) {
  return *std::ranges::find(palette(), name, &Shade::name);
}

TEST(Palette, MeasuresContrastAsTheStandardDoes) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 0.001);
  EXPECT_NEAR(contrast("#777777", "#ffffff"), 4.48, 0.01);
}

TEST(Palette, HasTheContrastOfLevelAaByDayAndNight) {
  for (const ShadePair& pair : palette_pairs()) {
    EXPECT_GE(contrast(shade(pair.front).light, shade(pair.back).light), pair.least)
        << pair.front << " on " << pair.back << " by day";
    EXPECT_GE(contrast(shade(pair.front).dark, shade(pair.back).dark), pair.least)
        << pair.front << " on " << pair.back << " by night";
  }
}

TEST(Palette, GivesAPictureColoursThatEveryViewerKnows) {
  EXPECT_THAT(picture_style(), Not(HasSubstr("var(")));
  EXPECT_THAT(picture_style(), HasSubstr(".cited rect{fill:#0a5a68"));
}

TEST(Palette, KeepsLabelsWithinTheirQuotes) {
  const std::string labels[] = {"ngày", "a\"}</style>"};
  const std::string css = page_style(labels);
  EXPECT_THAT(css, HasSubstr("content:\"ngày: \""));
  EXPECT_THAT(css, HasSubstr("content:\"a}/style>: \""));
}

}  // namespace
}  // namespace chithi::query
