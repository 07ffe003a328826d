// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "query/internal/cites_wording.h"
#include "query/internal/markup.h"
#include "query/internal/short_date.h"
#include "query/internal/timeline.h"
#include "query/internal/wording.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

constexpr double kWidth = 400;
constexpr double kLeft = 14;
constexpr double kScale = 46;  // Room for the count of the tallest bar.
constexpr double kRight = 14;
constexpr double kTop = 8;
constexpr double kBarHeight = 120;

constexpr std::array<const char*, kTimelineLevels> kLevels = {"central", "province", "district",
                                                              "commune", "unknown"};

std::string level_words(std::size_t level) {
  return level + 1 < kTimelineLevels ? name_for_people(kLevels[level]) : tr("level not known");
}

/// A length with one decimal, whatever the locale.
std::string number(double value) {
  std::array<char, 32> text = {};
  const long tenths = static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5));
  std::snprintf(text.data(), text.size(), "%ld.%ld", tenths / 10, tenths % 10);
  return text.data();
}

std::string text_at(double x, double y, std::string_view kind, std::string_view words) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" class=\"" + std::string(kind) +
         "\">" + page_text(words) + "</text>";
}

/// The sign of a level around a point: square, circle, triangle, diamond, cross.
std::string shape(std::size_t level, double x, double y, double r) {
  const std::string kind = " class=\"" + std::string(kLevels[level]) + "\"";
  if (level == 1) {
    return "<circle" + kind + " cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" +
           number(r) + "\"/>";
  }
  const auto point = [&](double dx, double dy) {
    return number(x + dx * r) + " " + number(y + dy * r);
  };
  std::string path = "M" + point(-.85, -.85) + "L" + point(.85, -.85) + "L" + point(.85, .85) +
                     "L" + point(-.85, .85) + "Z";
  if (level == 2) path = "M" + point(0, -1) + "L" + point(1, .85) + "L" + point(-1, .85) + "Z";
  if (level == 3) {
    path = "M" + point(0, -1.1) + "L" + point(1.1, 0) + "L" + point(0, 1.1) + "L" + point(-1.1, 0) +
           "Z";
  }
  if (level == 4) {
    path =
        "M" + point(-.8, -.8) + "L" + point(.8, .8) + "M" + point(.8, -.8) + "L" + point(-.8, .8);
  }
  return "<path" + kind + " d=\"" + path + "\"/>";
}

/// A day of the axis: "+30", or the date where the days are not counted from the document.
std::string day_words(const Timeline& timeline, int day) {
  if (timeline.from_target) return signed_days(day);
  const corpus::PartialDate& from = timeline.origin;
  const std::chrono::year_month_day origin(std::chrono::year(from.year),
                                           std::chrono::month(static_cast<unsigned>(from.month)),
                                           std::chrono::day(static_cast<unsigned>(from.day)));
  const std::chrono::year_month_day date(std::chrono::sys_days(origin) + std::chrono::days(day));
  return short_date({static_cast<int>(date.year()),
                     static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day()))});
}

/// What a mark stands for: "+4 · 15/6/2021 · 97-CV/TU · Tỉnh ủy Tây Ninh".
std::string title_of(const Citer& citer) {
  return joined(
      {citer.lag_days ? signed_days(*citer.lag_days) : "", date_text(citer.directive.date),
       number_text(citer.directive), issuer_text(citer.directive)},
      " · ");
}

/// Draws one timeline from the axis up.
class TimelineDrawing {
 public:
  TimelineDrawing(const CitesReport& report, const Timeline& timeline,
                  const std::optional<std::string>& prefix)
      : report_(report),
        timeline_(timeline),
        prefix_(prefix),
        left_(timeline.has_marks() ? kLeft : kScale),
        pitch_((kWidth - left_ - kRight) / static_cast<double>(timeline.bins.size())),
        radius_(std::min(5.0, pitch_ / 2 - 0.4)),
        base_(kTop + (timeline.has_marks() ? std::max(30.0, 2.2 * radius_ * tallest() + 4)
                                           : kBarHeight)) {}

  Drawing draw() {
    for (std::size_t i = 0; i < timeline_.bins.size(); ++i) {
      if (timeline_.bins[i].count == 0) continue;
      svg_ += timeline_.has_marks() ? marks(i) : bar(i);
    }
    draw_axis();
    if (!timeline_.has_marks()) draw_scale();
    const double legend = base_ + 46;
    draw_legend(legend);
    return {svg_, kWidth, legend + 28};
  }

 private:
  [[nodiscard]] double tallest() const { return static_cast<double>(timeline_.tallest); }
  [[nodiscard]] double middle(std::size_t bin) const {
    return left_ + pitch_ * (static_cast<double>(bin) + 0.5);
  }
  [[nodiscard]] int first_day(std::size_t bin) const {
    return static_cast<int>(bin) * timeline_.days_per_bin;
  }

