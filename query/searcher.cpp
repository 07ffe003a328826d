// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/searcher.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "query/compiler.h"
#include "query/internal/clause.h"
#include "query/internal/correction.h"
#include "query/internal/count.h"
#include "query/internal/database_edge.h"
#include "query/internal/document_set.h"
#include "query/internal/facet_counter.h"
#include "query/internal/filter_costs.h"
#include "query/internal/known_documents.h"
#include "query/internal/pair_ranking.h"
#include "query/internal/papers.h"
#include "query/internal/subject_ranking.h"
#include "query/internal/weights.h"
#include "query/parser.h"
#include "query/snippet.h"
#include "schema/database.h"
#include "schema/facet_columns.h"
#include "schema/record.h"
#include "schema/slots.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using Xapian::Query;

using Documents = std::vector<Xapian::docid>;

constexpr std::size_t kSnippetWidth = 240;
constexpr Xapian::valueno kDateSlot = schema::number_of(schema::Slot::Date);

/// A part of the ranks, which count from 0.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 0;
};

Xapian::doccount to_count(std::size_t number) { return static_cast<Xapian::doccount>(number); }

Hit hit_at(const Xapian::Database& database, const RankedDocument& found, const Marking& marking) {
  Hit hit;
  const std::string record = database.get_document(found.document).get_data();
  // Only where a number was asked for do citations say what to mark, and only those of it.
  hit.directive = schema::decode_with_citations(
      record, [&](std::string_view key) { return may_be_marked(key, marking); });
  hit.score = found.weight;
  return hit;
}

std::vector<RankedDocument> documents_of(const Xapian::MSet& found) {
  std::vector<RankedDocument> documents;
  for (auto it = found.begin(); it != found.end(); ++it)
    documents.push_back({*it, it.get_weight()});
  return documents;
}

/// `query` among some documents. The filter goes to what is required, at the bottom: around all, it
/// would have Xapian add up the rest in another order, and the last digit of a sum be another.
Query filtered(const Query& query, const Query& filter) {
  if (query.get_type() != Query::OP_AND_MAYBE) return {Query::OP_FILTER, query, filter};
  std::vector<Query> parts = {filtered(query.get_subquery(0), filter)};
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
    parts.push_back(query.get_subquery(i));
  return {Query::OP_AND_MAYBE, parts.begin(), parts.end()};
}

/// By what hits are ranked, and what all on the page weigh at least, so that Xapian need not look
/// at the rest.
struct Ranking {
  Query query;
  double least = 0.0;
};

/// What is added for the tiers, of which a set is asked where one is at hand: to read it takes less
/// than another walk through the posting lists. Their weights are whole numbers, whose sum is the
/// same in whatever order.
Query worth_of(const std::vector<Tier>& tiers, DocumentSets& sets) {
  Query worth;
  for (const Tier& tier : tiers) {
    std::optional<DocumentSet> set = sets.at_hand(tier.query);
    worth |= set ? among(*std::move(set), tier.weight) : with_weight(tier.query, tier.weight);
  }
  return worth;
}

