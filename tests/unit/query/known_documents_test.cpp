// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/known_documents.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "query/internal/clause.h"

namespace chithi::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Xapian::Query;

/// Of a hundred documents, all with "a" and each tenth with "b".
Xapian::Database hundred() {
  constexpr int kDocuments = 100;
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 1; i <= kDocuments; ++i) {
    Xapian::Document document;
    document.add_term("a");
    if (i % 10 == 0) document.add_term("b");
    database.add_document(document);
  }
  return database;
}

std::vector<Xapian::docid> found(const Query& query) {
  const Xapian::Database database = hundred();
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::vector<Xapian::docid> documents;
  const Xapian::MSet best = enquire.get_mset(0, database.get_doccount());
  for (auto it = best.begin(); it != best.end(); ++it)
    documents.push_back(*it);
  return documents;
}

TEST(KnownDocuments, MatchThoseThatAreGiven) {
  EXPECT_THAT(found(among({1, 2, 50, 99, 100})), ElementsAre(1, 2, 50, 99, 100));
  EXPECT_THAT(found(among({})), IsEmpty());
}

TEST(KnownDocuments, FilterWhateverStepsItTakes) {
  const auto with = [](const char* term, std::vector<Xapian::docid> documents) {
    return found({Query::OP_FILTER, Query(term), among(std::move(documents))});
  };
  EXPECT_THAT(with("a", {3, 4, 97}), ElementsAre(3, 4, 97));
  EXPECT_THAT(with("b", {1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 17, 18, 90, 91}),
              ElementsAre(10, 90));
  EXPECT_THAT(with("b", {1, 2, 3}), IsEmpty());
}

/// Of the numbers to a thousand those that a number divides.
DocumentSet multiples(Xapian::docid of) {
  constexpr Xapian::docid kLast = 1000;
  DocumentSet set(kLast);
  for (Xapian::docid number = of; number <= kLast; number += of)
    set.add(number);
  return set;
}

/// So that the matcher, once it has enough hits, turns ORs into ANDs on its way.
TEST(KnownDocuments, WeighWhatTheSameDocumentsByATermWeigh) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (unsigned number = 1; number <= 1000; ++number) {
    Xapian::Document document;
    document.add_term("a", 1 + number % 7);
    for (const unsigned divisor : {3U, 50U, 90U}) {
      if (number % divisor == 0) document.add_boolean_term("d" + std::to_string(divisor));
    }
    database.add_document(document);
  }
  const auto best = [&](const Query& tiers) {
    Xapian::Enquire enquire(database);
    enquire.set_query({Query::OP_AND_MAYBE, Query("a"), tiers});
    std::vector<std::pair<Xapian::docid, double>> hits;
    const Xapian::MSet found = enquire.get_mset(0, 12);
    for (auto it = found.begin(); it != found.end(); ++it)
      hits.emplace_back(*it, it.get_weight());
    return hits;
  };
  for (const auto& [first, second] : {std::pair{3U, 50U}, {3U, 90U}, {50U, 90U}, {90U, 50U}}) {
    const auto by_term = [](unsigned divisor, double weight) {
      return with_weight(Query("d" + std::to_string(divisor)), weight);
    };
    EXPECT_EQ(best(among(multiples(first), 1e6) | among(multiples(second), 2e6)),
              best(by_term(first, 1e6) | by_term(second, 2e6)))
        << first << " and " << second;
  }
}

}  // namespace
}  // namespace chithi::query
