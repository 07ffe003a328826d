// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/node.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/factories.h"

namespace chithi::schema {
namespace {

using testing::ElementsAre;

TEST(NodeValue, KeepsWhatTheNetworkAsksFor) {
  const corpus::Directive directive = test::full_directive();
  const Node node(node_value(directive));
  const corpus::Directive kept = node.head();
  EXPECT_EQ(kept.id, directive.id);
  EXPECT_EQ(kept.file, directive.file);
  EXPECT_EQ(kept.number, directive.number);
  EXPECT_EQ(kept.type, directive.type);
  EXPECT_EQ(kept.date, directive.date);
  EXPECT_EQ(kept.subject, directive.subject);
  EXPECT_EQ(kept.issuer.name, directive.issuer.name);
  EXPECT_EQ(kept.issuer.level, directive.issuer.level);
  EXPECT_EQ(kept.issuer.branch, directive.issuer.branch);
  EXPECT_EQ(kept.issuer.province, directive.issuer.province);
  EXPECT_EQ(kept.issuer.province_2025, directive.issuer.province_2025);
  EXPECT_EQ(kept.issuer.district, directive.issuer.district);
  EXPECT_EQ(kept.text, "");
  ASSERT_EQ(node.size(), 1U);
  const corpus::Citation citation = node.citation(0);
  EXPECT_EQ(citation.ref, "07-KL/TW");
  EXPECT_EQ(citation.key, directive.citations.front().key);
  EXPECT_EQ(node.key(0), citation.key);
  EXPECT_EQ(citation.relation, corpus::Relation::Implements);
  EXPECT_EQ(citation.date, (corpus::PartialDate{2021, 6, 11}));
  EXPECT_EQ(citation.mentions.front().raw, "Kết luận số 07-KL/TW");
}

TEST(NodeValue, QuotesEachSentenceOnceForAllThatItCites) {
  corpus::Directive directive = test::full_directive();
  directive.citations.push_back(directive.citations.front());
  const std::string value = node_value(directive);
  EXPECT_EQ(value.find(directive.text), value.rfind(directive.text));
  const corpus::CitingSentence proof = {directive.text, "Kết luận số 07-KL/TW"};
  EXPECT_THAT(Node(value).sentences(0), ElementsAre(proof));
  EXPECT_THAT(Node(value).sentences(1), ElementsAre(proof));
}

TEST(NodeValue, KeepsTheWordsOfEachMention) {
  corpus::Directive directive;
  directive.text = "Thực hiện Kết luận số 07-KL/TW.\n\nTheo KL 07 đó.";
  corpus::Citation citation;
  for (const std::string raw : {"Kết luận số 07-KL/TW", "KL 07"}) {
    const std::size_t at = directive.text.find(raw);
    citation.mentions.push_back({raw, at, at + raw.size()});
  }
  directive.citations = {citation};
  EXPECT_THAT(
      Node(node_value(directive)).sentences(0),
      ElementsAre(corpus::CitingSentence{"Thực hiện Kết luận số 07-KL/TW.", "Kết luận số 07-KL/TW"},
                  corpus::CitingSentence{"Theo KL 07 đó.", "KL 07"}));
}

TEST(NodeValue, KeepsADirectiveOfWhichNothingIsKnown) {
  const Node node(node_value(corpus::Directive()));
  EXPECT_EQ(node.head().number, std::nullopt);
  EXPECT_EQ(node.head().date, std::nullopt);
  EXPECT_EQ(node.head().issuer.level, std::nullopt);
  EXPECT_EQ(node.size(), 0U);
}

TEST(NodeValue, OfAMovedDirectiveIsThatOfItsNewPath) {
  corpus::Directive directive = test::full_directive();
  const std::string before = node_value(directive);
  directive.id = "thư mục/b.txt#1";
  directive.file = "thư mục/b.txt";
  EXPECT_EQ(moved_node_value(before, directive.id, directive.file), node_value(directive));
  EXPECT_THROW(static_cast<void>(moved_node_value("x", "b#1", "b")), corpus::Error);
}

TEST(NodeValue, IsRefusedWhereverItIsCutOff) {
  const std::string value = node_value(test::full_directive());
  for (std::size_t size = 0; size < value.size(); ++size)
    EXPECT_THROW(Node(value.substr(0, size)), corpus::Error) << size;
  EXPECT_THROW(Node(std::string(40, '\xff')), corpus::Error);
}

}  // namespace
}  // namespace chithi::schema
