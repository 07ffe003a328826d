// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document.h"

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/record.h"
#include "schema/slots.h"
#include "tests/support/factories.h"

namespace chithi::indexer {
namespace {

using schema::Slot;
using testing::Contains;
using testing::Not;

Xapian::Document indexed(const corpus::Directive& directive) {
  vi::Analyzer analyzer;
  return to_xapian(directive, {.archive = 0, .path = "dang/a.txt", .size = 5}, analyzer);
}

std::set<std::string> terms(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

Xapian::termpos first_position(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return *found == term && found.positionlist_count() > 0 ? *found.positionlist_begin() : 0;
}

TEST(Document, HasFoldedTermsWithPositions) {
  const Xapian::Document document = indexed(test::full_directive());
  EXPECT_EQ(first_position(document, "thuc"), 3U) << "V, v, thực";
  EXPECT_EQ(first_position(document, "hien"), 4U);
}

TEST(Document, HasExactTermsOnlyWhereTheyDiffer) {
  const std::set<std::string> all = terms(indexed(test::full_directive()));
  EXPECT_THAT(all, Contains("XE:thực"));
  EXPECT_THAT(all, Not(Contains("XE:v")));
}

TEST(Document, HasTheSubjectAsAFieldOfItsOwn) {
  EXPECT_THAT(terms(indexed(test::full_directive())), Contains("Sket"));
}

TEST(Document, HasItsNumberAndWhatItCites) {
  const std::set<std::string> all = terms(indexed(test::full_directive()));
  EXPECT_THAT(all, Contains("XNUM:cv:204::tu"));
  EXPECT_THAT(all, Contains("XCITE:kl:7::tw"));
}

TEST(Document, IsFoundUnderThePovinceOfThenAndOfNow) {
  const std::set<std::string> all = terms(indexed(test::full_directive()));
  EXPECT_THAT(all, Contains("XPROV:quang-nam"));
  EXPECT_THAT(all, Contains("XPROV:da-nang"));
}

TEST(Document, HasValuesToSortAndCountBy) {
  const Xapian::Document document = indexed(test::full_directive());
  EXPECT_EQ(document.get_value(schema::number_of(Slot::Date)), "20210617");
  EXPECT_EQ(document.get_value(schema::number_of(Slot::Province)), "Quảng Nam");
  EXPECT_EQ(document.get_value(schema::number_of(Slot::Type)), "công văn");
  EXPECT_EQ(document.get_value(schema::number_of(Slot::Level)), "province");
}

TEST(Document, HasTheWordsOfItsSubjectInOneValue) {
  corpus::Directive directive = test::full_directive();
  directive.subject = "Phòng, chống dịch Covid-19; phòng bão";
  EXPECT_EQ(indexed(directive).get_value(schema::number_of(Slot::Subject)),
            "phong chong dich covid 19 phong bao");
}

TEST(Document, StoresTheDirective) {
  EXPECT_EQ(schema::decode_record(indexed(test::full_directive()).get_data()),
            test::full_directive());
}

TEST(Document, OfADirectiveWithNothingKnownHasItsIdAndWords) {
  corpus::Directive directive;
  directive.id = "x#1";
  directive.file = "x";
  directive.text = "chống dịch";
  const std::set<std::string> all = terms(indexed(directive));
  EXPECT_EQ(all,
            (std::set<std::string>{"Qx#1", "XE:chống", "XE:dịch", "XFILE:x", "chong", "dich"}));
}

TEST(Document, HasAllThatItCountsAsInOneValue) {
  corpus::Directive directive = test::full_directive();
  corpus::Citation other = directive.citations.front();
  other.ref = "05-CT/TW";
  other.type = "chỉ thị";
  directive.citations.push_back(other);
  directive.citations.push_back(directive.citations.front());
  EXPECT_EQ(indexed(directive).get_value(schema::number_of(Slot::Facets)),
            "Quảng Nam\tprovince\tparty\tTỉnh ủy Quảng Nam\n"
            "công văn\t202106\n"
            "Trần Văn Bảy\n"
            "kl:7::tw\nct:5::tw");
  EXPECT_EQ(indexed({}).get_value(schema::number_of(Slot::Facets)), "\t\t\t\n\t\n");
}

}  // namespace
}  // namespace chithi::indexer
