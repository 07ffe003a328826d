// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/term_sets.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/database.h"
#include "schema/fields.h"
#include "schema/terms.h"
#include "tests/support/random_source.h"
#include "tests/support/temp_dir.h"

namespace chithi::schema {
namespace {

using Documents = std::vector<Xapian::docid>;

/// Each document has one word of ten and one of a thousand; most are of one province.
void add(Xapian::WritableDatabase& database, unsigned number) {
  Xapian::Document document;
  document.add_term("chong");
  document.add_term("dich" + std::to_string(number % 10));
  document.add_term("so" + std::to_string(number % 3));
  document.add_term("hiem" + std::to_string(number % 1000));
  document.add_boolean_term(exact_term(Field::File, "hop.zip"));
  database.add_document(document);
}

/// On disk, since Xapian's databases in memory don't list their metadata.
class TermSetsTest : public testing::Test {
 protected:
  TermSetsTest() {
    for (unsigned number = 1; number <= kDocuments; ++number)
      add(database_, number);
  }

  static constexpr unsigned kDocuments = 3600;  // A third of them are many, a tenth are few.

  test::TempDir folder_;
  Xapian::WritableDatabase database_ = Xapian::WritableDatabase((folder_ / "db").string());
};

Documents documents_of(const DocumentBits& bits) {
  constexpr Xapian::docid kBits = 64;
  Documents documents;
  for (Xapian::docid document = 0; document < bits.size() * kBits; ++document) {
    if ((bits[document / kBits] >> document % kBits & 1U) != 0) documents.push_back(document);
  }
  return documents;
}

Documents postings(const Xapian::Database& database, const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

/// That what is kept says the same as the posting lists; how many sets there are.
std::size_t expect_truth(const Xapian::Database& database) {
  const auto sets = TermSets::of(database);
  if (!sets) ADD_FAILURE() << "no sets";
  std::size_t kept = 0;
  for (auto term = database.allterms_begin(); sets && term != database.allterms_end(); ++term) {
    const auto bits = sets->with(*term);
    if (!bits) continue;
    ++kept;
    EXPECT_EQ(documents_of(*bits), postings(database, *term)) << *term;
  }
  return kept;
}

TEST_F(TermSetsTest, AreKeptOfFrequentTermsAlone) {
  write_term_sets(database_);
  const auto sets = TermSets::of(database_);
  ASSERT_TRUE(sets);
  for (const std::string term : {"", "chong", "so0", "so1", "so2"}) {
    const auto bits = sets->with(term);
    ASSERT_TRUE(bits) << term;
    EXPECT_EQ(documents_of(*bits), postings(database_, term)) << term;
  }
  EXPECT_FALSE(sets->with("dich1")) << "360 documents are read soon enough";
  EXPECT_FALSE(sets->with("hiem7"));
  EXPECT_FALSE(sets->with("khong"));
}

TEST_F(TermSetsTest, AreNotKeptOfWhereDirectivesLie) {
  write_term_sets(database_);
  EXPECT_FALSE(TermSets::of(database_)->with(exact_term(Field::File, "hop.zip")))
      << "a file that is renamed changes it in documents that stay";
}

TEST_F(TermSetsTest, AreNoneOfADatabaseThatHasChangedSince) {
  EXPECT_FALSE(TermSets::of(database_));
  write_term_sets(database_);
  EXPECT_TRUE(TermSets::of(database_));
  add(database_, 1);
  EXPECT_FALSE(TermSets::of(database_));
  renew_term_sets(database_, std::nullopt, {});
  EXPECT_TRUE(TermSets::of(database_));
  database_.delete_document(1);
  EXPECT_FALSE(TermSets::of(database_));
}

TEST_F(TermSetsTest, AreNoneOfADatabaseThatAnotherProgramMerged) {
  constexpr unsigned kChanged = 64;
  const auto delete_first = [](Xapian::WritableDatabase& database) {
    for (Xapian::docid document = 1; document <= kChanged; ++document)
      database.delete_document(document);
  };
  delete_first(database_);
  write_term_sets(database_);
  database_.commit();
  database_.compact((folder_ / "merged").string());
  Xapian::WritableDatabase merged((folder_ / "merged").string());
  for (unsigned number = 0; number < kChanged; ++number)
    add(merged, number);
  delete_first(merged);
  ASSERT_EQ(state_of(merged), state_of(database_)) << "other documents in the same numbers";
  EXPECT_FALSE(TermSets::of(merged));
}

TEST_F(TermSetsTest, SayWhatPostingListsSayThroughUpdates) {
  write_term_sets(database_);
  test::RandomSource random(11);
  for (unsigned update = 0; update < 40; ++update) {
    const auto before = TermSets::of(database_);
    Documents deleted;
    for (int i = random.between(0, 40); i > 0; --i) {
      const auto document = 1 + static_cast<Xapian::docid>(random.below(database_.get_lastdocid()));
      const Documents all = postings(database_, "");
      if (!std::ranges::binary_search(all, document)) continue;
      database_.delete_document(document);
      deleted.push_back(document);
    }
    for (int i = random.between(0, 90); i > 0; --i)
      add(database_, update + static_cast<unsigned>(i));
    renew_term_sets(database_, before, deleted);
    if (update % 3 == 0) database_.commit();
    EXPECT_EQ(expect_truth(database_), 4U) << "in update " << update;
  }
}

TEST_F(TermSetsTest, AreWrittenAnewWhenMuchHasChanged) {
  write_term_sets(database_);
  const auto before = TermSets::of(database_);
  for (unsigned i = 0; i < 1001; ++i) {
    Xapian::Document document;
    document.add_term("lut");
    database_.add_document(document);
  }
  renew_term_sets(database_, before, {});
  const auto bits = TermSets::of(database_)->with("lut");
  ASSERT_TRUE(bits);
  EXPECT_EQ(documents_of(*bits).size(), 1001U);
}

TEST_F(TermSetsTest, AreNotBelievedWhereTheyAreDamaged) {
  write_term_sets(database_);
  const std::string key = std::string(kTermSetsKey) + ":so1";
  const std::string kept = database_.get_metadata(key);
  const std::vector<std::string> damaged = {kept.substr(0, 3), kept.substr(0, kept.size() - 8),
                                            kept + kept, std::string(kept.size(), 'a')};
  for (const std::string& bytes : damaged) {
    database_.set_metadata(key, bytes);
    EXPECT_FALSE(TermSets::of(database_)->with("so1")) << bytes.size() << " bytes";
    EXPECT_TRUE(TermSets::of(database_)->with("so2"));
  }
}

TEST_F(TermSetsTest, AreNoneIfWhatIsSaidOfAllIsDamaged) {
  write_term_sets(database_);
  const std::string key(kTermSetsKey);
  const std::string kept = database_.get_metadata(key);
  const std::string documents = kept.substr(0, kept.size() - std::string("3600").size());
  for (const std::string rest : {"3600 99999999", "3600 3601", "4000", "4294967295"}) {
    database_.set_metadata(key, documents + rest);
    EXPECT_FALSE(TermSets::of(database_)) << rest;
  }
  for (const std::string rest : {"", "x", "5", "3600 1"}) {
    database_.set_metadata(key, documents + rest);
    const auto sets = TermSets::of(database_);
    EXPECT_FALSE(sets && sets->with("so1")) << rest;
  }
}

TEST_F(TermSetsTest, LeaveNothingOfTheLastOnesBehind) {
  write_term_sets(database_);
  for (Xapian::docid document = 1; document < kDocuments; ++document)
    database_.delete_document(document);
  write_term_sets(database_);
  const std::string prefix(kTermSetsKey);
  EXPECT_EQ(
      std::distance(database_.metadata_keys_begin(prefix), database_.metadata_keys_end(prefix)), 1)
      << "the head alone";
}

TEST(TermSets, OfAnEmptyDatabaseAreNone) {
  const test::TempDir folder;
  Xapian::WritableDatabase database((folder / "db").string());
  write_term_sets(database);
  ASSERT_TRUE(TermSets::of(database));
  EXPECT_FALSE(TermSets::of(database)->with("chong"));
}

}  // namespace
}  // namespace chithi::schema