  /// One sign a directive, the first at the axis.
  [[nodiscard]] std::string marks(std::size_t bin) const {
    std::string svg;
    double y = base_ - radius_ - 2;
    for (const std::size_t place : timeline_.bins[bin].citers) {
      const Citer& citer = report_.citers[place];
      const std::size_t level = timeline_level(citer.directive);
      svg += prefix_ ? "<a href=\"#" + *prefix_ + std::to_string(place) + "\" tabindex=\"-1\">"
                     : "<g>";
      svg += "<title>" + page_text(title_of(citer)) + "</title>" +
             shape(level, middle(bin), y, radius_) + (prefix_ ? "</a>\n" : "</g>\n");
      y -= 2.2 * radius_;
    }
    return svg;
  }

  /// "+7 – +13: 120 directives (province 80, district 40)"
  [[nodiscard]] std::string bar_words(std::size_t bin) const {
    const TimelineBin& counted = timeline_.bins[bin];
    std::string when = day_words(timeline_, first_day(bin));
    if (timeline_.days_per_bin > 1) {
      when += " – " + day_words(timeline_, first_day(bin) + timeline_.days_per_bin - 1);
    }
    std::vector<std::string> levels;
    for (std::size_t level = 0; level < kTimelineLevels; ++level) {
      if (counted.by_level[level] == 0) continue;
      levels.push_back(level_words(level) + " " + std::to_string(counted.by_level[level]));
    }
    return when + ": " + trn("{0} directive", "{0} directives", counted.count) + " (" +
           joined(levels, ", ") + ")";
  }

  [[nodiscard]] std::string bar(std::size_t bin) const {
    std::string svg = "<g><title>" + page_text(bar_words(bin)) + "</title>";
    double y = base_;
    for (std::size_t level = 0; level < kTimelineLevels; ++level) {
      const auto count = static_cast<double>(timeline_.bins[bin].by_level[level]);
      if (count == 0) continue;
      const double height = count / tallest() * (kBarHeight - 4);
      y -= height;
      svg += "<rect class=\"bar " + std::string(kLevels[level]) + "\" x=\"" +
             number(middle(bin) - pitch_ * 0.45) + "\" y=\"" + number(y) + "\" width=\"" +
             number(pitch_ * 0.9) + "\" height=\"" + number(height) + "\"/>";
    }
    return svg + "</g>\n";
  }

  /// Ticks at every fifth of the axis or so, at the beginning of a bin.
  void draw_axis() {
    const std::size_t step =
        std::max<std::size_t>(1, (timeline_.bins.size() + 4) / (timeline_.from_target ? 6 : 4));
    svg_ += "<path class=\"axis\" d=\"M" + number(left_) + " " + number(base_) + "H" +
            number(kWidth - kRight) + "\"/>\n";
    for (std::size_t bin = 0; bin < timeline_.bins.size(); bin += step) {
      svg_ += "<path class=\"axis\" d=\"M" + number(middle(bin)) + " " + number(base_) + "v4\"/>" +
              text_at(middle(bin), base_ + 15, "small mid", day_words(timeline_, first_day(bin)));
    }
    const std::string words = timeline_.from_target
                                  ? tr("days after {0}", short_date(timeline_.origin))
                                  : tr("date of the directives");
    svg_ += text_at(kWidth - kRight, base_ + 29, "small end", words) + "\n";
  }

  /// How many directives the tallest bar stands for.
  void draw_scale() {
    svg_ += text_at(left_ - 3, kTop + 8, "small end", std::to_string(timeline_.tallest)) +
            text_at(left_ - 3, base_, "small end", "0") + "\n";
  }

  /// Three levels in a row, which leaves room for larger letters on a small screen.
  void draw_legend(double y) {
    constexpr std::size_t kInRow = 3;
    constexpr double kColumn = 134;
    constexpr double kRow = 20;
    std::array<std::size_t, kTimelineLevels> counts = {};
    for (const TimelineBin& bin : timeline_.bins) {
      for (std::size_t level = 0; level < kTimelineLevels; ++level)
        counts[level] += bin.by_level[level];
    }
    for (std::size_t level = 0; level < kTimelineLevels; ++level) {
      const double x = 6 + kColumn * static_cast<double>(level % kInRow);
      const double row = level < kInRow ? y : y + kRow;
      svg_ += shape(level, x, row, 5) +
              text_at(x + 9, row + 4, "small",
                      level_words(level) + ": " + std::to_string(counts[level]));
    }
  }

  const CitesReport& report_;
  const Timeline& timeline_;
  const std::optional<std::string>& prefix_;
  double left_;
  double pitch_;
  double radius_;
  double base_;
  std::string svg_;
};

}  // namespace

Drawing draw_timeline(const CitesReport& report, const Timeline& timeline,
                      const std::optional<std::string>& prefix) {
  if (timeline.bins.empty()) return {};
  return TimelineDrawing(report, timeline, prefix).draw();
}

}  // namespace chithi::query
