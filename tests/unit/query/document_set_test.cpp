// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/document_set.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/term_sets.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using Xapian::Query;

/// Document n has the term "pD" for each prime D that divides it.
void add_numbers(Xapian::WritableDatabase& database, unsigned last) {
  for (unsigned number = 1; number <= last; ++number) {
    Xapian::Document document;
    unsigned position = 0;
    for (const unsigned prime : {2U, 3U, 5U, 97U}) {
      if (number % prime == 0) document.add_posting("p" + std::to_string(prime), ++position);
    }
    database.add_document(document);
  }
}

Query of(Query::op operation, std::vector<Query> parts) {
  return {operation, parts.begin(), parts.end()};
}

std::vector<std::pair<std::string, Query>> questions() {
  const Query two("p2");
  const Query three("p3");
  const Query five("p5");
  const Query rare("p97");
  return {{"term", two},
          {"no such term", Query("p7")},
          {"all", Query("")},
          {"nothing", Query()},
          {"or", of(Query::OP_OR, {two, three, five})},
          {"and", of(Query::OP_AND, {two, three, five})},
          {"a rare one and common ones", of(Query::OP_AND, {two, rare, three})},
          {"filter", of(Query::OP_FILTER, {two, three})},
          {"and not", of(Query::OP_AND_NOT, {two, of(Query::OP_OR, {three, five})})},
          {"and maybe", of(Query::OP_AND_MAYBE, {three, two})},
          {"synonym", of(Query::OP_SYNONYM, {five, rare})},
          {"scaled", Query(0.0, of(Query::OP_OR, {three, rare}))},
          {"phrase", of(Query::OP_PHRASE, {two, three})},
          {"or of a phrase", of(Query::OP_OR, {rare, of(Query::OP_PHRASE, {two, three})})}};
}

std::vector<Xapian::docid> by_the_matcher(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::vector<Xapian::docid> documents;
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  for (auto it = found.begin(); it != found.end(); ++it)
    documents.push_back(*it);
  std::sort(documents.begin(), documents.end());
  return documents;
}

void expect_what_the_matcher_finds(const Xapian::Database& database) {
  DocumentSets sets(database);
  for (const auto& [name, query] : questions()) {
    const std::vector<Xapian::docid> expected = by_the_matcher(database, query);
    EXPECT_EQ(sets.matching(query), expected) << name;
    EXPECT_EQ(sets.count(query), expected.size()) << name;
  }
}

TEST(DocumentSets, HoldWhatTheMatcherFinds) {
  const test::TempDir folder;
  Xapian::WritableDatabase database((folder / "db").string());
  add_numbers(database, 400);
  for (const Xapian::docid deleted : {1U, 64U, 97U, 400U})
    database.delete_document(deleted);
  database.commit();
  expect_what_the_matcher_finds(Xapian::Database((folder / "db").string()));
}

TEST(DocumentSets, TakeTheSetsThatTheDatabaseKeeps) {
  constexpr unsigned kDocuments = 3100;
  const test::TempDir folder;
  Xapian::WritableDatabase database((folder / "db").string());
  add_numbers(database, kDocuments);
  schema::write_term_sets(database);
  ASSERT_TRUE(schema::TermSets::of(database)->with("p2"));
  ASSERT_FALSE(schema::TermSets::of(database)->with("p5"));
  expect_what_the_matcher_finds(database);
  const auto before = schema::TermSets::of(database);
  const std::vector<Xapian::docid> deleted = {1, 64, 96, 97, kDocuments};
  for (const Xapian::docid document : deleted)
    database.delete_document(document);
  add_numbers(database, 200);
  schema::renew_term_sets(database, before, deleted);
  expect_what_the_matcher_finds(database);
}

TEST(DocumentSets, AreAtHandWhereNoLongListIsToBeRead) {
  const test::TempDir folder;
  Xapian::WritableDatabase database((folder / "db").string());
  add_numbers(database, 5500);
  const auto is_at_hand = [&](const Query& query) {
    return DocumentSets(database).at_hand(query).has_value();
  };
  const Query kept_and_few = of(Query::OP_AND, {Query("p2"), Query("p97")});
  EXPECT_FALSE(is_at_hand(kept_and_few)) << "no sets are kept";
  schema::write_term_sets(database);
  EXPECT_TRUE(is_at_hand(kept_and_few));
  EXPECT_FALSE(is_at_hand(of(Query::OP_PHRASE, {Query("p2"), Query("p97")})));
  EXPECT_EQ(DocumentSets(database).at_hand(kept_and_few)->documents(),
            by_the_matcher(database, kept_and_few));
}

TEST(DocumentSets, LeaveSeveralDatabasesToTheMatcher) {
  const test::TempDir folder;
  Xapian::WritableDatabase database((folder / "db").string());
  add_numbers(database, 130);
  database.commit();
  Xapian::Database both((folder / "db").string());
  both.add_database(Xapian::Database((folder / "db").string()));
  DocumentSets sets(both);
  for (const auto& [name, query] : questions())
    EXPECT_EQ(sets.count(query), by_the_matcher(both, query).size()) << name;
}

TEST(DocumentSet, FindsTheNextOneFromAnywhere) {
  DocumentSet set(200);
  for (const Xapian::docid document : {1U, 63U, 64U, 199U})
    set.add(document);
  const std::vector<std::pair<Xapian::docid, Xapian::docid>> cases = {
      {0, 1}, {1, 1}, {2, 63}, {63, 63}, {64, 64}, {65, 199}, {199, 199}, {200, 0}, {9999, 0}};
  for (const auto& [from, next] : cases)
    EXPECT_EQ(set.first_from(from), next) << from;
}

TEST(DocumentSets, OfNoDocumentsAreEmpty) {
  const Xapian::Database empty;
  EXPECT_EQ(DocumentSets(empty).count(Query("p2") | Query("p3")), 0U);
  EXPECT_TRUE(DocumentSets(empty).matching(Query("p2") | Query("p3")).empty());
}

}  // namespace
}  // namespace chithi::query
