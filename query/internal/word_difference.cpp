// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/word_difference.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace chithi::query {
namespace {

using Words = std::span<const std::uint32_t>;

/// Two sequences, and where they begin in the whole.
struct Stretch {
  Words a;
  Words b;
  std::size_t begin_a = 0;
  std::size_t begin_b = 0;

  [[nodiscard]] Stretch part(const CommonRun& from, const CommonRun& to) const {
    return {a.subspan(from.a, to.a - from.a), b.subspan(from.b, to.b - from.b), begin_a + from.a,
            begin_b + from.b};
  }
};

class Finder {
 public:
  std::vector<CommonRun> run(const Stretch& whole) {
    split(whole);
    return std::move(runs_);
  }

 private:
  /// Above it, stretches are split before they are compared word by word.
  static constexpr std::size_t kLong = 2000;
  static constexpr std::size_t kAnchor = 3;

  void add(const Stretch& stretch, std::size_t a, std::size_t b, std::size_t length) {
    if (length == 0) return;
    const CommonRun run = {stretch.begin_a + a, stretch.begin_b + b, length};
    const bool goes_on = !runs_.empty() && runs_.back().a + runs_.back().length == run.a &&
                         runs_.back().b + runs_.back().length == run.b;
    if (goes_on) {
      runs_.back().length += length;
    } else {
      runs_.push_back(run);
    }
  }

  /// What begins and ends alike, and what is between.
  template <typename Between>
  void trim(const Stretch& stretch, Between between) {
    const auto& [a, b, begin_a, begin_b] = stretch;
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0;
    while (head < shorter && a[head] == b[head])
      ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
      ++tail;
    add(stretch, 0, 0, head);
    const Stretch middle = stretch.part({head, head, 0}, {a.size() - tail, b.size() - tail, 0});
    if (!middle.a.empty() && !middle.b.empty()) between(middle);
    add(stretch, a.size() - tail, b.size() - tail, tail);
  }

  void split(const Stretch& whole) {
    trim(whole, [this](const Stretch& stretch) {
      if (stretch.a.size() + stretch.b.size() > kLong) {
        compare_between_anchors(stretch);
      } else {
        compare(stretch);
      }
    });
  }

  void compare_between_anchors(const Stretch& stretch) {
    const auto compare_gap = [this](const Stretch& gap) { compare(gap); };
    CommonRun from;
    for (const CommonRun& anchor : anchors(stretch)) {
      trim(stretch.part(from, anchor), compare_gap);
      add(stretch, anchor.a, anchor.b, 1);
      from = {anchor.a + 1, anchor.b + 1, 0};
    }
    const CommonRun end = {stretch.a.size(), stretch.b.size(), 0};
    trim(stretch.part(from, end), compare_gap);
  }

  using Key = std::array<std::uint32_t, kAnchor>;

  struct Places {
    std::size_t a = 0;
    std::size_t b = 0;
    unsigned times_a = 0;
    unsigned times_b = 0;
  };

  static Key key_at(Words words, std::size_t at) {
    return {words[at], words[at + 1], words[at + 2]};
  }

  /// Where three words stand that both have once: the most of them that keep one order.
  static std::vector<CommonRun> anchors(const Stretch& stretch) {
    std::map<Key, Places> places;
    for (std::size_t i = 0; i + kAnchor <= stretch.a.size(); ++i) {
      Places& place = places[key_at(stretch.a, i)];
      place.a = i;
      ++place.times_a;
    }
    for (std::size_t i = 0; i + kAnchor <= stretch.b.size(); ++i) {
      const auto place = places.find(key_at(stretch.b, i));
      if (place == places.end()) continue;
      place->second.b = i;
      ++place->second.times_b;
    }
    std::vector<CommonRun> unique;
    for (const auto& [key, place] : places) {
      if (place.times_a == 1 && place.times_b == 1) unique.push_back({place.a, place.b, 1});
    }
    std::ranges::sort(unique, {}, &CommonRun::a);
    return longest_ascending(unique);
  }

