// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "query/citation_survey.h"

namespace chithi::query {

/// What a database holds, for `chithi stats`. Counts are exact; a paper that is filed more than
/// once counts once, but among directives and files.
struct Overview {
  std::size_t directives = 0;
  std::size_t copies = 0;  ///< Of them: copies of others, which no other count has.
  std::size_t files = 0;
  std::size_t numbered = 0;  ///< With a number of their own.
  std::size_t undated = 0;   ///< Without a full date.
  std::string first_date;    ///< ISO; empty if none is dated.
  std::string last_date;
  std::size_t citing = 0;            ///< Directives that cite anything.
  std::size_t citations = 0;         ///< Pairs of a directive and a number it cites.
  std::size_t cited_documents = 0;   ///< Different numbers cited.
  std::size_t cited_in_archive = 0;  ///< Those of them that some directive here bears.
  CitationCounts resolution;         ///< What the citations mean.
  std::map<std::string, std::size_t> by_type;
  std::map<std::string, std::size_t> by_level;
  std::map<std::string, std::size_t> by_branch;
  std::map<std::string, std::size_t> by_province;
  std::vector<std::pair<std::string, std::size_t>>
      most_cited;  ///< Number as `display_number` has it, directives; at most ten.
};

/// Counts by terms and values, and resolves all citations. Throws
/// corpus::Error (Database) if the database fails.
[[nodiscard]] Overview survey(const Xapian::Database& database);

}  // namespace chithi::query
