// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "corpus/identity.h"
#include "query/reference.h"
#include "query/searcher.h"

namespace chithi::query {

/// A document that others cite. It may be in the archive or known from citations only.
struct Target {
  std::optional<std::string> ref;  ///< Number in normal form.
  std::optional<std::string> type;
  std::optional<std::string> issuer;
  std::optional<corpus::PartialDate> date;
  std::optional<std::string> province;  ///< Of a provincial issuer.
  std::optional<std::string> id;        ///< If it is in the archive.
  std::optional<std::string> words;     ///< That cite it, where neither number nor issuer names it.
  corpus::Identity identity;
};

/// A directive that cites the target, directly or through others.
struct Citer {
  corpus::Directive directive;  ///< Its head: without text and citations.
  Xapian::docid docid = 0;
  Xapian::docid through = 0;         ///< The citer through which it reaches the target; 0 if none.
  unsigned depth = 1;                ///< 1 cites the target itself.
  std::vector<std::string> via;      ///< Numbers (or ids) from the target's side down to it.
  std::vector<std::string> via_ids;  ///< The ids of the same.
  std::vector<std::string> via_names;  ///< The same so that people can tell them apart.
  std::optional<int> lag_days;         ///< Its date minus the target's; empty if one is unknown.
  corpus::Relation relation = corpus::Relation::Refers;
  std::string cited_as;              ///< The words of the first mention.
  std::vector<std::string> quotes;   ///< The sentences that cite, as they are in the text.
  std::vector<std::string> quoted;   ///< The words in each of them by which it cites.
  std::vector<std::string> also_in;  ///< Ids of its other copies, the best first.
  bool before_target = false;  ///< Dated before the target or what it cites: left out of the lag.
};

/// One province of the map in the answer.
struct ProvinceRow {
  std::string name;
  std::size_t directives = 0;                     ///< Citing ones.
  std::optional<corpus::PartialDate> first_date;  ///< Of them.
  std::optional<int> lag_days;                    ///< Of the first.
  std::size_t before_target = 0;                  ///< Of them: no first date is taken from those.
};

/// Which provinces cite the target. Found or not found in this archive, no more: it never says
/// that somebody did not respond.
struct Coverage {
  bool is_filtered = false;               ///< The options may have left out some that cite it.
  int of = 63;                            ///< 63 provinces of before July 2025, or 34 of today.
  std::vector<ProvinceRow> cited;         ///< By first date, then name.
  std::vector<std::string> not_found;     ///< Have directives in the archive, none cites it.
  std::vector<std::string> possible;      ///< Those of `not_found` with a candidate.
  std::vector<std::string> no_documents;  ///< Have none in the archive.
  std::size_t unknown = 0;                ///< Citing directives of no known province.
  std::size_t central = 0;                ///< Those of central bodies, which have none.
};

/// Why a mention may or may not mean the target.
struct Candidate {
  corpus::Directive directive;  ///< That cites: its id, file, number, type, issuer and date.
  std::string raw;              ///< The words.
  std::string why;              ///< "the text gives no year: 2020 or 2021"
};

/// How the days until directives cite a target are spread. Quarters by nearest rank: the days
/// within which so many of them did.
struct LagSpread {
  int first = 0;
  int quarter = 0;
  int three_quarters = 0;
  int last = 0;
};

/// The answer to `chithi cites REF` for one target.
struct CitesReport {
  Target target;
  std::vector<Citer> citers;  ///< By depth, then date (undated last), then id.
  std::size_t lag_count = 0;  ///< Direct and indirect citers that have a lag.
  std::optional<double> median_lag_days;
  std::optional<LagSpread> lag_spread;
  std::size_t lag_left_out = 0;       ///< Undated, or dated before the target.
  std::size_t filtered_out = 0;       ///< Cite it and do not pass the filters.
  std::size_t undated_left_out = 0;   ///< Of those: would pass but for a date that is not known.
  bool deeper = false;                ///< The greatest depth has cut off some that cite it.
  std::vector<Xapian::docid> copies;  ///< The target in the archive.
  Coverage coverage;
  std::vector<Candidate> candidates;
  std::optional<corpus::PartialDate> other_day;  ///< That the reference gives; not the target's.
};

struct CitesRequest {
  Reference reference;
  bool direct_only = false;
  unsigned max_depth = 8;
  int provinces = 0;         ///< 63 or 34; 0: 63 for a target dated before 1 July 2025, else 34.
  Filters filters = {};      ///< Of the citing directives that are told; chains run through all.
  bool whole_heads = false;  ///< Or only what a list tells: see schema::Node::head.
  bool tells_ways = true;    ///< Or leaves Citer::via empty: Citer::through tells the same.
};

/// Whether the options leave out directives that cite.
[[nodiscard]] bool leaves_out(const CitesRequest& request);

/// Who cites it: one report for each document that the reference may mean, the likeliest first;
/// empty if the archive neither has nor cites it. If none is of the day that the reference gives,
/// those of the nearest. Of more than 20 reports the first alone tells the candidates that several
/// of them share. Ends on cycles; a directive that cites itself
/// does not count. Throws corpus::Error (Usage) for a filter value that is none, and (Database)
/// if the database fails.
[[nodiscard]] std::vector<CitesReport> find_citers(const Xapian::Database& database,
                                                   const CitesRequest& request);

/// One directive or stub with its neighbours, for `chithi show`.
struct Portrait {
  std::optional<corpus::Directive> directive;  ///< Empty for a document that is only cited.
  Target target;
  std::size_t siblings = 0;          ///< Directives in the same file, itself included.
  std::vector<std::string> also_in;  ///< Ids of its other copies, the best first.
  std::vector<Citer> cited_by;       ///< Direct ones.
  std::vector<std::optional<std::string>>
      cited_ids;  ///< For each of the directive's citations: its id, if it is in the archive.
};

/// Every directive that a reference or id names; if none is in the archive, a stub for what is
/// cited under it; empty if it is not even cited.
[[nodiscard]] std::vector<Portrait> find_portraits(const Xapian::Database& database,
                                                   const Reference& reference);

}  // namespace chithi::query
