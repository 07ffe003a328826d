// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/report.h"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/factories.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::Not;

const ReportFacts kFacts = {.directives = 56,
                            .made = 1795370000,
                            .command = "chithi cites 07-KL/TW --report a.html",
                            .version = "0.1.0"};

CitesReport report() {
  CitesReport report;
  report.target.ref = "07-KL/TW";
  report.target.date = corpus::PartialDate{2021, 6, 11};
  Citer direct;
  direct.directive = test::full_directive();
  direct.docid = 1;
  direct.lag_days = 6;
  direct.relation = corpus::Relation::Implements;
  direct.cited_as = "Kết luận số 07-KL/TW";
  direct.quotes = {"V/v thực hiện Kết luận số 07-KL/TW của Bộ Chính trị"};
  Citer indirect;
  indirect.directive.id = "b.txt#1";
  indirect.directive.number = "133-CV/HU";
  indirect.depth = 2;
  indirect.via = {"204-CV/TU"};
  indirect.docid = 2;
  indirect.through = direct.docid;
  report.citers = {direct, indirect};
  report.lag_count = 1;
  report.median_lag_days = 6;
  report.lag_spread = {6, 6, 6, 6};
  report.lag_left_out = 1;
  report.coverage.cited = {{"Quảng Nam", 1, corpus::PartialDate{2021, 6, 17}, 6}};
  report.coverage.not_found = {"Đồng Nai"};
  report.candidates = {{test::full_directive(), "Kết luận 07", "the text gives no year"}};
  return report;
}

