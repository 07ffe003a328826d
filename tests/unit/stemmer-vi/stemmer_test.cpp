// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/stemmer.h"

#include <gtest/gtest.h>

namespace chithi::vi {
namespace {

TEST(Stemmer, GivesTheFoldedFormToXapian) {
  const Xapian::Stem stem(new Stemmer);
  EXPECT_EQ(stem("Đường"), "duong");
  EXPECT_EQ(stem("uỷ"), "uy");
  EXPECT_EQ(stem("duong"), "duong");
}

TEST(Stemmer, NamesItsLanguage) {
  EXPECT_EQ(Xapian::Stem(new Stemmer).get_description(), "Xapian::Stem(vietnamese)");
}

TEST(Stemmer, LetsXapianFindATextByItsBareLetters) {
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem(new Stemmer));
  generator.index_text("điều kiện");
  const Xapian::Document document = generator.get_document();
  EXPECT_EQ(*document.termlist_begin(), "Zdieu");
}

}  // namespace
}  // namespace chithi::vi
