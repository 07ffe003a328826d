// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/arguments.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::schema {
namespace {

using testing::ElementsAre;

using Words = std::vector<std::string>;

std::string first(const Words& arguments) {
  constexpr std::array<std::string_view, 2> kFlags = {"--json", "-q"};
  return first_word(arguments, kFlags);
}

TEST(FirstWord, StandsBehindOptionsAndTheirValues) {
  EXPECT_EQ(first({"stats"}), "stats");
  EXPECT_EQ(first({"--json", "stats"}), "stats");
  EXPECT_EQ(first({"--db", "kho", "stats"}), "stats");
  EXPECT_EQ(first({"--db=kho", "-j4", "-q", "-j", "4", "stats"}), "stats");
  EXPECT_EQ(first({"-", "stats"}), "-");
  EXPECT_EQ(first({"--db"}), "");
}

TEST(CommandInFront, IsMovedThereOrAdded) {
  EXPECT_THAT(with_command_in_front({"--json", "stats", "a"}, "stats", "search"),
              ElementsAre("stats", "--json", "a"));
  EXPECT_THAT(with_command_in_front({"--json", "a"}, "", "search"),
              ElementsAre("search", "--json", "a"));
}

}  // namespace
}  // namespace chithi::schema
