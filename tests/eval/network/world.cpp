// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/world.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "tests/eval/network/issuers.h"
#include "tests/eval/network/telling.h"

namespace chithi::eval {
namespace {

using bench::Day;
using test::RandomSource;

constexpr std::size_t kSilentProvinces = 5;
constexpr int kFirstYear = 2016;
constexpr int kLastYear = 2022;  ///< Of the centre; what answers it comes later.

/// Shares of the ranks among the papers, in a thousand.
constexpr std::array<std::size_t, kRanks> kShares = {20, 30, 330, 340, 280};

/// Forms with their shares in a thousand; what is left is `Full`.
constexpr std::array<std::pair<Form, unsigned>, 9> kForms = {{
    {Form::Implied, 150},
    {Form::Undated, 80},
    {Form::Anonymous, 80},
    {Form::Bare, 40},
    {Form::Ordinal, 40},
    {Form::OrdinalOnly, 20},
    {Form::Year, 40},
    {Form::Slip, 30},
    {Form::Numberless, 10},
}};

Day later(const Day& day, int days) {
  int count = (day.year * 12 + day.month - 1) * 28 + day.day - 1 + days;
  const int of_month = count % 28 + 1;
  count /= 28;
  return {count / 12, count % 12 + 1, of_month};
}

class WorldMaker {
 public:
  WorldMaker(std::size_t papers, std::uint64_t seed) : random_(seed), size_(papers) {
    // A province needs few districts for its papers to find those that answer them.
    districts_ = std::clamp<std::size_t>(papers / 2500, 1, 8);
  }

  World make() {
    choose_silent_provinces();
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
      const std::size_t count = std::max<std::size_t>(size_ * kShares[rank] / 1000, 4);
      for (std::size_t i = 0; i < count; ++i)
        add(static_cast<Rank>(rank));
    }
    add_strange_citations();
    mark_tellable(world_.papers);
    return std::move(world_);
  }

 private:
  void choose_silent_provinces() {
    while (world_.silent.size() < kSilentProvinces) {
      const std::string name(random_.pick(corpus::provinces()).name);
      if (std::ranges::find(world_.silent, name) == world_.silent.end())
        world_.silent.push_back(name);
    }
  }

  void add(Rank rank) {
    std::vector<std::size_t> cited = draw_cited(rank);
    const Seat seat = draw_seat(rank, cited);
    const Series series = draw_series(rank, seat, random_);
    Paper paper;
    paper.head.body = series.body;
    paper.head.type = series.type;
    paper.head.topic = random_.below(12);
    paper.unit = series.unit;
    paper.code = series.code;
    paper.cited_as = rank <= Rank::Ministry ? series.unit : series.body.name;
    paper.short_name = series.short_name;
    paper.head.date = draw_day(cited);
    paper.head.number = draw_number(series, paper.head.date);
    paper.filed = !random_.chance(60);
    draw_blanks(paper);
    for (const std::size_t target : cited)
      add_link(paper, target);
    keep(rank, seat, std::move(paper));
  }

  void keep(Rank rank, const Seat& seat, Paper paper) {
    const std::size_t index = world_.papers.size();
    if (paper.numbered) by_rank_[static_cast<std::size_t>(rank)].push_back(index);
    by_body_[{paper.unit, paper.code}].push_back(index);
    seats_.push_back(seat);
    world_.papers.push_back(std::move(paper));
  }

  void draw_blanks(Paper& paper) {
    paper.numbered = !random_.chance(20);
    if (!paper.numbered) paper.filed = true;
    if (random_.chance(30)) {
      paper.date_line = random_.chance(500) ? DateLine::NoDay : DateLine::None;
    }
  }

  /// One above it, and sometimes another of the same body or one of those that this one cites.
  std::vector<std::size_t> draw_cited(Rank rank) {
    if (rank == Rank::Centre) return {};
    const std::size_t above =
        rank == Rank::Province && random_.chance(700) ? 0 : static_cast<std::size_t>(rank) - 1;
    const std::size_t first = random_.pick(by_rank_[above]);
    std::vector<std::size_t> cited = {first};
    const Paper& paper = world_.papers[first];
    const auto& siblings = by_body_[{paper.unit, paper.code}];
    const std::size_t second = random_.pick(siblings);
    if (random_.chance(200) && second != first && world_.papers[second].numbered) {
      cited.push_back(second);
    } else if (random_.chance(300) && !paper.cites.empty()) {
      cited.push_back(paper.cites.front().paper);
    }
    return cited;
  }

  /// Below what it answers; a province answers from anywhere.
  Seat draw_seat(Rank rank, const std::vector<std::size_t>& cited) {
    if (rank <= Rank::Ministry) return {};
    Seat seat = seats_[cited.front()];
    while (rank == Rank::Province && (seat.province == nullptr || is_silent(*seat.province)))
      seat.province = &random_.pick(corpus::provinces());
    if (rank == Rank::District) seat.district = random_.pick(districts_of(*seat.province));
    if (rank == Rank::Commune) seat.commune = draw_commune(*seat.district);
    return seat;
  }

