// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/record.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/factories.h"

namespace chithi::schema {
namespace {

TEST(Record, GivesBackTheDirective) {
  EXPECT_EQ(decode_record(encode_record(test::full_directive())), test::full_directive());
}

TEST(Record, KeepsTheTextAsItIs) {
  corpus::Directive directive = test::full_directive();
  directive.text = std::string("dòng 1\n\0dòng 2\x01", 17);
  EXPECT_EQ(decode_record(encode_record(directive)).text, directive.text);
  EXPECT_EQ(text_of_record(encode_record(directive)), directive.text);
}

TEST(Record, CanBeReadWithoutItsCitations) {
  corpus::Directive directive = test::full_directive();
  // As many as need a length of its own in CBOR.
  directive.citations.insert(directive.citations.end(), 300, directive.citations.front());
  const std::string record = encode_record(directive);
  directive.citations.clear();
  EXPECT_EQ(decode_without_citations(record), directive);
}

TEST(Record, IsReadWithSomeCitationsOnly) {
  corpus::Directive directive = test::full_directive();
  corpus::Citation other = directive.citations.front();
  for (int i = 0; i < 300; ++i) {
    other.key = (i % 2 == 0 ? "kl:1::tw@@" : "kl:2::tw@@") + std::to_string(i);
    directive.citations.push_back(other);
  }
  const std::string record = encode_record(directive);
  const auto is_wanted = [](std::string_view key) { return key.starts_with("kl:2::tw"); };
  std::erase_if(directive.citations, [&](const corpus::Citation& c) { return !is_wanted(c.key); });
  EXPECT_EQ(directive.citations.size(), 150U);
  EXPECT_EQ(decode_with_citations(record, is_wanted), directive);
}

TEST(Record, OfAMovedDirectiveIsThatOfItsNewPath) {
  corpus::Directive directive = test::full_directive();
  const std::string before = encode_record(directive);
  directive.id = "thư mục/b.txt#1";
  directive.file = "thư mục/b.txt";
  EXPECT_EQ(moved_record(before, directive.id, directive.file), encode_record(directive));
  EXPECT_THROW(static_cast<void>(moved_record("3\nabc", "b#1", "b")), corpus::Error);
}

TEST(Record, SaysThatItIsDamaged) {
  const std::string whole = encode_record(test::full_directive());
  for (const std::string_view bad : {"", "x", "5", "99\nabc", "3\nabc"}) {
    EXPECT_THROW(static_cast<void>(decode_record(bad)), corpus::Error) << bad;
    EXPECT_THROW(static_cast<void>(decode_without_citations(bad)), corpus::Error) << bad;
  }
  EXPECT_THROW(static_cast<void>(decode_record(whole.substr(0, 40))), corpus::Error);
}

}  // namespace
}  // namespace chithi::schema
