// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/terms.h"

#include <string>

#include <gtest/gtest.h>

namespace chithi::schema {
namespace {

TEST(Terms, OfValuesAreFolded) {
  EXPECT_EQ(exact_term(Field::Province, "Kiên Giang"), "XPROV:kien-giang");
  EXPECT_EQ(exact_term(Field::Type, "CÔNG VĂN"), "XTYPE:cong-van");
  EXPECT_EQ(exact_term(Field::Number, "kl:7::tw"), "XNUM:kl:7::tw");
}

TEST(Terms, OfIdsKeepTheirSpelling) {
  EXPECT_EQ(exact_term(Field::Id, "Đảng/Công văn.txt#1"), "QĐảng/Công văn.txt#1");
}

TEST(Terms, OfLongValuesFitAndDiffer) {
  const std::string path(400, 'a');
  const std::string term = exact_term(Field::Id, path + "1");
  EXPECT_LE(term.size(), 245U);
  EXPECT_NE(term, exact_term(Field::Id, path + "2"));
  EXPECT_EQ(term, exact_term(Field::Id, path + "1"));
}

TEST(Terms, OfWordsCarryThePrefix) {
  EXPECT_EQ(word_term(Field::Body, "ket"), "ket");
  EXPECT_EQ(word_term(Field::Exact, "kết"), "XE:kết");
  EXPECT_EQ(word_term(Field::Subject, "ket"), "Sket");
}

}  // namespace
}  // namespace chithi::schema