  static std::vector<CommonRun> longest_ascending(const std::vector<CommonRun>& points) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends;  // The lowest end of an ascent of each length.
    std::vector<std::size_t> previous(points.size(), kNone);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto place = std::ranges::lower_bound(ends, points[i].b, {},
                                                  [&](std::size_t end) { return points[end].b; });
      if (place != ends.begin()) previous[i] = *(place - 1);
      if (place == ends.end()) {
        ends.push_back(i);
      } else {
        *place = i;
      }
    }
    std::vector<CommonRun> ascent;
    for (std::size_t at = ends.empty() ? kNone : ends.back(); at != kNone; at = previous[at])
      ascent.push_back(points[at]);
    std::ranges::reverse(ascent);
    return ascent;
  }

  /// Myers: for each number of differences, how far on each diagonal one gets with them.
  void compare(const Stretch& stretch) {
    const auto size_a = static_cast<std::ptrdiff_t>(stretch.a.size());
    const auto size_b = static_cast<std::ptrdiff_t>(stretch.b.size());
    const std::ptrdiff_t most = most_differences(size_a + size_b);
    std::vector<std::vector<std::ptrdiff_t>> reached;
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      std::vector<std::ptrdiff_t> row(static_cast<std::size_t>(2 * d + 1));
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = start(reached, d, k);
        // Beyond an end of one sequence only the other's words are left.
        while (x < size_a && x - k >= 0 && x - k < size_b &&
               stretch.a[static_cast<std::size_t>(x)] == stretch.b[static_cast<std::size_t>(x - k)])
          ++x;
        row[static_cast<std::size_t>(k + d)] = x;
        if (k == size_a - size_b && x >= size_a) return follow_back(stretch, reached, d, k);
      }
      reached.push_back(std::move(row));
    }
  }

  /// So many that neither time nor memory depends on how different long texts are.
  static std::ptrdiff_t most_differences(std::ptrdiff_t size) {
    constexpr std::ptrdiff_t kLeast = 64;
    constexpr std::ptrdiff_t kMost = 1000;
    constexpr std::ptrdiff_t kEffort = 20'000'000;
    return std::min(size, std::clamp(kEffort / size, kLeast, kMost));
  }

  static std::ptrdiff_t at(const std::vector<std::ptrdiff_t>& row, std::ptrdiff_t k) {
    const auto d = static_cast<std::ptrdiff_t>(row.size() / 2);
    return k < -d || k > d ? -1 : row[static_cast<std::size_t>(k + d)];
  }

  /// Where diagonal k is entered with the d-th difference: down from k + 1 or right from k - 1.
  static std::ptrdiff_t start(const std::vector<std::vector<std::ptrdiff_t>>& reached,
                              std::ptrdiff_t d, std::ptrdiff_t k) {
    if (d == 0) return 0;
    const auto& row = reached[static_cast<std::size_t>(d - 1)];
    return comes_from_above(row, d, k) ? at(row, k + 1) : at(row, k - 1) + 1;
  }

  static bool comes_from_above(const std::vector<std::ptrdiff_t>& row, std::ptrdiff_t d,
                               std::ptrdiff_t k) {
    return k == -d || (k != d && at(row, k - 1) < at(row, k + 1));
  }

  void follow_back(const Stretch& stretch, const std::vector<std::vector<std::ptrdiff_t>>& reached,
                   std::ptrdiff_t d, std::ptrdiff_t k) {
    std::vector<CommonRun> found;
    auto x = static_cast<std::ptrdiff_t>(stretch.a.size());
    for (; d >= 0; --d) {
      const std::ptrdiff_t begin = start(reached, d, k);
      found.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(begin - k),
                       static_cast<std::size_t>(x - begin)});
      if (d == 0) break;
      const auto& row = reached[static_cast<std::size_t>(d - 1)];
      k += comes_from_above(row, d, k) ? 1 : -1;
      x = at(row, k);
    }
    std::ranges::reverse(found);
    for (const CommonRun& run : found)
      add(stretch, run.a, run.b, run.length);
  }

  std::vector<CommonRun> runs_;
};

/// How many words differ between two runs, on the side that has more.
std::size_t distance(const CommonRun& run, const CommonRun& next) {
  return std::max(next.a - run.a - run.length, next.b - run.b - run.length);
}

/// Leaves out what is the same by accident.
std::vector<CommonRun> without_accidents(const std::vector<CommonRun>& runs, const CommonRun& end) {
  constexpr std::size_t kLongest = 2;
  std::vector<CommonRun> kept;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const CommonRun before = kept.empty() ? CommonRun{} : kept.back();
    const CommonRun& after = i + 1 < runs.size() ? runs[i + 1] : end;
    const std::size_t least = std::min(distance(before, runs[i]), distance(runs[i], after));
    if (runs[i].length > kLongest || least < 2 * runs[i].length + 1) kept.push_back(runs[i]);
  }
  return kept;
}

}  // namespace

std::vector<CommonRun> common_runs(std::span<const std::uint32_t> a,
                                   std::span<const std::uint32_t> b) {
  const std::vector<CommonRun> runs = Finder().run({a, b, 0, 0});
  return without_accidents(runs, {a.size(), b.size(), 0});
}

}  // namespace chithi::query
