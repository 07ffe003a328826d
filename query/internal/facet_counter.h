// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/facets.h"
#include "schema/facet_columns.h"
#include "schema/facet_value.h"

namespace chithi::query {

/// How often each of many texts was added. A table of its own, since a standard one takes several
/// times as long, and this is most of what facets cost. Texts are told apart by 64 bits of hash:
/// among a million, two are taken for one in one of 30 million archives.
class Tally {
 public:
  struct Entry {
    std::string text;
    std::size_t count = 0;
  };

  Tally() : places_(kFirstPlaces) {}

  void add(std::string_view text, std::size_t count);

  /// The texts and their counts, as they were first added.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  static constexpr std::size_t kFirstPlaces = 256;
  static constexpr std::uint32_t kFree = static_cast<std::uint32_t>(-1);

  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t entry = kFree;
  };

  [[nodiscard]] Place& place_of(std::uint64_t hash);
  void grow();

  std::vector<Place> places_;  ///< A power of two, at most half of them taken.
  std::vector<Entry> entries_;
};

/// Counts the facets of all that a query matches, while it is matched, where no columns are at hand
/// to count them in: one value and no record read for each match.
///
/// To a remote database it is Xapian's own ValueCountMatchSpy, which servers know.
class FacetCounter : public Xapian::MatchSpy {
 public:
  FacetCounter();

  void operator()(const Xapian::Document& document, double weight) override;
  [[nodiscard]] std::string name() const override;
  [[nodiscard]] std::string serialise() const override;
  void merge_results(const std::string& serialised) override;

  /// What was counted, of each facet at most so many values. The database names the most cited
  /// numbers.
  [[nodiscard]] std::vector<Facet> facets(const Xapian::Database& database, std::size_t most) const;

 private:
  void add(std::string_view value, std::size_t count);

  std::array<Tally, schema::kFirstCitedLine + 1> tallies_;  ///< By line of the facet value.
  std::size_t total_ = 0;
  std::size_t citing_ = 0;
};

/// The facets of documents, which ascend, of each at most so many values: counted in the columns of
/// their database, a fraction of what a FacetCounter costs.
[[nodiscard]] std::vector<Facet> count_facets(const Xapian::Database& database,
                                              schema::FacetColumns columns,
                                              std::span<const Xapian::docid> documents,
                                              std::size_t most);

}  // namespace chithi::query
