// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/atom_feed.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/factories.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::time_t kFirstRun = 1'624'000'000;  // 2021-06-18T07:06:40Z
constexpr std::time_t kSecondRun = kFirstRun + 60;

News news_of(const std::vector<std::string>& ids) {
  News news;
  news.watch.name = "dịch \"Covid\" & <khác>";
  for (const std::string& id : ids) {
    NewsItem& item = news.items.emplace_back();
    item.directive = test::full_directive();
    item.directive.id = id;
    item.directive.subject = "R&D <mới>\x01";
    item.snippet = "chống <mark>dịch</mark> &amp; bão";
  }
  return news;
}

std::vector<std::string> all_between(const std::string& xml, const std::string& begin,
                                     const std::string& end) {
  std::vector<std::string> found;
  for (std::size_t at = xml.find(begin); at != xml.npos; at = xml.find(begin, at + 1)) {
    const std::size_t from = at + begin.size();
    found.push_back(xml.substr(from, xml.find(end, from) - from));
  }
  return found;
}

std::vector<std::string> ids_in(const std::string& xml) {
  return all_between(xml, "<content type=\"text\">", "</content>");
}

TEST(AddToFeed, WritesWhatAtomAsksFor) {
  const test::TempDir folder;
  add_to_feed(folder / "feed.xml", {news_of({"a.txt#1"})}, kFirstRun);
  const std::string xml = test::slurp(folder / "feed.xml");
  for (const char* part :
       {"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"",
        "<updated>2021-06-18T07:06:40Z</updated>",
        "<author><name>Tỉnh ủy Quảng Nam</name></author>", "<title>204-CV/TU · Tỉnh ủy Quảng Nam",
        "R&amp;D &lt;mới&gt;</title>",
        "<category term=\"dịch &quot;Covid&quot; &amp; &lt;khác&gt;\"/>",
        "chống &lt;mark&gt;dịch&lt;/mark&gt; &amp;amp; bão</summary>", "</feed>\n"}) {
    EXPECT_THAT(xml, HasSubstr(part));
  }
  EXPECT_THAT(xml, Not(HasSubstr("\x01")));
  const auto ids = all_between(xml, "<id>", "</id>");
  ASSERT_EQ(ids.size(), 2U);
  for (const std::string& id : ids)
    EXPECT_THAT(id, testing::MatchesRegex("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-"
                                          "[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}

TEST(AddToFeed, PutsTheNewestFirstAndKeepsIds) {
  const test::TempDir folder;
  const auto file = folder / "feed.xml";
  add_to_feed(file, {news_of({"a.txt#1", "b.txt#1"})}, kFirstRun);
  const auto before = all_between(test::slurp(file), "<id>", "</id>");
  add_to_feed(file, {news_of({"b.txt#1", "c.txt#1"})}, kSecondRun);
  const std::string xml = test::slurp(file);
  EXPECT_THAT(ids_in(xml), testing::ElementsAre("b.txt#1", "c.txt#1", "a.txt#1"));
  const auto after = all_between(xml, "<id>", "</id>");
  EXPECT_EQ(after[0], before[0]) << "of the feed";
  EXPECT_EQ(after[1], before[2]) << "of what changed";
  const auto updated = all_between(xml, "<updated>", "</updated>");
  EXPECT_TRUE(std::ranges::is_sorted(updated, std::greater{})) << xml;
}

TEST(AddToFeed, KeepsTheNewestHundred) {
  const test::TempDir folder;
  for (int run = 0; run < 3; ++run) {
    std::vector<std::string> ids;
    for (int i = 0; i < 60; ++i)
      ids.push_back(std::to_string(run) + "-" + std::to_string(i + 10));
    add_to_feed(folder / "feed.xml", {news_of(ids)}, kFirstRun + run);
  }
  const auto ids = ids_in(test::slurp(folder / "feed.xml"));
  ASSERT_EQ(ids.size(), 100U);
  EXPECT_EQ(ids.front(), "2-10");
  EXPECT_EQ(ids.back(), "1-49");
}

TEST(AddToFeed, PutsTheItemsOfAllWatchesByDate) {
  const test::TempDir folder;
  std::vector<std::string> ids;
  for (int i = 0; i < 120; ++i)
    ids.push_back(std::to_string(i));
  News many = news_of(ids);
  News one = news_of({"bao.txt#1", "cu.txt#1"});
  one.watch.name = "bão";
  one.items.front().directive.date = corpus::PartialDate{2021, 6, 18};
  one.items.back().directive.date = std::nullopt;
  add_to_feed(folder / "feed.xml", {many, one}, kFirstRun);
  const auto kept = ids_in(test::slurp(folder / "feed.xml"));
  ASSERT_EQ(kept.size(), 100U);
  EXPECT_EQ(kept.front(), "bao.txt#1");
  EXPECT_THAT(kept, Not(testing::Contains("cu.txt#1"))) << "undated ones come last";
}

TEST(AddToFeed, MakesAFeedWithoutNewsAndThenLeavesIt) {
  const test::TempDir folder;
  add_to_feed(folder / "feed.xml", {news_of({})}, kFirstRun);
  const std::string xml = test::slurp(folder / "feed.xml");
  EXPECT_THAT(xml, HasSubstr("<updated>2021-06-18T07:06:40Z</updated>"));
  add_to_feed(folder / "feed.xml", {news_of({})}, kSecondRun);
  EXPECT_EQ(test::slurp(folder / "feed.xml"), xml);
}

TEST(AddToFeed, RefusesWhatOthersWrote) {
  const test::TempDir folder;
  const auto file = folder.write("bai-viet.txt", "Không phải của ta");
  EXPECT_THROW(add_to_feed(file, {news_of({"a.txt#1"})}, kFirstRun), corpus::Error);
  EXPECT_THROW(check_feed(file), corpus::Error);
  EXPECT_NO_THROW(check_feed(folder / "none.xml"));
  EXPECT_EQ(test::slurp(file), "Không phải của ta");
}

}  // namespace
}  // namespace chithi::query
