// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/bundled_archive.h"

// The commands that walk the citation network, on the bundled archive.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

class Lineage : public OnBundledArchive {};

TEST_F(Lineage, OfADocumentIsATree) {
  const Outcome tree = archive_->ask({"chain", "07-KL/TW"});
  EXPECT_EQ(tree.code, 0);
  EXPECT_THAT(tree.out, StartsWith("07-KL/TW · kết luận · Bộ Chính trị · 11/6/2021\n"));
  EXPECT_THAT(tree.out,
              HasSubstr("├─ 97-CV/TU · công văn · Tỉnh ủy Tây Ninh · 15/6/2021 · +4 days"));
  EXPECT_THAT(tree.out, HasSubstr("│     └─ 04-KH/ĐU"));
  EXPECT_THAT(archive_->ask({"chain", "07-KL/TW", "--depth", "2"}).out,
              testing::Not(HasSubstr("04-KH/ĐU")));
  const json chains = archive_->ask_json({"chain", "97-CV/TU"}).at("chains");
  EXPECT_EQ(chains.at(0).at("citers").at(0).at("citers").at(0).at("number"), "04-KH/ĐU");
}

TEST_F(Lineage, OfADirectiveGoesToTheTop) {
  const Outcome tree = archive_->ask({"basis", "04-KH/ĐU"});
  EXPECT_EQ(tree.code, 0);
  EXPECT_THAT(tree.out, HasSubstr("215-CV/HU"));
  EXPECT_THAT(tree.out,
              HasSubstr("07-KL/TW · kết luận · Bộ Chính trị · 11/6/2021 · implements · not "
                        "in this archive"));
  const json basis = archive_->ask_json({"basis", "04-KH/ĐU"}).at("directives").at(0);
  EXPECT_EQ(basis.at("supports").at(0).at("ref"), "215-CV/HU");
}

TEST_F(Lineage, IsAPathBetweenTwo) {
  const json path = archive_->ask_json({"path", "04-KH/ĐU", "07-KL/TW"});
  EXPECT_EQ(path.at("target").at("ref"), "07-KL/TW");
  std::vector<std::string> numbers;
  for (const json& step : path.at("path"))
    numbers.push_back(step.at("number"));
  EXPECT_THAT(numbers, testing::ElementsAre("04-KH/ĐU", "215-CV/HU", "97-CV/TU"));
  EXPECT_EQ(archive_->ask({"path", "204-CV/TU", "97-CV/TU"}).code, 1);
  EXPECT_EQ(archive_->ask({"path", "204-CV/TU"}).code, 2);
  EXPECT_THAT(archive_->ask({"path", "97-CV/TU", "97-cv/tu"}).err, HasSubstr("both are 97-CV/TU"));
}

TEST_F(Lineage, CountsWhatIsCitedMost) {
  const json most = archive_->ask_json({"most-cited", "--limit", "3"}).at("documents");
  ASSERT_EQ(most.size(), 3U);
  EXPECT_EQ(most.at(0).at("target").at("ref"), "07-KL/TW");
  EXPECT_EQ(most.at(0).at("directives"),
            archive_->ask_json({"cites", "07-KL/TW", "--direct"}).at("directives").size());
}

TEST_F(Lineage, NamesTheCitationsInDoubt) {
  const json doubtful = archive_->ask_json({"check-citations", "--limit", "100"});
  EXPECT_EQ(doubtful.at("left_out"), 0);
  const json counts = archive_->ask_json({"stats"}).at("resolution");
  EXPECT_EQ(doubtful.at("citations").size(),
            counts.at("open").get<std::size_t>() + counts.at("conflicts").get<std::size_t>());
  EXPECT_EQ(counts.at("citations"),
            counts.at("found").get<std::size_t>() + counts.at("outside").get<std::size_t>() +
                counts.at("open").get<std::size_t>() + counts.at("conflicts").get<std::size_t>());
  EXPECT_THAT(archive_->ask({"check-citations"}).out, HasSubstr("the text gives no year"));
}

