// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/timeline.h"

#include <algorithm>
#include <utility>

#include "query/internal/wording.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::trn;

constexpr int kMostBins = 60;
constexpr std::size_t kTallestStack = 12;

/// The narrowest of the round widths by which the bins are few enough.
int width_for(int last_day) {
  constexpr std::array kWidths = {1, 2, 7, 14, 30, 91, 182, 365};
  int width = kWidths.back();
  const auto* const fits = std::ranges::find_if(
      kWidths, [&](int candidate) { return last_day / candidate < kMostBins; });
  if (fits != kWidths.end()) return *fits;
  while (last_day / width >= kMostBins)
    width *= 2;
  return width;
}

/// Day 0, and whether it is the document's own.
std::pair<std::optional<corpus::PartialDate>, bool> origin_of(const CitesReport& report) {
  if (report.target.date && report.target.date->is_full()) return {report.target.date, true};
  std::optional<corpus::PartialDate> first;
  for (const Citer& citer : report.citers) {
    const auto& date = citer.directive.date;
    if (citer.before_target || !date || !date->is_full()) continue;
    first = std::min(first.value_or(*date), *date);
  }
  return {first, false};
}

/// The day of each directive that has one, with its place in the report; counts the others.
std::vector<std::pair<int, std::size_t>> placed_days(const CitesReport& report,
                                                     Timeline& timeline) {
  std::vector<std::pair<int, std::size_t>> days;
  for (std::size_t i = 0; i < report.citers.size(); ++i) {
    const Citer& citer = report.citers[i];
    const auto day = citer.directive.date
                         ? corpus::days_between(timeline.origin, *citer.directive.date)
                         : std::nullopt;
    if (citer.before_target || (day && *day < 0)) {
      ++timeline.before;
    } else if (!day) {
      ++timeline.undated;
    } else {
      days.emplace_back(*day, i);
    }
  }
  return days;
}

}  // namespace

std::size_t timeline_level(const corpus::Directive& directive) {
  constexpr std::size_t kUnknown = kTimelineLevels - 1;
  return directive.issuer.level ? static_cast<std::size_t>(*directive.issuer.level) : kUnknown;
}

bool Timeline::has_marks() const { return tallest <= kTallestStack; }

Timeline timeline_of(const CitesReport& report) {
  Timeline timeline;
  const auto [origin, from_target] = origin_of(report);
  timeline.origin = origin.value_or(corpus::PartialDate());
  timeline.from_target = from_target;
  const auto days = placed_days(report, timeline);
  if (days.empty()) return timeline;
  const int last = std::ranges::max(days).first;
  timeline.days_per_bin = width_for(last);
  timeline.bins.resize(static_cast<std::size_t>(last / timeline.days_per_bin) + 1);
  for (const auto& [day, place] : days) {
    TimelineBin& bin = timeline.bins[static_cast<std::size_t>(day / timeline.days_per_bin)];
    ++bin.by_level[timeline_level(report.citers[place].directive)];
    timeline.tallest = std::max(timeline.tallest, ++bin.count);
    // Of a bar no single directive is told.
    if (bin.count <= kTallestStack) bin.citers.push_back(place);
  }
  return timeline;
}

std::string words_for(const Timeline& timeline) {
  std::size_t drawn = 0;
  for (const TimelineBin& bin : timeline.bins)
    drawn += bin.count;
  std::vector<std::string> words;
  words.push_back(trn("{0} directive is drawn.", "{0} directives are drawn.", drawn));
  if (timeline.undated != 0) {
    words.push_back(trn("{0} has no full date and is not drawn.",
                        "{0} have no full date and are not drawn.", timeline.undated));
  }
  if (timeline.before != 0) {
    words.push_back(trn("{0} is dated before what it cites and is not drawn.",
                        "{0} are dated before what they cite and are not drawn.", timeline.before));
  }
  if (drawn != 0 && timeline.days_per_bin > 1) {
    words.push_back(trn("Each place on the axis stands for {0} day.",
                        "Each place on the axis stands for {0} days.",
                        static_cast<std::size_t>(timeline.days_per_bin)));
  }
  return joined(words, " ");
}

}  // namespace chithi::query
