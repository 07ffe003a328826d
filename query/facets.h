// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace chithi::query {

/// A value that hits share, and how many have it; no value for those that have none.
struct FacetValue {
  std::optional<std::string> value;
  std::size_t count = 0;

  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// All hits of a question by one of their fields, exact. Commonest first, of equal ones by the
/// Vietnamese alphabet; years and months by time; hits without a value last.
///
/// Values and counts are what filters take and find: a directive of a province that was merged away
/// counts under the unit of today too. Counts of the other fields with one value add up to the
/// total. Of what is cited, where a directive has many values, the kMostCited commonest numbers are
/// given.
struct Facet {
  std::string name;  ///< "province", "type", "level", "branch", "issuer", "signer", "year",
                     ///< "month", "cited".
  std::vector<FacetValue> values;
  std::size_t left_out = 0;  ///< Values besides, where not all were asked for.
};

inline constexpr std::size_t kMostCited = 20;
inline constexpr std::size_t kAllValues = static_cast<std::size_t>(-1);

}  // namespace chithi::query
