// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/similarity.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "corpus/identity.h"
#include "query/compiler.h"
#include "query/internal/clause.h"
#include "query/internal/database_edge.h"
#include "query/internal/named_directives.h"
#include "query/internal/records.h"
#include "query/internal/text_profile.h"
#include "query/internal/wording.h"
#include "query/parser.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;
using Xapian::Query;

/// So many that the texts have most in common with, and so many that share most citations, are
/// compared in full.
constexpr Xapian::doccount kPool = 120;
/// The words of a text that others are found by. Taken from Xapian's query expansion they are a
/// little better than by tf-idf: of the three texts nearest by words alone, .50 and .46 share a
/// citation on the bundled archive, .20 by chance.
constexpr std::size_t kTellingWords = 60;
/// Less is what any two letters of one authority have in common.
constexpr double kLeastScore = 0.03;
constexpr std::size_t kMostReasons = 5;

/// A document that a directive goes back to: one that it cites, or itself.
struct Root {
  corpus::Identity identity;
  std::string name;
  double weight = 0.0;  ///< The fewer go back to it, the more.
};

std::string name_of(const corpus::Citation& citation) {
  if (citation.ref) return *citation.ref;
  std::string name = joined({citation.type.value_or(""), citation.issuer.value_or("")}, ", ");
  if (citation.issuer && citation.type) return name;
  return citation.mentions.empty() ? name : citation.mentions.front().raw;
}

double rarity(const Xapian::Database& database, const std::string& key) {
  const double having = database.get_termfreq(schema::exact_term(Field::Cites, key)) +
                        database.get_termfreq(schema::exact_term(Field::Number, key));
  return std::log(1.0 + database.get_doccount() / std::max(having, 1.0));
}

/// Words of the text, and no terms of fields: those begin with a capital.
class PlainWords : public Xapian::ExpandDecider {
 public:
  bool operator()(const std::string& term) const override {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
  }
};

/// Ranks the archive by its likeness to one directive.
class Comparer {
 public:
  Comparer(const Xapian::Database& database, Records& records, Xapian::docid docid)
      : database_(database),
        records_(records),
        docid_(docid),
        words_(database),
        profile_(records.at(docid), words_),
        roots_(roots_of(docid)),
        own_files_(files_of(docid)) {}

  SimilarReport run(const SimilarRequest& request) {
    SimilarReport report;
    report.directive = records_.at(docid_);
    for (const Xapian::docid copy : records_.copies().of_paper(docid_)) {
      if (copy != docid_) report.copies.push_back(records_.at(copy));
    }
    std::set<Xapian::docid> papers = {records_.paper_of(docid_)};
    for (const Xapian::docid other : pool(filter_of(request.filters))) {
      if (!papers.insert(records_.paper_of(other)).second) continue;
      SimilarDirective found = compare(other);
      if (found.score >= kLeastScore) report.hits.push_back(std::move(found));
    }
    std::ranges::stable_sort(report.hits, [](const auto& a, const auto& b) {
      return a.score != b.score ? a.score > b.score : a.directive.id < b.directive.id;
    });
    if (report.hits.size() > request.limit) report.hits.resize(request.limit);
    for (SimilarDirective& hit : report.hits)
      hit.shared_words =
          profile_.shared_words(TextProfile(hit.directive, words_), words_, kMostReasons);
    return report;
  }

 private:
  [[nodiscard]] Query files_of(Xapian::docid docid) {
    std::vector<std::string> ids;
    for (const Xapian::docid copy : records_.copies().of_paper(docid))
      ids.push_back(schema::exact_term(Field::Id, records_.node(copy).id()));
    return {Query::OP_OR, ids.begin(), ids.end()};
  }

  std::vector<Root> roots_of(Xapian::docid docid) {
    std::vector<Root> roots;
    const corpus::Directive& directive = records_.at(docid);
    const corpus::Identity own = records_.identity_at(docid);
    const auto add = [&](const corpus::Identity& identity, const std::string& name) {
      if (identity.number.empty()) return;
      roots.push_back({identity, name, rarity(database_, identity.number)});
    };
    add(own, number_text(directive));
    for (const corpus::Citation& citation : directive.citations)
      add(corpus::parse_identity(citation.key), name_of(citation));
    return roots;
  }

