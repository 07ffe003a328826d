// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/clause.h"

#include <algorithm>

namespace chithi::query {
namespace {

using Xapian::Query;

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::ranges::find(list, text) == list.end()) list.push_back(text);
}

Clause joined(const std::vector<Clause>& clauses, Query (*join)(const std::vector<Query>&)) {
  std::vector<Query> match;
  std::vector<Query> exact;
  std::vector<Query> rank;
  for (const Clause& clause : clauses) {
    match.push_back(clause.match);
    exact.push_back(clause.exact.empty() ? clause.match : clause.exact);
    rank.push_back(clause.rank);
  }
  const bool differ =
      std::ranges::any_of(clauses, [](const Clause& clause) { return !clause.exact.empty(); });
  return {join(match), differ ? join(exact) : Query(), join(rank)};
}

}  // namespace

void Workshop::remark(const std::string& text) { add_once(remarks, text); }

void Workshop::suggest(const std::string& text) { add_once(suggestions, text); }

Query everything() { return Query(std::string()); }

Query all_of(const std::vector<Query>& queries) {
  if (queries.empty()) return everything();
  return {Query::OP_AND, queries.begin(), queries.end()};
}

Query any_of(const std::vector<Query>& queries) {
  return {Query::OP_OR, queries.begin(), queries.end()};
}

Clause condition(const Query& query) { return {query, Query(), Query(0.0, query)}; }

Query with_weight(const Query& query, double weight) {
  auto* source = new Xapian::FixedWeightPostingSource(weight);
  return {Query::OP_FILTER, Query(source->release()), query};
}

Clause all_of(const std::vector<Clause>& clauses) { return joined(clauses, all_of); }

Clause any_of(const std::vector<Clause>& clauses) { return joined(clauses, any_of); }

}  // namespace chithi::query
