// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "query/internal/cited_words.h"
#include "query/internal/database_edge.h"
#include "query/internal/description.h"
#include "query/internal/named_directives.h"
#include "query/internal/records.h"
#include "query/internal/resolution.h"

namespace chithi::query {
namespace {

using corpus::Relation;

/// Further than any chain of papers goes.
constexpr unsigned kAnyDepth = 10'000;

bool is_basis(Relation relation) {
  return relation == Relation::BasedOn || relation == Relation::Implements ||
         relation == Relation::Guides;
}

/// A document that a citation means, or may mean.
struct Meant {
  const CitedDocument* document = nullptr;
  std::string why;
  std::vector<Target> options{};  ///< What it may mean, if that is not sure: the first of it.
};

/// More than these nobody reads.
constexpr std::size_t kMostOptions = 20;

/// Follows what directives cite.
class Descent {
 public:
  Descent(const Xapian::Database& database, const BasisRequest& request)
      : database_(database), request_(request), records_(database), resolver_(records_) {}

  std::vector<Basis> run() {
    std::vector<Basis> all;
    for (const Xapian::docid docid : named_directives(database_, records_, request_.reference)) {
      basis_ = {request_.whole_heads ? records_.head(docid) : records_.listed(docid), {}};
      told_ = {corpus::to_string(records_.identity_at(docid))};
      climb(docid);
      all.push_back(std::move(basis_));
    }
    return all;
  }

 private:
  /// A directive whose citations are to be told.
  struct Step {
    Xapian::docid docid = 0;
    std::optional<std::size_t> under;
    unsigned depth = 1;
  };

  /// Level by level, so that each document stands where it is nearest.
  void climb(Xapian::docid directive) {
    std::deque<Step> steps = {{directive, std::nullopt, 1}};
    std::set<Xapian::docid> met = {directive};
    for (; !steps.empty(); steps.pop_front()) {
      const Step step = steps.front();
      if (step.depth > request_.max_depth) {
        basis_.deeper = basis_.deeper || has_more(step.docid);
        continue;
      }
      for (std::size_t i = 0; i < records_.node(step.docid).size(); ++i) {
        const Xapian::docid next = add({step.docid, i}, step);
        if (next != 0 && met.insert(next).second) {
          steps.push_back({next, basis_.supports.size() - 1, step.depth + 1});
        }
      }
    }
  }

  /// Whether a directive stands on what is not told yet.
  bool has_more(Xapian::docid directive) {
    for (std::size_t i = 0; i < records_.node(directive).size(); ++i) {
      const CitingPlace place = {directive, i};
      if (!is_to_be_told(place)) continue;
      const Meant meant = meant_by(place);
      if (meant.document != nullptr && !told_.contains(name_of(meant))) return true;
    }
    return false;
  }

  bool is_to_be_told(CitingPlace place) {
    return request_.all_relations || is_basis(records_.citation(place).relation);
  }

  /// What is not sure keeps nothing from being told for sure.
  static std::string name_of(const Meant& meant) {
    return corpus::to_string(meant.document->identity) + (meant.why.empty() ? "" : "?");
  }

  /// Tells what a citation means, if it is to be told; the directive that it is, 0 if there is
  /// none.
  Xapian::docid add(CitingPlace place, const Step& step) {
    const corpus::Citation& citation = records_.citation(place);
    if (!is_to_be_told(place)) return 0;
    Meant meant = meant_by(place);
    if (meant.document == nullptr || !told_.insert(name_of(meant)).second) return 0;
    Target target = describe(records_, *meant.document);
    basis_.supports.push_back(
        {std::move(target), citation.relation, cited_words(records_, place),
         corpus::texts_of(records_.node(place.directive).sentences(place.citation)), step.depth,
         step.under, meant.why, std::move(meant.options)});
    // What may be another document says nothing of what this one goes back to.
    const bool followed = meant.why.empty() && !meant.document->copies.empty();
    return followed ? meant.document->copies.front() : 0;
  }

