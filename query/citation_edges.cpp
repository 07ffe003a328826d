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

/// The directives that are drawn, by the papers that they are copies of.
using Drawn = std::map<Xapian::docid, Xapian::docid>;

/// Those who cite a document, of the directives that are drawn, with the strongest relation.
std::map<Xapian::docid, corpus::Relation> drawn_citers(Records& records,
                                                       const CitedDocument& document,
                                                       const Drawn& drawn) {
  std::map<Xapian::docid, corpus::Relation> citers;
  for (const CitingPlace& place : document.citations) {
    const auto citer = drawn.find(records.paper_of(place.directive));
    if (citer == drawn.end()) continue;
    corpus::Relation& relation = citers[citer->second];
    relation = std::max(relation, records.citation(place).relation);
  }
  return citers;
}

std::vector<CitationEdge> edges_of(const Xapian::Database& database, const CitesReport& report) {
  Records records(database);
  Resolver resolver(records);
  Drawn drawn;
  for (const Xapian::docid copy : report.copies)
    drawn.emplace(records.paper_of(copy), copy);
  for (const Citer& citer : report.citers)
    drawn.emplace(records.paper_of(citer.docid), citer.docid);
  std::vector<CitationEdge> edges;
  for (const auto& [paper, cited] : drawn) {
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
