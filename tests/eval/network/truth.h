// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/eval/network/world.h"

namespace chithi::eval {

/// How far a citer may truly be: over citations that are told, and over all, some of which may
/// rightly be found or left open.
struct Distance {
  std::optional<unsigned> told;  ///< Empty if no chain of told citations leads there.
  unsigned least = 0;
};

/// Who cites what in the archive of a world.
class Truth {
 public:
  explicit Truth(const World& world);

  /// All that cite a paper, by their index, up to so many steps away.
  [[nodiscard]] std::map<std::size_t, Distance> citers(std::size_t paper, unsigned most) const;

  /// Whether one cites the other, in whatever words.
  [[nodiscard]] bool cites(std::size_t citing, std::size_t cited) const;

  /// Days between them; nullopt where a letterhead does not date one.
  [[nodiscard]] std::optional<int> lag(std::size_t citing, std::size_t cited) const;

  /// Whether its letterhead dates a paper or, where it is not filed, one that cites it for sure.
  [[nodiscard]] bool is_dated(std::size_t paper) const;

  [[nodiscard]] const std::set<std::string>& documented() const { return documented_; }
  [[nodiscard]] bool is_cited(std::size_t paper) const { return !citing_[paper].empty(); }

 private:
  struct Edge {
    std::size_t citing = 0;
    Form form = Form::Full;
    bool tellable = true;
  };

  [[nodiscard]] std::map<std::size_t, unsigned> climb(std::size_t paper, unsigned most,
                                                      bool only_told) const;

  const World& world_;
  std::vector<std::vector<Edge>> citing_;  ///< By what is cited.
  std::set<std::string> documented_;       ///< Provinces with papers in the archive.
};

}  // namespace chithi::eval
