// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/known_documents.h"

#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

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

}  // namespace
}  // namespace chithi::query
