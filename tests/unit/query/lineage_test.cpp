// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage.h"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/citation_survey.h"
#include "query/citer_groups.h"
#include "query/graph_printer.h"
#include "query/lineage_printer.h"
#include "tests/support/letters.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;
using corpus::Relation;
using test::chain_of_two;
using test::Cited;
using test::database_of_letters;
using test::kConclusion;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> lines_of(const Basis& basis) {
  std::vector<std::string> lines;
  for (const Support& support : basis.supports) {
    lines.push_back(std::to_string(support.depth) + " " + support.target.ref.value_or("?") +
                    (support.why.empty() ? "" : " ?"));
  }
  return lines;
}

Basis basis_of(const Xapian::Database& database, std::string_view reference,
               bool all_relations = false) {
  const std::vector<Basis> all = find_basis(
      database, {.reference = parse_reference(reference), .all_relations = all_relations});
  EXPECT_THAT(all, SizeIs(1));
  return all.empty() ? Basis() : all.front();
}

TEST(FindBasis, GoesUpToTheTop) {
  EXPECT_THAT(lines_of(basis_of(database_of_letters(chain_of_two()), "17-CV/ĐU")),
              ElementsAre("1 176-CV/TU", "2 07-KL/TW"));
}

TEST(FindBasis, StopsAtTheDepthAskedFor) {
  const auto bases = find_basis(database_of_letters(chain_of_two()),
                                {.reference = parse_reference("17-CV/ĐU"), .max_depth = 1});
  ASSERT_THAT(bases, SizeIs(1));
  EXPECT_THAT(lines_of(bases.front()), ElementsAre("1 176-CV/TU"));
}

TEST(FindBasis, LeavesOutWhatIsMerelyMentionedUnlessAsked) {
  Cited mentioned = kConclusion;
  mentioned.relation = Relation::Refers;
  const auto database =
      database_of_letters({{.file = "a", .number = "5-CV/TU", .cites = {mentioned}}});
  EXPECT_THAT(lines_of(basis_of(database, "5-CV/TU")), IsEmpty());
  EXPECT_THAT(lines_of(basis_of(database, "5-CV/TU", true)), ElementsAre("1 07-KL/TW"));
}

TEST(FindBasis, EndsOnACycle) {
  std::vector<test::Letter> letters = chain_of_two();
  letters[0].cites = {test::cited_in_full(letters[1])};
  const auto database = database_of_letters(letters);
  EXPECT_THAT(lines_of(basis_of(database, "17-CV/ĐU")), testing::Contains("1 176-CV/TU"));
}

/// Letters of Kiên Giang, 1-CV/TU and so on; `cites[i]` are the numbers that letter i + 1 cites.
Xapian::Database letters_citing(const std::vector<std::vector<int>>& cites) {
  const auto number = [](int i) { return std::to_string(i) + "-CV/TU"; };
  const auto date = [](int i) { return "2021-06-" + std::to_string(10 + i); };
  std::vector<test::Letter> letters;
  for (const std::vector<int>& cited : cites) {
    const int own = static_cast<int>(letters.size()) + 1;
    test::Letter& letter = letters.emplace_back();
    letter.file = number(own);
    letter.number = number(own);
    letter.date = date(own);
    letter.province = "Kiên Giang";
    for (const int i : cited)
      letter.cites.push_back({.ref = number(i), .date = date(i), .province = "Kiên Giang"});
  }
  return database_of_letters(letters);
}

TEST(FindBasis, TellsEachDocumentWhereItIsNearest) {
  const auto database = letters_citing({{}, {1}, {2}, {3, 1}});
  EXPECT_THAT(lines_of(basis_of(database, "4-CV/TU")),
              ElementsAre("1 3-CV/TU", "1 1-CV/TU", "2 2-CV/TU"));
}

