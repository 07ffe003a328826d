// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/truth.h"

#include <algorithm>

namespace chithi::eval {

Truth::Truth(const World& world) : world_(world), citing_(world.papers.size()) {
  for (std::size_t i = 0; i < world.papers.size(); ++i) {
    const Paper& paper = world.papers[i];
    if (!paper.filed) continue;
    if (!paper.head.body.province.empty()) documented_.insert(paper.head.body.province);
    for (const Link& link : paper.cites) {
      if (link.paper != i) citing_[link.paper].push_back({i, link.form, link.tellable});
    }
  }
}

std::map<std::size_t, unsigned> Truth::climb(std::size_t paper, unsigned most,
                                             bool only_told) const {
  std::map<std::size_t, unsigned> steps = {{paper, 0}};
  std::vector<std::size_t> level = {paper};
  for (unsigned depth = 1; depth <= most && !level.empty(); ++depth) {
    std::vector<std::size_t> next;
    for (const std::size_t cited : level) {
      // Who a blank number is cited under nobody can tell from its letterhead.
      if (!world_.papers[cited].numbered) continue;
      for (const Edge& edge : citing_[cited]) {
        const bool taken = edge.tellable || !only_told;
        if (taken && steps.emplace(edge.citing, depth).second) next.push_back(edge.citing);
      }
    }
    level = std::move(next);
  }
  steps.erase(paper);
  return steps;
}

std::map<std::size_t, Distance> Truth::citers(std::size_t paper, unsigned most) const {
  std::map<std::size_t, Distance> found;
  for (const auto& [citing, depth] : climb(paper, most, false))
    found[citing].least = depth;
  for (const auto& [citing, depth] : climb(paper, most, true))
    found[citing].told = depth;
  return found;
}

bool Truth::cites(std::size_t citing, std::size_t cited) const {
  return std::ranges::find(citing_[cited], citing, &Edge::citing) != citing_[cited].end();
}

std::optional<int> Truth::lag(std::size_t citing, std::size_t cited) const {
  const Paper& from = world_.papers[cited];
  const Paper& to = world_.papers[citing];
  if (to.date_line != DateLine::Full) return std::nullopt;
  return corpus::days_between(date_of(from.head.date), date_of(to.head.date));
}

bool Truth::is_dated(std::size_t paper) const {
  const Paper& own = world_.papers[paper];
  if (own.filed) return own.date_line == DateLine::Full;
  return std::ranges::any_of(citing_[paper], [](const Edge& edge) {
    const bool silent = edge.form == Form::Undated || edge.form == Form::Bare ||
                        edge.form == Form::OrdinalOnly || edge.form == Form::Year;
    return edge.tellable && !silent;
  });
}

}  // namespace chithi::eval
