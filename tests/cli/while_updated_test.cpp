// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.h"

// S32 of the matrix: a database that is updated or replaced while it is asked.

namespace chithi::test {
namespace {

using testing::AnyOf;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

constexpr int kRounds = 12;

/// Adds a file and takes it away again, over and over; every third time all is indexed anew.
void keep_changing(const TempDir& folder, const std::string& database) {
  for (int round = 0; round < kRounds; ++round) {
    if (round % 2 == 0) {
      folder.write("kho/b.txt", "Tập huấn cứu nạn, đợt hai.");
    } else {
      std::filesystem::remove(folder / "kho/b.txt");
    }
    std::vector<std::string> call = {(folder / "kho").string(), "--db", database};
    if (round % 3 == 2) call.emplace_back("--full");
    const Outcome outcome = run_indexer(call);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
  }
}

TEST(SearchMatrixWhileUpdated, S32AnswersFromBeforeOrAfter) {
  const TempDir folder;
  folder.write("kho/a.txt", "Tập huấn cứu nạn, đợt một.");
  const IndexedArchive archive(folder / "kho");
  std::jthread updates([&] { keep_changing(folder, archive.database()); });
  for (int asked = 0; asked < 5 * kRounds; ++asked) {
    const Outcome outcome = archive.ask({"search", "cứu nạn", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    ASSERT_EQ(outcome.err, "");
    std::vector<std::string> ids;
    const auto answer = nlohmann::json::parse(outcome.out);
    for (const auto& hit : answer.at("hits"))
      ids.push_back(hit.at("id"));
    EXPECT_THAT(ids, AnyOf(ElementsAre("a.txt#1"), UnorderedElementsAre("a.txt#1", "b.txt#1")));
    EXPECT_EQ(answer.at("total").at("value"), ids.size());
  }
}

}  // namespace
}  // namespace chithi::test
