// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/number_scanner.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/document_type.h"
#include "corpus/internal/citation_parts.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/number_pieces.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/internal/symbol_code.h"

namespace chithi::corpus {
namespace {

/// Types whose code the Party alone writes: what a number without a body is then.
constexpr std::array<std::string_view, 2> kPartyCodes = {"CV", "KL"};

class NumberScanner {
 public:
  NumberScanner(const Shadow& shadow, std::size_t at, NumberContext context)
      : shadow_(shadow), text_(shadow.text()), context_(context), begin_(at), at_(at) {}

  std::optional<NumberMatch> scan() {
    if (!read_ordinal()) return std::nullopt;
    read_symbol_year();
    read_symbol();
    if (!is_complete() || is_year_of_blank()) return std::nullopt;
    settle_style();
    skip_unit_in_brackets();
    return NumberMatch{number_, begin_, at_};
  }

 private:
  bool read_ordinal() {
    const bool naked = context_ == NumberContext::Naked;
    std::optional<Digits> digits = read_digits(text_, at_);
    if (!digits || (naked && !is_digit(text_[at_]))) return has_blank_ordinal();
    if (!naked) digits = join_pieces(text_, *digits);
    if (!naked || digits->end - at_ <= 3) digits = join_split_digits(text_, *digits);
    number_.ordinal = digits->value;
    at_ = digits->end;
    const char letter = char_at(text_, at_);
    if (letter >= 'a' && letter <= 'd' && ends_word(text_, at_ + 1)) {
      number_.letter = letter;
      ++at_;
    }
    read_part();
    return number_.ordinal > 0;
  }

  /// Resolutions of the Government that stand in for laws: "66.1/2025/NQ-CP".
  void read_part() {
    constexpr std::size_t longest = 2;
    if (char_at(text_, at_) != '.') return;
    const std::optional<Digits> part = read_digits(text_, at_ + 1);
    const bool behind = part && part->end - at_ - 1 <= longest && char_at(text_, part->end) == '/';
    if (!behind || !read_year(text_, part->end + 1)) return;
    number_.part = part->value;
    at_ = part->end;
  }

  /// "Số:      /UBND-VX" waits for its ordinal.
  bool has_blank_ordinal() {
    if (context_ != NumberContext::Letterhead) return false;
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '.' || text_[at_] == '_')) {
      ++at_;
    }
    begin_ = at_;
    return is_separator(char_at(text_, at_));
  }

  void read_symbol_year() {
    const Gap gap = read_gap(text_, at_);
    if (gap.sign == '\0') return;
    const std::optional<Digits> year = read_year(text_, gap.end);
    if (!year) return;
    const Gap after = read_gap(text_, year->end);
    // With dashes it may be a date or a period: only a symbol tells ("26-2019-NĐ-CP").
    if (gap.sign == '-' && (after.sign == '\0' || !read_symbol_code(shadow_, after.end))) return;
    if (after.sign == '/' && is_digit(char_at(text_, after.end))) return;
    number_.year = year->value;
    at_ = year->end;
  }

  void read_symbol() {
    const Gap gap = read_gap(text_, at_);
    const std::optional<SymbolCode> first = read_symbol_code(shadow_, gap.end);
    // The cells of a table are no number: "321969", "d", "Thu" on lines of their own.
    if (!first || has_blank_line(shadow_, at_, gap.end)) return;
    if (first->type != nullptr) {
      read_typed_symbol(gap, *first);
    } else if (gap.sign != '\0' && first->body != nullptr) {
      read_symbol_of_body(gap, *first);
    } else if (gap.sign != '\0' && first->in_capitals && context_ != NumberContext::Naked) {
      read_unknown_symbol(gap, *first);
    }
  }

  /// "-KL/TW", "/QĐ-TTg", "KL/TW" after a blank or nothing; "-KL" where the body is left out.
  void read_typed_symbol(const Gap& gap, const SymbolCode& type) {
    const Gap inner = read_gap(text_, type.end);
    const std::optional<SymbolCode> body = read_symbol_code(shadow_, inner.end);
    const bool known = body && body->body != nullptr;
    const bool taken = inner.sign != '\0' ? body && (known || body->in_capitals) && body->length > 1
                                          : known && inner.blanks && body->is_evident();
    if (!taken) {
      if (gap.sign == '\0' || type.length < 2) return;
      number_.type_code = type.spelling;
      signs_ = {gap.sign, '\0'};
      at_ = type.end;
      return;
    }
    // Without a sign before it, only a sign after it makes "KL" more than the next word.
    if (gap.sign == '\0' && inner.sign == '\0' && !known) return;
    number_.type_code = type.spelling;
    signs_ = {gap.sign, inner.sign};
    read_body(*body);
  }

