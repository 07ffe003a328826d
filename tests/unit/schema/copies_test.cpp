// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/copies.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/node.h"
#include "schema/slots.h"

namespace chithi::schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Three files of 15/UBND-VX, the last two of which hold it behind another or without its day.
Xapian::WritableDatabase database_of_three() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const corpus::Sketch sketch = {{1, 2, 3, 5, 8}, 60};
  for (const auto& [id, day] : {std::pair<std::string, std::string>{"a.txt#1", ""},
                                {"b.txt#2", "2021-06-15"},
                                {"c.txt#1", "2021-06-15"}}) {
    corpus::Directive head;
    head.id = id;
    head.number = "15/UBND-VX";
    if (!day.empty()) head.date = corpus::parse_date(day);
    Xapian::Document document;
    document.add_value(number_of(Slot::Identity), ":15::ubnd-vx@lai-chau@" + day);
    document.add_value(number_of(Slot::Node), node_value(head));
    document.add_value(number_of(Slot::Sketch), sketch_value(sketch));
    database.add_document(document);
  }
  return database;
}

TEST(SketchValue, IsReadAsItWasWritten) {
  for (const corpus::Sketch& sketch :
       {corpus::Sketch{}, corpus::Sketch{{7}, 1}, corpus::Sketch{{0, 1, 0xFFFFFFFFU}, 70000}})
    EXPECT_EQ(parse_sketch_value(sketch_value(sketch)), sketch);
}

TEST(SketchValue, OfAnythingElseIsAsMuchAsThereIs) {
  for (const std::string value : {"", "abc", "abcdefg", "0123456789"})
    EXPECT_LE(parse_sketch_value(value).smallest.size(), 1U);
  EXPECT_EQ(parse_sketch_value(std::string(4000, 'x')).smallest.size(), corpus::Sketch::kMost);
}

TEST(Copies, HaveTheBestFirst) {
  const Copies copies = Copies::of(database_of_three());
  EXPECT_THAT(copies.groups(), ElementsAre(ElementsAre(3, 2, 1)))
      << "with its day, and first in its file";
  EXPECT_EQ(copies.first_of(1), 3U);
  EXPECT_EQ(copies.surplus(), 2U);
}

TEST(Copies, OfWhatHasNoneAreItself) {
  const Copies copies;
  EXPECT_TRUE(copies.empty());
  EXPECT_EQ(copies.first_of(7), 7U);
  EXPECT_THAT(copies.of_paper(7), IsEmpty());
}

TEST(Copies, AreKeptInTheDatabase) {
  Xapian::WritableDatabase database = database_of_three();
  write_copies(database);
  EXPECT_EQ(database.get_metadata(std::string(kCopiesKey)), "3 3\n3 2 1 ");
  database.set_metadata(std::string(kCopiesKey), "3 3\n1 2 ");
  EXPECT_THAT(Copies::of(database).groups(), ElementsAre(ElementsAre(1, 2))) << "believed";
}

TEST(Copies, AreFoundAnewIfAnotherProgramHasWritten) {
  Xapian::WritableDatabase database = database_of_three();
  write_copies(database);
  database.delete_document(2);
  EXPECT_THAT(Copies::of(database).groups(), ElementsAre(ElementsAre(3, 1)));
}

TEST(Copies, AreNotReadFromAnythingElse) {
  for (const std::string kept : {"3 30\n1 2 ", "x", "3 3 1 2", "\n1 2", "3 3\n1 9 ", "3 3\n1 1 ",
                                 "3 3\n2 ", "3 3\n0 1 ", "3 3\n1 2 \n2 3 "}) {
    Xapian::WritableDatabase database = database_of_three();
    database.set_metadata(std::string(kCopiesKey), kept);
    EXPECT_THAT(Copies::of(database).groups(), ElementsAre(ElementsAre(3, 2, 1))) << kept;
  }
}

}  // namespace
}  // namespace chithi::schema
