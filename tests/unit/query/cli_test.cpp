// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "indexer/update.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using schema::ExitCode;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Outcome {
  ExitCode code;
  std::string out;
  std::string err;
};

class QueryCli : public testing::Test {
 protected:
  QueryCli() {
    temp_.write("kho/a.txt",
                "TỈNH ỦY HÀ TĨNH\n*\nSố 12-CV/TU\n\nHà Tĩnh, ngày 1 tháng 7 năm 2021\n\n"
                "V/v chống dịch\n\nKính gửi: Các huyện ủy\n\n"
                "Thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị.\n");
    const std::atomic<bool> interrupted = false;
    static_cast<void>(indexer::update_database(
        {.archives = {temp_ / "kho"}, .database = temp_ / "db"}, interrupted));
  }

  [[nodiscard]] Outcome run(std::vector<std::string> arguments, bool is_terminal = false) const {
    arguments.insert(arguments.end(), {"--db", (temp_ / "db").string()});
    return run_bare(arguments, is_terminal);
  }

  static Outcome run_bare(const std::vector<std::string>& arguments, bool is_terminal = false) {
    std::vector<const char*> argv = {"chithi"};
    for (const std::string& argument : arguments)
      argv.push_back(argument.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const ExitCode code =
        run_command_line(static_cast<int>(argv.size()), argv.data(), {out, err, is_terminal});
    return {code, out.str(), err.str()};
  }

  test::TempDir temp_;
};

TEST_F(QueryCli, MeansSearchIfNoCommandIsNamed) {
  const Outcome outcome = run({"chống", "dịch"});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  EXPECT_THAT(outcome.out, HasSubstr("12-CV/TU"));
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST_F(QueryCli, FindsTheCommandBehindOptions) {
  EXPECT_THAT(run({"--json", "stats"}).out, HasSubstr("\"directives\""));
}

TEST_F(QueryCli, RefusesCommandsOfLaterVersions) {
  const Outcome outcome = run({"serve"});
  EXPECT_EQ(outcome.code, ExitCode::Usage);
  EXPECT_THAT(outcome.err, HasSubstr("chithi search serve"));
}

TEST_F(QueryCli, RefusesWhatIsNoCount) {
  const Outcome outcome = run({"dịch", "--limit", "-1"});
  EXPECT_EQ(outcome.code, ExitCode::Usage);
  EXPECT_THAT(outcome.err, HasSubstr("-1 is no count"));
}

TEST_F(QueryCli, SpeaksJsonIfAsked) {
  EXPECT_EQ(nlohmann::json::parse(run({"dịch", "--json"}).out).at("total").at("value"), 1);
  EXPECT_EQ(nlohmann::json::parse(run({"dịch", "--format", "json"}).out).at("v"), 1);
}

TEST_F(QueryCli, IsSilentOnStdoutAboutFindingNothing) {
  const Outcome outcome = run({"zzqx"});
  EXPECT_EQ(outcome.code, ExitCode::NothingFound);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr("no match"));
}

TEST_F(QueryCli, V72SuggestsWhatElseMayHaveBeenMeant) {
  const Outcome outcome = run({"chốngg", "dịchh"});
  EXPECT_EQ(outcome.code, ExitCode::NothingFound);
  EXPECT_THAT(outcome.err, HasSubstr("no match: did you mean chống dịch"));
  const auto json = nlohmann::json::parse(run({"chốngg", "dịchh", "--json"}).out);
  EXPECT_EQ(json.at("suggestions"), nlohmann::json({"chống dịch"}));
}

TEST_F(QueryCli, V70FindsDamagedWordsIfAsked) {
  EXPECT_EQ(run({"CHNG", "DCH"}).code, ExitCode::NothingFound);
  const Outcome outcome = run({"--fuzzy", "CHNG", "DCH", "--explain"});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  EXPECT_THAT(outcome.out, HasSubstr("12-CV/TU"));
  EXPECT_THAT(outcome.out, HasSubstr("dch also damaged: dich"));
}

TEST_F(QueryCli, GivesProgramsTheirEmptyAnswer) {
  const Outcome outcome = run({"zzqx", "--json"});
  EXPECT_EQ(outcome.code, ExitCode::NothingFound);
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("total").at("value"), 0);
}

