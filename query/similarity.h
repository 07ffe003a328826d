// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "query/reference.h"
#include "query/searcher.h"

namespace chithi::query {

/// A directive that is like another, and in what.
struct SimilarDirective {
  corpus::Directive directive;
  double score = 0.0;      ///< 0 to 1, of both that follow.
  double text = 0.0;       ///< 0 to 1: how much of what is telling in the texts is the same.
  double citations = 0.0;  ///< 0 to 1: how far they go back to the same documents.
  std::vector<std::string> shared_citations;  ///< Documents both cite or are, most telling first.
  std::vector<std::string> shared_words;      ///< Words of both texts, most telling first.
};

/// What is like a directive.
struct SimilarReport {
  corpus::Directive directive;
  std::vector<SimilarDirective> hits;     ///< The likest first; without the copies.
  std::vector<corpus::Directive> copies;  ///< The same paper in other files.
};

struct SimilarRequest {
  Reference reference;
  Filters filters = {};  ///< Of what is like it.
  std::size_t limit = 10;
};

/// What is like the directives that a reference names, a report for each; of copies among them
/// for the first only. Empty if the archive has none. Compared are the pairs of neighbouring words
/// of the texts, the rarer the more, and the documents that both cite (bibliographic coupling,
/// M. Kessler 1963) or are themselves. Throws corpus::Error (Usage) for a filter value that is
/// none, and (Database) if the database fails.
[[nodiscard]] std::vector<SimilarReport> find_similar(const Xapian::Database& database,
                                                      const SimilarRequest& request);

}  // namespace chithi::query
