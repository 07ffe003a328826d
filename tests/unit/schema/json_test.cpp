// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "schema/json_line.h"
#include "tests/support/factories.h"

namespace chithi::schema {
namespace {

using Json = nlohmann::ordered_json;

TEST(Json, HasTheKeysOfTheContractInOrder) {
  const Json json = to_json(test::full_directive(), Detail::Whole);
  std::string keys;
  for (const auto& item : json.items())
    keys += item.key() + ' ';
  EXPECT_EQ(keys,
            "id file ordinal span number symbol type issuer place date subject recipients copies "
            "signer citations confidence appendices text ");
}

TEST(Json, OfAHeaderHasNeitherTextNorCitations) {
  const Json json = to_json(test::full_directive(), Detail::Header);
  EXPECT_FALSE(json.contains("text"));
  EXPECT_FALSE(json.contains("citations"));
}

TEST(Json, WritesWhatIsUnknownAsNull) {
  const Json json = to_json(corpus::Directive(), Detail::Whole);
  for (const char* key : {"number", "symbol", "type", "place", "date", "subject"}) {
    EXPECT_TRUE(json.at(key).is_null()) << key;
  }
  EXPECT_TRUE(json.at("issuer").at("level").is_null());
  EXPECT_TRUE(json.at("signer").at("name").is_null());
  EXPECT_EQ(json.at("recipients"), Json::array());
}

TEST(Json, WritesDatesAsFarAsTheyAreGiven) {
  corpus::Directive directive;
  directive.date = corpus::PartialDate{2021, 0, 0};
  EXPECT_EQ(to_json(directive, Detail::Header).at("date"), "2021");
  directive.date = corpus::PartialDate{2021, 7, 0};
  EXPECT_EQ(to_json(directive, Detail::Header).at("date"), "2021-07");
}

TEST(Json, SpeaksOfACitationAsTheContractDoes) {
  const Json json = to_json(test::full_directive(), Detail::Whole).at("citations").at(0);
  EXPECT_EQ(json.at("ref"), "07-KL/TW");
  EXPECT_EQ(json.at("relation"), "implements");
  EXPECT_EQ(json.at("date"), "2021-06-11");
  EXPECT_EQ(json.at("mentions").at(0).at("offset"), 12);
}

TEST(Json, ReadsBackWhatItWrote) {
  EXPECT_EQ(directive_from_json(to_json(test::full_directive(), Detail::Whole)),
            test::full_directive());
  EXPECT_EQ(directive_from_json(to_json(corpus::Directive(), Detail::Whole)), corpus::Directive());
}

TEST(Json, ReadsBackADateWithoutAYear) {
  corpus::Directive directive;
  directive.citations.emplace_back().date = corpus::PartialDate{0, 8, 22};
  EXPECT_EQ(directive_from_json(to_json(directive, Detail::Whole)), directive);
}

TEST(JsonLine, HoldsNothingThatEndsALine) {
  EXPECT_EQ(to_line({{"text", "Số:\u20287\u2029\n"}}), R"({"text":"Số:\u20287\u2029\n"})");
}

TEST(JsonLine, PutsASignForBytesThatAreNoText) {
  EXPECT_EQ(to_line(Json("7\xff")), "\"7\xEF\xBF\xBD\"");
}

TEST(Json, WritesEvidenceByField) {
  EXPECT_EQ(to_line(to_json(std::vector<corpus::Evidence>{{corpus::Field::Copies, {3, 5}},
                                                          {corpus::Field::Copies, {9, 12}},
                                                          {corpus::Field::SignerName, {20, 24}}})),
            R"({"copies":[[3,5],[9,12]],"signer.name":[[20,24]]})");
}

}  // namespace
}  // namespace chithi::schema
