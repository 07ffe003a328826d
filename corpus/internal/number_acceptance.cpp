// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/number_acceptance.h"

#include <algorithm>
#include <array>

#include "corpus/date.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/issuers.h"

namespace chithi::corpus {
namespace {

/// Types that are cited by an ordinal alone; "Phương án 1", "Dự án 2" are counted, "Chương trình
/// 135" and "Đề án 06" are called after the number of a Quyết định.
constexpr std::array<std::string_view, 12> kCitedByOrdinal = {
    "NQ", "CT", "KL", "NĐ", "QĐ", "CV", "CĐ", "TT", "TB", "KH", "HD", "TTLT",
};

/// Units and other things that are counted.
constexpr std::array<std::string_view, 46> kCounted = {
    "bac",  "benh", "buoi",  "ca",     "can",  "chi",   "cum",  "dia",  "diem",  "doanh",
    "dong", "dot",  "gio",   "giuong", "lop",  "ha",    "hang", "ho",   "hoc",   "huyen",
    "khu",  "km",   "kg",    "lan",    "lieu", "loai",  "mau",  "mon",  "mui",   "nam",
    "ngan", "ngay", "nghin", "nguoi",  "nhom", "nhiem", "phut", "sang", "thang", "thanh",
    "tinh", "tram", "trieu", "truong", "tuan", "ty",
};

/// Words that may follow the number of a document; ascending.
constexpr std::array<std::string_view, 34> kFollowing = {
    "ban",  "cho",  "co",   "con",  "cua",  "cung",  "da",  "dang", "de",  "den",   "do", "doi",
    "duoc", "hoac", "khi",  "khoa", "la",   "nay",   "nen", "nham", "nhu", "nhung", "o",  "phai",
    "se",   "tai",  "theo", "thi",  "tren", "trong", "tu",  "va",   "ve",  "voi",
};
static_assert(std::ranges::is_sorted(kFollowing));

constexpr std::size_t kLongestCode = 5;

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(std::min(at, text.size()), word_end(text, at) - at);
}

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// "ngày 11/6/2021", "năm 2020", but not "ngày một lần", "năm qua".
bool is_date(std::string_view text, std::size_t at) { return match_date(text, at).has_value(); }

bool begins_with_capital_at(const Shadow& shadow, std::size_t at) {
  return begins_with_capital(shadow.original(at, at + 1));
}

/// Whether what stands at `at`, after the blanks after the number, lets it be a document's.
bool may_follow(std::string_view text, std::size_t at) {
  if (at >= text.size() || is_date(text, at)) return true;
  if (is_digit(text[at])) return false;
  if (!is_letter(text[at])) return text[at] != '+' && text[at] != '\x01';
  return holds(kFollowing, word_at(text, at));
}

}  // namespace

bool has_telling_symbol(const DocumentNumber& number) {
  if (number.body.empty()) return false;
  if (!number.type_code.empty()) return find_type_by_code(number.type_code) != nullptr;
  const std::string_view body = number.body;
  const std::size_t dash = body.find('-');
  if (find_body_by_code(body.substr(0, dash)) == nullptr) return false;
  return dash != std::string_view::npos || number.year != 0;
}

bool accepts_ordinal(const Shadow& shadow, const NumberPlace& place, const DocumentNumber& number) {
  const std::string_view text = shadow.text();
  const std::size_t next = skip_blanks(text, place.end);
  const bool query = is_typed(place.kind);
  const bool capital = begins_with_capital_at(shadow, place.begin);
  if (!place.so && !query && !capital) return false;
  if (number.year != 0) return true;
  if (!place.so && !holds(kCitedByOrdinal, number.type_code)) return false;
  const std::string_view word = word_at(text, next);
  if (holds(kCounted, word) && !is_date(text, next)) return false;
  return place.so || query ? !is_digit(char_at(text, next)) : may_follow(text, next);
}

bool is_followed_by_count(const Shadow& shadow, const NumberPlace& place) {
  const std::string_view text = shadow.text();
  const std::size_t next = skip_blanks(text, place.end);
  const char sign = char_at(text, next);
  if (is_digit(sign) || sign == '%' || sign == '+' || sign == '-' || sign == '\x01') return true;
  // "Đưa Kết luận 21 thành nền nếp": a verb, of what is known to be a paper.
  const std::string_view word = word_at(text, next);
  return word != "thanh" && holds(kCounted, word) && !is_date(text, next);
}

std::optional<TypeCode> read_type_code(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  std::size_t end = at;
  while (end < text.size() && is_letter(text[end])) {
    ++end;
  }
  if (end - at > kLongestCode) return std::nullopt;
  const std::size_t next = skip_blanks(text, end);
  const bool number =
      is_digit(char_at(text, next)) || (match_phrase(text, next, "so") && next > end);
  if (!number || end - at < 2) return std::nullopt;
  const std::string_view code = shadow.original(at, end);
  const DocumentType* const type = find_type_by_code(code);
  if (type == nullptr) return std::nullopt;
  const bool vowel = text.substr(at, end - at).find_first_of("aeiouy") != std::string_view::npos;
  return TypeCode{type, type_code_spelling(code), end, !vowel || begins_with_capital(code)};
}

bool numbers_form(std::string_view text, std::size_t so) {
  constexpr std::array<std::string_view, 4> forms = {"mau", "bieu", "bieu mau", "to khai"};
  return std::ranges::any_of(forms, [text, so](std::string_view form) {
    return match_phrase_before(text, so, form).has_value();
  });
}

}  // namespace chithi::corpus
