// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/searcher.h"

#include <algorithm>
#include <utility>

#include "query/compiler.h"
#include "query/internal/database_edge.h"
#include "query/internal/weights.h"
#include "query/parser.h"
#include "query/snippet.h"
#include "schema/record.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

using Xapian::Query;

constexpr std::size_t kSnippetWidth = 240;
constexpr Xapian::valueno kDateSlot = schema::number_of(schema::Slot::Date);

/// A part of the ranks, which count from 0.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 0;
};

Xapian::doccount to_count(std::size_t number) {
  constexpr std::size_t kLargest = 1U << 30U;
  return static_cast<Xapian::doccount>(std::min(number, kLargest));
}

/// How many documents match, exactly.
std::size_t count(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, std::max(database.get_doccount(), 1U)).get_matches_estimated();
}

/// Appends a page of what `enquire` finds.
void append(Xapian::Enquire& enquire, const Page& page, std::vector<Hit>& hits) {
  const Xapian::MSet found = enquire.get_mset(to_count(page.offset), to_count(page.limit));
  for (auto it = found.begin(); it != found.end(); ++it) {
    Hit hit;
    hit.directive = schema::decode_record(it.get_document().get_data());
    hit.score = it.get_weight();
    hits.push_back(std::move(hit));
  }
}

std::vector<Hit> by_relevance(const Xapian::Database& database, const Query& ranked,
                              const Page& page) {
  Xapian::Enquire enquire(database);
  enquire.set_query(ranked);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(kTermSaturation, 0, 1, kLengthCorrection, kShortestLength));
  std::vector<Hit> hits;
  append(enquire, page, hits);
  return hits;
}

enum class Dated : std::uint8_t { Yes, No };

Query with_date(const Query& match, Dated dated) {
  const Query has_date(Query::OP_VALUE_GE, kDateSlot, "0");
  return {dated == Dated::Yes ? Query::OP_FILTER : Query::OP_AND_NOT, match, has_date};
}

/// The undated come last in both directions: they are a list of their own.
std::vector<Hit> by_date(const Xapian::Database& database, const Query& match, Sort sort,
                         const Page& page) {
  std::vector<Hit> hits;
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Query dated = with_date(match, Dated::Yes);
  enquire.set_query(dated);
  enquire.set_sort_by_value(kDateSlot, sort == Sort::NewestFirst);
  append(enquire, page, hits);
  if (hits.size() == page.limit) return hits;
  const std::size_t before = count(database, dated);
  const Page rest = {page.offset > before ? page.offset - before : 0, page.limit - hits.size()};
  enquire.set_query(with_date(match, Dated::No));
  append(enquire, rest, hits);
  return hits;
}

Response answer(const Xapian::Database& database, const Request& request) {
  CompiledQuery query = compile(parse_query(request.query), request, database);
  Response response;
  response.query = request.query;
  response.total = count(database, query.match);
  response.with_all_words = count(database, query.all);
  response.undated_left_out = count(database, query.possible) - response.total;
  const Page page = {request.offset, request.limit};
  response.hits = request.sort == Sort::Relevance
                      ? by_relevance(database, query.ranked, page)
                      : by_date(database, query.match, request.sort, page);
  std::size_t rank = request.offset;
  for (Hit& hit : response.hits) {
    hit.rank = ++rank;
    hit.snippet = make_snippet(hit.directive, query.marking, kSnippetWidth);
  }
  response.understood = std::move(query.understood);
  response.suggestions = std::move(query.suggestions);
  return response;
}

}  // namespace

Searcher::Searcher(Xapian::Database database) : database_(std::move(database)) {}

Response Searcher::search(const Request& request) {
  return read_consistently(database_, "searching", [&](const Xapian::Database& database) {
    return answer(database, request);
  });
}

}  // namespace chithi::query
