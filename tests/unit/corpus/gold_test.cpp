// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/ingest.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/process.h"

/// Real files against truth made by hand.
namespace chithi::corpus {
namespace {

using nlohmann::json;

constexpr const char* kFiles = CHITHI_SHARED_DIR "/seeds/";
constexpr const char* kTruth = CHITHI_SHARED_DIR "/gold/seeds.json";

template <typename T>
json to_json(const std::optional<T>& value) {
  return value ? json(std::string(*value)) : json(nullptr);
}

json to_json(const std::optional<PartialDate>& date) {
  return date ? json(to_string(*date)) : json(nullptr);
}

template <typename Enum>
json word_for(const std::optional<Enum>& value) {
  return value ? json(std::string(to_string(*value))) : json(nullptr);
}

json to_json(const Citation& citation) {
  return {{"ref", to_json(citation.ref)},           {"type", to_json(citation.type)},
          {"date", to_json(citation.date)},         {"issuer", to_json(citation.issuer)},
          {"province", to_json(citation.province)}, {"mentions", citation.mentions.size()}};
}

json to_json(const Directive& directive) {
  const Issuer& issuer = directive.issuer;
  json citations = json::array();
  for (const Citation& citation : directive.citations) {
    citations.push_back(to_json(citation));
  }
  return {{"number", to_json(directive.number)},
          {"symbol", to_json(directive.symbol)},
          {"type", to_json(directive.type)},
          {"issuer",
           {{"name", to_json(issuer.name)},
            {"level", word_for(issuer.level)},
            {"branch", word_for(issuer.branch)},
            {"province", to_json(issuer.province)},
            {"province_2025", to_json(issuer.province_2025)},
            {"district", to_json(issuer.district)}}},
          {"place", to_json(directive.place)},
          {"date", to_json(directive.date)},
          {"subject", to_json(directive.subject)},
          {"recipients", directive.recipients},
          {"copies", directive.copies},
          {"signer",
           {{"on_behalf", to_json(directive.signer.on_behalf)},
            {"title", to_json(directive.signer.title)},
            {"name", to_json(directive.signer.name)}}},
          {"citations", citations}};
}

/// The truth of one directive in the form of `to_json`.
json expected_of(json truth) {
  truth.erase("file");
  truth.erase("ordinal");
  for (json& citation : truth["citations"]) {
    citation["mentions"] = citation["mentions"].size();
  }
  return truth;
}

std::vector<Directive> read_file(const std::string& name) {
  return read_directives(vi::to_nfc(test::slurp(kFiles + name)), name);
}

class GoldTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(kTruth)) GTEST_SKIP() << "no truth at " << kTruth;
    std::ifstream file(kTruth);
    truth_ = json::parse(file)["directives"];
  }

  json truth_;
};

TEST_F(GoldTest, EveryFieldIsAsReadByHand) {
  for (const json& truth : truth_) {
    const std::string name = truth["file"];
    const auto ordinal = truth["ordinal"].get<std::size_t>();
    SCOPED_TRACE(name + '#' + std::to_string(ordinal));
    const std::vector<Directive> directives = read_file(name);
    ASSERT_GE(directives.size(), ordinal);
    const json read = to_json(directives[ordinal - 1]);
    const json expected = expected_of(truth);
    for (const auto& [field, value] : expected.items()) {
      EXPECT_EQ(read[field], value) << field;
    }
  }
}

/// The truth adds what a bare citation is about ("Kết luận của Bộ Chính trị về …").
TEST_F(GoldTest, MentionsAreTheWordsOfTheTruth) {
  for (const json& truth : truth_) {
    const Directive directive = read_file(truth["file"])[truth["ordinal"].get<std::size_t>() - 1];
    SCOPED_TRACE(directive.id);
    ASSERT_EQ(directive.citations.size(), truth["citations"].size());
    for (std::size_t i = 0; i < directive.citations.size(); ++i) {
      const json& mentions = truth["citations"][i]["mentions"];
      ASSERT_EQ(directive.citations[i].mentions.size(), mentions.size());
      for (std::size_t j = 0; j < mentions.size(); ++j) {
        EXPECT_THAT(mentions[j]["raw"].get<std::string>(),
                    testing::StartsWith(directive.citations[i].mentions[j].raw));
      }
    }
  }
}

}  // namespace
}  // namespace chithi::corpus
