// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.h"

// Five real files with six directives, where they lie beside the checkout.

namespace chithi::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using testing::UnorderedElementsAre;

const fs::path kShared = CHITHI_SHARED_DIR;

constexpr const char* kQuangNgai = "000_d5f30190caf49e95.txt#1";
constexpr const char* kGoQuao = "002_9812c768196f5ec8.txt#1";
constexpr const char* kKienGiang = "002_9812c768196f5ec8.txt#2";
constexpr const char* kLaiChau = "003_10878f0bce109c74.txt#1";
constexpr const char* kConclusion = "004_12f5ac1439b7b714.txt#1";

class Seeds : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (fs::exists(kShared / "seeds")) archive_ = new IndexedArchive(kShared / "seeds");
  }
  static void TearDownTestSuite() {
    delete archive_;
    archive_ = nullptr;
  }
  void SetUp() override {
    if (archive_ == nullptr) GTEST_SKIP() << "no real documents at " << kShared;
  }

  static IndexedArchive* archive_;
};

IndexedArchive* Seeds::archive_ = nullptr;

TEST_F(Seeds, AreFiveFilesAndSixDirectives) {
  EXPECT_EQ(archive_->outcome().code, 0) << archive_->outcome().err;
  EXPECT_THAT(archive_->outcome().out, StartsWith("5 files, 6 directives, "));
}

TEST_F(Seeds, AreUnchangedTheSecondTime) {
  const Outcome second = run_indexer({(kShared / "seeds").string(), "--db", archive_->database()});
  EXPECT_THAT(second.out, HasSubstr("5 unchanged"));
}

TEST_F(Seeds, AreFoundByACitedNumberInEverySpelling) {
  for (const char* query :
       {"Kết luận 07-KL/TW", "ket luan 07-kl/tw", "\"Kết luận 07-KL/TW\"", "07KL/TW", "KL 07",
        "Kết luận số 7 - KL/TW", "Kết luận số 7 – KL/TW", "kl 07 tw", "KL07", "07-KL/TW"}) {
    EXPECT_THAT(archive_->hits(query), UnorderedElementsAre(kQuangNgai, kKienGiang, kLaiChau))
        << query;
  }
}

TEST_F(Seeds, AreFoundByASloganInDigitsAndWords) {
  for (const char* query : {"4 tại chỗ", "4 tai cho", "bốn tại chỗ"}) {
    std::vector<std::string> hits = archive_->hits(query);
    ASSERT_GE(hits.size(), 2U) << query;
    hits.resize(2);
    EXPECT_THAT(hits, UnorderedElementsAre(kConclusion, kLaiChau)) << query;
  }
  for (const char* query : {"\"4 tại chỗ\"", "\"4 tai cho\"", "\"bốn tại chỗ\"", "“4 tại chỗ”"}) {
    EXPECT_THAT(archive_->hits(query), UnorderedElementsAre(kConclusion, kLaiChau)) << query;
  }
}

TEST_F(Seeds, GiveNothingForWhatTheyDoNotHold) {
  for (const char* query : {"zzqx wwqy", "\"tại chỗ 4\""}) {
    const Outcome outcome = archive_->ask({query});
    EXPECT_EQ(outcome.code, 1) << query;
    EXPECT_THAT(outcome.out, IsEmpty()) << query;
    EXPECT_THAT(outcome.err, HasSubstr("no match")) << query;
  }
}

/// The parts of `actual` that the truth speaks of.
json restricted(const json& actual, const json& truth) {
  json kept = json::object();
  for (const auto& [key, value] : truth.items())
    kept[key] = actual.value(key, json());
  return kept;
}

