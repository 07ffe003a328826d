// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compiler.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/database.h"

namespace chithi::query {
namespace {

using test::database_of;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

CompiledQuery compiled(std::string_view query, Spelling spelling = Spelling::Folded) {
  Request request;
  request.query = query;
  request.spelling = spelling;
  return compile(parse_query(query), request, database_of({{"a", "Kết luận số 07-KL/TW"}}),
                 vi::Abbreviations::built_in());
}

std::string condition_of(std::string_view query, Spelling spelling = Spelling::Folded) {
  return compiled(query, spelling).match.get_description();
}

TEST(Compiler, MatchesWordsFolded) {
  EXPECT_EQ(condition_of("Chống dịch"), "Query((chong OR dich))");
}

TEST(Compiler, AsksForAllWordsApart) {
  EXPECT_EQ(compiled("Chống dịch").all.get_description(), "Query((chong AND dich))");
}

TEST(Compiler, AsksForMarksWhereTheyMustAgree) {
  EXPECT_EQ(condition_of("=Đường"), "Query((duong FILTER XE:đường))");
  EXPECT_EQ(condition_of("chống dịch", Spelling::Exact),
            "Query(((chong FILTER XE:chống) OR (dich FILTER XE:dịch)))");
}

TEST(Compiler, PutsPhrasesOfFoldedWords) {
  EXPECT_EQ(condition_of("\"Tại chỗ\""), "Query((tai PHRASE 2 cho))");
}

TEST(Compiler, PutsEachWayToWriteANumberAsAPhrase) {
  const std::string condition = condition_of("\"15 ngày\"");
  EXPECT_THAT(condition, HasSubstr("(15 PHRASE 2 ngay)"));
  EXPECT_THAT(condition, HasSubstr("(muoi PHRASE 3 lam PHRASE 3 ngay)"));
}

TEST(Compiler, LooksForANumberAsItselfAndWhereCited) {
  EXPECT_EQ(condition_of("07-KL/TW"), "Query((XNUM:kl:7::tw OR XCITE:kl:7::tw))");
}

TEST(Compiler, MatchesNothingForSignsAlone) {
  EXPECT_TRUE(compiled("((((").match.empty());
  EXPECT_TRUE(compiled("…").ranked.empty());
  EXPECT_FALSE(compiled("  ").match.empty());
}

TEST(Compiler, SaysHowItUnderstood) {
  EXPECT_THAT(compiled("\"tại chỗ 4\"").understood, Contains("phrase \"tại chỗ 4\""));
  EXPECT_THAT(compiled("=đường").understood, Contains("exactly \"đường\""));
  EXPECT_THAT(compiled("cách*").understood, Contains("words beginning with \"cach\""));
  EXPECT_THAT(compiled("tinh:Hue").understood, Contains(HasSubstr("province Thừa Thiên Huế")));
  EXPECT_THAT(compiled("\"dịch").understood, Contains("unbalanced quote ignored"));
}

TEST(Compiler, TellsWhatToMark) {
  const Marking marking = compiled("dịch =đường \"tại chỗ\" cac* 07-KL/TW -giặc").marking;
  EXPECT_THAT(marking.folded, UnorderedElementsAre("dich"));
  EXPECT_THAT(marking.exact, UnorderedElementsAre("đường"));
  EXPECT_THAT(marking.phrases, ElementsAre(ElementsAre("tai", "cho")));
  EXPECT_THAT(marking.prefixes, ElementsAre("cac"));
  EXPECT_THAT(marking.number_keys, ElementsAre("kl:7::tw"));
}

TEST(Compiler, SuggestsNothingForWhatIsKnown) {
  EXPECT_THAT(compiled("07-KL/TW").suggestions, IsEmpty());
  EXPECT_THAT(compiled("07-KI/TW").suggestions, ElementsAre("07-KL/TW"));
}

TEST(Compiler, LeavesDatesOfIssueOutOfTheWords) {
  EXPECT_THAT(condition_of("dịch ngay:6/2021"), HasSubstr("VALUE_RANGE"));
  EXPECT_THAT(condition_of("dịch ngay:6/2021"), Not(HasSubstr("ngay")));
}

}  // namespace
}  // namespace chithi::query
