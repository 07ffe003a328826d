// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/news.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/database.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Watch watch(std::string_view query) {
  Watch watch;
  watch.name = "dịch";
  watch.request.query = query;
  return watch;
}

News news(const Xapian::Database& database, const std::optional<Told>& mark, bool all = false) {
  return find_news(database, {watch("chống dịch"), mark, all}, vi::Abbreviations::built_in());
}

/// "+a.txt#1" for what is new, "~a.txt#1" for what changed.
std::vector<std::string> told(const News& news) {
  std::vector<std::string> told;
  for (const NewsItem& item : news.items)
    told.push_back((item.kind == NewsKind::New ? "+" : "~") + item.directive.id);
  return told;
}

constexpr std::string_view kFirst = "V/v chống dịch";
constexpr std::string_view kSecond = "Ngày 1 tháng 7 năm 2021, chống dịch ở cửa khẩu";

TEST(FindNews, TellsNothingTheFirstTime) {
  const News first = news(test::database_of({{"a.txt", kFirst}}), std::nullopt);
  EXPECT_TRUE(first.is_first);
  EXPECT_EQ(first.matching, 1U);
  EXPECT_THAT(told(first), IsEmpty());
  EXPECT_THAT(told(news(test::database_of({{"a.txt", kFirst}}), std::nullopt, true)),
              ElementsAre("+a.txt#1"));
}

TEST(FindNews, TellsWhatCame) {
  const Told mark = news(test::database_of({{"a.txt", kFirst}}), std::nullopt).mark;
  struct Case {
    std::string_view what;
    Xapian::Database database;
    std::vector<std::string> told;
  };
  const Case kCases[] = {
      {"nothing", test::database_of({{"a.txt", kFirst}}), {}},
      {"a new one", test::database_of({{"a.txt", kFirst}, {"b.txt", kSecond}}), {"+b.txt#1"}},
      {"other numbers of Xapian",
       test::database_of({{"0.txt", "Bảo vệ rừng"}, {"a.txt", kFirst}}),
       {}},
      {"another text", test::database_of({{"a.txt", kSecond}}), {"~a.txt#1"}},
      {"another name", test::database_of({{"moved/a.txt", kFirst}}), {}},
      {"a heading in two files",
       test::database_of({{"a.txt", kFirst}, {"copy.txt", kFirst}}),
       {"+copy.txt#1"}},
      {"one that has some of the words",
       test::database_of({{"a.txt", kFirst}, {"b.txt", "chống bão"}}),
       {}},
      {"one less", test::database_of({{"b.txt", "Bảo vệ rừng"}}), {}},
  };
  for (const Case& c : kCases) {
    const News now = news(c.database, mark);
    EXPECT_FALSE(now.is_first);
    EXPECT_EQ(told(now), c.told) << c.what;
    EXPECT_THAT(told(news(c.database, now.mark)), IsEmpty()) << c.what << ", again";
  }
}

TEST(FindNews, RemembersWhatWasGoneForAWhile) {
  const Xapian::Database whole = test::database_of({{"a.txt", kFirst}});
  const Told mark = news(whole, std::nullopt).mark;
  const Told without = news(test::database_of({{"b.txt", "Bảo vệ rừng"}}), mark).mark;
  EXPECT_THAT(told(news(whole, without)), IsEmpty());
}

TEST(FindNews, BeginsAnewWithAnotherSearch) {
  const Xapian::Database database = test::database_of({{"a.txt", kFirst}, {"b.txt", kSecond}});
  const Told mark = news(database, std::nullopt).mark;
  const News other = find_news(database, {watch("cửa khẩu"), mark}, vi::Abbreviations::built_in());
  EXPECT_TRUE(other.is_first);
  EXPECT_EQ(other.mark.seen.size(), 1U);
}

TEST(FindNews, PutsTheNewestFirst) {
  const auto letter = [](const char* day) {
    return std::string("TỈNH ỦY HÀ TĨNH\n*\nSố 12-CV/TU\n\nHà Tĩnh, ngày ") + day +
           " tháng 7 năm 2021\n\nV/v chống dịch\n";
  };
  const std::string early = letter("1");
  const std::string late = letter("9");
  EXPECT_THAT(told(news(test::database_of({{"0.txt", kFirst}, {"a.txt", early}, {"b.txt", late}}),
                        std::nullopt, true)),
              ElementsAre("+b.txt#1", "+a.txt#1", "+0.txt#1"));
}

TEST(Marks, ComeBackAsTheyWere) {
  const test::TempDir folder;
  const auto file = folder / "news/dịch.json";
  const Told mark = {"{\"query\":\"dịch\"}", {{"Qa.txt#1", "0123"}, {"Qb.txt#1", "89ab"}}};
  EXPECT_EQ(load_mark(file, mark.search), std::nullopt);
  save_mark(file, mark);
  EXPECT_EQ(load_mark(file, mark.search), mark);
  for (const char* const bytes : {"{\"seen\":", "{\"marks\":[{\"search\":\"x\",\"seen\":{}}]}"}) {
    folder.write("news/dịch.json", bytes);
    EXPECT_THROW(static_cast<void>(load_mark(file, mark.search)), corpus::Error) << bytes;
  }
}

TEST(Marks, AreKeptForEachDatabase) {
  const test::TempDir folder;
  const auto file = folder / "dịch.json";
  const Told here = {R"({"query":"dịch","db":["/kho/a"]})", {{"Qa.txt#1", "0123"}}};
  const Told there = {R"({"query":"dịch","db":["/kho/b"]})", {{"Qb.txt#1", "89ab"}}};
  const Told other = {R"({"query":"bão","db":["/kho/a"]})", {}};
  save_mark(file, here);
  save_mark(file, there);
  EXPECT_EQ(load_mark(file, here.search), here);
  EXPECT_EQ(load_mark(file, there.search), there);
  save_mark(file, other);
  EXPECT_EQ(load_mark(file, here.search), std::nullopt) << "the watch has another query now";
  EXPECT_EQ(load_mark(file, other.search), other);
}

TEST(CheckWatch, RefusesFiltersThatAreNone) {
  const Xapian::Database database = test::database_of({{"a.txt", kFirst}});
  const auto check = [&](const Watch& watch) {
    check_watch(database, watch, vi::Abbreviations::built_in());
  };
  EXPECT_NO_THROW(check(watch("dịch")));
  Watch wrong = watch("dịch");
  wrong.request.filters.province = "Atlantis";
  EXPECT_THROW(check(wrong), corpus::Error);
  wrong = watch("dịch");
  wrong.request.filters.cites = "không phải số";
  EXPECT_THROW(check(wrong), corpus::Error);
}

}  // namespace
}  // namespace chithi::query
