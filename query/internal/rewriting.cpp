// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/rewriting.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/numerals.h"

namespace chithi::query {
namespace {

using Words = std::span<const QueryWord>;

/// A word inside a number of several, with the digit that it stands for. Of two words for a
/// digit the first is the usual one.
struct Digit {
  std::string_view word;
  unsigned value;
};

/// After "mười". Five is "lăm" there: "mười năm" is ten years.
constexpr Digit kAfterTen[] = {{"một", 1}, {"hai", 2},  {"ba", 3},  {"bốn", 4},
                               {"lăm", 5}, {"nhăm", 5}, {"sáu", 6}, {"bảy", 7},
                               {"bẩy", 7}, {"tám", 8},  {"chín", 9}};
/// After "hai mươi" and the like.
constexpr Digit kAfterTens[] = {{"mốt", 1}, {"hai", 2}, {"ba", 3},   {"tư", 4},
                                {"bốn", 4}, {"lăm", 5}, {"nhăm", 5}, {"sáu", 6},
                                {"bảy", 7}, {"bẩy", 7}, {"tám", 8},  {"chín", 9}};

constexpr unsigned kLargestSpelt = 99;

bool is_spelt(const QueryWord& word, std::string_view spelling) {
  return word.exact == spelling || (!word.has_marks() && word.folded == vi::fold(spelling));
}

std::optional<unsigned> digit_in(std::span<const Digit> digits, const QueryWord& word) {
  const auto found =
      std::ranges::find_if(digits, [&](const Digit& digit) { return is_spelt(word, digit.word); });
  if (found == digits.end()) return std::nullopt;
  return found->value;
}

struct Numeral {
  unsigned value = 0;
  std::size_t length = 0;  ///< In words.
};

/// Without their marks these are commoner as other words: sau, bay, tạm, nam.
bool is_doubtful(const QueryWord& word) {
  constexpr std::array<std::string_view, 4> kDoubtful = {"sau", "bay", "tam", "nam"};
  return !word.has_marks() && std::ranges::find(kDoubtful, word.folded) != kDoubtful.end();
}

/// The number in words that begins the list, the longest.
std::optional<Numeral> read_numeral(Words words) {
  const auto after = [&](std::size_t at, std::span<const Digit> digits) {
    return at < words.size() ? digit_in(digits, words[at]) : std::nullopt;
  };
  const std::optional<unsigned> first = vi::numeral_value(words.front().exact);
  if (!first) return std::nullopt;
  if (*first == 10) {
    const std::optional<unsigned> unit = after(1, kAfterTen);
    return unit ? Numeral{10 + *unit, 2} : Numeral{10, 1};
  }
  if (words.size() > 1 && is_spelt(words[1], "mươi")) {
    const std::optional<unsigned> unit = after(2, kAfterTens);
    return unit ? Numeral{*first * 10 + *unit, 3} : Numeral{*first * 10, 2};
  }
  if (is_doubtful(words.front())) return std::nullopt;
  return Numeral{*first, 1};
}

QueryWord spelt_word(std::string_view spelling) {
  return {.folded = vi::fold(spelling), .exact = std::string(spelling), .agrees = true};
}

QueryWord number_word(unsigned value) {
  const std::string digits = std::to_string(value);
  return {.folded = digits, .exact = digits, .is_number = true};
}

using Reading = std::vector<QueryWord>;

void add_readings(const Reading& tens, unsigned unit, std::span<const Digit> digits,
                  std::vector<Reading>& readings) {
  for (const Digit& digit : digits) {
    if (digit.value != unit || digit.word == "nhăm" || digit.word == "bẩy") continue;
    readings.push_back(tens);
    readings.back().push_back(spelt_word(digit.word));
  }
}

/// A number in words, in all usual ways: 24 is "hai mươi tư" and "hai mươi bốn".
std::vector<Reading> readings_of(unsigned value) {
  std::vector<Reading> readings;
  if (const std::string_view word = vi::numeral_word(value); !word.empty()) {
    readings.push_back({spelt_word(word)});
  } else if (value > 10 && value < 20) {
    add_readings({spelt_word("mười")}, value % 10, kAfterTen, readings);
  } else if (value >= 20 && value <= kLargestSpelt) {
    const Reading tens = {spelt_word(vi::numeral_word(value / 10)), spelt_word("mươi")};
    if (value % 10 == 0) return {tens};
    add_readings(tens, value % 10, kAfterTens, readings);
  }
  return readings;
}

std::optional<unsigned> value_of(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

template <std::size_t size>
bool is_one_of(const QueryWord& word, const std::array<std::string_view, size>& list) {
  return std::ranges::find(list, word.folded) != list.end();
}

/// Khóa XI, quý IV, Đại hội XIII, lần thứ XX, chương II, phần III, phụ lục I.
bool is_roman_slot(const QueryWord& word) {
  constexpr std::array<std::string_view, 7> kSlots = {"khoa",   "quy",  "hoi", "thu",
                                                      "chuong", "phan", "luc"};
  return is_one_of(word, kSlots);
}

/// Where "tư" is four, and not private or a part of "đầu tư": thứ tư, quý tư, loại tư.
bool is_slot_of_fourth(const QueryWord& word) {
  constexpr std::array<std::string_view, 5> kSlots = {"thứ", "quý", "loại", "bậc", "hạng"};
  return std::ranges::find(kSlots, word.exact) != kSlots.end();
}

/// Ngày 4, tháng 4, năm 4 and số 4 are no counts.
bool is_date_or_code_slot(const QueryWord& word) {
  constexpr std::array<std::string_view, 6> kSlots = {"ngay", "thang", "nam",
                                                      "so",   "dieu",  "khoan"};
  return is_one_of(word, kSlots);
}

std::string roman(unsigned value) {
  constexpr std::pair<unsigned, std::string_view> kParts[] = {{40, "xl"}, {10, "x"}, {9, "ix"},
                                                              {5, "v"},   {4, "iv"}, {1, "i"}};
  std::string numeral;
  for (const auto& [part, letters] : kParts) {
    for (; value >= part; value -= part)
      numeral += letters;
  }
  return numeral;
}

std::optional<unsigned> roman_value(std::string_view letters) {
  constexpr unsigned kLargest = 49;
  for (unsigned value = 1; value <= kLargest; ++value) {
    if (roman(value) == letters) return value;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(Words words, Wording wording) : words_(words), wording_(wording) {}

  std::vector<Rewriting> run() {
    std::size_t at = 0;
    while (at < words_.size()) {
      at += std::max<std::size_t>(read(at), 1);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool stands_alone(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
      if (words_[at].joined) return false;
    }
    return end == words_.size() || !words_[end].joined;
  }

  void add(std::size_t begin, std::size_t end, Reading words) {
    found_.push_back({begin, end, std::move(words), false});
  }

  /// Finds what begins at a word; returns how many words that took.
  std::size_t read(std::size_t at) {
    if (!stands_alone(at, at + 1)) return 1;
    if (at > 0 && is_roman_slot(words_[at - 1])) read_slot(at);
    if (at > 0 && is_slot_of_fourth(words_[at - 1])) read_fourth(at);
    if (words_[at].is_number) return read_digits(at);
    if (split_code(at)) return 1;
    return read_words(at);
  }

  void read_slot(std::size_t at) {
    const QueryWord& word = words_[at];
    constexpr unsigned kLargestOrdinal = 49;
    if (word.is_number) {
      const std::optional<unsigned> value = value_of(word.folded);
      if (!value || *value == 0 || *value > kLargestOrdinal) return;
      const std::string numeral = roman(*value);
      found_.push_back({at, at + 1, {{.folded = numeral, .exact = numeral}}, true});
    } else if (const std::optional<unsigned> value = roman_value(word.exact)) {
      found_.push_back({at, at + 1, {number_word(*value)}, true});
    }
  }

  void read_fourth(std::size_t at) {
    constexpr unsigned kFour = 4;
    const bool quarter = words_[at - 1].folded == "quy";
    if (words_[at].exact == "tư") {
      found_.push_back({at, at + 1, {number_word(kFour)}, true});
      if (quarter) found_.push_back({at, at + 1, {{.folded = "iv", .exact = "iv"}}, true});
    } else if (words_[at].folded == "4" || (quarter && words_[at].exact == "iv")) {
      found_.push_back({at, at + 1, {spelt_word("tư")}, true});
    }
  }

  std::size_t read_digits(std::size_t at) {
    const bool one_letter = at + 1 < words_.size() && words_[at + 1].folded.size() == 1 &&
                            !words_[at + 1].is_number && stands_alone(at + 1, at + 2);
    if (one_letter) {
      const std::string code = words_[at].folded + words_[at + 1].folded;
      add(at, at + 2, {{.folded = code, .exact = code}});
      return 2;
    }
    const std::optional<unsigned> value = value_of(words_[at].folded);
    if (!value || (at > 0 && is_date_or_code_slot(words_[at - 1]))) return 1;
    for (Reading& reading : readings_of(*value))
      add(at, at + 1, std::move(reading));
    return 1;
  }

  /// "5K" as "5 K".
  bool split_code(std::size_t at) {
    const std::string& code = words_[at].folded;
    const std::size_t letters = code.find_first_not_of("0123456789");
    if (letters == 0 || letters + 1 != code.size()) return false;
    const std::optional<unsigned> value = value_of(code.substr(0, letters));
    if (!value) return false;
    const std::string letter = code.substr(letters);
    add(at, at + 1, {number_word(*value), {.folded = letter, .exact = letter}});
    return true;
  }

  std::size_t read_words(std::size_t at) {
    const std::optional<Numeral> numeral = read_numeral(words_.subspan(at));
    if (!numeral || !stands_alone(at, at + numeral->length)) return 1;
    if (!counts(at, *numeral)) return numeral->length;
    const std::size_t end = at + numeral->length;
    add(at, end, {number_word(numeral->value)});
    for (Reading& reading : readings_of(numeral->value)) {
      if (reading.size() == numeral->length && !is_typed(at, reading)) {
        add(at, end, std::move(reading));
      }
    }
    return end - at;
  }

  [[nodiscard]] bool is_typed(std::size_t at, const Reading& reading) const {
    return std::ranges::equal(reading, words_.subspan(at, reading.size()), {}, &QueryWord::folded,
                              &QueryWord::folded);
  }

  /// Whether a numeral is a number here. "Năm" is one only where a phrase begins with it.
  [[nodiscard]] bool counts(std::size_t at, const Numeral& numeral) const {
    const std::size_t end = at + numeral.length;
    if (at > 0 && words_[at - 1].is_number) return false;
    if (end < words_.size() && words_[end].is_number) return false;
    if (words_[at].exact != "năm" || numeral.length > 1) return true;
    return wording_ == Wording::Quoted && at == 0 && end < words_.size();
  }

  Words words_;
  Wording wording_;
  std::vector<Rewriting> found_;
};

}  // namespace

std::vector<Rewriting> find_rewritings(std::span<const QueryWord> words, Wording wording) {
  return Finder(words, wording).run();
}

std::string join(std::span<const QueryWord> words) {
  std::string text;
  for (const QueryWord& word : words) {
    if (!text.empty()) text += ' ';
    text += word.exact;
  }
  return text;
}

}  // namespace chithi::query
