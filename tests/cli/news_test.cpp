// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.h"

// chithi watch and chithi news, as a newsroom's cron runs them.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A folder with an archive, its database and the user's own folders.
class NewsTest : public testing::Test {
 protected:
  NewsTest() {
    ::setenv("XDG_CONFIG_HOME", (folder_ / "config").c_str(), 1);
    ::setenv("XDG_STATE_HOME", (folder_ / "state").c_str(), 1);
    ::setenv("CHITHI_DB", (folder_ / "db").c_str(), 1);
    folder_.write("kho/a.txt", "V/v chống dịch ở cửa khẩu");
    index();
  }
  ~NewsTest() override {
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "CHITHI_DB"})
      ::unsetenv(name);
  }

  void index(const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments = {(folder_ / "kho").string(), "--db",
                                          (folder_ / "db").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    ASSERT_EQ(run_indexer(arguments).code, 0);
  }

  static Outcome chithi(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), CHITHI);
    return run_program(arguments);
  }

  /// Saves a search and sets its mark.
  static void begin() {
    ASSERT_EQ(chithi({"watch", "dịch", "chống", "dịch"}).code, 0);
    ASSERT_EQ(chithi({"news"}).code, 1);
  }

  static std::size_t count(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
      ++count;
    return count;
  }

  TempDir folder_;
};

TEST_F(NewsTest, ListsAndForgetsSavedSearches) {
  EXPECT_EQ(chithi({"watch"}).code, 1);
  EXPECT_EQ(chithi({"news"}).code, 1);
  EXPECT_EQ(chithi({"watch", "bien", "cửa khẩu", "--province", "Sơn La", "--from", "6/2021"}).code,
            0);
  EXPECT_THAT(chithi({"watch"}).out, HasSubstr("bien  cửa khẩu  --province Sơn La --from 2021-06"));
  const json list = json::parse(chithi({"watch", "--json"}).out);
  EXPECT_EQ(
      list.at("watches").at(0),
      json({{"name", "bien"}, {"query", "cửa khẩu"}, {"province", "Sơn La"}, {"from", "2021-06"}}));
  EXPECT_EQ(chithi({"watch", "--remove", "bien"}).code, 0);
  EXPECT_EQ(chithi({"watch", "--remove", "bien"}).code, 1);
  EXPECT_EQ(chithi({"watch"}).code, 1);
}

TEST_F(NewsTest, TellsOnceWhatCame) {
  EXPECT_EQ(chithi({"watch", "dịch", "chống", "dịch"}).code, 0);
  const Outcome first = chithi({"news"});
  EXPECT_EQ(first.code, 1);
  EXPECT_THAT(first.out, IsEmpty());
  EXPECT_THAT(first.err, HasSubstr("dịch: first run: 1 matches now"));

  const Outcome nothing = chithi({"news", "dịch"});
  EXPECT_EQ(nothing.code, 1);
  EXPECT_EQ(nothing.out + nothing.err, "");

  folder_.write("kho/b.txt", "V/v chống dịch ở bệnh viện");
  folder_.write("kho/a.txt", "V/v chống dịch ở cửa khẩu và bến cảng");
  folder_.write("kho/c.txt", "V/v bảo vệ rừng");
  index();
  for (const char* peek : {"--peek", "--peek"})
    EXPECT_EQ(chithi({"news", peek}).code, 0);
  const Outcome news = chithi({"news"});
  EXPECT_EQ(news.code, 0);
  EXPECT_THAT(news.out, HasSubstr("dịch: 1 new (+), 1 changed (~) of 2 directives that match"));
  EXPECT_THAT(news.out, HasSubstr("b.txt#1"));
  EXPECT_THAT(news.out, Not(HasSubstr("c.txt")));
  EXPECT_EQ(chithi({"news"}).code, 1);
  EXPECT_EQ(
      json::parse(chithi({"news", "--all", "--json"}).out).at("news").at(0).at("items").size(), 2U);
}

