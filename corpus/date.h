// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chithi::corpus {

/// A day as far as a document gives it. Clerks leave blanks for the day and the month, and
/// citations leave out the year; a part that is not given is 0.
struct PartialDate {
  int year = 0;
  int month = 0;
  int day = 0;

  /// Whether it names one day.
  [[nodiscard]] constexpr bool is_full() const { return year != 0 && month != 0 && day != 0; }

  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// ISO 8601 as far as it goes: "2021-06-11", "2021-06", "2021"; "--08-22" without a year.
[[nodiscard]] std::string to_string(const PartialDate& date);

/// Reads a whole string as a date: as `to_string` writes it, or as people type it, always
/// day before month: "11/6/2021", "11-6-2021", "11.06.2021", "6/2021", "2021", "22/8", "ngày
/// 11 tháng 6 năm 2021". nullopt for anything else, for days that do not exist, and for years
/// that are not of the 20th or 21st century.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text);

/// A date found in a text, and where it ends.
struct DateMatch {
  PartialDate date;
  std::size_t end = 0;  ///< Index into the shadow.
  friend bool operator==(const DateMatch&, const DateMatch&) = default;
};

/// Reads the date that begins at `at` of a shadow (lower case, no marks, every blank a
/// space; see internal/shadow.h), with or without the word "ngay": "ngay 11/6/2021",
/// "11-6-2021", "ngay 16 thang 6 nam 2021", "22/8" and "ngay 22 thang 8" (no year), "thang 6
/// nam 2021", "nam 2020", with blank parts ("ngay   thang   nam 2021", "ngay … thang 7 nam
/// 2021") and digits that a text layer has split ("1 1 nam 201 6"). Of an impossible day
/// ("29/77/2020") the year alone is kept. nullopt where no date begins, as in the middle of a
/// word or of a row of numbers; bare numbers, years without "nam", periods ("nam 2020-2025")
/// and days without a month ("ngay 20 den 22/7/2021") are none.
[[nodiscard]] std::optional<DateMatch> match_date(std::string_view shadow, std::size_t at);

/// Days from `from` to `to`, negative if `to` is earlier; nullopt unless both are full.
[[nodiscard]] std::optional<int> days_between(const PartialDate& from, const PartialDate& to);

/// Whether the two may be the same day: no part that both give differs.
[[nodiscard]] bool agree(const PartialDate& a, const PartialDate& b);

}  // namespace chithi::corpus
