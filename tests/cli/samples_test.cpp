// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/bundled_archive.h"

// The bundled archive, which `./bootstrap demo` shows.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::Not;

class Samples : public OnBundledArchive {};

TEST_F(Samples, AreIndexedWithoutAComplaint) {
  EXPECT_EQ(archive_->outcome().code, 0);
  EXPECT_EQ(archive_->outcome().err, "");
  EXPECT_EQ(archive_->ask_json({"stats"}).at("directives"), 56);
}

TEST_F(Samples, AnswerWhoCitesACentralConclusion) {
  const json report = archive_->ask_json({"cites", "Kết luận 07-KL/TW"});
  EXPECT_EQ(report.at("target").at("in_archive"), false);
  EXPECT_EQ(report.at("target").at("date"), "2021-06-11");
  EXPECT_GE(report.at("provinces").at("cited").size(), 12U);
  std::set<int> depths;
  for (const json& directive : report.at("directives"))
    depths.insert(directive.at("depth").get<int>());
  EXPECT_THAT(depths, Contains(3)) << "a chain of three";
}

TEST_F(Samples, TellApartWhatSharesANumber) {
  const json shown = archive_->ask_json({"show", "88-CV/TU"});
  EXPECT_EQ(shown.at("directives").size(), 2U);
  EXPECT_EQ(archive_->ask_json({"show", "88-CV/TU@Bình Định"}).at("issuer").at("province"),
            "Bình Định");
}

TEST_F(Samples, ShowMatchesInTheSpellingOfTheText) {
  const json found = archive_->ask_json({"search", "\"4 tai cho\""});
  ASSERT_FALSE(found.at("hits").empty());
  const std::string snippet = found.at("hits").at(0).at("snippet");
  EXPECT_THAT(snippet, testing::HasSubstr("tại chỗ</mark>"));
}

}  // namespace
}  // namespace chithi::test
