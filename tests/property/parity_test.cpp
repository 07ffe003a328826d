// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/archive.h"
#include "corpus/ingest.h"
#include "corpus/reader.h"
#include "indexer/document.h"
#include "query/compiler.h"
#include "query/parser.h"
#include "query/searcher.h"
#include "schema/fields.h"
#include "schema/terms.h"
#include "stemmer-vi/analyzer.h"

// What the indexer writes for a text is what the query side looks for when that text is typed.

namespace chithi {
namespace {

constexpr std::size_t kWindow = 4;  // Words of a query.
constexpr std::size_t kStep = 37;   // Words from one query to the next.

struct Indexed {
  corpus::Directive directive;
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  std::set<std::string> terms;
};

Indexed index(const corpus::Directive& directive) {
  Indexed indexed;
  indexed.directive = directive;
  vi::Analyzer analyzer;
  const Xapian::Document document = indexer::to_xapian(directive, {}, analyzer);
  indexed.terms = {document.termlist_begin(), document.termlist_end()};
  indexed.database.add_document(document);
  return indexed;
}

std::set<std::string> terms_of(const Xapian::Query& query) {
  return {query.get_unique_terms_begin(), query.get_unique_terms_end()};
}

/// Plain words only: operators, numbers and fields are other questions.
bool is_plain(std::string_view text) {
  return text.find_first_of("\"():*=-/0123456789\n\t|") == std::string_view::npos;
}

/// The query side asks for a term of the folded form of each word, and the indexer wrote it.
void expect_parity(const Indexed& indexed, std::string_view typed) {
  query::Request request;
  request.query = typed;
  const std::set<std::string> asked =
      terms_of(query::compile(query::parse_query(typed), request, indexed.database, {}).ranked);
  vi::Analyzer analyzer;
  for (const vi::Term& term : analyzer.analyze(typed)) {
    const std::string folded(term.folded);
    EXPECT_TRUE(asked.contains(folded)) << typed;
    EXPECT_TRUE(indexed.terms.contains(folded)) << typed;
    if (term.exact == term.folded) continue;
    const std::string exact = schema::word_term(schema::Field::Exact, term.exact);
    EXPECT_TRUE(asked.contains(exact)) << typed;
    EXPECT_TRUE(indexed.terms.contains(exact)) << typed;
  }
}

template <typename Check>
void for_each_window(const Indexed& indexed, Check check) {
  vi::Analyzer analyzer;
  const auto terms = analyzer.analyze(indexed.directive.text);
  for (std::size_t i = 0; i + kWindow <= terms.size(); i += kStep) {
    const vi::Span span = {terms[i].span.begin, terms[i + kWindow - 1].span.end};
    const std::string_view typed = vi::slice(indexed.directive.text, span);
    if (is_plain(typed)) check(std::string(typed));
  }
}

template <typename Check>
void for_each_sample(Check check) {
  std::size_t seen = 0;
  for (const corpus::Entry& entry : corpus::list_archive(CHITHI_SAMPLES_DIR, "").entries) {
    const corpus::Reading reading = corpus::recover_text(*corpus::read_bytes(entry.location).text);
    for (const corpus::Directive& directive : corpus::read_directives(*reading.text, entry.path)) {
      SCOPED_TRACE(directive.id);
      check(index(directive));
      ++seen;
    }
  }
  EXPECT_GT(seen, 40U);
}

TEST(Parity, HoldsForWordsOfEverySample) {
  for_each_sample([](const Indexed& indexed) {
    for_each_window(indexed, [&](const std::string& typed) { expect_parity(indexed, typed); });
  });
}

TEST(Parity, HoldsForPhrasesOfEverySample) {
  for_each_sample([](const Indexed& indexed) {
    query::Searcher searcher(indexed.database);
    for_each_window(indexed, [&](const std::string& typed) {
      query::Request request;
      request.query = '"' + typed + '"';
      EXPECT_EQ(searcher.search(request).total, 1U) << typed;
    });
  });
}

}  // namespace
}  // namespace chithi
