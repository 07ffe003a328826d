// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/date.h"
#include "corpus/directive.h"
#include "query/facets.h"
#include "schema/copies.h"
#include "stemmer-vi/abbreviations.h"

namespace chithi::query {

/// Conditions that every hit meets, besides the query. Empty ones do not count. Values are as
/// people type them: any spelling of a province, a REF for `cites`.
struct Filters {
  std::string province;
  std::string type;
  std::string issuer;
  std::string level;
  std::string branch;
  std::string cites;
  std::optional<corpus::PartialDate> from;
  std::optional<corpus::PartialDate> to;

  friend bool operator==(const Filters&, const Filters&) = default;
};

enum class Sort : std::uint8_t { Relevance, OldestFirst, NewestFirst };

/// How the words are matched.
enum class Spelling : std::uint8_t {
  Folded,  ///< Without regard to marks; the exact spelling ranks first.
  Exact,   ///< Marks must agree, in every word.
};

struct Request {
  std::string query;
  Filters filters;
  Sort sort = Sort::Relevance;
  Spelling spelling = Spelling::Folded;
  bool fuzzy = false;       ///< Plain words are found in damaged spellings too, which rank below.
  bool duplicates = false;  ///< Each copy of a paper is a hit; else one stands for all.
  bool facets = false;      ///< Count the hits by what they have in common.
  std::size_t facet_values = kAllValues;  ///< Of each facet at most, times aside.
  std::size_t offset = 0;
  std::size_t limit = 10;
};

struct Hit {
  corpus::Directive directive;  ///< Its citations only if a number was asked for.
  std::size_t rank = 0;         ///< From 1, over all pages.
  double score = 0.0;           ///< Of Xapian's weighting; comparable within one response only.
  std::string snippet;          ///< HTML-escaped words of the text, matches in <mark>…</mark>.
  std::vector<std::string> also_in;  ///< Ids of the other copies of the paper, the best first.
  std::size_t page = 0;  ///< Of the file, where the snippet's match is; 0 if it has none.
};

/// A condition that keeps hits away: how many there would be without it.
struct FilterCost {
  std::string without;    ///< As it is typed: `--province Lai Châu`, `tinh:"Lai Châu"`.
  std::size_t total = 0;  ///< More than the response's.
};

/// The answer to a Request.
struct Response {
  std::string query;
  std::vector<std::string> understood;  ///< In plain words, how the query was read.
  std::size_t total = 0;                ///< All hits, exact.
  std::size_t copies_left_out = 0;      ///< Match too, and are copies of hits.
  std::size_t with_all_words = 0;       ///< Those of them that have every word.
  std::size_t undated_left_out = 0;     ///< Would match, but for a date condition and no date.
  std::vector<Hit> hits;                ///< The page asked for.
  std::optional<std::size_t> undated;   ///< Hits without a date, last of those sorted by date.
  std::optional<std::vector<Facet>> facets;
  std::vector<std::string> suggestions;  ///< What else may have been meant, when little is found.
  std::vector<FilterCost> costs;         ///< What each condition costs, when little is found.
};

/// Searches one database, or several as one. Belongs to one thread.
class Searcher {
 public:
  explicit Searcher(Xapian::Database database,
                    vi::Abbreviations abbreviations = vi::Abbreviations::built_in());

  /// Never fails for what stands in the query: what can't be parsed is searched as words.
  /// Throws corpus::Error (Usage) for a filter value that is none, such as an unknown province,
  /// and (Database) if the database fails.
  [[nodiscard]] Response search(const Request& request);

 private:
  /// Those of the database as it is, which to find takes a while if it is several.
  [[nodiscard]] const schema::Copies& copies_of(const Xapian::Database& database);

  Xapian::Database database_;
  std::string state_;  ///< Of the database when `copies_` were found.
  schema::Copies copies_;
  vi::Abbreviations abbreviations_;
};

}  // namespace chithi::query