  [[nodiscard]] bool is_silent(const corpus::Province& province) const {
    return std::ranges::find(world_.silent, province.name) != world_.silent.end();
  }

  const std::vector<const corpus::District*>& districts_of(const corpus::Province& province) {
    auto& known = districts_by_province_[province.name];
    if (known.empty()) known = eval::districts_of(province.name, districts_);
    return known;
  }

  /// Those of one province all have names of their own, so that no district need tell them apart.
  std::string draw_commune(const corpus::District& district) {
    static constexpr auto kFirst = std::to_array<std::string_view>(
        {"An", "Tân", "Thạnh", "Vĩnh", "Phước", "Hưng", "Mỹ", "Long"});
    static constexpr auto kSecond =
        std::to_array<std::string_view>({"Lộc", "Khánh", "Hưng", "Điền"});
    const auto& siblings = districts_by_province_[district.province];
    const auto at = std::ranges::find(siblings, &district) - siblings.begin();
    const std::string first(kFirst[static_cast<std::size_t>(at) % kFirst.size()]);
    const std::string kind = district.kind == "quận" ? "phường " : "xã ";
    return kind + first + ' ' + std::string(random_.pick(kSecond));
  }

  Day draw_day(const std::vector<std::size_t>& cited) {
    if (cited.empty()) {
      return {random_.between(kFirstYear, kLastYear), random_.between(1, 12),
              random_.between(1, 28)};
    }
    Day last = {};
    for (const std::size_t target : cited)
      last = std::max(last, world_.papers[target].head.date);
    return later(last, random_.between(1, random_.chance(100) ? 250 : 60));
  }

  /// State bodies count anew every year, the Party every term.
  std::string draw_number(const Series& series, const Day& day) {
    const Day border =
        series.body.tier == bench::Tier::Central ? Day{2021, 2, 1} : Day{2020, 10, 15};
    const int period = !series.body.party ? day.year : day >= border ? 1 : 0;
    auto& taken = taken_[{series.unit, series.code, period}];
    int highest = 20;
    for (;;) {
      const int ordinal = random_.between(1, highest++);
      if (taken.insert(ordinal).second) return number_of(series, ordinal);
    }
  }

  void add_link(Paper& paper, std::size_t target) {
    paper.cites.push_back({target, draw_form(paper, world_.papers[target]), true});
    if (paper.cites.size() < 2) return;
    const Paper& first = world_.papers[paper.cites.front().paper];
    const Paper& second = world_.papers[target];
    if (first.cited_as == second.cited_as && first.code == second.code && random_.chance(700)) {
      paper.cites[0].form = Form::Listed;
      paper.cites[1].form = Form::Full;
    }
  }

  Form draw_form(const Paper& paper, const Paper& target) {
    Form form = Form::Full;
    int left = random_.between(0, 999);
    for (const auto& [other, share] : kForms) {
      left -= static_cast<int>(share);
      if (left < 0 && left >= -static_cast<int>(share)) form = other;
    }
    const bool central = target.head.body.tier == bench::Tier::Central;
    const bool own = !central && paper.unit.starts_with(target.unit) &&
                     target.head.body.tier != bench::Tier::Commune;
    const bool fits = form == Form::Implied ? own
                      : form == Form::Ordinal || form == Form::OrdinalOnly
                          ? central && !target.head.is_letter()
                      : form == Form::Slip ? target.filed && target.date_line == DateLine::Full
                                           : true;
    return fits ? form : Form::Full;
  }

  /// Some cite themselves, and some are cited by what they cite.
  void add_strange_citations() {
    for (std::size_t i = 0; i < world_.papers.size(); ++i) {
      Paper& paper = world_.papers[i];
      if (!paper.numbered) continue;
      if (random_.chance(10)) paper.cites.push_back({i, Form::Full, true});
      if (paper.cites.empty() || !random_.chance(10)) continue;
      const std::size_t first = paper.cites.front().paper;
      if (first != i) world_.papers[first].cites.push_back({i, Form::Full, true});
    }
  }

  RandomSource random_;
  std::size_t size_;
  std::size_t districts_;
  World world_;
  std::vector<Seat> seats_;
  std::array<std::vector<std::size_t>, kRanks> by_rank_;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_body_;
  std::map<std::string_view, std::vector<const corpus::District*>> districts_by_province_;
  std::map<std::tuple<std::string, std::string, int>, std::set<int>> taken_;
};

}  // namespace

World make_world(std::size_t papers, std::uint64_t seed) { return WorldMaker(papers, seed).make(); }

corpus::PartialDate date_of(const bench::Day& day) { return {day.year, day.month, day.day}; }

}  // namespace chithi::eval