  /// What `query` and the filter find, the best first.
  void add_found(const Query& query, const Query& filter, std::set<Xapian::docid>& pool) const {
    Xapian::Enquire enquire(database_);
    const Query others = own_files_.empty() ? query : Query(Query::OP_AND_NOT, query, own_files_);
    enquire.set_query(filter.empty() ? others : Query(Query::OP_FILTER, others, filter));
    const Xapian::MSet found = enquire.get_mset(0, kPool);
    std::copy(found.begin(), found.end(), std::inserter(pool, pool.end()));
  }

  [[nodiscard]] std::set<Xapian::docid> pool(const Query& filter) const {
    std::set<Xapian::docid> pool;
    add_found(telling_words(), filter, pool);
    std::vector<Query> cited;
    for (const Root& root : roots_) {
      for (const Field field : {Field::Cites, Field::Number}) {
        const Query term(schema::exact_term(field, root.identity.number));
        cited.push_back(with_weight(term, root.weight));
      }
    }
    add_found(any_of(cited), filter, pool);
    return pool;
  }

  /// Words that the text has and few others have, as Xapian expands a query.
  [[nodiscard]] Query telling_words() const {
    Xapian::RSet itself;
    itself.add_document(docid_);
    const PlainWords plain;
    const Xapian::ESet words = Xapian::Enquire(database_).get_eset(kTellingWords, itself, &plain);
    return {Query::OP_OR, words.begin(), words.end()};
  }

  [[nodiscard]] Query filter_of(const Filters& filters) const {
    Request request;
    request.filters = filters;
    return compile(parse_query(""), request, database_, vi::Abbreviations{}).match;
  }

  SimilarDirective compare(Xapian::docid other) {
    SimilarDirective found;
    found.directive = records_.at(other);
    found.text = profile_.likeness(TextProfile(found.directive, words_));
    found.citations = coupling(roots_of(other), found.shared_citations);
    // What either alone makes likely, both make likelier.
    found.score = 1.0 - (1.0 - found.text) * (1.0 - found.citations);
    return found;
  }

  /// Twice cited counts once; one document in common may be chance, so that it counts half.
  [[nodiscard]] double coupling(const std::vector<Root>& others,
                                std::vector<std::string>& names) const {
    std::vector<std::pair<double, std::string>> shared;
    double product = 0.0;
    for (const Root& root : roots_) {
      const auto same = [&](const Root& other) { return is_same(root.identity, other.identity); };
      if (std::ranges::none_of(others, same)) continue;
      shared.emplace_back(-root.weight, root.name);
      product += root.weight * root.weight;
    }
    std::ranges::sort(shared);
    for (const auto& [weight, name] : shared)
      names.push_back(name);
    if (shared.empty()) return 0.0;
    const auto count = static_cast<double>(shared.size());
    return std::min(product / (length(roots_) * length(others)), 1.0) * count / (count + 1.0);
  }

  static double length(const std::vector<Root>& roots) {
    double sum = 0.0;
    for (const Root& root : roots)
      sum += root.weight * root.weight;
    return std::sqrt(sum);
  }

  static bool is_same(const corpus::Identity& a, const corpus::Identity& b) {
    return a.number == b.number && corpus::compare(a, b) != corpus::Match::No;
  }

  Xapian::Database database_;
  Records& records_;
  Xapian::docid docid_;
  Wordlist words_;
  TextProfile profile_;
  std::vector<Root> roots_;
  Query own_files_;  ///< Of its paper.
};

/// Without those that are copies of one before them.
std::vector<SimilarReport> reports(const Xapian::Database& database,
                                   const SimilarRequest& request) {
  Records records(database);
  std::vector<SimilarReport> reports;
  std::set<std::string> told;
  for (const Xapian::docid docid : named_directives(database, records, request.reference)) {
    if (told.contains(records.at(docid).id)) continue;
    reports.push_back(Comparer(database, records, docid).run(request));
    for (const corpus::Directive& copy : reports.back().copies)
      told.insert(copy.id);
  }
  return reports;
}

}  // namespace

std::vector<SimilarReport> find_similar(const Xapian::Database& database,
                                        const SimilarRequest& request) {
  return read_consistently(database, "comparing",
                           [&](const Xapian::Database& db) { return reports(db, request); });
}

}  // namespace chithi::query