TEST(FindBasis, DoesNotStandOnItself) {
  const auto database = letters_citing({{3}, {1}, {2}});
  EXPECT_THAT(lines_of(basis_of(database, "3-CV/TU")), ElementsAre("1 2-CV/TU", "2 1-CV/TU"));
}

const Cited kWhole = {.ref = "23/2021/QĐ-TTg", .date = "2021-07-07"};
const Cited kWithoutYear = {
    .ref = "23/QĐ-TTg", .date = "2021-07-07", .issuer = "Thủ tướng Chính phủ"};

TEST(FindBasis, KnowsANumberThatLacksItsYear) {
  const auto database =
      database_of_letters({{.file = "a",
                            .number = "23/2021/QĐ-TTg",
                            .date = "2021-07-07",
                            .issuer = "Thủ tướng Chính phủ"},
                           {.file = "b", .number = "5-CV/TU", .cites = {kWithoutYear}}});
  EXPECT_EQ(basis_of(database, "5-CV/TU").supports.at(0).target.id, "a#1");
}

TEST(FindMostCited, CountsANumberThatLacksItsYearOnce) {
  const auto database = database_of_letters({{.file = "a", .cites = {kWhole}},
                                             {.file = "b", .cites = {kWithoutYear}},
                                             {.file = "c", .cites = {kWithoutYear}},
                                             {.file = "d", .cites = {kConclusion}}});
  const auto most = find_most_cited(database, {}, 1);
  ASSERT_THAT(most, SizeIs(1));
  EXPECT_EQ(most[0].target.ref, "23/2021/QĐ-TTg");
  EXPECT_EQ(most[0].directives, 3U);
  EXPECT_THAT(find_most_cited(database, {}, 10), SizeIs(2));
}

TEST(FindPath, IsAsLongAsItIs) {
  std::vector<std::vector<int>> cites = {{}};
  for (int i = 1; i < 12; ++i)
    cites.push_back({i});
  const auto path =
      find_path(letters_citing(cites), parse_reference("12-CV/TU"), parse_reference("1-CV/TU"));
  ASSERT_TRUE(path);
  EXPECT_THAT(path->citers, SizeIs(11));
}

TEST(GroupCiters, SaysNothingOfOthersWhereSomeAreLeftOut) {
  const auto database =
      database_of_letters({{.file = "a", .province = "Sơn La", .cites = {kConclusion}},
                           {.file = "b", .province = "Cà Mau"}});
  const auto reports = find_citers(database, {.reference = parse_reference("07-KL/TW")});
  ASSERT_THAT(reports, SizeIs(1));
  EXPECT_THAT(group_citers(database, reports.front(), {GroupBy::Province, true}), SizeIs(1));
}

TEST(FindBasis, SaysOfWhatItIsNotSure) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "16/CT-TTg", .date = "2020-03-31"},
       {.file = "b", .number = "16/CT-TTg", .date = "2021-04-30"},
       {.file = "c", .number = "9-CV/TU", .date = "2021-07-01", .cites = {{.ref = "16/CT-TTg"}}}});
  EXPECT_THAT(lines_of(basis_of(database, "9-CV/TU")), ElementsAre("1 16/CT-TTg ?"));
}

std::vector<std::string> files_of(const CitationPath& path) {
  std::vector<std::string> files;
  for (const Citer& citer : path.citers)
    files.push_back(citer.directive.file);
  return files;
}

TEST(FindPath, LeadsFromEitherEndToTheOther) {
  const auto database = database_of_letters(chain_of_two());
  const Reference letter = parse_reference("17-CV/ĐU");
  const Reference conclusion = parse_reference("07-KL/TW");
  for (const auto& path :
       {find_path(database, letter, conclusion), find_path(database, conclusion, letter)}) {
    ASSERT_TRUE(path);
    EXPECT_EQ(path->target.ref, "07-KL/TW");
    EXPECT_THAT(files_of(*path), ElementsAre("a", "b"));
  }
}