TEST_F(NewsTest, IsNotMisledByADatabaseBuiltAnew) {
  begin();
  folder_.write("kho/0.txt", "V/v bảo vệ rừng");
  index({"--full"});
  const Outcome outcome = chithi({"news"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out + outcome.err, "");
}

TEST_F(NewsTest, TellsAgainWhatCouldNotBeWritten) {
  begin();
  folder_.write("kho/b.txt", "V/v chống dịch ở bệnh viện");
  index();
  for (const std::string_view away : {" news > /dev/full", " news >&-"}) {
    EXPECT_EQ(run_program({"/bin/sh", "-c", std::string(CHITHI) + std::string(away)}).code, 70);
  }
  // Neither what no feed could be written of.
  EXPECT_EQ(chithi({"news", "--atom", (folder_ / "kho/b.txt").string()}).code, 2);
  EXPECT_EQ(chithi({"news"}).code, 0);
  EXPECT_EQ(chithi({"news"}).code, 1);
}

TEST_F(NewsTest, LosesNothingToRunsAtOnce) {
  begin();
  for (int round = 0; round < 5; ++round) {
    folder_.write("kho/" + std::to_string(round) + ".txt",
                  "V/v chống dịch ở bệnh viện số " + std::to_string(round));
    index();
    std::vector<std::string> outs(4);
    {
      std::vector<std::jthread> runs;
      for (std::string& out : outs)
        runs.emplace_back([&out] { out = chithi({"news"}).out; });
    }
    std::string all;
    for (const std::string& out : outs)
      all += out;
    EXPECT_EQ(count(all, "dịch: 1 new"), 1U) << "told once, by one of them";
  }
}

TEST_F(NewsTest, KeepsAFeed) {
  begin();
  const std::string feed = (folder_ / "feed.xml").string();
  EXPECT_EQ(chithi({"news", "--atom", feed}).code, 1);
  EXPECT_EQ(count(slurp(feed), "<entry>"), 0U);
  for (const char* name : {"b.txt", "c.txt"}) {
    folder_.write(std::string("kho/") + name, std::string("V/v chống dịch ") + name);
    index();
    EXPECT_EQ(chithi({"news", "--atom", feed}).code, 0);
  }
  EXPECT_EQ(count(slurp(feed), "<entry>"), 2U);
  EXPECT_LT(slurp(feed).find("c.txt#1"), slurp(feed).find("b.txt#1")) << "newest first";
}

TEST_F(NewsTest, KeepsAMarkForEachDatabase) {
  folder_.write("khac/c.txt", "V/v chống dịch ở trường học");
  const std::string other = (folder_ / "other").string();
  ASSERT_EQ(run_indexer({(folder_ / "khac").string(), "--db", other}).code, 0);
  begin();
  EXPECT_THAT(chithi({"news", "--db", other}).err, HasSubstr("first run: 1 matches"));
  folder_.write("kho/b.txt", "V/v chống dịch ở bệnh viện");
  index();
  EXPECT_EQ(chithi({"news", "--db", other + "/"}).code, 1);
  EXPECT_THAT(chithi({"news", "--db", (folder_ / "db").string()}).out, HasSubstr("b.txt#1"))
      << "the usual database by its name";
  const Outcome told = chithi({"news"});
  EXPECT_EQ(told.code, 1);
  EXPECT_EQ(told.out + told.err, "");
}

TEST_F(NewsTest, SpeaksJsonOfWhatItSaves) {
  const json saved = json::parse(chithi({"watch", "bien", "cửa khẩu", "--json"}).out);
  EXPECT_EQ(saved, json({{"v", 1}, {"saved", {{"name", "bien"}, {"query", "cửa khẩu"}}}}));
  const std::vector<std::string> removing = {"watch", "--remove", "bien", "--json"};
  EXPECT_EQ(json::parse(chithi(removing).out), json({{"v", 1}, {"removed", "bien"}}));
  const Outcome again = chithi(removing);
  EXPECT_EQ(again.code, 1);
  EXPECT_EQ(json::parse(again.out), json({{"v", 1}, {"removed", nullptr}}));
}

TEST_F(NewsTest, RefusesAForeignFeedBeforeItTellsAnything) {
  begin();
  folder_.write("kho/b.txt", "V/v chống dịch ở bệnh viện");
  index();
  const Outcome outcome = chithi({"news", "--atom", (folder_ / "kho/b.txt").string()});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.out, IsEmpty());
}

TEST_F(NewsTest, ForgetsNothingButTheNamedWatch) {
  begin();
  EXPECT_EQ(chithi({"watch", "--remove", "dịch", "chống"}).code, 2);
  EXPECT_THAT(chithi({"watch"}).out, HasSubstr("dịch"));
  EXPECT_EQ(chithi({"watch", "--remove", ""}).code, 1);
}

TEST_F(NewsTest, AsksTheOtherWatchesIfOneFails) {
  begin();
  const std::string gone = (folder_ / "gone").string();
  ASSERT_EQ(run_indexer({(folder_ / "kho").string(), "--db", gone}).code, 0);
  ASSERT_EQ(chithi({"watch", "khác", "rừng", "--db", gone}).code, 0);
  std::filesystem::remove_all(gone);
  folder_.write("kho/b.txt", "V/v chống dịch ở bệnh viện");
  index();
  const Outcome outcome = chithi({"news"});
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.out, HasSubstr("b.txt#1"));
  EXPECT_THAT(outcome.err, HasSubstr("khác: "));
  EXPECT_EQ(chithi({"news", "khác"}).code, 3);
}

TEST_F(NewsTest, TellsWhatIsWrong) {
  struct Case {
    std::vector<std::string> arguments;
    int code;
    const char* complaint;
  };
  begin();
  const Case kCases[] = {
      {{"news", "bão"}, 2, "no saved search bão: chithi watch lists them"},
      {{"watch", "bão"}, 2, "QUERY is missing"},
      {{"watch", "a/b", "bão"}, 2, "is no name for a saved search"},
      {{"watch", "bão", "bão", "--province", "Atlantis"}, 2, "unknown province Atlantis"},
      {{"watch", "bão", "bão", "--db", "/nowhere/db"}, 3, "/nowhere/db"},
      {{"watch", "bão", "bão", "--level", "làng"}, 2, "central, province, district or commune"},
      {{"watch", "--remove", "bão"}, 1, "no saved search bão"},
      {{"watch", "--remove", "bão", "dịch"}, 2, "leave out dịch"},
      {{"news", "\x1b[31mbão\nlụt"}, 2, "no saved search [31mbão lụt: chithi watch"},
  };
  for (const Case& c : kCases) {
    const Outcome outcome = chithi(c.arguments);
    EXPECT_EQ(outcome.code, c.code) << c.complaint;
    EXPECT_THAT(outcome.err, HasSubstr(c.complaint));
    EXPECT_EQ(count(outcome.err, "\n"), 1U) << outcome.err;
  }
  folder_.write("state/chithi/news/dịch.json", "{");
  const Outcome damaged = chithi({"news"});
  EXPECT_EQ(damaged.code, 3);
  EXPECT_THAT(damaged.err, HasSubstr("dịch.json: damaged: delete it"));
  folder_.write("config/chithi/watches.json",
                R"({"watches":[{"name":"a","query":"b","from":"31/2/2021"}]})");
  const Outcome undated = chithi({"news"});
  EXPECT_EQ(undated.code, 3);
  EXPECT_THAT(undated.err, HasSubstr("from 31/2/2021: not a date"));
}

}  // namespace
}  // namespace chithi::test
