// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/bundled_archive.h"
#include "tests/support/programs.h"

// Facets, formats and batches, as programs and spreadsheets get them.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class Answers : public OnBundledArchive {
 protected:
  /// Through a shell, for what stands in a pipe.
  static Outcome pipe(const std::string& queries, const std::string& options) {
    return run_program({"/bin/sh", "-c",
                        "printf '" + queries + "' | " + CHITHI + " --db " + archive_->database() +
                            " --batch - " + options});
  }

  static std::vector<std::string> lines(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string line; std::getline(in, line);)
      all.push_back(line);
    return all;
  }
};

/// The same counts by reading every hit; what stands at several places counts once for each value.
std::map<std::string, std::size_t> counted_by_hand(const json& hits,
                                                   const std::vector<std::string>& places) {
  std::map<std::string, std::size_t> counts;
  for (const json& hit : hits) {
    std::set<std::string> values;
    for (const std::string& place : places) {
      const json& value = hit.at(json::json_pointer(place));
      values.insert(value.is_null() ? "" : value.get<std::string>());
    }
    for (const std::string& value : values)
      ++counts[value];
  }
  return counts;
}

TEST_F(Answers, CountFacetsOverAllHitsExactly) {
  const std::pair<std::string, std::vector<std::string>> fields[] = {
      {"province", {"/issuer/province", "/issuer/province_2025"}},
      {"type", {"/type"}},
      {"level", {"/issuer/level"}},
      {"branch", {"/issuer/branch"}},
      {"issuer", {"/issuer/name"}},
      {"signer", {"/signer/name"}}};
  for (const std::string query : {"dịch", "\"chong dich\"", "=\"chống dịch\"", "07-KL/TW",
                                  "dịch -bão", "ủy ban OR tỉnh ủy", "ngay:2021"}) {
    const json all = archive_->ask_json({"search", query, "--limit", "100"});
    const json facets = archive_->ask_json({"facets", query}).at("facets");
    for (const auto& [name, places] : fields) {
      std::map<std::string, std::size_t> counts;
      for (const json& value : facets.at(name))
        counts[value.at("value").is_null() ? "" : value.at("value")] = value.at("count");
      EXPECT_EQ(counts, counted_by_hand(all.at("hits"), places)) << query << ", " << name;
    }
  }
}

TEST_F(Answers, CountWhatIsCitedAsTheSearchForItDoes) {
  const json facets = archive_->ask_json({"facets"}).at("facets");
  const json& first = facets.at("cited").at(0);
  EXPECT_EQ(first.at("value"), "07-KL/TW");
  const json citing = archive_->ask_json({"search", "trich:07-KL/TW", "--limit", "0"});
  EXPECT_EQ(first.at("count"), citing.at("total").at("value"));
}

TEST_F(Answers, CountInFacetsWhatTheirValuesFind) {
  const json facets = archive_->ask_json({"facets"}).at("facets");
  for (const auto& [name, option] : {std::pair<std::string, std::string>{"province", "--province"},
                                     {"level", "--level"},
                                     {"cited", "--cites"}}) {
    for (const json& value : facets.at(name)) {
      if (value.at("value").is_null()) continue;
      const json found = archive_->ask_json({"facets", option, value.at("value")});
      EXPECT_EQ(value.at("count"), found.at("total").at("value")) << value;
    }
  }
}

TEST_F(Answers, AreTheSameInEveryFormat) {
  const std::vector<std::string> query = {"search", "chống dịch", "--limit", "20"};
  const auto as = [&](std::vector<std::string> options) {
    options.insert(options.begin(), query.begin(), query.end());
    return archive_->ask(options).out;
  };
  const json hits = archive_->ask_json(query).at("hits");
  const std::vector<std::string> ids = lines(as({"--format", "ids"}));
  const std::vector<std::string> objects = lines(as({"--format", "ndjson"}));
  const std::vector<std::string> rows = lines(as({"--format", "tsv", "--fields", "id,number"}));
  ASSERT_EQ(ids.size(), hits.size());
  ASSERT_EQ(objects.size(), hits.size());
  ASSERT_EQ(rows.size(), hits.size() + 1);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    EXPECT_EQ(ids[i], hits[i].at("id"));
    json object = json::parse(objects[i]);
    EXPECT_EQ(object.at("v"), 1);
    object.erase("v");
    EXPECT_EQ(object, hits[i]);
    const json& number = hits[i].at("number");
    EXPECT_EQ(rows[i + 1], ids[i] + "\t" + (number.is_null() ? "" : number.get<std::string>()));
  }
}

TEST_F(Answers, OpenInASpreadsheet) {
  const std::string csv =
      archive_->ask({"search", "chống dịch", "--format", "csv", "--bom", "--fields", "subject"})
          .out;
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFsubject\r\n")) << csv.substr(0, 20);
  EXPECT_TRUE(csv.ends_with("\r\n"));
  EXPECT_THAT(csv, HasSubstr("\"tiếp tục tăng cường công tác phòng, chống dịch COVID-19\"\r\n"));
}

TEST_F(Answers, ComeForEveryLineOfABatch) {
  const Outcome outcome = pipe("bão lũ\\r\\n\\n# ghi chú\\nzzqx\\n07-kl/tw\\n", "--limit 2");
  EXPECT_EQ(outcome.code, 0);
  const std::vector<std::string> answers = lines(outcome.out);
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(json::parse(answers[0]).at("query"), "bão lũ");
  EXPECT_EQ(json::parse(answers[1]).at("total").at("value"), 0);
  EXPECT_EQ(json::parse(answers[2]).at("hits").size(), 2U);
  EXPECT_EQ(json::parse(answers[0]).at("hits"),
            archive_->ask_json({"search", "bão lũ", "--limit", "2"}).at("hits"));
}

TEST_F(Answers, OfABatchCanBeRows) {
  EXPECT_EQ(pipe("176-CV/TU\\n97-CV/TU\\n", "--format ids --limit 1").out,
            "97-CV/TU\tdang/tay-ninh-97-cv-tu.txt#1\n");
  EXPECT_EQ(pipe("97-CV/TU\\n", "--format csv --limit 1 --fields number,issuer.province").out,
            "query,number,issuer.province\r\n97-CV/TU,97-CV/TU,Tây Ninh\r\n");
}

TEST_F(Answers, OfABatchThatFindsNothingSaySo) {
  const Outcome outcome = pipe("zzqx\\n", "");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(lines(outcome.out).size(), 1U);
  EXPECT_EQ(outcome.err, "chithi: no match\n");
}

TEST_F(Answers, ArePagedWithoutGapsInEveryOrder) {
  for (const std::string sort : {"relevance", "date", "-date"}) {
    const auto page = [&](const std::string& offset, const std::string& limit) {
      return lines(archive_
                       ->ask({"search", "tỉnh ủy", "--format", "ids", "--sort=" + sort, "--offset",
                              offset, "--limit", limit})
                       .out);
    };
    const std::vector<std::string> all = page("0", "100");
    std::vector<std::string> pages;
    for (std::size_t at = 0; at < all.size(); at += 7) {
      const auto part = page(std::to_string(at), "7");
      pages.insert(pages.end(), part.begin(), part.end());
    }
    EXPECT_EQ(pages, all) << sort;
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
  }
}

TEST_F(Answers, SayWhatAFilterCosts) {
  const Outcome outcome =
      archive_->ask({"search", "dịch", "--province", "Lai Châu", "--type", "kết luận"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err,
            "chithi: no match: without --province Lai Châu: 2, without --type kết luận: 1\n");
}

}  // namespace
}  // namespace chithi::test
