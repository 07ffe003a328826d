// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/date.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "corpus/internal/shadow.h"

namespace chithi::corpus {
namespace {

/// The date at the start of a text, as ISO, and what is left of the text; "none".
std::string first_date(std::string_view text) {
  const CastShadow shadow(text);
  const std::optional<DateMatch> match = match_date(shadow.text(), 0);
  if (!match) return "none";
  return to_string(match->date) + "|" + std::string(shadow.original(match->end, shadow.size()));
}

struct MatchCase {
  std::string_view text;
  std::string_view expected;
};

void expect_matches(std::initializer_list<MatchCase> cases) {
  for (const MatchCase& given : cases) {
    SCOPED_TRACE(given.text);
    EXPECT_EQ(first_date(given.text), given.expected);
  }
}

TEST(MatchDate, ReadsDayMonthYearInDigits) {
  expect_matches({
      {"ngày 11/6/2021 của Bộ Chính trị", "2021-06-11| của Bộ Chính trị"},
      {"ngày 11-6-2021, Bộ Chính trị", "2021-06-11|, Bộ Chính trị"},
      {"Ngày 06/05/2021.", "2021-05-06|."},
      {"NGÀY 11.06.2021", "2021-06-11|"},
      {"ngày 01 - 10 - 1997", "1997-10-01|"},
      {"ngày 11 / 6 / 2021", "2021-06-11|"},
      {"Ngày: 17/6/2021", "2021-06-17|"},
      {"ngày\n31/3/2020", "2020-03-31|"},
      {"11/6/2021)", "2021-06-11|)"},
      {"11-6-2021 của", "2021-06-11| của"},
      {"11.06.2021", "2021-06-11|"},
  });
}

TEST(MatchDate, ReadsDayMonthYearInWords) {
  expect_matches({
      {"ngày 16 tháng 6 năm 2021", "2021-06-16|"},
      {"NGÀY 05 THÁNG 3 NĂM 2021", "2021-03-05|"},
      {"ngày 16 tháng 6, năm 2021", "2021-06-16|"},
      {"ngày 08 tháng 01 năm\n2020 của", "2020-01-08| của"},
      {"ngày 16 tháng 6/2021", "2021-06-16|"},
      {"ngày 16/6 năm 2021", "2021-06-16|"},
      {"ngày16 tháng6 năm2021", "2021-06-16|"},
      {"16 tháng 6 năm 2021", "none"},
  });
}

TEST(MatchDate, LeavesOutTheYearThatIsNotGiven) {
  expect_matches({
      {"ngày 22/8", "--08-22|"},
      {"22/8 vừa qua", "--08-22| vừa qua"},
      {"ngày 22-8", "--08-22|"},
      {"ngày 22 tháng 8", "--08-22|"},
      {"ngày 29/02", "--02-29|"},
      {"ngày 22/8.", "--08-22|."},
  });
}

TEST(MatchDate, ReadsMonthsAndYears) {
  expect_matches({
      {"tháng 6 năm 2021", "2021-06|"},
      {"tháng 6/2021", "2021-06|"},
      {"tháng 06-2021;", "2021-06|;"},
      {"năm 2020 của", "2020| của"},
      {"ngày 6/2021", "2021-06|"},
  });
}

TEST(MatchDate, KeepsWhatIsFilledInOfABlankDate) {
  expect_matches({
      {"ngày   tháng   năm 2021", "2021|"},
      {"ngày … tháng … năm 2021", "2021|"},
      {"ngày ….. tháng 7 năm 2021", "2021-07|"},
      {"ngày    tháng 7 năm 2021", "2021-07|"},
      {"ngày ___ tháng ___ năm 2021", "2021|"},
      {"ngày ...../7/2021", "2021-07|"},
      {"ngày 16 tháng ... năm 2021", "2021|"},
      {"ngày   /   /2021", "2021|"},
      {"ngày 12 tháng 5 năm 20..", "--05-12| năm 20.."},
      {"ngày tháng năm sinh", "none"},
  });
}

TEST(MatchDate, JoinsTornDigits) {
  expect_matches({
      {"ngày 11 tháng 1 1 năm 201 6", "2016-11-11|"},
      {"ngày 1 1/6/202 1", "2021-06-11|"},
      {"ngày 2 2 tháng 0 6 năm 2 0 2 1 của", "2021-06-22| của"},
      {"ngày 22/8 3 người", "--08-22| 3 người"},
  });
}

TEST(MatchDate, ReadsLettersThatScansPutForDigits) {
  expect_matches({
      {"ngày l1/6/2021", "2021-06-11|"},
      {"ngày 1l tháng 6 năm 2o21", "2021-06-11|"},
      {"ngày ổn định", "none"},
  });
}

TEST(MatchDate, KeepsTheYearOfAnImpossibleDay) {
  expect_matches({
      {"ngày 29/77/2020 của", "2020| của"},
      {"29/77/2020", "2020|"},
      {"ngày 31 tháng 6 năm 2021", "2021|"},
      {"ngày 29/02/2021", "2021|"},
      {"ngày 45/8", "none"},
  });
}

TEST(MatchDate, TakesNeitherRangesNorNumbers) {
  expect_matches({
      {"ngày 20 đến 22/7/2021", "none"},
      {"ngày 20-22/7/2021", "none"},
      {"năm 2020-2025", "none"},
      {"năm 2016 – 2020", "none"},
      {"2020", "none"},
      {"05 ngày", "none"},
      {"16/CT-TTg", "none"},
      {"23/2021/QĐ-TTg", "none"},
      {"12/5-BC", "none"},
      {"11/6/2021/HĐ-ABC", "none"},
      {"20-22", "none"},
      {"1.5", "none"},
      {"ngày hôm nay", "none"},
      {"tháng 6", "none"},
      {"tháng này", "none"},
  });
}

TEST(MatchDate, BeginsWithAWord) {
  const CastShadow shadow("từ 20-22/7/2021");
  const std::size_t inside = shadow.text().find("22/");
  EXPECT_EQ(match_date(shadow.text(), inside), std::nullopt);
  EXPECT_EQ(match_date("hangnam 2021", 4), std::nullopt);
}

TEST(MatchDate, DoesNotTakeTheSouthForAYear) {
  const CastShadow shadow("Việt Nam 2021");
  EXPECT_EQ(match_date(shadow.text(), shadow.text().find("nam")), std::nullopt);
}

TEST(MatchDate, EndsQuietlyAtTheEndOfTheText) {
  for (const std::string_view text : {"", "ngay", "ngay 1", "ngay 1/", "thang", "nam", "1/", "-"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(match_date(text, 0), std::nullopt);
    EXPECT_EQ(match_date(text, text.size()), std::nullopt);
  }
}

TEST(ParseDate, ReadsWhatPeopleType) {
  constexpr MatchCase kCases[] = {
      {"11/6/2021", "2021-06-11"},
      {"11-6-2021", "2021-06-11"},
      {"11.06.2021", "2021-06-11"},
      {" 11/06/2021 ", "2021-06-11"},
      {"ngày 11/6/2021", "2021-06-11"},
      {"ngày 11 tháng 6 năm 2021", "2021-06-11"},
      {"6/2021", "2021-06"},
      {"06-2021", "2021-06"},
      {"tháng 6 năm 2021", "2021-06"},
      {"tháng 6/2021", "2021-06"},
      {"2021", "2021"},
      {"năm 2021", "2021"},
      {"22/8", "--08-22"},
  };
  for (const MatchCase& given : kCases) {
    SCOPED_TRACE(given.text);
    const std::optional<PartialDate> date = parse_date(given.text);
    ASSERT_TRUE(date.has_value());
    EXPECT_EQ(to_string(*date), given.expected);
  }
}

TEST(ParseDate, ReadsBackWhatIsWritten) {
  for (const std::string_view iso : {"2021-06-11", "2021-06", "2021", "--08-22", "--02-29"}) {
    SCOPED_TRACE(iso);
    const std::optional<PartialDate> date = parse_date(iso);
    ASSERT_TRUE(date.has_value());
    EXPECT_EQ(to_string(*date), iso);
  }
}

TEST(ParseDate, RefusesEverythingElse) {
  for (const std::string_view text :
       {"", " ", "hôm qua", "31/6/2021", "29/77/2020", "29/2/2021", "2021-13", "2021-06-31",
        "6/11/21", "16/CT-TTg", "11/6/2021 và", "2021-2022", "12345", "0/2021", "--13-01",
        "--01"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(parse_date(text), std::nullopt);
  }
}

TEST(DaysBetween, CountsFullDatesOnly) {
  EXPECT_EQ(days_between({2021, 6, 11}, {2021, 6, 16}), 5);
  EXPECT_EQ(days_between({2021, 3, 1}, {2020, 2, 28}), -367);
  EXPECT_EQ(days_between({2021, 6, 0}, {2021, 6, 16}), std::nullopt);
  EXPECT_EQ(days_between({2021, 6, 11}, {0, 6, 16}), std::nullopt);
}

TEST(Agree, ComparesThePartsThatBothGive) {
  EXPECT_TRUE(agree({2021, 6, 11}, {2021, 6, 11}));
  EXPECT_TRUE(agree({2021, 6, 11}, {0, 6, 11}));
  EXPECT_TRUE(agree({2021, 0, 0}, {2021, 6, 11}));
  EXPECT_TRUE(agree({}, {2021, 6, 11}));
  EXPECT_FALSE(agree({2020, 0, 0}, {2021, 6, 11}));
  EXPECT_FALSE(agree({2021, 6, 12}, {0, 6, 11}));
}

}  // namespace
}  // namespace chithi::corpus