TEST_F(QueryCli, ColoursATerminalOnly) {
  EXPECT_THAT(run({"dịch"}, true).out, HasSubstr("\x1b["));
  EXPECT_THAT(run({"dịch"}, false).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(run({"dịch", "--color", "never"}, true).out, Not(HasSubstr("\x1b[")));
}

TEST_F(QueryCli, ExplainsIfAsked) {
  EXPECT_THAT(run({"07-KL/TW", "--explain"}).out, HasSubstr("document number 07-KL/TW"));
}

TEST_F(QueryCli, AnswersWhoCites) {
  EXPECT_THAT(run({"cites", "07-KL/TW"}).out, HasSubstr("Hà Tĩnh"));
}

TEST_F(QueryCli, ShowsADirective) {
  EXPECT_THAT(run({"show", "12-CV/TU"}).out, HasSubstr("chống dịch"));
  EXPECT_THAT(run({"show", "--text", "a.txt#1"}).out, HasSubstr("Số 12-CV/TU"));
}

TEST_F(QueryCli, CountsWhatThereIs) {
  EXPECT_EQ(nlohmann::json::parse(run({"stats", "--json"}).out).at("directives"), 1);
}

TEST_F(QueryCli, FiltersByWhatIsKnown) {
  EXPECT_EQ(run({"dịch", "--province", "ha tinh"}).code, ExitCode::Done);
  EXPECT_EQ(run({"dịch", "--province", "Lai Châu"}).code, ExitCode::NothingFound);
  EXPECT_EQ(run({"dịch", "--from", "1/7/2021", "--to", "31/7/2021"}).code, ExitCode::Done);
  EXPECT_EQ(run({"dịch", "--from", "2/7/2021"}).code, ExitCode::NothingFound);
}

TEST_F(QueryCli, SearchesSeveralDatabasesAsOne) {
  const std::string db = (temp_ / "db").string();
  const Outcome outcome = run_bare({"dịch", "--db", db, "--db", db, "--json"});
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("total").at("value"), 2);
}

TEST_F(QueryCli, ToldNothingSaysWhatIsMissing) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"search"}, {"cites"}, {"dịch", "--limit", "x"}}) {
    const Outcome outcome = run_bare(arguments);
    EXPECT_EQ(outcome.code, ExitCode::Usage);
    EXPECT_THAT(outcome.err, HasSubstr("see chithi --help"));
  }
}

TEST_F(QueryCli, HelpsIfAsked) {
  EXPECT_EQ(run_bare({"--help"}).code, ExitCode::Done);
  EXPECT_THAT(run_bare({"cites", "--help"}).out, HasSubstr("REF"));
}

TEST_F(QueryCli, RefusesWhatDoesNotGoTogether) {
  const std::pair<std::vector<std::string>, std::string_view> cases[] = {
      {{"dịch", "--format", "xml"}, "table, json, ndjson, csv, tsv or ids"},
      {{"stats", "--format", "ids"}, "table, json, ndjson, csv or tsv"},
      {{"show", "12-CV/TU", "--format", "csv"}, "table or json"},
      {{"dịch", "--json", "--format", "csv"}, "choose one"},
      {{"dịch", "--bom"}, "--bom is for --format csv"},
      {{"dịch", "--fields", "nummer"}, "no field \"nummer\""},
      {{"dịch", "--fields", "id", "--format", "ids"}, "use tsv"},
      {{"cites", "07-KL/TW", "--fields", "snippet"}, "no field \"snippet\""},
      {{"dịch", "--facets", "--format", "csv"}, "chithi facets"},
      {{"--batch", "-", "--json"}, "ndjson"},
      {{"dịch", "--batch", "-"}, "leave out dịch"},
      {{"--batch", "/nowhere/at-all"}, "No such file"},
      {{"--batch", "/"}, "Is a directory"},
  };
  for (const auto& [arguments, complaint] : cases) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, ExitCode::Usage) << complaint;
    EXPECT_THAT(outcome.err, HasSubstr(complaint));
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
  }
}