  /// "/UBND-VX", "-CP"; in the order of old, "-BYT/CT".
  void read_symbol_of_body(const Gap& gap, const SymbolCode& body) {
    const Gap inner = read_gap(text_, body.end);
    const std::optional<SymbolCode> second = read_symbol_code(shadow_, inner.end);
    signs_ = {gap.sign, inner.sign};
    const bool old_order = inner.sign != '\0' && second && second->type != nullptr &&
                           (gap.sign == '-' || inner.sign == '/') && !inner.blanks;
    if (!old_order) return read_body(body);
    number_.type_code = second->spelling;
    number_.body = body.spelling;
    body_ = body.body;
    at_ = second->end;
  }

  /// Codes that no table has: "/XYZ-KT" of some office, "-ABC/TU" of some type.
  void read_unknown_symbol(const Gap& gap, const SymbolCode& first) {
    const Gap inner = read_gap(text_, first.end);
    const std::optional<SymbolCode> second = read_symbol_code(shadow_, inner.end);
    signs_ = {gap.sign, inner.sign};
    // Each treasury has a unit with the code of the Kiểm toán nhà nước: "678/KBHN-KTNN".
    const bool unit = gap.sign == '/' && second && second->spelling == "KTNN";
    if (inner.sign != '\0' && second && second->body != nullptr && second->type == nullptr &&
        !unit) {
      number_.type_code = first.spelling;
      return read_body(*second);
    }
    if (gap.sign == '/' && !gap.blanks && first.length > 1) read_body(first);
  }

  /// The body, the bodies that sign with it, and the unit that drafted.
  void read_body(const SymbolCode& first) {
    body_ = first.body;
    number_.body = first.spelling;
    at_ = first.end;
    std::size_t begin = first.begin;
    for (;;) {
      const Gap gap = read_gap(text_, at_);
      const std::optional<SymbolCode> next = read_symbol_code(shadow_, gap.end);
      if (gap.sign == '\0' || !next || !goes_on(gap, *next)) return;
      // "BLĐ-TBXH" is one code.
      const std::string joined = spell_joined_code(shadow_, begin, next->end);
      if (joined.empty()) {
        number_.body += '-' + next->spelling;
        begin = next->begin;
      } else {
        number_.body = joined;
      }
      at_ = next->end;
      read_department();
    }
  }

  /// The end of "TTCP-C.IV": inspectorates count their departments so.
  void read_department() {
    constexpr std::size_t longest = 6;
    if (char_at(text_, at_) != '.') return;
    const std::size_t end = word_end(text_, at_ + 1);
    const std::string_view unit = shadow_.original(at_ + 1, end);
    if (end == at_ + 1 || end - at_ > longest || !is_in_capitals(unit)) return;
    number_.body += '.' + std::string(unit);
    at_ = end;
  }

  [[nodiscard]] bool goes_on(const Gap& gap, const SymbolCode& next) const {
    // "07/BTNMT -TCQLĐĐ": a blank on one side of the dash.
    // "4079/UBND - KT ngày 19/6/2021": on both sides, if what follows a number follows.
    const bool near = !gap.spaced || is_followed_by_tail(next.end);
    const bool unit = gap.sign == '-' && near && body_ != nullptr && next.in_capitals &&
                      body_->branch != Branch::Party && next.length > 1 && next.length <= 8 &&
                      is_capital_code(next);
    if ((gap.sign == '/' || gap.blanks) && !unit) return next.body != nullptr && next.in_capitals;
    if (next.in_capitals) return next.length <= 16;
    // In small letters a unit can't be told from a word; after a Party body there is none.
    return body_ != nullptr && body_->branch != Branch::Party && next.length <= 4;
  }

  /// "số:      2006/QĐ-UBND": the ordinal waits for a hand, and what stands there is the year.
  [[nodiscard]] bool is_year_of_blank() const {
    constexpr std::size_t room = 3;
    const bool year = number_.ordinal >= kFirstYear && number_.ordinal <= kLastYear;
    if (!year || number_.year != 0 || context_ == NumberContext::Letterhead) return false;
    const std::size_t word = skip_blanks_back(text_, begin_);
    if (begin_ - word < room || has_line_end(shadow_, word, begin_)) return false;
    const std::size_t so = word - (char_at(text_, word - 1) == ':' && word > 0 ? 1U : 0U);
    return match_phrase_before(text_, so, "so").has_value();
  }

  [[nodiscard]] bool is_followed_by_tail(std::size_t at) const {
    at = skip_blanks(text_, at);
    if (char_at(text_, at) == ',') at = skip_blanks(text_, at + 1);
    return match_phrase(text_, at, "ngay") || match_phrase(text_, at, "cua");
  }

  [[nodiscard]] bool is_capital_code(const SymbolCode& code) const {
    return is_in_capitals(shadow_.original(code.begin, code.end));
  }

  [[nodiscard]] bool is_complete() const {
    if (context_ == NumberContext::Letterhead) {
      return number_.ordinal > 0 || !number_.type_code.empty() || !number_.body.empty();
    }
    if (context_ == NumberContext::AfterType) return is_word_over();
    if (body_ == nullptr || !is_word_over()) return false;
    if (signs_.first == '\0' && signs_.second == '\0') return false;
    if (!number_.type_code.empty()) return true;
    // Laws, and the letters of State bodies.
    return number_.year != 0 || number_.body.find('-') != std::string::npos;
  }

