// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/telling.h"

#include <algorithm>
#include <map>
#include <string>

namespace chithi::eval {
namespace {

class Teller {
 public:
  explicit Teller(const std::vector<Paper>& papers) {
    for (const Paper& paper : papers) {
      if (paper.numbered) namesakes_[paper.head.number].push_back(&paper);
    }
  }

  [[nodiscard]] bool tells(const Paper& citing, const Link& link, const Paper& cited) const {
    if (&citing == &cited) return true;
    // A copy whose day is blank is told by its number alone, and one without any date not by those
    // who cite a day.
    if (cited.date_line != DateLine::Full && !is_only(cited, by_unit)) return false;
    if (cited.filed && cited.date_line == DateLine::None && gives_date(link.form)) return false;
    switch (link.form) {
      case Form::Full:
      case Form::Implied:
      case Form::Ordinal:
      case Form::Listed:
        return true;
      case Form::Year:
        return is_only(cited, by_year);
      case Form::Undated:
      case Form::OrdinalOnly:
        return is_only(cited, by_unit) && is_recent(citing, cited);
      case Form::Anonymous:
        return is_central(cited) || is_only(cited, by_day);
      case Form::Bare:
        return is_central(cited) && is_only(cited, by_unit);
      case Form::Slip:
      case Form::Numberless:
        return false;
    }
    return false;
  }

 private:
  static bool gives_date(Form form) {
    return form != Form::Undated && form != Form::OrdinalOnly && form != Form::Bare;
  }
  static bool is_central(const Paper& paper) {
    return paper.head.body.tier == bench::Tier::Central;
  }
  /// A number of the State that others may have filed again since can't be told without its day.
  static bool is_recent(const Paper& citing, const Paper& cited) {
    if (is_central(cited) || cited.head.body.party) return true;
    return citing.head.date.year == cited.head.date.year;
  }
  static bool by_unit(const Paper& a, const Paper& b) { return a.unit == b.unit; }
  static bool by_year(const Paper& a, const Paper& b) {
    return by_unit(a, b) && a.head.date.year == b.head.date.year;
  }
  static bool by_day(const Paper& a, const Paper& b) { return a.head.date == b.head.date; }

  /// Whether no other paper of its number is like it.
  template <typename Like>
  [[nodiscard]] bool is_only(const Paper& paper, Like like) const {
    const auto found = namesakes_.find(paper.head.number);
    if (found == namesakes_.end()) return true;
    return std::ranges::count_if(found->second,
                                 [&](const Paper* other) { return like(*other, paper); }) == 1;
  }

  std::map<std::string, std::vector<const Paper*>> namesakes_;
};

}  // namespace

void mark_tellable(std::vector<Paper>& papers) {
  const Teller teller(papers);
  for (Paper& paper : papers) {
    for (Link& link : paper.cites)
      link.tellable = teller.tells(paper, link, papers[link.paper]);
  }
}

}  // namespace chithi::eval
