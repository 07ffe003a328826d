// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/date.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "corpus/internal/names.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

/// What clerks leave for a number to be filled in by hand, or put between words.
constexpr std::string_view kFilling = " ._,:\x01";

/// The words before "nam" that make it the South.
constexpr std::array<std::string_view, 6> kBeforeSouth = {
    "dong ", "ha ", "mien ", "phia ", "quang ", "viet ",
};

/// A date, and whether its day was given but does not exist.
struct Reading {
  PartialDate date;
  std::size_t end = 0;
  bool impossible = false;
};

/// May the layout have torn a number apart?
enum class Digits { Joined, Torn };

/// The digit that a character is, or is easily taken for by a scanner.
std::optional<int> digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c == 'o') return 0;
  if (c == 'l' || c == 'i') return 1;
  return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Walks over a shadow. What can't be read is left where it is.
class Cursor {
 public:
  Cursor(std::string_view shadow, std::size_t at) : shadow_(shadow), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < shadow_.size() ? shadow_[at_ + ahead] : '\0';
  }

  void skip(std::string_view characters) {
    at_ = std::min(shadow_.find_first_not_of(characters, at_), shadow_.size());
  }

  bool take(std::string_view word) {
    if (!shadow_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  /// Takes a word that a scan has damaged in one letter: "tbang", "narn".
  bool take_like(std::string_view word) {
    std::size_t end = at_;
    while (end < shadow_.size() && shadow_[end] >= 'a' && shadow_[end] <= 'z')
      ++end;
    if (!differs_in_one_letter(shadow_.substr(at_, end - at_), word)) return false;
    at_ = end;
    return true;
  }

  /// A number of at most `most` digits.
  std::optional<int> take_number(std::size_t most, Digits digits) {
    const std::size_t start = at_;
    int value = 0;
    bool certain = false;
    for (std::size_t count = 0; count < most; ++count) {
      const bool gap = digits == Digits::Torn && count > 0 && peek() == ' ' && is_digit(peek(1));
      const std::optional<int> digit = digit_of(peek(gap ? 1 : 0));
      if (!digit) break;
      at_ += gap ? 2 : 1;
      value = value * 10 + *digit;
      certain = certain || is_digit(shadow_[at_ - 1]);
    }
    if (certain && ends_number()) return value;
    at_ = start;
    return std::nullopt;
  }

  std::optional<int> take_year() {
    const std::size_t start = at_;
    const std::optional<int> year = take_number(4, Digits::Torn);
    if (year && *year >= kFirstYear && *year <= kLastYear && ends_word(shadow_, at_)) return year;
    at_ = start;
    return std::nullopt;
  }

  /// What stands between day, month and year: a slash or a dash, blanks around it or not, or
  /// a dot without. '\0' if nothing does.
  char take_separator() {
    const std::size_t start = at_;
    skip(" ");
    const char sign = peek();
    const bool dot = sign == '.' && at_ == start && digit_of(peek(1)).has_value();
    if (sign != '/' && sign != '-' && !dot) {
      at_ = start;
      return '\0';
    }
    ++at_;
    skip(" ");
    return sign;
  }

  /// Whether the word or the row of signs and digits goes on, so that no date can end here.
  [[nodiscard]] bool goes_on() const {
    const bool joined = peek() == '/' || peek() == '-';
    return is_word_character(peek()) || (joined && is_word_character(peek(1))) ||
           (peek() == '.' && is_digit(peek(1)));
  }

 private:
  /// "11thang" is a number, "1lan" is none.
  [[nodiscard]] bool ends_number() const {
    return is_digit(shadow_[at_ - 1]) ? !is_digit(peek()) : ends_word(shadow_, at_);
  }

  std::string_view shadow_;
  std::size_t at_;
};

/// The parts of a date as they were read; a year of 0 is none.
struct Parts {
  std::optional<int> day;
  std::optional<int> month;
  int year = 0;
};

bool exists(const Parts& parts) {
  constexpr int some_leap_year = 2000;
  const std::chrono::year year(parts.year == 0 ? some_leap_year : parts.year);
  const std::chrono::month month(static_cast<unsigned>(parts.month.value_or(1)));
  const std::chrono::day day(static_cast<unsigned>(parts.day.value_or(1)));
  return (year / month / day).ok();
}

std::optional<Reading> make_reading(const Parts& parts, std::size_t end) {
  if (exists(parts)) {
    const int month = parts.month.value_or(0);
    // A day says nothing where its month is blank.
    const int day = month != 0 ? parts.day.value_or(0) : 0;
    return Reading{{parts.year, month, day}, end, false};
  }
  if (parts.year == 0) return std::nullopt;
  return Reading{{parts.year, 0, 0}, end, true};
}

/// Whether the words of a date must be spelt right; between numbers one of them need not be.
enum class Words : bool { Right, OneDamaged };

/// "nam 2021"; 0 if it does not stand there.
int take_year_in_words(Cursor& cursor, Words words = Words::Right) {
  const Cursor start = cursor;
  cursor.skip(kFilling);
  if (cursor.take("nam") || (words == Words::OneDamaged && cursor.take_like("nam"))) {
    cursor.skip(kFilling);
    if (const std::optional<int> year = cursor.take_year()) return *year;
  }
  cursor = start;
  return 0;
}

/// "/2021"; 0 if it does not stand there.
int take_year_after(Cursor& cursor, std::string_view separators) {
  const Cursor start = cursor;
  const char separator = cursor.take_separator();
  if (separator != '\0' && separators.find(separator) != std::string_view::npos) {
    if (const std::optional<int> year = cursor.take_year()) return *year;
  }
  cursor = start;
  return 0;
}

/// "16 thang 6 nam 2021", "16 thang 6/2021", "thang 6 nam 2021", " thang   nam 2021".
std::optional<Reading> read_words(Cursor cursor) {
  Parts parts;
  parts.day = cursor.take_number(2, Digits::Torn);
  cursor.skip(kFilling);
  const bool right = cursor.take("thang");
  if (!right && !(parts.day && cursor.take_like("thang"))) return std::nullopt;

  Cursor after_month = cursor;
  after_month.skip(kFilling);
  parts.month = after_month.take_number(2, Digits::Torn);
  if (parts.month) cursor = after_month;

  const bool between = right && parts.day && parts.month;
  parts.year = take_year_in_words(cursor, between ? Words::OneDamaged : Words::Right);
  if (!right && (!parts.month || parts.year == 0)) return std::nullopt;
  if (parts.year == 0 && parts.month) parts.year = take_year_after(cursor, "/-.");
  const bool enough = parts.year != 0 || (parts.day && parts.month);
  if (!enough || is_word_character(cursor.peek())) return std::nullopt;
  return make_reading(parts, cursor.at());
}

/// "nam 2021", but not "nam 2020-2025" nor "Việt Nam 2021".
std::optional<Reading> read_year(std::string_view shadow, std::size_t at) {
  const std::string_view before = shadow.substr(0, at);
  const bool south = std::ranges::any_of(
      kBeforeSouth, [before](std::string_view word) { return before.ends_with(word); });
  Cursor cursor(shadow, at);
  const int year = south ? 0 : take_year_in_words(cursor);
  Cursor range = cursor;
  if (year == 0 || (range.take_separator() != '\0' && is_digit(range.peek()))) return std::nullopt;
  return Reading{{year, 0, 0}, cursor.at(), false};
}

/// "22/8", "22/8 nam 2021": what is left when no year in digits follows.
std::optional<Reading> read_day_and_month(Cursor cursor) {
  Parts parts;
  parts.day = cursor.take_number(2, Digits::Torn);
  if (!parts.day || cursor.take_separator() == '\0') return std::nullopt;
  parts.month = cursor.take_number(2, Digits::Joined);
  if (!parts.month || cursor.goes_on()) return std::nullopt;
  parts.year = take_year_in_words(cursor);
  return make_reading(parts, cursor.at());
}

/// After "ngay": all that may stand there in digits, with blanks for the day or the month.
std::optional<Reading> read_announced(Cursor cursor) {
  const Cursor start = cursor;
  Parts parts;
  parts.day = cursor.take_number(2, Digits::Torn);
  const char separator = cursor.take_separator();
  if (separator == '\0' || (!parts.day && separator == '.')) return std::nullopt;

  const Cursor after_day = cursor;
  parts.month = cursor.take_number(2, Digits::Torn);
  if (!parts.month) cursor.skip(kFilling);
  parts.year = take_year_after(cursor, std::string_view(&separator, 1));
  if (parts.year != 0) return make_reading(parts, cursor.at());

  // "ngay 6/2021": the day has been forgotten.
  cursor = after_day;
  if (const std::optional<int> year = cursor.take_year(); year && parts.day) {
    return make_reading({std::nullopt, parts.day, *year}, cursor.at());
  }
  return read_day_and_month(start);
}

/// Without "ngay" before it only what can hardly be anything else.
std::optional<Reading> read_bare(std::string_view shadow, std::size_t at) {
  const bool joined = at >= 2 &&
                      std::string_view("/-.").find(shadow[at - 1]) != std::string::npos &&
                      is_word_character(shadow[at - 2]);
  Cursor cursor(shadow, at);
  Parts parts;
  parts.day = cursor.take_number(2, Digits::Joined);
  if (joined || !parts.day) return std::nullopt;
  const bool tight_slash = cursor.peek() == '/' && is_digit(cursor.peek(1));
  const char separator = cursor.take_separator();
  if (separator == '\0') return std::nullopt;

  parts.month = cursor.take_number(2, Digits::Torn);
  parts.year = parts.month ? take_year_after(cursor, std::string_view(&separator, 1)) : 0;
  if (parts.year == 0) {
    return tight_slash ? read_day_and_month(Cursor(shadow, at)) : std::nullopt;
  }
  const bool number = cursor.goes_on() || (separator != '/' && !exists(parts));
  return number ? std::nullopt : make_reading(parts, cursor.at());
}

std::optional<Reading> read(std::string_view shadow, std::size_t at) {
  if (!starts_word(shadow, at)) return std::nullopt;
  Cursor cursor(shadow, at);
  switch (cursor.peek()) {
    case 't':
      return read_words(cursor);
    case 'n':
      if (!cursor.take("ngay")) return read_year(shadow, at);
      cursor.skip(kFilling);
      if (const std::optional<Reading> words = read_words(cursor)) return words;
      return read_announced(cursor);
    default:
      return read_bare(shadow, at);
  }
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  digits.insert(0, width - std::min(width, digits.size()), '0');
  return digits;
}

/// "2021-06-11", "2021-06", "2021", "--08-22", and "6/2021", which in a text is none.
std::optional<Reading> read_whole(std::string_view shadow) {
  Cursor cursor(shadow, 0);
  Parts parts;
  if (cursor.take("--")) {
    parts.month = cursor.take_number(2, Digits::Joined);
    parts.day = cursor.take("-") ? cursor.take_number(2, Digits::Joined) : std::nullopt;
    return parts.month && parts.day ? make_reading(parts, cursor.at()) : std::nullopt;
  }
  if (const std::optional<int> year = cursor.take_year()) {
    parts.year = *year;
    if (cursor.take("-")) parts.month = cursor.take_number(2, Digits::Joined);
    if (parts.month && cursor.take("-")) parts.day = cursor.take_number(2, Digits::Joined);
    return make_reading(parts, cursor.at());
  }
  parts.month = cursor.take_number(2, Digits::Joined);
  parts.year = parts.month ? take_year_after(cursor, "/-.") : 0;
  return parts.year != 0 ? make_reading(parts, cursor.at()) : read(shadow, 0);
}

std::optional<std::chrono::sys_days> to_days(const PartialDate& date) {
  const std::chrono::year_month_day day(std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day)));
  if (!date.is_full() || !day.ok()) return std::nullopt;
  return std::chrono::sys_days(day);
}

