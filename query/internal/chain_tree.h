// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/network.h"

namespace chithi::query {

/// Who passed a document on to whom: places of directives in a report.
struct ChainTree {
  std::vector<std::size_t> roots;  ///< That others cite; or whose own parent is not told.
  std::vector<std::vector<std::size_t>> children;  ///< Of each directive of the report.
  std::size_t alone = 0;  ///< Cite the document, and nobody here cites them.
};

/// In linear time.
[[nodiscard]] ChainTree chains_of(const CitesReport& report);

/// The tree as nested lists, which browsers fold where they are long. Each directive leads to the
/// element of `prefix` and its place in the report.
[[nodiscard]] std::string nested_lists(const CitesReport& report, const ChainTree& tree,
                                       const std::string& prefix);

}  // namespace chithi::query
