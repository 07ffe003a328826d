// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chithi::schema {

/// What a directive counts as in facets; empty where it has none. The names of values that go
/// together stand together, because a hit then costs few look-ups: an issuer has one level, branch
/// and province nearly always.
struct FacetRow {
  std::string province;
  std::string level;
  std::string branch;
  std::string issuer;
  std::string type;
  std::string month;  ///< `date_value` to the month: "202107", "2021".
  std::string signer;
  std::vector<std::string> cited;  ///< Number keys, each once.
};

/// The row as the value of Slot::Facets: lines, of which the first has province, level, branch and
/// issuer, the second type and month, the third the signer, and each further one a number key;
/// tabs between what stands on one line.
[[nodiscard]] std::string facet_value(const FacetRow& row);

/// Where a line of a facet value stands.
inline constexpr std::size_t kIssuerLine = 0;
inline constexpr std::size_t kTypeLine = 1;
inline constexpr std::size_t kSignerLine = 2;
inline constexpr std::size_t kFirstCitedLine = 3;

/// Calls `visit(part, index)` for each part of a text between separators; once for an empty text.
template <typename Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
  for (std::size_t index = 0;; ++index) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(text.substr(0, end), index);
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

inline constexpr char kFacetLine = '\n';
inline constexpr char kFacetTab = '\t';

}  // namespace chithi::schema