TEST_F(QueryCli, WritesRowsOfEveryCommandThatHasAny) {
  EXPECT_EQ(run({"dịch", "--format", "csv", "--fields", "number,issuer.province"}).out,
            "number,issuer.province\r\n12-CV/TU,Hà Tĩnh\r\n");
  EXPECT_EQ(run({"dịch", "--fields", "number,date"}).out, "number    date\n12-CV/TU  2021-07-01\n");
  EXPECT_EQ(run({"cites", "07-KL/TW", "--format", "tsv", "--fields", "target,number,lag_days"}).out,
            "target\tnumber\tlag_days\n07-KL/TW@2021\t12-CV/TU\t20\n");
  EXPECT_EQ(run({"cites", "07-KL/TW", "--format", "ids"}).out, "a.txt#1\n");
  EXPECT_THAT(run({"stats", "--format", "csv"}).out, HasSubstr("\r\nby_type,công văn,1\r\n"));
  EXPECT_THAT(run({"facets", "--format", "tsv"}).out, HasSubstr("\nprovince\tHà Tĩnh\t1\n"));
}

TEST_F(QueryCli, ReducesJsonToTheNamedFields) {
  const auto json =
      nlohmann::json::parse(run({"dịch", "--json", "--fields", "id,issuer.level"}).out);
  EXPECT_EQ(json.at("hits").at(0).dump(), R"({"id":"a.txt#1","issuer":{"level":"province"}})");
}

TEST_F(QueryCli, TakesFieldsWithBlanksAndEachOnce) {
  EXPECT_EQ(run({"dịch", "--format", "csv", "--fields", " number ,\tdate,number"}).out,
            "number,date\r\n12-CV/TU,2021-07-01\r\n");
}

TEST_F(QueryCli, CountsFacets) {
  const Outcome outcome = run({"facets"});
  EXPECT_EQ(outcome.code, ExitCode::Done);
  EXPECT_THAT(outcome.out, HasSubstr("by province\n  1  Hà Tĩnh\n"));
  EXPECT_EQ(run({"facets", "zzqx"}).code, ExitCode::NothingFound);
  EXPECT_THAT(run({"dịch", "--facets"}).out, HasSubstr("by type\n  1  công văn\n"));
  const auto facets = nlohmann::json::parse(run({"dịch", "--facets", "--json"}).out).at("facets");
  EXPECT_EQ(facets.at("cited").dump(), R"([{"count":1,"value":"07-KL/TW"}])");
}

TEST_F(QueryCli, CountsTheUndatedOfASortedList) {
  const auto json = nlohmann::json::parse(run({"dịch", "--json", "--sort", "date"}).out);
  EXPECT_EQ(json.at("undated"), 0);
  EXPECT_TRUE(nlohmann::json::parse(run({"dịch", "--json"}).out).at("undated").is_null());
}

TEST_F(QueryCli, SaysWhatAFilterCosts) {
  const Outcome outcome = run({"dịch", "--province", "Lai Châu"});
  EXPECT_EQ(outcome.err, "chithi: no match: without --province Lai Châu: 1\n");
  const auto json = nlohmann::json::parse(run({"dịch", "--province", "Lai Châu", "--json"}).out);
  EXPECT_EQ(json.at("suggestions").at(0).dump(), R"({"total":1,"without":"--province Lai Châu"})");
}

TEST_F(QueryCli, LinksToFilesOnATerminalOnly) {
  const std::string link = "\033]8;;file://";
  EXPECT_THAT(run({"dịch"}, true).out, HasSubstr(link));
  EXPECT_THAT(run({"dịch"}, false).out, Not(HasSubstr(link)));
  EXPECT_THAT(run({"dịch", "--color", "always"}, false).out, Not(HasSubstr(link)));
  EXPECT_THAT(run({"dịch", "--color", "never"}, true).out, Not(HasSubstr("\033")));
}

TEST_F(QueryCli, NamesEveryOptionOnItsManualPage) {
  const std::string page = test::slurp(CHITHI_DOCS_DIR "/man/chithi.1");
  for (const char* const command : {"search", "facets", "cites", "show", "stats"}) {
    EXPECT_THAT(page, HasSubstr("Cm " + std::string(command)));
    const std::string help = run_bare({command, "--help"}).out;
    for (std::size_t at = help.find("--"); at != help.npos; at = help.find("--", at)) {
      at += 2;
      const std::size_t end = help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
      const std::string name = help.substr(at, end - at);
      if (name == "help" || name.empty()) continue;
      EXPECT_THAT(page, testing::ContainsRegex(" -" + name + "[ \n]")) << command;
    }
  }
}

}  // namespace
}  // namespace chithi::query
