// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/format.h"
#include "query/network.h"

namespace chithi::query {

/// What those who cite a document can be counted by.
enum class GroupBy : std::uint8_t { Province, Issuer, Type, Level, Month };

/// "province", "issuer", "type", "level", "month"; empty for anything else.
[[nodiscard]] std::optional<GroupBy> parse_group_by(std::string_view name);

/// Those of one issuer, type, … that cite a document.
struct CiterGroup {
  std::string value;           ///< Empty where it is unknown.
  std::size_t directives = 0;  ///< Citing ones.
  std::optional<corpus::PartialDate>
      first_date;                 ///< Of them, without those dated before the target.
  std::optional<int> lag_days;    ///< Of the first.
  std::size_t before_target = 0;  ///< Those.
  std::size_t candidates = 0;     ///< Directives that may cite it.
  std::size_t in_archive = 0;  ///< Of that value that the archive has, without the document itself.
};

/// How to count.
struct GroupRequest {
  GroupBy by = GroupBy::Province;
  bool is_filtered = false;  ///< Some who cite may have been left out of the reports.
};

/// The citers of a report by group: those that cite it by their number, then the others that have
/// directives in the archive, none of which cites it, each by the alphabet where numbers are equal.
/// Months stand in order of time, and have only those that cite it; so has a report from which some
/// are left out, but for those that may cite it: of the others it can't be said. Provinces are
/// those of the report's map.
[[nodiscard]] std::vector<CiterGroup> group_citers(const Xapian::Database& database,
                                                   const CitesReport& report,
                                                   const GroupRequest& request);

/// Writes the groups of each report. As JSON, one object with "reports", each a "target" and
/// "groups"; as rows, the groups with the target in front.
void print_groups(const Xapian::Database& database, const std::vector<CitesReport>& reports,
                  const GroupRequest& request, Format format, const PrintOptions& options,
                  std::ostream& out);

}  // namespace chithi::query