TEST_F(Seeds, FormTheNetworkOfTheTruth) {
  std::ifstream in(kShared / "gold" / "network.json");
  const json truth = json::parse(in);
  const json actual = archive_->ask_json({"cites", "07-KL/TW"});
  EXPECT_EQ(restricted(actual.at("target"), truth.at("target")), truth.at("target"));

  std::set<json> directives;
  for (const json& directive : actual.at("directives")) {
    for (const json& expected : truth.at("directives")) {
      if (expected.at("file") == directive.at("file") &&
          expected.at("ordinal") == directive.at("ordinal")) {
        directives.insert(restricted(directive, expected));
      }
    }
  }
  EXPECT_THAT(actual.at("directives"), SizeIs(truth.at("directives").size()));
  EXPECT_EQ(directives,
            std::set<json>(truth.at("directives").begin(), truth.at("directives").end()));

  const json& provinces = actual.at("provinces");
  std::set<std::string> cited;
  for (const json& row : provinces.at("cited"))
    cited.insert(row.at("name"));
  EXPECT_EQ(json(cited), truth.at("provinces").at("cited"));
  EXPECT_EQ(provinces.at("not_found"), truth.at("provinces").at("not_found"));
  EXPECT_EQ(provinces.at("no_documents").size(),
            truth.at("provinces").at("no_documents_count").get<std::size_t>());
}

TEST_F(Seeds, ShowADirectiveWithItsNeighbours) {
  const Outcome outcome = archive_->ask({"show", "176-CV/TU"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  for (const char* part :
       {"176-CV/TU", "Tỉnh ủy Kiên Giang", "Tăng cường công tác phòng, chống dịch bệnh Covid-19",
        "Các đồng chí Tỉnh ủy viên", "Đỗ Thanh Bình", "07-KL/TW", "17-CV/ĐU", "2"}) {
    EXPECT_THAT(outcome.out, HasSubstr(part));
  }
  const json shown = archive_->ask_json({"show", "176-CV/TU"});
  EXPECT_EQ(shown.at("id"), kKienGiang);
  EXPECT_EQ(shown.at("cited_by").at(0).at("id"), kGoQuao);
}

TEST_F(Seeds, AreInspectedAsTheTruthHasThem) {
  std::ifstream in(kShared / "gold" / "seeds.json");
  const json truth = json::parse(in);
  for (const json& expected : truth.at("directives")) {
    const std::string file = expected.at("file");
    const Outcome outcome = run_indexer({"inspect", "--json", (kShared / "seeds" / file).string()});
    std::istringstream lines(outcome.out);
    std::string line;
    for (int i = 0; i < expected.at("ordinal").get<int>(); ++i)
      std::getline(lines, line);
    json actual = json::parse(line);
    json wanted = expected;
    // A mention may be cut differently.
    for (json* side : {&actual, &wanted}) {
      for (json& citation : side->at("citations")) {
        citation["mentions"] = citation.at("mentions").size();
      }
    }
    for (std::size_t i = 0; i < wanted.at("citations").size(); ++i) {
      if (i >= actual.at("citations").size()) break;
      actual["citations"][i] = restricted(actual["citations"][i], wanted["citations"][i]);
    }
    EXPECT_EQ(restricted(actual, wanted), wanted) << file;
  }
}

TEST_F(Seeds, AreNotConfusedByLookAlikes) {
  const TempDir folder;
  for (const auto& entry : fs::directory_iterator(kShared / "seeds")) {
    fs::create_directories(folder / "kho");
    fs::copy(entry.path(), folder / "kho" / entry.path().filename().string());
  }
  const std::string head =
      "TỈNH ỦY HÀ TĨNH\n*\nSố 12-CV/TU\n\nHà Tĩnh, ngày 1 tháng 7 năm 2021\n\n";
  folder.write("kho/loose.txt", head + "Kết luận về 07 nhiệm vụ, theo KL, gửi TW.");
  folder.write("kho/107.txt", head + "Thực hiện Kết luận số 107-KL/TW của Ban Bí thư.");
  folder.write("kho/tu.txt", head + "Thực hiện Kết luận số 07-KL/TU của Tỉnh ủy.");
  const IndexedArchive archive(folder / "kho");
  for (const char* query : {"Kết luận 07-KL/TW", "ket luan 07-kl/tw", "\"Kết luận 07-KL/TW\"",
                            "07KL/TW", "KL 07", "Kết luận số 7 - KL/TW"}) {
    EXPECT_THAT(archive.hits(query), UnorderedElementsAre(kQuangNgai, kKienGiang, kLaiChau))
        << query;
  }
}

}  // namespace
}  // namespace chithi::test
