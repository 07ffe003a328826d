// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/cell_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "readers/ascii_case.h"

namespace chithi::readers {
namespace {

constexpr double kEndOfDates = 2958466;  // 1 January 10000.
constexpr int kMinutesOfDay = 24 * 60;

/// Whole numbers with all digits, others with as many as Excel shows.
std::string general(double value) {
  constexpr double whole = 1e15;
  constexpr int shown_digits = 10;
  const bool is_whole = std::abs(value) < whole && value == std::floor(value);
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::general, is_whole ? 15 : shown_digits);
  return {text.data(), end.ptr};
}

/// Excel takes 1900 for a leap year, so its days before March 1900 are one less.
std::chrono::year_month_day day_of(double serial, bool since_1904) {
  using std::chrono::day;
  using std::chrono::month;
  using std::chrono::sys_days;
  using std::chrono::year;
  const std::chrono::days days_since(static_cast<int>(serial));
  if (since_1904) return sys_days(year(1904) / month(1) / day(1)) + days_since;
  constexpr int feigned_leap_day = 60;
  const bool after = days_since.count() >= feigned_leap_day;
  return sys_days(year(1899) / month(12) / day(after ? 30U : 31U)) + days_since;
}

std::string date(const std::chrono::year_month_day& day, NumberKind kind) {
  const auto d = static_cast<unsigned>(day.day());
  const auto m = static_cast<unsigned>(day.month());
  const auto y = static_cast<int>(day.year());
  std::array<char, 40> text{};
  if (kind == NumberKind::Year) return std::to_string(y);
  if (kind == NumberKind::Month) {
    std::snprintf(text.data(), text.size(), "%02u/%d", m, y);
  } else {
    std::snprintf(text.data(), text.size(), "%02u/%02u/%d", d, m, y);
  }
  return text.data();
}

std::string time(int minutes) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return text.data();
}

/// The letters of a code that stand for parts of dates, without what is quoted or bracketed.
class DateLetters {
 public:
  explicit DateLetters(std::string_view code) {
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
      if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
        ++i;
      } else if (code[i] == '"' || code[i] == '[') {
        i = std::min(code.find(code[i] == '"' ? '"' : ']', i + 1), code.size());
      } else {
        note(lower(code[i]));
      }
    }
  }

  [[nodiscard]] NumberKind kind() const {
    const bool time = hours_ || (months_ && seconds_);  // mm:ss
    if (days_ || (months_ && !years_ && !time)) {
      return time ? NumberKind::DateTime : NumberKind::Date;
    }
    if (years_) return months_ ? NumberKind::Month : NumberKind::Year;
    if (time || seconds_) return NumberKind::Time;
    return percent_ ? NumberKind::Percent : NumberKind::General;
  }

 private:
  void note(char c) {
    others_ = others_ || c == '0' || c == '#';
    days_ = days_ || (c == 'd' && !others_);
    months_ = months_ || (c == 'm' && !others_);
    years_ = years_ || (c == 'y' && !others_);
    hours_ = hours_ || (c == 'h' && !others_);
    seconds_ = seconds_ || (c == 's' && !others_);
    percent_ = percent_ || c == '%';
  }

  bool days_ = false;
  bool months_ = false;
  bool years_ = false;
  bool hours_ = false;
  bool seconds_ = false;
  bool percent_ = false;
  bool others_ = false;
};

}  // namespace

NumberKind kind_of_builtin(std::uint16_t format) noexcept {
  switch (format) {
    case 9:
    case 10:
      return NumberKind::Percent;
    case 14:
    case 15:
    case 16:
      return NumberKind::Date;
    case 17:
      return NumberKind::Month;
    case 18:
    case 19:
    case 20:
    case 21:
    case 45:
    case 46:
    case 47:
      return NumberKind::Time;
    case 22:
      return NumberKind::DateTime;
    default:
      return NumberKind::General;
  }
}

NumberKind kind_of_code(std::string_view code) noexcept {
  constexpr std::array<std::string_view, 2> words = {"general", "standard"};
  const bool is_general =
      std::ranges::any_of(words, [code](std::string_view word) { return begins_with(code, word); });
  return is_general ? NumberKind::General : DateLetters(code).kind();
}

std::string number_text(double value, NumberKind kind, bool since_1904) {
  if (!std::isfinite(value)) return {};
  if (kind == NumberKind::General) return general(value);
  if (kind == NumberKind::Percent) return general(value * 100) + "%";
  if (value < 0 || value >= kEndOfDates) return general(value);
  const double day = std::floor(value);
  const int minutes = static_cast<int>(std::lround((value - day) * kMinutesOfDay));
  if (kind == NumberKind::Time) return time(minutes);
  std::string text = date(day_of(day, since_1904), kind);
  if (kind == NumberKind::DateTime) text += ' ' + time(std::min(minutes, kMinutesOfDay - 1));
  return text;
}

}  // namespace chithi::readers
