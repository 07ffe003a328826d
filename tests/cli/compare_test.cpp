// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/bundled_archive.h"

// chithi similar and chithi diff on the bundled archive.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class Compare : public OnBundledArchive {};

constexpr const char* kQuangNam = "dang/quang-nam-204-cv-tu.txt#1";

TEST_F(Compare, FindsTheDistrictThatPassesOnItsProvincesLetterFirst) {
  const json answer = archive_->ask_json({"similar", "204-CV/TU"});
  EXPECT_EQ(answer.at("directive").at("id"), kQuangNam);
  const json& best = answer.at("hits").at(0);
  EXPECT_EQ(best.at("number"), "133-CV/HU");
  EXPECT_THAT(best.at("shared_citations"), Contains("204-CV/TU"));
  EXPECT_THAT(best.at("shared_citations"), Contains("07-KL/TW"));
  for (const json& hit : answer.at("hits"))
    EXPECT_NE(hit.at("id"), kQuangNam) << "itself";
}

TEST_F(Compare, SaysWhyForPeople) {
  const Outcome outcome = archive_->ask({"similar", "204-CV/TU"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("both go back to 204-CV/TU, 07-KL/TW; both speak of "));
}

TEST_F(Compare, FiltersAndLimits) {
  const json answer =
      archive_->ask_json({"similar", "204-CV/TU", "--province", "tay ninh", "--limit", "2"});
  ASSERT_EQ(answer.at("hits").size(), 2U);
  for (const json& hit : answer.at("hits"))
    EXPECT_EQ(hit.at("issuer").at("province"), "Tây Ninh");
}

TEST_F(Compare, AnswersForEachDirectiveOfANumber) {
  EXPECT_EQ(archive_->ask_json({"similar", "88-CV/TU"}).at("directives").size(), 2U);
  EXPECT_EQ(archive_->ask_json({"similar", "88-CV/TU@Bình Định"}).at("directive").at("number"),
            "88-CV/TU");
}

TEST_F(Compare, PutsTwoDirectivesSideBySide) {
  const Outcome outcome = archive_->ask({"diff", "204-CV/TU", "97-CV/TU"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("A  204-CV/TU · công văn · Tỉnh ủy Quảng Nam · 17/6/2021"));
  EXPECT_THAT(outcome.out, HasSubstr("of A's words are found in B"));
  EXPECT_THAT(outcome.out, HasSubstr("~  TỈNH ỦY [-QUẢNG NAM-]"));
  const json answer = archive_->ask_json({"diff", "204-CV/TU", "97-CV/TU"});
  EXPECT_EQ(answer.at("b").at("number"), "97-CV/TU");
  EXPECT_FALSE(answer.at("paragraphs").empty());
}

TEST_F(Compare, FindsNoDifferenceToItself) {
  const json summary = archive_->ask_json({"diff", kQuangNam, "204-CV/TU"}).at("summary");
  EXPECT_EQ(summary.at("share_of_a_in_b"), 1.0);
  for (const char* change : {"changed", "moved", "only_a", "only_b"})
    EXPECT_EQ(summary.at(change), 0) << change;
}

TEST_F(Compare, TellsWhatIsWrong) {
  struct Case {
    std::vector<std::string> arguments;
    int code;
    const char* complaint;
  };
  const Case kCases[] = {
      {{"similar"}, 2, "REF is required"},
      {{"similar", "07-KL/TW"}, 1, "07-KL/TW is not in this archive"},
      {{"similar", "204-CV/TU", "--province", "Atlantis"}, 2, "unknown province Atlantis"},
      {{"similar", "204-CV/TU", "--limit", "-1"}, 2, "--limit"},
      {{"diff", "204-CV/TU"}, 2, "diff takes two directives"},
      {{"diff", "204-CV/TU", "97-CV/TU", "x"}, 2, "diff takes two directives"},
      {{"diff", "204-CV/TU", "999-CV/TU"}, 1, "999-CV/TU is not in this archive"},
      {{"diff", "204-CV/TU", "88-CV/TU"}, 2, "88-CV/TU names 2 directives: choose one by its id"},
      {{"diff", "204-CV/TU@Atlantis", "97-CV/TU"}, 2, "not a province or a year after @"},
  };
  for (const Case& c : kCases) {
    const Outcome outcome = archive_->ask(c.arguments);
    EXPECT_EQ(outcome.code, c.code) << c.complaint;
    EXPECT_THAT(outcome.err, HasSubstr(c.complaint));
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    EXPECT_THAT(outcome.out, testing::IsEmpty());
  }
}

}  // namespace
}  // namespace chithi::test