std::string page_of(const std::vector<CitesReport>& reports) {
  std::ostringstream out;
  write_report(reports, kFacts, out);
  return out.str();
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

TEST(Report, HasAllThatTheAnswerHas) {
  const std::string page = page_of({report()});
  for (const char* part : {
           "<html lang=\"en\">",
           "<h1>Who cites 07-KL/TW</h1>",
           "cited by 2 directives: 1 directly, 1 through others; first after 6 days",
           "<h3>Provinces</h3>",
           "<h3>Timeline</h3>",
           "<h3>Who passed it on</h3>",
           "<h3>Directives that cite it</h3>",
           "<h3>Candidates</h3>",
           "the text gives no year",
           "holds 56 directives",
           "<code>chithi cites 07-KL/TW --report a.html</code>",
           "<time datetime=\"2026-11-22T",
       }) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(Report, MarksTheWordsThatCite) {
  EXPECT_THAT(page_of({report()}), HasSubstr("<q>“V/v thực hiện <mark>Kết luận số 07-KL/TW</mark> "
                                             "của Bộ Chính trị”</q>"));
}

TEST(Report, NestsWhoPassedItOn) {
  EXPECT_THAT(page_of({report()}),
              HasSubstr("<details open=\"\"><summary><a href=\"#d1-0\">204-CV/TU · Tỉnh ủy Quảng "
                        "Nam · 17/6/2021</a> <span class=\"soft\">passed on by 1</span></summary>\n"
                        "<ul>\n<li><a href=\"#d1-1\">133-CV/HU</a></li>\n</ul></details>"));
}

TEST(Report, ShowsAtTheTopWhoseParentTheCallHasLeftOut) {
  CitesReport filtered = report();
  filtered.citers.erase(filtered.citers.begin());
  EXPECT_THAT(page_of({filtered}),
              HasSubstr("<ul class=\"tree\">\n<li><a href=\"#d1-0\">133-CV/HU</a></li>\n</ul>"));
}

TEST(Report, SaysWhichDirectivesTheMedianLeavesOut) {
  CitesReport early = report();
  early.citers[0].before_target = true;
  early.lag_left_out = 2;
  const std::string page = page_of({early});
  EXPECT_THAT(page, HasSubstr("<h3>Left out of the days</h3>"));
  EXPECT_THAT(page, HasSubstr("204-CV/TU · Tỉnh ủy Quảng Nam</a>: dated before what it cites"));
  EXPECT_THAT(page, HasSubstr("133-CV/HU</a>: undated"));
}

TEST(Report, MarksInEachSentenceTheWordsOfItsOwn) {
  CitesReport twice = report();
  twice.citers[0].quotes = {"theo Kết luận số 07-KL/TW", "theo Kết luận nêu trên"};
  twice.citers[0].quoted = {"Kết luận số 07-KL/TW", "Kết luận nêu trên"};
  EXPECT_THAT(page_of({twice}), HasSubstr("<q>“theo <mark>Kết luận nêu trên</mark>”</q>"));
}

TEST(Report, SaysThatACallWithFiltersCountsFewer) {
  ReportFacts facts = kFacts;
  facts.is_filtered = true;
  std::ostringstream out;
  write_report({report()}, facts, out);
  EXPECT_THAT(out.str(), HasSubstr("leave out directives that cite it too"));
  EXPECT_THAT(page_of({report()}), Not(HasSubstr("leave out directives")));
}

TEST(Report, NeverTakesWordsOfADocumentForMarkup) {
  CitesReport hostile = report();
  hostile.target.ref = "<script>alert(1)</script>";
  hostile.citers[0].directive.id = "a\"><img src=x>.txt#1";
  hostile.citers[0].directive.issuer.name = "Tỉnh ủy </td>\x01\x1b[31m\u202eđỏ";
  hostile.citers[0].cited_as = "<b>07</b>";
  hostile.citers[0].quotes = {"theo <b>07</b> & \x02 hết"};
  hostile.candidates[0].raw = "'><svg onload=x>";
  const std::string page = page_of({hostile});
  for (const char* part :
       {"<script", "<img", "<b>", "<svg onload", "\x01", "\x02", "\x1b", "\u202e"})
    EXPECT_THAT(page, Not(HasSubstr(part))) << part;
  EXPECT_THAT(page, HasSubstr("theo <mark>&lt;b&gt;07&lt;/b&gt;</mark> &amp; hết"));
}

TEST(Report, LoadsNothing) {
  const std::string page = page_of({report()});
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
  for (const char* part : {"<script", "<link", "<img", "@import", "src=", "https:", "onclick"})
    EXPECT_THAT(page, Not(HasSubstr(part))) << part;
}

TEST(Report, GivesEachDocumentThatMayBeMeantItsSection) {
  CitesReport other = report();
  other.target.province = "Hà Giang";
  const std::string page = page_of({report(), other});
  EXPECT_THAT(page, HasSubstr("<nav aria-labelledby=\"toc\">"));
  EXPECT_THAT(page, HasSubstr("<section id=\"s2\""));
  EXPECT_THAT(page, HasSubstr("id=\"d2-0\""));
  EXPECT_THAT(page_of({report()}), Not(HasSubstr("<nav")));
}

TEST(Report, SaysThatNobodyCitesIt) {
  CitesReport empty;
  empty.target.ref = "05-CT/TU";
  const std::string page = page_of({empty});
  EXPECT_THAT(page, HasSubstr("cited by no directive in this archive"));
  EXPECT_THAT(page, Not(HasSubstr("<h3>Timeline</h3>")));
}

TEST(Report, StaysReadableWithThousands) {
  CitesReport large = report();
  const Citer one = large.citers[0];
  large.citers.clear();
  for (int i = 0; i < 20000; ++i) {
    large.citers.push_back(one);
    large.citers.back().directive.id = "kho/" + std::to_string(i) + ".txt#1";
    large.citers.back().quotes = std::vector<std::string>(3, std::string(1000, 'a'));
  }
  const std::string page = page_of({large});
  EXPECT_EQ(count(page, "<table class=\"citers\">"), 40U);
  EXPECT_EQ(count(page, "<details><summary>Directives "), 39U);
  EXPECT_LT(page.size(), 20000U * 800);
  EXPECT_THAT(page, HasSubstr("1 sentence that cites is quoted at most, cut to 160"));
}

TEST(Report, NeverSpeaksOfWhatAProvinceDidNotDo) {
  const std::string page = page_of({report()});
  for (const char* part : {"respond", "answer", "reacted"})
    EXPECT_THAT(page, Not(HasSubstr(part))) << part;
}

TEST(Picture, StandsAlone) {
  for (const Picture picture : {Picture::Map, Picture::Timeline}) {
    std::ostringstream out;
    write_picture(report(), picture, kFacts, out);
    const std::string svg = out.str();
    EXPECT_TRUE(svg.starts_with("<?xml")) << svg.substr(0, 40);
    EXPECT_THAT(svg, HasSubstr("xmlns=\"http://www.w3.org/2000/svg\""));
    EXPECT_THAT(svg, HasSubstr("07-KL/TW"));
    EXPECT_THAT(svg, Not(HasSubstr("href")));
    EXPECT_THAT(svg, Not(HasSubstr("var(")));
  }
}

}  // namespace
}  // namespace chithi::query
