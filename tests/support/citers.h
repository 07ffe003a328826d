// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "query/network.h"
#include "query/reference.h"

namespace chithi::test {

/// What is said of the documents that a reference may mean.
inline std::vector<query::CitesReport> cites(const Xapian::Database& database,
                                             std::string_view reference,
                                             query::CitesRequest request = {}) {
  request.reference = query::parse_reference(reference);
  return query::find_citers(database, request);
}

/// The only report; fails where there are more or none.
inline query::CitesReport only(const Xapian::Database& database, std::string_view reference,
                               const query::CitesRequest& request = {}) {
  std::vector<query::CitesReport> reports = cites(database, reference, request);
  EXPECT_THAT(reports, testing::SizeIs(1));
  return reports.empty() ? query::CitesReport() : reports.front();
}

/// "file depth via…" of each citer.
inline std::vector<std::string> chain(const query::CitesReport& report) {
  std::vector<std::string> lines;
  for (const query::Citer& citer : report.citers) {
    std::string line = citer.directive.file + " " + std::to_string(citer.depth);
    for (const std::string& via : citer.via)
      line += " " + via;
    lines.push_back(line);
  }
  return lines;
}

/// "file: why" of each that may cite it.
inline std::vector<std::string> doubts(const query::CitesReport& report) {
  std::vector<std::string> lines;
  for (const query::Candidate& candidate : report.candidates)
    lines.push_back(candidate.directive.file + ": " + candidate.why);
  return lines;
}

}  // namespace chithi::test
