// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/network.h"
#include "tests/eval/network/truth.h"
#include "tests/eval/network/world.h"

namespace chithi::eval {

/// How much of what is told is true, and how much of what is true is told.
struct Figures {
  std::size_t told = 0;
  std::size_t true_ones = 0;  ///< Of those told.
  std::size_t wanted = 0;
  std::size_t found = 0;  ///< Of those wanted.

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
};

struct Marks {
  Figures direct;
  Figures depth;  ///< Of all citers.
  Figures lag;
  Figures coverage;                ///< Provinces that cite.
  Figures no_documents;            ///< Provinces without any.
  std::size_t joined_wrongly = 0;  ///< Citations told to mean a paper that they don't.
  std::size_t untellable = 0;      ///< Citations whose words leave the paper open; not wanted.
};

/// A mistake: the kind, what it is about, the paper that cites and the one that is cited.
using Mistake = std::function<void(const std::string& kind, std::size_t citing, std::size_t cited)>;

/// Compares reports on the papers of a world with the truth.
class Marking {
 public:
  Marking(const World& world, const Truth& truth, Mistake mistake)
      : world_(world), truth_(truth), mistake_(std::move(mistake)) {}

  /// The report on a paper in the archive, or on one that is only cited; each paper counts once.
  void mark(const query::CitesReport& report);

  /// What nothing was told of is missed.
  void mark_missing();

  [[nodiscard]] const Marks& marks() const { return marks_; }

  static constexpr unsigned kMostSteps = 8;

 private:
  using Citers = std::map<std::size_t, Distance>;

  [[nodiscard]] std::optional<std::size_t> paper_of(const query::CitesReport& report) const;
  void mark_paper(std::size_t paper, const query::CitesReport* report);
  void mark_citers(std::size_t paper, const Citers& truth, const query::CitesReport& report);
  void mark_missed(std::size_t paper, const Citers& truth, const std::set<std::size_t>& told);
  void mark_citer(std::size_t paper, const Citers& truth, const query::Citer& citer);
  void mark_lag(std::size_t paper, std::size_t citing, const query::Citer& citer);
  void mark_coverage(const Citers& truth, const query::CitesReport* report);

  const World& world_;
  const Truth& truth_;
  Mistake mistake_;
  Marks marks_;
  std::set<std::size_t> marked_;
};

}  // namespace chithi::eval
