// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/marking.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "corpus/gazetteer.h"

namespace chithi::eval {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// The paper that "000/000012.txt#1" holds.
std::size_t paper_in(std::string_view id) {
  std::size_t paper = 0;
  id.remove_prefix(id.find('/') + 1);
  std::from_chars(id.data(), id.data() + id.find('.'), paper);
  return paper;
}

void count(bool right, std::size_t& all, std::size_t& right_ones) {
  ++all;
  if (right) ++right_ones;
}

std::set<std::string> provinces_of(const World& world,
                                   const std::map<std::size_t, Distance>& citers, bool only_told) {
  std::set<std::string> names;
  for (const auto& [citing, distance] : citers) {
    const std::string& province = world.papers[citing].head.body.province;
    if (!province.empty() && (distance.told || !only_told)) names.insert(province);
  }
  return names;
}

}  // namespace

double Figures::precision() const { return share(true_ones, told); }
double Figures::recall() const { return share(found, wanted); }

/// A paper that is not filed is told by those that are said to cite it.
std::optional<std::size_t> Marking::paper_of(const query::CitesReport& report) const {
  if (report.target.id) return paper_in(*report.target.id);
  std::map<std::size_t, std::size_t> meant;
  for (const query::Citer& citer : report.citers) {
    if (citer.depth > 1) continue;
    for (const Link& link : world_.papers[paper_in(citer.directive.id)].cites) {
      const Paper& cited = world_.papers[link.paper];
      if (!cited.filed && cited.head.number == report.target.ref) ++meant[link.paper];
    }
  }
  const auto most = std::ranges::max_element(meant, {}, [](const auto& m) { return m.second; });
  return most == meant.end() ? std::nullopt : std::optional(most->first);
}

void Marking::mark(const query::CitesReport& report) {
  const std::optional<std::size_t> paper = paper_of(report);
  if (paper && marked_.insert(*paper).second) mark_paper(*paper, &report);
}

void Marking::mark_missing() {
  for (std::size_t paper = 0; paper < world_.papers.size(); ++paper) {
    if (!marked_.contains(paper) && truth_.is_cited(paper)) mark_paper(paper, nullptr);
    const Paper& own = world_.papers[paper];
    if (!own.filed) continue;
    marks_.untellable +=
        static_cast<std::size_t>(std::ranges::count(own.cites, false, &Link::tellable));
  }
}

void Marking::mark_paper(std::size_t paper, const query::CitesReport* report) {
  const Citers truth = truth_.citers(paper, kMostSteps);
  std::set<std::size_t> told;
  if (report != nullptr) {
    mark_citers(paper, truth, *report);
    for (const query::Citer& citer : report->citers)
      told.insert(paper_in(citer.directive.id));
  }
  mark_missed(paper, truth, told);
  mark_coverage(truth, report);
}

void Marking::mark_citers(std::size_t paper, const Citers& truth,
                          const query::CitesReport& report) {
  for (const query::Citer& citer : report.citers)
    mark_citer(paper, truth, citer);
}

void Marking::mark_citer(std::size_t paper, const Citers& truth, const query::Citer& citer) {
  const std::size_t citing = paper_in(citer.directive.id);
  const auto known = truth.find(citing);
  if (citer.depth == 1) {
    const bool cites = truth_.cites(citing, paper);
    count(cites, marks_.direct.told, marks_.direct.true_ones);
    if (!cites) {
      ++marks_.joined_wrongly;
      mistake_("joined wrongly", citing, paper);
    }
  }
  const bool far = known != truth.end() && citer.depth >= known->second.least &&
                   (!known->second.told || citer.depth <= *known->second.told);
  count(far, marks_.depth.told, marks_.depth.true_ones);
  if (known == truth.end()) return;
  if (known->second.told) {
    count(far, marks_.depth.wanted, marks_.depth.found);
    if (!far) mistake_("depth " + std::to_string(citer.depth), citing, paper);
    if (*known->second.told == 1) {
      count(citer.depth == 1, marks_.direct.wanted, marks_.direct.found);
    }
  }
  mark_lag(paper, citing, citer);
}

void Marking::mark_lag(std::size_t paper, std::size_t citing, const query::Citer& citer) {
  const std::optional<int> lag = truth_.lag(citing, paper);
  const bool right = lag && citer.lag_days == lag;
  if (citer.lag_days) count(right, marks_.lag.told, marks_.lag.true_ones);
  const bool wanted = lag && truth_.is_dated(paper);
  if (wanted) count(right, marks_.lag.wanted, marks_.lag.found);
  if ((citer.lag_days || wanted) && !right) mistake_("lag", citing, paper);
}

void Marking::mark_missed(std::size_t paper, const Citers& truth,
                          const std::set<std::size_t>& told) {
  for (const auto& [citing, distance] : truth) {
    if (!distance.told || told.contains(citing)) continue;
    ++marks_.depth.wanted;
    if (truth_.lag(citing, paper) && truth_.is_dated(paper)) ++marks_.lag.wanted;
    if (*distance.told > 1) continue;
    ++marks_.direct.wanted;
    mistake_("missed", citing, paper);
  }
}

void Marking::mark_coverage(const Citers& truth, const query::CitesReport* report) {
  const std::set<std::string> wanted = provinces_of(world_, truth, true);
  const std::set<std::string> possible = provinces_of(world_, truth, false);
  std::set<std::string> told;
  if (report != nullptr) {
    for (const query::ProvinceRow& row : report->coverage.cited)
      told.insert(row.name);
    const std::vector<std::string>& none = report->coverage.no_documents;
    for (const std::string& name : none)
      count(!truth_.documented().contains(name), marks_.no_documents.told,
            marks_.no_documents.true_ones);
    for (const corpus::Province& province : corpus::provinces()) {
      if (truth_.documented().contains(std::string(province.name))) continue;
      count(std::ranges::find(none, province.name) != none.end(), marks_.no_documents.wanted,
            marks_.no_documents.found);
    }
  }
  for (const std::string& name : told)
    count(possible.contains(name), marks_.coverage.told, marks_.coverage.true_ones);
  for (const std::string& name : wanted)
    count(told.contains(name), marks_.coverage.wanted, marks_.coverage.found);
}

}  // namespace chithi::eval