/// What of a list from the first rank on is on a page.
std::vector<RankedDocument> part(const std::vector<RankedDocument>& list, const Page& page) {
  const std::size_t begin = std::min(page.offset, list.size());
  const std::size_t end = std::min(begin + page.limit, list.size());
  return {list.begin() + static_cast<std::ptrdiff_t>(begin),
          list.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// So many hits are ranked by their words to know what is on a page.
std::size_t ranked_for(const Page& page) {
  return std::max(page.offset + page.limit, kRankedAgain);
}

/// The hits of a page, the best first. Those after the first kRankedAgain are taken as the
/// words alone rank them.
std::vector<RankedDocument> by_relevance(const Xapian::Database& database,
                                         const CompiledQuery& query, const Ranking& ranking,
                                         const Page& page) {
  Xapian::Enquire enquire(database);
  enquire.set_query(ranking.query);
  enquire.set_cutoff(0, ranking.least);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(kTermSaturation, 0, 1, kLengthCorrection, kShortestLength));
  const bool again = !query.typed.empty() && page.offset < kRankedAgain;
  if (!again) {
    return documents_of(enquire.get_mset(to_count(page.offset), to_count(page.limit)));
  }
  std::vector<RankedDocument> best = documents_of(enquire.get_mset(0, to_count(ranked_for(page))));
  std::vector<RankedDocument> rest;
  if (best.size() > kRankedAgain) {
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(kRankedAgain);
    rest.assign(end, best.end());
    best.erase(end, best.end());
  }
  rank_by_pairs(database, query.pairs, best);
  rank_by_subjects(database, query.typed, best);
  std::ranges::copy(rest, std::back_inserter(best));
  return part(best, page);
}

enum class Dated : std::uint8_t { Yes, No };

Query with_date(const Query& match, Dated dated) {
  const Query has_date(Query::OP_VALUE_GE, kDateSlot, "0");
  return {dated == Dated::Yes ? Query::OP_FILTER : Query::OP_AND_NOT, match, has_date};
}

/// The undated come last in both directions: they are a list of their own.
std::vector<RankedDocument> by_date(const Xapian::Database& database, const Query& match, Sort sort,
                                    const Page& page) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Query dated = with_date(match, Dated::Yes);
  enquire.set_query(dated);
  enquire.set_sort_by_value(kDateSlot, sort == Sort::NewestFirst);
  std::vector<RankedDocument> found =
      documents_of(enquire.get_mset(to_count(page.offset), to_count(page.limit)));
  if (found.size() == page.limit) return found;
  const std::size_t before = count(database, dated);
  const Page rest = {page.offset > before ? page.offset - before : 0, page.limit - found.size()};
  enquire.set_query(with_date(match, Dated::No));
  std::ranges::copy(documents_of(enquire.get_mset(to_count(rest.offset), to_count(rest.limit))),
                    std::back_inserter(found));
  return found;
}

/// Answers one request in one state of a database.
class Answerer {
 public:
  Answerer(const Xapian::Database& database, const Request& request,
           const vi::Abbreviations& abbreviations, const schema::Copies& copies)
      : database_(database),
        request_(request),
        abbreviations_(abbreviations),
        parsed_(parse_query(request.query)),
        query_(compile(parsed_, request, database, abbreviations)),
        sets_(database),
        papers_(database, sets_, copies, request.duplicates ? Counting::Files : Counting::Papers) {}

  Response run() {
    response_.query = vi::to_nfc(request_.query);
    find();
    response_.with_all_words = query_.is_graded ? papers_.count(query_.all) : response_.total;
    if (query_.is_dated)
      response_.undated_left_out = papers_.count(query_.possible) - response_.total;
    add_hits();
    response_.understood = std::move(query_.understood);
    response_.suggestions = std::move(query_.suggestions);
    suggest_correction();
    if (response_.total < kFewHits) {
      response_.costs = filter_costs(database_, request_, abbreviations_, response_.total,
                                     [this](const Query& query) { return papers_.count(query); });
    }
    return std::move(response_);
  }

 private:
  /// Counts what matches, exactly, and if asked for, its facets.
  void find() {
    if (papers_.leaves_out()) leave_out_copies();
    const bool ranks_known =
        query_.ranked_where_known && sets_.is_local() && request_.sort == Sort::Relevance;
    auto columns = request_.facets ? schema::FacetColumns::of(database_) : std::nullopt;
    if (!known_ && (ranks_known || columns)) known_ = sets_.matching(query_.match);
    response_.total = known_ ? known_->size() : sets_.count(query_.match);
    if (request_.facets) {
      response_.facets =
          columns ? count_facets(database_, *std::move(columns), *known_, request_.facet_values)
                  : facets_by_spy();
    }
    if (!ranks_known) known_.reset();
  }

  void leave_out_copies() {
    Documents matching = sets_.matching(query_.match);
    const Documents best = query_.is_graded ? sets_.matching(query_.all) : Documents();
    const Documents surplus = papers_.surplus(matching, query_.is_graded ? best : matching);
    response_.copies_left_out = surplus.size();
    query_.match = papers_.without(query_.match, surplus);
    query_.ranked = papers_.without(query_.ranked, surplus);
    std::erase_if(matching, [&](Xapian::docid document) {
      return std::ranges::binary_search(surplus, document);
    });
    known_ = std::move(matching);
  }

  /// Where the database has no columns.
  [[nodiscard]] std::vector<Facet> facets_by_spy() const {
    FacetCounter counter;
    static_cast<void>(count(database_, query_.match, &counter));
    return counter.facets(database_, request_.facet_values);
  }

