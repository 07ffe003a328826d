// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/directive.h"
#include "indexer/document.h"
#include "query/searcher.h"
#include "schema/term_sets.h"
#include "tests/support/random_source.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

/// Some spelt in two ways, so that what agrees in marks is another set.
constexpr std::string_view kWords[] = {"phòng", "chống", "dịch", "dích", "bệnh",
                                       "tỉnh",  "tinh",  "ủy",   "dân",  "lụt"};
constexpr int kDirectives = 1700;  // Words that a thousand have are kept as sets.

std::string words(test::RandomSource& random, int count) {
  std::string text;
  while (count-- > 0)
    text.append(random.chance(5) ? "bão" : random.pick(kWords)).append(" ");
  return text;
}

/// A database of directives of a few words again and again.
class SearcherWithSets : public testing::Test {
 protected:
  SearcherWithSets() {
    test::RandomSource random(5);
    vi::Analyzer analyzer;
    for (int i = 0; i < kDirectives; ++i) {
      corpus::Directive directive;
      directive.file = std::to_string(i) + ".txt";
      directive.id = directive.file + "#1";
      directive.number = std::to_string(i % 400) + "-CV/TU";
      directive.text = words(random, random.between(6, 40));
      if (random.chance(300)) directive.subject = words(random, 3);
      if (random.chance(700)) directive.date = corpus::PartialDate{2021, 1 + i % 12, 3};
      database_.add_document(indexer::to_xapian(directive, {}, analyzer));
    }
    database_.commit();
  }

  test::TempDir folder_;
  Xapian::WritableDatabase database_ = Xapian::WritableDatabase((folder_ / "db").string());
};

std::vector<Request> requests() {
  std::vector<Request> requests;
  for (const char* const query :
       {"phòng", "phong", "dịch bệnh", "dich benh tinh", "phòng chống dịch", "bão", "bão tỉnh",
        "phòng OR bão", "\"phòng chống\"", "\"phong chong\" dịch", "=dịch bệnh", "dân -bão",
        "-\"phòng chống\" ủy", "7-CV/TU", "dịch 7-CV/TU", "tỉn* dân", "xyz dịch"}) {
    for (const std::size_t offset : {0U, 95U, 300U}) {
      for (const bool dated : {false, true}) {
        Request request;
        request.query = query;
        request.offset = offset;
        if (dated) request.filters.from = corpus::PartialDate{2021, 6, 0};
        requests.push_back(request);
      }
    }
  }
  return requests;
}

using Answer = std::tuple<std::size_t, std::size_t, std::vector<std::pair<std::string, double>>>;

std::vector<Answer> answers(const Xapian::Database& database) {
  Searcher searcher(database);
  std::vector<Answer> answers;
  for (const Request& request : requests()) {
    const Response response = searcher.search(request);
    std::vector<std::pair<std::string, double>> hits;
    for (const Hit& hit : response.hits)
      hits.emplace_back(hit.directive.id, hit.score);
    answers.emplace_back(response.total, response.with_all_words, hits);
  }
  return answers;
}

TEST_F(SearcherWithSets, AnswersToTheLastDigitAsWithoutThem) {
  const std::vector<Answer> without = answers(Xapian::Database((folder_ / "db").string()));
  schema::write_term_sets(database_);
  ASSERT_TRUE(schema::TermSets::of(database_)->with("dich"));
  ASSERT_TRUE(schema::TermSets::of(database_)->with("XE:dịch"));
  database_.commit();
  const std::vector<Answer> with = answers(Xapian::Database((folder_ / "db").string()));
  const std::vector<Request> asked = requests();
  for (std::size_t i = 0; i < asked.size(); ++i)
    EXPECT_EQ(with[i], without[i]) << asked[i].query << " from " << asked[i].offset;
}

}  // namespace
}  // namespace chithi::query