  /// The document that a citation means, under its number or a fuller one; else the first that it
  /// may mean.
  Meant meant_by(CitingPlace place) {
    const std::string number = corpus::parse_identity(records_.citation(place).key).number;
    std::vector<std::string> keys = resolver_.fuller_keys(number);
    keys.insert(keys.begin(), number);
    Meant doubtful;
    for (const std::string& key : keys) {
      for (const CitedDocument& document : resolver_.documents(key)) {
        if (std::ranges::find(document.citations, place) != document.citations.end()) {
          return {&document, {}};
        }
        if (is_copy(document, place.directive)) continue;
        const auto open = std::ranges::find_if(document.open, [&](const auto& citations) {
          return std::ranges::find(citations->places, place) != citations->places.end();
        });
        if (open == document.open.end()) continue;
        if (doubtful.document == nullptr) doubtful = {&document, (*open)->why};
        if (doubtful.options.size() < kMostOptions)
          doubtful.options.push_back(describe(records_, document));
      }
    }
    return doubtful;
  }

  const Xapian::Database& database_;
  const BasisRequest& request_;
  Records records_;
  Resolver resolver_;
  Basis basis_;
  std::set<std::string> told_;  ///< Identities, with "?" where it is not sure.
};

/// From a citer down to the target; the first is the one that cites the target.
std::vector<Citer> path_to(const std::vector<Citer>& citers, const Citer& last) {
  std::map<Xapian::docid, const Citer*> by_docid;
  for (const Citer& citer : citers) {
    by_docid[citer.docid] = &citer;
  }
  std::vector<Citer> path = {last};
  while (path.back().through != 0) {
    path.push_back(*by_docid.at(path.back().through));
  }
  std::ranges::reverse(path);
  return path;
}

/// The shortest path from one of the directives to a document that the reference may mean.
std::optional<CitationPath> path_from(const Xapian::Database& database,
                                      const std::vector<Xapian::docid>& directives,
                                      const Reference& reference) {
  std::optional<CitationPath> shortest;
  if (directives.empty()) return shortest;
  Records records(database);
  std::set<Xapian::docid> papers;
  for (const Xapian::docid directive : directives)
    papers.insert(records.paper_of(directive));
  for (const CitesReport& report : find_citers(
           database, {.reference = reference, .max_depth = kAnyDepth, .tells_ways = false})) {
    for (const Citer& citer : report.citers) {
      const bool named = papers.contains(records.paper_of(citer.docid));
      if (!named || (shortest && shortest->citers.size() <= citer.depth)) continue;
      shortest = {report.target, path_to(report.citers, citer)};
    }
  }
  return shortest;
}

std::optional<CitationPath> path_between(const Xapian::Database& database, const Reference& a,
                                         const Reference& b) {
  Records records(database);
  const std::vector<Xapian::docid> of_a = named_directives(database, records, a);
  const std::vector<Xapian::docid> of_b = named_directives(database, records, b);
  const auto up = path_from(database, of_a, b);
  const auto down = path_from(database, of_b, a);
  const bool goes_down = down && (!up || down->citers.size() < up->citers.size());
  std::optional<CitationPath> path = goes_down ? down : up;
  if (!path) return path;
  for (Citer& citer : path->citers)
    citer.directive = records.head(citer.docid);
  return path;
}

}  // namespace

std::vector<Basis> find_basis(const Xapian::Database& database, const BasisRequest& request) {
  return read_consistently(database, "following citations in",
                           [&](const Xapian::Database& db) { return Descent(db, request).run(); });
}

std::optional<CitationPath> find_path(const Xapian::Database& database, const Reference& a,
                                      const Reference& b) {
  return read_consistently(database, "following citations in",
                           [&](const Xapian::Database& db) { return path_between(db, a, b); });
}

}  // namespace chithi::query
