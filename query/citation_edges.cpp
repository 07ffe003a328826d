// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/citation_edges.h"

#include <algorithm>
#include <map>
#include <set>

#include "query/internal/database_edge.h"
#include "query/internal/records.h"
#include "query/internal/resolution.h"

namespace chithi::query {
namespace {

/// Those who cite a document, of the directives that are drawn, with the strongest relation.
std::map<Xapian::docid, corpus::Relation> drawn_citers(Records& records,
                                                       const CitedDocument& document,
                                                       const std::set<Xapian::docid>& drawn) {
  std::map<Xapian::docid, corpus::Relation> citers;
  for (const CitingPlace& place : document.citations) {
    if (!drawn.contains(place.directive)) continue;
    corpus::Relation& relation = citers[place.directive];
    relation = std::max(relation, records.citation(place).relation);
  }
  return citers;
}

std::vector<CitationEdge> edges_of(const Xapian::Database& database, const CitesReport& report) {
  Records records(database);
  Resolver resolver(records);
  std::set<Xapian::docid> drawn(report.copies.begin(), report.copies.end());
  for (const Citer& citer : report.citers)
    drawn.insert(citer.docid);
  std::vector<CitationEdge> edges;
  for (const Xapian::docid cited : drawn) {
    const CitedDocument* document = resolver.cited_document_of(cited);
    if (document == nullptr) continue;
    for (const auto& [citer, relation] : drawn_citers(records, *document, drawn)) {
      if (citer != cited) edges.push_back({citer, cited, relation});
    }
  }
  return edges;
}

}  // namespace

std::vector<CitationEdge> find_edges(const Xapian::Database& database, const CitesReport& report) {
  return read_consistently(database, "following citations in",
                           [&](const Xapian::Database& db) { return edges_of(db, report); });
}

}  // namespace chithi::query
