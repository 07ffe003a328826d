// SPDX-License-Identifier: GPL-3.0-or-later
// The five real documents, if they lie beside the checkout.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "corpus/ingest.h"
#include "indexer/document.h"
#include "query/network.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/citers.h"
#include "tests/support/letters.h"
#include "tests/support/process.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using test::only;

Xapian::Database database_of_folder(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.insert(entry.path());
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const auto& file : files) {
    const std::string text = vi::to_nfc(test::slurp(file));
    for (const auto& directive : corpus::read_directives(text, file.filename().string()))
      database.add_document(indexer::to_xapian(directive, {}, analyzer));
  }
  return database;
}

std::string line_of(const nlohmann::json& gold) {
  std::string line = gold.at("file").get<std::string>() + "#" + gold.at("ordinal").dump() + " " +
                     gold.at("depth").dump();
  for (const auto& via : gold.at("via"))
    line += " " + via.get<std::string>();
  return line + " " + gold.at("lag_days").dump() + " " + gold.at("relation").get<std::string>();
}

std::string line_of(const Citer& citer) {
  std::string line = citer.directive.id + " " + std::to_string(citer.depth);
  for (const std::string& via : citer.via)
    line += " " + via;
  line += " " + (citer.lag_days ? std::to_string(*citer.lag_days) : "null") + " ";
  return line.append(corpus::to_string(citer.relation));
}

TEST(FindCiters, SaysOfTheSeedsWhatAPersonFound) {
  const std::filesystem::path shared = CHITHI_SHARED_DIR;
  if (!std::filesystem::exists(shared / "gold" / "network.json")) {
    GTEST_SKIP() << "no real documents in " << shared;
  }
  const auto gold = nlohmann::json::parse(test::slurp(shared / "gold" / "network.json"));
  const CitesReport report = only(database_of_folder(shared / "seeds"), "07-KL/TW");

  const auto& target = gold.at("target");
  EXPECT_EQ(report.target.ref, target.at("ref"));
  EXPECT_EQ(report.target.type, target.at("type"));
  EXPECT_EQ(report.target.issuer, target.at("issuer"));
  EXPECT_EQ(corpus::to_string(report.target.date.value_or(PartialDate())), target.at("date"));
  EXPECT_FALSE(report.target.id);

  std::vector<std::string> expected;
  for (const auto& directive : gold.at("directives"))
    expected.push_back(line_of(directive));
  std::vector<std::string> found;
  for (const Citer& citer : report.citers)
    found.push_back(line_of(citer));
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected));

  std::vector<std::string> cited;
  for (const ProvinceRow& row : report.coverage.cited)
    cited.push_back(row.name);
  const auto& provinces = gold.at("provinces");
  EXPECT_EQ(report.coverage.of, provinces.at("of"));
  EXPECT_THAT(cited, testing::UnorderedElementsAreArray(
                         provinces.at("cited").get<std::vector<std::string>>()));
  EXPECT_EQ(report.coverage.not_found, provinces.at("not_found").get<std::vector<std::string>>());
  EXPECT_EQ(report.coverage.no_documents.size(), provinces.at("no_documents_count"));
}

}  // namespace
}  // namespace chithi::query