TEST(FindPath, IsNotThereBetweenStrangers) {
  const auto database =
      database_of_letters({{.file = "a", .number = "1-CV/TU", .cites = {kConclusion}},
                           {.file = "b", .number = "2-CV/TU"}});
  EXPECT_FALSE(find_path(database, parse_reference("2-CV/TU"), parse_reference("07-KL/TW")));
}

TEST(FindMostCited, TellsTheDocumentsOfOneNumberApart) {
  const auto cited = [](const std::string& year) {
    return Cited{.ref = "16/CT-TTg", .date = year + "-03-31", .issuer = "Thủ tướng Chính phủ"};
  };
  const auto database =
      database_of_letters({{.file = "a", .province = "Hà Giang", .cites = {cited("2020")}},
                           {.file = "b", .province = "Hà Giang", .cites = {cited("2020")}},
                           {.file = "c", .province = "Sơn La", .cites = {cited("2019")}},
                           {.file = "d", .province = "Sơn La", .cites = {{.ref = "16/CT-TTg"}}}});
  const auto most = find_most_cited(database, {}, 10);
  ASSERT_THAT(most, SizeIs(2));
  EXPECT_EQ(most[0].target.date, (PartialDate{2020, 3, 31}));
  EXPECT_EQ(most[0].directives, 2U);
  EXPECT_EQ(most[0].provinces, 1U);
  EXPECT_EQ(most[0].candidates, 1U) << "d gives no year";
  EXPECT_EQ(most[1].directives, 1U);
  EXPECT_THAT(find_most_cited(database, {}, 1), SizeIs(1));
  Filters filters;
  filters.province = "sơn la";
  EXPECT_THAT(find_most_cited(database, filters, 10), SizeIs(1));
}

TEST(CountCitations, TellsHowSureTheyAre) {
  const auto database = database_of_letters(
      {{.file = "a", .number = "16/CT-TTg", .date = "2020-03-31"},
       {.file = "b", .number = "16/CT-TTg", .date = "2021-04-30"},
       {.file = "found", .cites = {{.ref = "16/CT-TTg", .date = "2020-03-31"}}},
       {.file = "open", .date = "2021-07-01", .cites = {{.ref = "16/CT-TTg"}}},
       {.file = "conflict", .cites = {{.ref = "16/CT-TTg", .date = "2021-04-03"}}},
       {.file = "outside", .cites = {kConclusion}}});
  const CitationCounts counts = count_citations(database);
  EXPECT_EQ(counts.all, 4U);
  EXPECT_EQ(counts.found, 1U);
  EXPECT_EQ(counts.open, 1U);
  EXPECT_EQ(counts.conflicts, 1U);
  EXPECT_EQ(counts.outside, 1U);
  const DoubtfulCitations doubtful = find_doubtful_citations(database, {}, 10);
  ASSERT_THAT(doubtful.citations, SizeIs(2));
  EXPECT_EQ(doubtful.citations[0].directive.file, "conflict");
  EXPECT_EQ(doubtful.citations[1].directive.file, "open");
  EXPECT_THAT(doubtful.citations[1].options, SizeIs(2));
  EXPECT_EQ(find_doubtful_citations(database, {}, 1).left_out, 1U);
}