  /// "07KB", "24/7", "1,5" and "30%" are no document numbers.
  [[nodiscard]] bool is_word_over() const {
    const char next = char_at(text_, at_);
    if (is_word_character(next) || next == '%' || next == '\x01') {
      return !number_.body.empty() && is_letter(next);
    }
    const bool inner = next == '.' || next == ',' || next == '/' || next == '-' || next == ':';
    return !inner || !is_digit(char_at(text_, at_ + 1)) || is_before_other_number();
  }

  /// "15,16/CT-TTg" is a list that has lost its blank.
  [[nodiscard]] bool is_before_other_number() const {
    if (text_[at_] != ',') return false;
    const std::optional<Digits> other = read_digits(text_, at_ + 1);
    return other && is_separator(char_at(text_, other->end)) &&
           is_letter(char_at(text_, other->end + 1));
  }

  void settle_style() {
    // Steering committees are of the Party or of the State.
    const bool by_signs = body_ == nullptr || body_->branch == Branch::Front ||
                          body_->branch == Branch::Union || body_->code == "BCĐ";
    if (!by_signs) {
      number_.style = body_->branch == Branch::Party ? DocumentNumber::Style::Party
                                                     : DocumentNumber::Style::State;
    } else if (!number_.body.empty()) {
      const bool party = signs_.first == '-' ? signs_.second != '-' : signs_.second == '/';
      number_.style = party && number_.year == 0 && !number_.type_code.empty()
                          ? DocumentNumber::Style::Party
                          : DocumentNumber::Style::State;
    } else if (signs_.first == '-') {
      number_.style = DocumentNumber::Style::Party;
    }
  }

  /// The unit in "45/2009/TT-BCA(C11)".
  void skip_unit_in_brackets() {
    if (number_.body.empty() || char_at(text_, at_) != '(') return;
    const std::size_t end = word_end(text_, at_ + 1);
    if (end > at_ + 1 && end - at_ <= 8 && char_at(text_, end) == ')') at_ = end + 1;
  }

  struct Signs {
    char first = '\0';   ///< Before the symbol.
    char second = '\0';  ///< Inside it.
  };

  const Shadow& shadow_;
  std::string_view text_;
  NumberContext context_;
  std::size_t begin_;
  std::size_t at_;
  DocumentNumber number_;
  Signs signs_;
  const IssuingBody* body_ = nullptr;
};

}  // namespace

std::optional<NumberMatch> match_number(const Shadow& shadow, std::size_t at,
                                        NumberContext context) {
  return NumberScanner(shadow, at, context).scan();
}

SoWord read_so(std::string_view shadow, std::size_t at) {
  at = skip_blanks(shadow, at);
  const SoWord none{false, at};
  const char vowel = char_at(shadow, at + 1);
  if (char_at(shadow, at) != 's' || (vowel != 'o' && vowel != '6' && vowel != '0')) return none;
  const char next = char_at(shadow, at + 2);
  if (is_letter(next) || (vowel != 'o' && is_digit(next))) return none;
  at += next == '\'' ? 3 : 2;
  at = skip_blanks(shadow, at);
  if (char_at(shadow, at) == ':' || char_at(shadow, at) == '.') ++at;
  return {true, skip_blanks(shadow, at)};
}

void add_type(std::string_view type_code, NumberMatch& match) {
  DocumentNumber& number = match.number;
  if (!number.type_code.empty()) return;
  // Letters and old decrees of the State have no type in their symbols; the Party's all have.
  if (!number.body.empty() && number.style == DocumentNumber::Style::State) return;
  number.type_code = type_code;
  if (!number.body.empty()) return;
  number.style = std::ranges::count(kPartyCodes, type_code) > 0 ? DocumentNumber::Style::Party
                                                                : DocumentNumber::Style::State;
}

void add_body_behind(const Shadow& shadow, NumberMatch& match) {
  DocumentNumber& number = match.number;
  if (!number.body.empty() || number.year != 0) return;
  const std::optional<SymbolCode> code =
      read_symbol_code(shadow, skip_blanks(shadow.text(), match.end));
  if (!code || code->body == nullptr) return;
  const bool last = skip_blanks(shadow.text(), code->end) >= shadow.size();
  const bool committee = last && code->body->branch == Branch::Party;
  if (!code->is_evident() && !committee) return;
  number.body = code->spelling;
  number.style = code->body->branch == Branch::Party ? DocumentNumber::Style::Party
                                                     : DocumentNumber::Style::State;
  match.end = code->end;
}

bool is_bare_year(const DocumentNumber& number) {
  return number.body.empty() && number.year == 0 && number.letter == '\0' &&
         number.ordinal >= 1900 && number.ordinal <= kLastYear;
}

}  // namespace chithi::corpus
