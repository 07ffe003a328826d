// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "query/compiler.h"

namespace chithi::query {

/// A document that was found, with its weight.
struct RankedDocument {
  Xapian::docid document = 0;
  double weight = 0.0;
};

/// Where the documents are in the list, in the order of their numbers: what is read of them in this
/// order is often in the block that was read last.
[[nodiscard]] std::vector<std::size_t> by_document(const std::vector<RankedDocument>& documents);

/// Adds to the candidates' weights what the pairs that stand side by side in them too are worth,
/// by BM25 as if each pair were a word of its own, and sorts them by weight, those of equal
/// weight as they were. Vietnamese writes most words as several syllables, so this gives most
/// of what a segmentation into words would.
void rank_by_pairs(const Xapian::Database& database, const std::vector<WordPair>& pairs,
                   std::vector<RankedDocument>& candidates);

}  // namespace chithi::query
