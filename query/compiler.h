// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/parser.h"
#include "query/searcher.h"
#include "query/snippet.h"
#include "stemmer-vi/abbreviations.h"

namespace chithi::query {

/// Two words that stand side by side in a query, folded.
struct WordPair {
  std::string first;
  std::string second;
};

/// What some hits are worth besides their words.
struct Tier {
  Xapian::Query query;  ///< Which.
  double weight = 0.0;
};

/// A request as Xapian's queries on one database.
struct CompiledQuery {
  Xapian::Query match;      ///< The hits.
  bool is_graded = false;   ///< Whether a hit may have some of the words only.
  Xapian::Query all;        ///< The hits that have every word.
  bool is_dated = false;    ///< Whether there is a condition on the date.
  Xapian::Query possible;   ///< The hits, and what may be one but for a date too little known.
  Xapian::Query ranked;     ///< The hits, weighted by their words.
  std::vector<Tier> tiers;  ///< What every word, as typed, is worth besides; of hits only.
  /// `ranked` and `tiers` for documents that are known to match, where that spares reading
  /// positions again.
  std::optional<Xapian::Query> ranked_where_known;
  std::vector<Tier> tiers_where_known;
  std::vector<WordPair> pairs;     ///< What the best of them are ranked by at last.
  std::vector<std::string> typed;  ///< Plain words and numbers, folded, for subjects to agree with.
  Marking marking;                 ///< What to mark in their texts.
  std::vector<std::string> understood;
  std::vector<std::string> suggestions;  ///< Numbers that may have been meant instead.
};

/// Puts a parsed query and the rest of a request into Xapian's terms; `abbreviations` are found in
/// both their forms.
///
/// Words are wanted, the more the better; one of them must be there unless a number, a phrase,
/// an exact word or a choice is asked for besides. All else is required. What the index can't
/// decide is read from the stored texts now, so that the queries are exact.
///
/// Never fails for what stands in the query. Throws corpus::Error (Usage) for a filter value
/// that is none, and Xapian::Error if the database fails.
[[nodiscard]] CompiledQuery compile(const ParsedQuery& query, const Request& request,
                                    const Xapian::Database& database,
                                    const vi::Abbreviations& abbreviations);

}  // namespace chithi::query
