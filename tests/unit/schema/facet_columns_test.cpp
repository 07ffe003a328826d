// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/facet_columns.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/facet_value.h"
#include "schema/slots.h"
#include "tests/support/temp_dir.h"

namespace chithi::schema {
namespace {

using testing::ElementsAre;
using testing::Pair;

FacetRow row_of(const std::string& province, const std::string& signer,
                std::vector<std::string> cited) {
  return {.province = province,
          .level = "province",
          .branch = "party",
          .issuer = "Tỉnh ủy " + province,
          .type = "công văn",
          .month = "202107",
          .signer = signer,
          .cited = std::move(cited)};
}

void add(Xapian::WritableDatabase& database, const FacetRow& row) {
  Xapian::Document document;
  document.add_value(number_of(Slot::Facets), facet_value(row));
  database.add_document(document);
}

/// On disk, since Xapian's databases in memory don't list their metadata.
class FacetColumnsTest : public testing::Test {
 protected:
  test::TempDir folder_;
  Xapian::WritableDatabase database_ = Xapian::WritableDatabase((folder_ / "db").string());
};

/// What was counted, by text; those without at "".
std::map<std::string, std::size_t> counted(FacetColumns& columns, FacetKind kind,
                                           const std::vector<Xapian::docid>& documents) {
  const FacetCounts counts = columns.count(documents);
  const std::vector<std::uint32_t>& values = counts[static_cast<std::size_t>(kind)];
  std::map<std::string, std::size_t> by_text;
  for (std::size_t value = 0; value < values.size(); ++value) {
    if (values[value] == 0) continue;
    by_text[value == 0 ? std::string() : columns.text(kind, value)] = values[value];
  }
  return by_text;
}

TEST_F(FacetColumnsTest, CountTheDocumentsAskedFor) {
  Xapian::WritableDatabase& database = database_;
  add(database, row_of("An Giang", "Lê Thị Ánh", {"kl:7::tw", "ct:5::tw"}));
  add(database, row_of("Lai Châu", "", {}));
  add(database, row_of("Lai Châu", "Trần Văn Bảy", {"kl:7::tw"}));
  write_facet_columns(database);
  auto columns = FacetColumns::of(database);
  ASSERT_TRUE(columns);
  const std::vector<Xapian::docid> all = {1, 2, 3};
  EXPECT_THAT(counted(*columns, FacetKind::Province, all),
              ElementsAre(Pair("An Giang", 1), Pair("Lai Châu", 2)));
  EXPECT_THAT(counted(*columns, FacetKind::Month, all), ElementsAre(Pair("202107", 3)));
  EXPECT_THAT(counted(*columns, FacetKind::Signer, {2, 3}),
              ElementsAre(Pair("", 1), Pair("Trần Văn Bảy", 1)));
  EXPECT_THAT(counted(*columns, FacetKind::Cited, all),
              ElementsAre(Pair("", 1), Pair("ct:5::tw", 1), Pair("kl:7::tw", 2)));
}

TEST_F(FacetColumnsTest, HoldManyDocumentsAndValues) {
  constexpr std::size_t kDocuments = 9000;  // Several blocks, and numbers of two bytes.
  constexpr std::size_t kSigners = 700;
  Xapian::WritableDatabase& database = database_;
  std::vector<Xapian::docid> every_third;
  std::map<std::string, std::size_t> expected;
  for (std::size_t i = 0; i < kDocuments; ++i) {
    const std::string signer = "Người thứ " + std::to_string(i % kSigners);
    add(database, row_of("Lai Châu", signer, std::vector<std::string>(i % 3, signer)));
    if (i % 3 != 2) continue;
    every_third.push_back(static_cast<Xapian::docid>(i + 1));
    ++expected[signer];
  }
  write_facet_columns(database);
  auto columns = FacetColumns::of(database);
  ASSERT_TRUE(columns);
  EXPECT_EQ(counted(*columns, FacetKind::Signer, every_third), expected);
  for (auto& [signer, count] : expected)
    count *= 2;
  EXPECT_EQ(counted(*columns, FacetKind::Cited, every_third), expected);
}

TEST_F(FacetColumnsTest, AreNoneOfADatabaseThatHasChangedSince) {
  Xapian::WritableDatabase& database = database_;
  EXPECT_FALSE(FacetColumns::of(database));
  add(database, row_of("An Giang", "Lê Thị Ánh", {}));
  write_facet_columns(database);
  EXPECT_TRUE(FacetColumns::of(database));
  add(database, row_of("Lai Châu", "Trần Văn Bảy", {}));
  EXPECT_FALSE(FacetColumns::of(database));
  write_facet_columns(database);
  EXPECT_TRUE(FacetColumns::of(database));
  database.delete_document(1);
  EXPECT_FALSE(FacetColumns::of(database));
}

TEST_F(FacetColumnsTest, LeaveNothingOfTheLastOnesBehind) {
  Xapian::WritableDatabase& database = database_;
  for (unsigned i = 0; i < 200; ++i)
    add(database, row_of("An Giang", "Người thứ " + std::to_string(i), {}));
  write_facet_columns(database);
  for (Xapian::docid document = 2; document <= 200; ++document)
    database.delete_document(document);
  write_facet_columns(database);
  const std::string prefix(kFacetColumnsKey);
  const auto keys =
      std::distance(database.metadata_keys_begin(prefix), database.metadata_keys_end(prefix));
  EXPECT_EQ(keys, 1 + 1 + 7);  // The head, one block, and the texts of all kinds but what is cited.
}

}  // namespace
}  // namespace chithi::schema
