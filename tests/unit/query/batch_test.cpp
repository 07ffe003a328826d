// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/batch.h"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/database.h"

namespace chithi::query {
namespace {

using testing::ElementsAre;

std::vector<std::string> queries_in(const std::string& text) {
  std::istringstream lines(text);
  std::vector<std::string> queries;
  for_each_query(lines, [&](const std::string& query) { queries.push_back(query); });
  return queries;
}

struct Answer {
  bool found = false;
  std::string text;
};

Answer answered(const std::string& queries, Format format, const PrintOptions& options = {}) {
  Searcher searcher(test::database_of({{"a", "chống dịch"}, {"b", "chống bão, chống lũ"}}));
  std::istringstream lines(queries);
  std::ostringstream out;
  const bool found = answer_batch(searcher, {}, lines, format, options, out);
  return {found, out.str()};
}

TEST(Batch, TakesAQueryFromEachLine) {
  EXPECT_THAT(queries_in("chống dịch\n\n# ghi chú\n  \t\n07-KL/TW"),
              ElementsAre("chống dịch", "07-KL/TW"));
  EXPECT_THAT(queries_in("\xEF\xBB\xBF"
                         "dịch\r\nbão\r\n\r\n"),
              ElementsAre("dịch", "bão"));
  EXPECT_THAT(queries_in(""), ElementsAre());
}

TEST(Batch, GivesAnObjectForEachQuery) {
  const Answer answer = answered("dịch\nzzqx\n", Format::Ndjson);
  EXPECT_TRUE(answer.found);
  std::istringstream lines(answer.text);
  std::string line;
  std::getline(lines, line);
  const auto first = nlohmann::json::parse(line);
  EXPECT_EQ(first.at("v"), 1);
  EXPECT_EQ(first.at("query"), "dịch");
  EXPECT_EQ(first.at("hits").at(0).at("id"), "a#1");
  std::getline(lines, line);
  EXPECT_EQ(nlohmann::json::parse(line).at("total").at("value"), 0);
  EXPECT_FALSE(std::getline(lines, line));
}

TEST(Batch, PutsTheQueryIntoTheFirstColumn) {
  EXPECT_EQ(answered("dịch\nzzqx\nlũ\n", Format::Ids).text, "dịch\ta#1\nlũ\tb#1\n");
  EXPECT_EQ(answered("dịch\n", Format::Tsv, {.fields = {"rank", "id"}}).text,
            "query\trank\tid\ndịch\t1\ta#1\n");
}

TEST(Batch, SaysIfNothingWasFound) {
  EXPECT_FALSE(answered("zzqx\n", Format::Ids).found);
  EXPECT_FALSE(answered("# nothing\n", Format::Ndjson).found);
}

}  // namespace
}  // namespace chithi::query