bool may_equal(int a, int b) { return a == 0 || b == 0 || a == b; }

}  // namespace

std::string to_string(const PartialDate& date) {
  std::string text = date.year == 0 ? "-" : padded(date.year, 4);
  if (date.month == 0) return date.year == 0 ? std::string() : text;
  text += '-' + padded(date.month, 2);
  if (date.day != 0) text += '-' + padded(date.day, 2);
  return text;
}

std::optional<PartialDate> parse_date(std::string_view text) {
  const CastShadow folded(text);
  std::string_view shadow = folded.text();
  shadow.remove_prefix(std::min(shadow.find_first_not_of(' '), shadow.size()));
  shadow.remove_suffix(shadow.size() - (shadow.find_last_not_of(' ') + 1));
  const std::optional<Reading> found = read_whole(shadow);
  if (!found || found->impossible || found->end != shadow.size()) return std::nullopt;
  return found->date;
}

std::optional<DateMatch> match_date(std::string_view shadow, std::size_t at) {
  const std::optional<Reading> found = read(shadow, at);
  if (!found) return std::nullopt;
  return DateMatch{found->date, found->end};
}

std::optional<int> days_between(const PartialDate& from, const PartialDate& to) {
  const std::optional<std::chrono::sys_days> first = to_days(from);
  const std::optional<std::chrono::sys_days> last = to_days(to);
  if (!first || !last) return std::nullopt;
  return static_cast<int>((*last - *first).count());
}

bool agree(const PartialDate& a, const PartialDate& b) {
  return may_equal(a.year, b.year) && may_equal(a.month, b.month) && may_equal(a.day, b.day);
}

}  // namespace chithi::corpus