  void add_hits() {
    std::size_t rank = request_.offset;
    vi::Analyzer analyzer;
    for (const RankedDocument& found : page()) {
      Hit hit = hit_at(database_, found, query_.marking);
      hit.rank = ++rank;
      hit.also_in = papers_.others(found.document);
      Snippet snippet = make_snippet(hit.directive, query_.marking, kSnippetWidth, analyzer);
      hit.page = corpus::page_at(hit.directive, snippet.offset);
      hit.snippet = std::move(snippet.html);
      response_.hits.push_back(std::move(hit));
    }
    if (request_.sort != Sort::Relevance) {
      response_.undated = count(database_, with_date(query_.match, Dated::No));
    }
  }

  std::vector<RankedDocument> page() {
    // So large that nothing is beyond, and so small that no sum overflows.
    constexpr std::size_t kLargest = 1U << 30U;
    const Page page = {std::min(request_.offset, kLargest), std::min(request_.limit, kLargest)};
    if (request_.sort != Sort::Relevance) {
      return by_date(database_, query_.match, request_.sort, page);
    }
    return by_relevance(database_, query_, weighted(page), page);
  }

  /// Every hit's weight by its words, and by whether it has them all; what matches may be known.
  Ranking weighted(const Page& page) {
    const auto& tiers = known_ ? query_.tiers_where_known : query_.tiers;
    // Most long questions have no such hit, and tiers that nothing reaches cost their walk.
    const bool has_tiers = response_.with_all_words > 0 && !tiers.empty();
    std::optional<DocumentSet> top = has_tiers ? top_of(tiers, page) : std::nullopt;
    const Query ranked =
        known_ ? filtered(*query_.ranked_where_known, among(*std::move(known_))) : query_.ranked;
    if (!has_tiers) return {ranked};
    if (!top) return {{Query::OP_AND_MAYBE, ranked, worth_of(tiers, sets_)}};
    double weight = 0.0;
    for (const Tier& tier : tiers)
      weight += tier.weight;
    return {{Query::OP_AND_MAYBE, ranked, among(*std::move(top), weight)}, weight};
  }

  /// What is in all tiers, if it is enough for the page and known without reading: then no other
  /// hit comes near. A number that was asked for has tiers of its own above these.
  std::optional<DocumentSet> top_of(const std::vector<Tier>& tiers, const Page& page) {
    if (!query_.marking.number_keys.empty() || response_.copies_left_out > 0) return std::nullopt;
    std::optional<DocumentSet> hits =
        known_ ? DocumentSet(*known_, database_.get_lastdocid()) : sets_.at_hand(query_.match);
    std::optional<DocumentSet> top;
    for (const Tier& tier : tiers) {
      std::optional<DocumentSet> set = sets_.at_hand(tier.query);
      if (!set || !hits) return std::nullopt;
      hits->intersect(*set);
      if (top) set->intersect(*top);
      top = std::move(set);
    }
    return hits->size() >= ranked_for(page) ? top : std::nullopt;
  }

  /// Suggests the query with its words put right, if more directives have all of them then.
  void suggest_correction() {
    if (response_.with_all_words >= kFewHits) return;
    const std::optional<std::string> text =
        corrected_query(response_.query, parsed_.root, database_, abbreviations_);
    if (!text) return;
    Request corrected = request_;
    corrected.query = *text;
    const CompiledQuery query = compile(parse_query(*text), corrected, database_, abbreviations_);
    if (papers_.count(query.all) > response_.with_all_words) response_.suggestions.push_back(*text);
  }

  const Xapian::Database& database_;
  const Request& request_;
  const vi::Abbreviations& abbreviations_;
  ParsedQuery parsed_;
  CompiledQuery query_;
  DocumentSets sets_;
  Papers papers_;
  std::optional<Documents> known_;  ///< What is shown, as far as it has been worked out.
  Response response_;
};

}  // namespace

Searcher::Searcher(Xapian::Database database, vi::Abbreviations abbreviations)
    : database_(std::move(database)), abbreviations_(std::move(abbreviations)) {}

const schema::Copies& Searcher::copies_of(const Xapian::Database& database) {
  std::string state = database.get_uuid() + ' ' + schema::state_of(database);
  if (numbering_of(database) == Numbering::Here || state != state_) {
    copies_ = copies_in(database);
    state_ = std::move(state);
  }
  return copies_;
}

Response Searcher::search(const Request& request) {
  return read_consistently(database_, "searching", [&](const Xapian::Database& database) {
    return Answerer(database, request, abbreviations_, copies_of(database)).run();
  });
}

}  // namespace chithi::query