TEST_F(Lineage, CountsCitersByGroup) {
  const json groups =
      archive_->ask_json({"cites", "07-KL/TW", "--group-by", "level"}).at("reports").at(0);
  EXPECT_EQ(groups.at("groups").at(0).at("value"), "province");
  EXPECT_THAT(archive_->ask({"cites", "07-KL/TW", "--group-by", "level"}).out,
              HasSubstr("1 has directives here, none cites it: central"));
  EXPECT_EQ(archive_->ask({"cites", "07-KL/TW", "--group-by", "level", "--format", "dot"}).code, 2);
}

TEST_F(Lineage, IsAGraphForOtherPrograms) {
  const std::string dot = archive_->ask({"cites", "07-KL/TW", "--format", "dot"}).out;
  EXPECT_THAT(dot, StartsWith("digraph citations {"));
  EXPECT_THAT(dot, HasSubstr("-> t0 [relation=\"implements\", lag_days=4];"));
  const std::string graphml = archive_->ask({"cites", "07-KL/TW", "--format", "graphml"}).out;
  EXPECT_THAT(graphml, StartsWith("<?xml version=\"1.0\""));
  EXPECT_THAT(graphml, HasSubstr("<data key=\"province\">Tây Ninh</data>"));
}

TEST_F(Lineage, TellsOfATargetInTheArchiveWhichItIs) {
  EXPECT_THAT(archive_->ask({"chain", "97-CV/TU"}).out.substr(0, 120), HasSubstr(".txt#"));
}

TEST_F(Lineage, HasWholeHeadsInJson) {
  const json basis = archive_->ask_json({"basis", "04-KH/ĐU"}).at("directives").at(0);
  const json shown = archive_->ask_json({"show", basis.at("id")});
  const json step = archive_->ask_json({"path", "04-KH/ĐU", "07-KL/TW"}).at("path").at(0);
  for (const char* key : {"span", "place", "recipients", "copies", "signer"}) {
    EXPECT_EQ(basis.at(key), shown.at(key)) << key;
    EXPECT_EQ(step.at(key), shown.at(key)) << key;
  }
}

TEST_F(Lineage, NamesWhatIsNotHere) {
  EXPECT_THAT(archive_->ask({"path", "204-CV/TU", "9999-KL/TW"}).err,
              HasSubstr("9999-KL/TW is neither in this archive nor cited in it"));
  EXPECT_EQ(archive_->ask({"cites", " "}).code, 2);
  EXPECT_EQ(archive_->ask({"cites", "07-KL/TW", "--cites", "no number"}).code, 2);
}

TEST_F(Lineage, SaysWhatKeepsAllAway) {
  EXPECT_THAT(archive_->ask({"most-cited", "--limit", "0"}).err, HasSubstr("--limit 0"));
  EXPECT_THAT(archive_->ask({"most-cited", "--from", "1901", "--to", "1901"}).err,
              HasSubstr("no directive that passes the options"));
  EXPECT_THAT(archive_->ask({"check-citations", "--from", "1901", "--to", "1901"}).err,
              HasSubstr("passes the options"));
  const std::string none =
      archive_->ask({"cites", "07-KL/TW", "--from", "1901", "--to", "1901"}).out;
  EXPECT_THAT(none, HasSubstr("none passes the options"));
  EXPECT_THAT(none, testing::Not(HasSubstr("cited by no directive")));
}

TEST_F(Lineage, FiltersByWhatIsCitedBesidesAsSearchDoes) {
  const json all = archive_->ask_json({"cites", "07-KL/TW", "--direct"}).at("directives");
  const json most = archive_->ask_json({"most-cited", "--cites", "07-KL/TW"}).at("documents");
  EXPECT_EQ(most.at(0).at("target").at("ref"), "07-KL/TW");
  EXPECT_LE(most.at(1).at("directives"), most.at(0).at("directives"));
  EXPECT_EQ(archive_->ask_json({"cites", "07-KL/TW", "--direct", "--cites", "07-KL/TW"})
                .at("directives")
                .size(),
            all.size());
}

TEST_F(Lineage, OptionsAreAColumnOfCheckCitations) {
  EXPECT_THAT(archive_->ask({"check-citations", "--format", "csv"}).out,
              StartsWith("kind,id,number,date,issuer,raw,why,quotes,options\r\n"));
}

}  // namespace
}  // namespace chithi::test
