// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/lexer.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/citation.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using Kind = Lexeme::Kind;
using vi::Span;

constexpr std::u32string_view kQuotes = U"\"“”„‟«»＂";

bool is_quote(char32_t c) { return kQuotes.find(c) != kQuotes.npos; }

bool is_date_keyword(std::string_view keyword) {
  const std::string folded = vi::fold(keyword);
  return folded == schema::kDateKeyword || folded == schema::kDateKeywordEnglish;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Lexeme> run() {
    while (at_ < text_.size()) {
      const vi::CodePoint c = vi::decode_utf8(text_, at_);
      if (is_blank(c.value)) {
        at_ += c.length;
      } else if (is_quote(c.value)) {
        read_quote(Kind::Quote);
      } else if (c.value == '(' || c.value == ')') {
        add(c.value == '(' ? Kind::Open : Kind::Close, {at_, at_ + 1});
        ++at_;
      } else {
        read_word();
      }
    }
    return std::move(lexemes_);
  }

 private:
  void add(Kind kind, const Span& span) { lexemes_.push_back({kind, span, {}, {}}); }

  template <typename Predicate>
  [[nodiscard]] std::size_t find(std::size_t from, Predicate wanted) const {
    while (from < text_.size()) {
      const vi::CodePoint c = vi::decode_utf8(text_, from);
      if (wanted(c.value)) break;
      from += c.length;
    }
    return from;
  }

  [[nodiscard]] std::size_t word_end(std::size_t from) const {
    return find(from,
                [](char32_t c) { return is_blank(c) || is_quote(c) || c == '(' || c == ')'; });
  }

  /// What stands between the quote at `from` and the next one; nullopt if there is none.
  [[nodiscard]] std::optional<Span> quoted(std::size_t from) const {
    if (from >= text_.size()) return std::nullopt;
    const vi::CodePoint open = vi::decode_utf8(text_, from);
    if (!is_quote(open.value)) return std::nullopt;
    const std::size_t begin = from + open.length;
    const std::size_t end = find(begin, is_quote);
    if (end == text_.size()) return std::nullopt;
    return Span{begin, end};
  }

  void leave_quote(const Span& inside) {
    at_ = inside.end + vi::decode_utf8(text_, inside.end).length;
  }

  void read_quote(Kind kind) {
    const std::optional<Span> inside = quoted(at_);
    if (inside) {
      add(kind, *inside);
      leave_quote(*inside);
    } else {
      const std::size_t end = at_ + vi::decode_utf8(text_, at_).length;
      add(Kind::StrayQuote, {at_, end});
      at_ = end;
    }
  }

  void read_word() {
    if (text_[at_] == '=' && quoted(at_ + 1)) {
      ++at_;
      return read_quote(Kind::ExactQuote);
    }
    if (text_[at_] == '-' && is_negation(at_ + 1)) {
      add(Kind::Not, {at_, at_ + 1});
      ++at_;
      return;
    }
    if (read_field()) return;
    const Span word = {at_, word_end(at_)};
    at_ = word.end;
    const std::string_view text = vi::slice(text_, word);
    if (text == "AND") {
      cut_ = true;
    } else if (text == "OR" || text == "HOẶC") {
      add(Kind::Or, word);
    } else if (text == "NOT") {
      add(Kind::Not, word);
    } else {
      add_word(word);
    }
  }

  /// Whether a '-' before `at` can't be part of a number ("17 -CV/ĐU"), so that it means NOT
  /// for sure; before plain words that is for the citations to say.
  [[nodiscard]] bool is_negation(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (text_[at] == '(' || quoted(at)) return true;
    return (text_[at] == '=' && quoted(at + 1)) || field_at(at);
  }

  /// Words in a row are one lexeme, but not across an "AND" that was left out.
  void add_word(const Span& word) {
    const bool goes_on = !lexemes_.empty() && lexemes_.back().kind == Kind::Words && !cut_;
    cut_ = false;
    if (goes_on) {
      lexemes_.back().span.end = word.end;
    } else {
      add(Kind::Words, word);
    }
  }

  /// The field that begins there; its span is empty if the value is quoted.
  [[nodiscard]] std::optional<Lexeme> field_at(std::size_t from) const {
    const std::size_t end = word_end(from);
    const std::string_view word = text_.substr(from, end - from);
    const std::size_t colon = word.find(':');
    if (colon == word.npos) return std::nullopt;
    Lexeme lexeme = {Kind::Field, {from + colon + 1, end}, word.substr(0, colon), {}};
    if (lexeme.span.empty() && !quoted(end)) return std::nullopt;
    if (const schema::FieldSpec* spec = schema::find_field(lexeme.keyword)) {
      lexeme.field = spec->field;
      return lexeme;
    }
    lexeme.kind = Kind::Date;
    if (is_date_keyword(lexeme.keyword)) return lexeme;
    return std::nullopt;
  }

  bool read_field() {
    std::optional<Lexeme> field = field_at(at_);
    if (!field || continues_citation(*field)) return false;
    at_ = field->span.end;
    if (field->span.empty()) {
      field->span = *quoted(at_);
      leave_quote(field->span);
    }
    lexemes_.push_back(*field);
    return true;
  }

  /// "Kết luận số:07-KL/TW" is a citation, though "số:" alone is a keyword.
  [[nodiscard]] bool continues_citation(const Lexeme& field) const {
    if (field.field != schema::Field::Number || lexemes_.empty()) return false;
    const Lexeme& last = lexemes_.back();
    if (last.kind != Kind::Words) return false;
    const std::string_view both = vi::slice(text_, {last.span.begin, field.span.end});
    const auto mentions = corpus::find_citations(both, corpus::CitingText::Query);
    return std::ranges::any_of(mentions, [&](const corpus::CitationMention& mention) {
      return mention.span.begin < last.span.size() && mention.span.end > last.span.size();
    });
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool cut_ = false;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> split_query(std::string_view query) { return Lexer(query).run(); }

bool is_blank(char32_t character) noexcept {
  constexpr std::u32string_view kWideBlanks = U"\u1680\u2028\u2029\u202F\u205F\u3000";
  return character <= U' ' || (character >= 0x7F && character <= 0xA0) ||
         (character >= 0x2000 && character <= 0x200A) ||
         kWideBlanks.find(character) != kWideBlanks.npos;
}

}  // namespace chithi::query