TEST(GroupCiters, CountsThoseToWhomItSaysNothingToo) {
  const auto database = database_of_letters(
      {{.file = "a", .date = "2021-06-20", .province = "Sơn La", .cites = {kConclusion}},
       {.file = "b", .date = "2021-06-14", .province = "Sơn La", .cites = {kConclusion}},
       {.file = "c", .date = "2021-06-14", .province = "Cà Mau"}});
  CitesRequest request;
  request.reference = parse_reference("07-KL/TW");
  const auto reports = find_citers(database, request);
  ASSERT_THAT(reports, SizeIs(1));
  const auto groups = group_citers(database, reports.front(), {GroupBy::Province, false});
  ASSERT_THAT(groups, SizeIs(2));
  EXPECT_EQ(groups[0].value, "Sơn La");
  EXPECT_EQ(groups[0].directives, 2U);
  EXPECT_EQ(groups[0].first_date, (PartialDate{2021, 6, 14}));
  EXPECT_EQ(groups[0].lag_days, 3);
  EXPECT_EQ(groups[1].value, "Cà Mau");
  EXPECT_EQ(groups[1].directives, 0U);
  EXPECT_EQ(groups[1].in_archive, 1U);
  const auto months = group_citers(database, reports.front(), {GroupBy::Month, false});
  ASSERT_THAT(months, SizeIs(1));
  EXPECT_EQ(months[0].value, "2021-06");
}

/// A letter with a place line, and the paper that it goes back to.
Xapian::Database letter_with_a_place() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  corpus::Directive letter = test::directive_of(chain_of_two().back());
  letter.place = "Rạch Giá";
  database.add_document(indexer::to_xapian(letter, {}, analyzer));
  return database;
}

TEST(FindBasis, HasWholeHeadsForPrograms) {
  const auto bases = find_basis(letter_with_a_place(),
                                {.reference = parse_reference("17-CV/ĐU"), .whole_heads = true});
  EXPECT_EQ(bases.at(0).directive.place, "Rạch Giá");
}

TEST(FindPath, HasWholeHeads) {
  const auto path =
      find_path(letter_with_a_place(), parse_reference("17-CV/ĐU"), parse_reference("176-CV/TU"));
  ASSERT_TRUE(path);
  EXPECT_EQ(path->citers.at(0).directive.place, "Rạch Giá");
}

TEST(FindBasis, SaysWhereTheDepthCutsIt) {
  const auto bases = find_basis(database_of_letters(chain_of_two()),
                                {.reference = parse_reference("17-CV/ĐU"), .max_depth = 1});
  EXPECT_TRUE(bases.at(0).deeper);
  EXPECT_FALSE(basis_of(database_of_letters(chain_of_two()), "17-CV/ĐU").deeper);
}

TEST(FindBasis, NamesAllThatMayBeMeant) {
  const auto database = database_of_letters(
      {{.file = "a", .cites = {{.ref = "16/CT-TTg", .date = "2020-03-31"}}},
       {.file = "b", .cites = {{.ref = "16/CT-TTg", .date = "2021-06-15"}}},
       {.file = "c", .number = "5-CV/TU", .date = "2021-07-20", .cites = {{.ref = "16/CT-TTg"}}}});
  const Basis basis = basis_of(database, "5-CV/TU");
  ASSERT_THAT(basis.supports, SizeIs(1));
  EXPECT_THAT(basis.supports[0].options, SizeIs(2));
  std::ostringstream out;
  print_basis({basis}, Format::Table, out);
  EXPECT_THAT(out.str(), testing::HasSubstr("not sure, one of 2: the text gives no"));
}

TEST(PrintGraph, DrawsAllThatTheDrawnCiteOfEachOther) {
  const auto database = letters_citing({{3}, {1}, {2, 1}});
  CitesRequest request;
  request.reference = parse_reference("1-CV/TU");
  const auto reports = find_citers(database, request);
  ASSERT_THAT(reports, SizeIs(1));
  const auto edges = find_edges(database, reports.front());
  std::ostringstream out;
  print_graph(reports, {edges}, Format::Dot, out);
  EXPECT_THAT(out.str(), testing::HasSubstr("d1 -> d0 "));
  EXPECT_THAT(out.str(), testing::HasSubstr("d2 -> d0 "));
  EXPECT_THAT(out.str(), testing::HasSubstr("d2 -> d1 ")) << "a second parent";
  EXPECT_THAT(out.str(), testing::HasSubstr("d0 -> d2 ")) << "a cycle";
}

}  // namespace
}  // namespace chithi::query
