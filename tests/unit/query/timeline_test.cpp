// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/timeline.h"

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::query {
namespace {

using testing::HasSubstr;

Citer citer_on(std::optional<corpus::PartialDate> date, corpus::Level level) {
  Citer citer;
  citer.directive.id = "a.txt#1";
  citer.directive.number = "97-CV/TU";
  citer.directive.date = date;
  citer.directive.issuer.level = level;
  return citer;
}

CitesReport dated_report() {
  CitesReport report;
  report.target.ref = "07-KL/TW";
  report.target.date = corpus::PartialDate{2021, 6, 11};
  return report;
}

TEST(Timeline, CountsDaysFromTheDocument) {
  CitesReport report = dated_report();
  report.citers = {citer_on(corpus::PartialDate{2021, 6, 15}, corpus::Level::Province),
                   citer_on(corpus::PartialDate{2021, 6, 15}, corpus::Level::District)};
  const Timeline timeline = timeline_of(report);
  EXPECT_TRUE(timeline.from_target);
  ASSERT_EQ(timeline.bins.size(), 5U);
  EXPECT_EQ(timeline.bins[4].count, 2U);
  EXPECT_EQ(timeline.bins[4].by_level[1], 1U);
  EXPECT_EQ(timeline.bins[4].by_level[2], 1U);
}

TEST(Timeline, BeginsWithTheFirstDirectiveWhereTheDocumentHasNoDate) {
  CitesReport report = dated_report();
  report.target.date.reset();
  report.citers = {citer_on(corpus::PartialDate{2021, 7, 2}, corpus::Level::Province),
                   citer_on(corpus::PartialDate{2021, 6, 30}, corpus::Level::Province)};
  const Timeline timeline = timeline_of(report);
  EXPECT_FALSE(timeline.from_target);
  EXPECT_EQ(timeline.bins.size(), 3U);
  EXPECT_THAT(draw_timeline(report, timeline, std::nullopt).svg, HasSubstr(">30/6/2021<"));
}

TEST(Timeline, CountsWhatHasNoPlaceInIt) {
  CitesReport report = dated_report();
  Citer early = citer_on(corpus::PartialDate{2021, 6, 1}, corpus::Level::Province);
  early.before_target = true;
  report.citers = {citer_on(std::nullopt, corpus::Level::Province),
                   citer_on(corpus::PartialDate{2021, 6, 0}, corpus::Level::Province), early};
  const Timeline timeline = timeline_of(report);
  EXPECT_TRUE(timeline.bins.empty());
  EXPECT_EQ(timeline.undated, 2U);
  EXPECT_EQ(timeline.before, 1U);
  EXPECT_EQ(words_for(timeline),
            "0 directives are drawn. 2 have no full date and are not drawn. 1 is dated before what "
            "it cites and is not drawn.");
  EXPECT_TRUE(draw_timeline(report, timeline, std::nullopt).svg.empty());
}

TEST(Timeline, MakesOfManyDirectivesAFewBars) {
  CitesReport report = dated_report();
  for (int i = 0; i < 20000; ++i) {
    report.citers.push_back(
        citer_on(corpus::PartialDate{2021 + i % 4, 7 + i % 5, 1 + i % 28}, corpus::Level::Commune));
  }
  const Timeline timeline = timeline_of(report);
  EXPECT_LE(timeline.bins.size(), 60U);
  EXPECT_FALSE(timeline.has_marks());
  const Drawing drawing = draw_timeline(report, timeline, "d1-");
  EXPECT_LT(drawing.svg.size(), 40000U);
  EXPECT_THAT(drawing.svg, HasSubstr("(commune "));
}

TEST(Timeline, GivesEachLevelAShape) {
  CitesReport report = dated_report();
  for (const corpus::Level level : {corpus::Level::Central, corpus::Level::Province,
                                    corpus::Level::District, corpus::Level::Commune}) {
    report.citers.push_back(citer_on(corpus::PartialDate{2021, 6, 15}, level));
  }
  const std::string svg = draw_timeline(report, timeline_of(report), "d1-").svg;
  for (const char* shape : {"<path class=\"central\"", "<circle class=\"province\"",
                            "<path class=\"district\"", "<path class=\"commune\""}) {
    EXPECT_THAT(svg, HasSubstr(shape));
  }
  EXPECT_THAT(svg, HasSubstr("<a href=\"#d1-3\" tabindex=\"-1\"><title>15/6/2021 · 97-CV/TU"));
}

}  // namespace
}  // namespace chithi::query
