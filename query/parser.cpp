// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parser.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "corpus/document_number.h"
#include "query/internal/lexer.h"
#include "query/reference.h"
#include "schema/messages.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

constexpr std::size_t kMostChoiceWords = 8;  ///< Of "@Bà Rịa - Vũng Tàu@2021".

using vi::Span;
using Remarks = std::vector<std::string>;

void remark(Remarks& remarks, std::string text) {
  if (std::ranges::find(remarks, text) == remarks.end()) remarks.push_back(std::move(text));
}

/// What the tree is built from: operators, and operands that are nodes already.
struct Item {
  enum class Kind : std::uint8_t { Operand, Or, Not, Open, Close };

  Kind kind = Kind::Operand;
  Node node = {};
};

std::string cut(std::string text, Remarks& remarks) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == kMaxQueryCharacters) {
      remark(remarks, schema::tr("cut to {0} characters", kMaxQueryCharacters));
      text.resize(at);
      break;
    }
    at += vi::decode_utf8(text, at).length;
  }
  return text;
}

/// Turns the lexemes of a query into items: finds the citations in them, and the signs that
/// stand at single words.
class ItemReader {
 public:
  ItemReader(std::string_view query, Remarks& remarks) : query_(query), remarks_(remarks) {}

  std::vector<Item> read(const std::vector<Lexeme>& lexemes) {
    for (const Lexeme& lexeme : lexemes)
      add(lexeme);
    if (items_.size() > kMaxQueryWords) {
      remark(remarks_, schema::tr("cut to {0} words", kMaxQueryWords));
      items_.resize(kMaxQueryWords);
    }
    return std::move(items_);
  }

 private:
  using Mentions = std::vector<corpus::CitationMention>;

  void add(const Lexeme& lexeme) {
    const std::string_view text = vi::slice(query_, lexeme.span);
    switch (lexeme.kind) {
      case Lexeme::Kind::Words:
        return add_stretch(text);
      case Lexeme::Kind::Quote:
      case Lexeme::Kind::ExactQuote:
        return add_quoted(text, lexeme.kind == Lexeme::Kind::ExactQuote);
      case Lexeme::Kind::Field:
        return add(FieldValue{lexeme.field, std::string(lexeme.keyword), std::string(text)});
      case Lexeme::Kind::Date:
        return add_date(lexeme.keyword, text);
      case Lexeme::Kind::Or:
        return add(Item::Kind::Or);
      case Lexeme::Kind::Not:
        return add(Item::Kind::Not);
      case Lexeme::Kind::Open:
        return add(Item::Kind::Open);
      case Lexeme::Kind::Close:
        return add(Item::Kind::Close);
      case Lexeme::Kind::StrayQuote:
        return remark(remarks_, schema::tr("unbalanced quote ignored"));
    }
  }

  void add(Item::Kind kind) { items_.push_back({kind, {}}); }

  template <typename Value>
  void add(Value value) {
    items_.push_back({Item::Kind::Operand, Node{std::move(value)}});
  }

  /// Those that name a document. Without a number, "kết luận của Bộ Chính trị", they are but
  /// words, unless a date makes them one document.
  static Mentions documents_in(std::string_view text) {
    // Neither a number nor a date goes without: most queries are spared the tables of citations.
    if (text.find_first_of("0123456789/") == text.npos) return {};
    Mentions mentions = corpus::find_citations(text, corpus::CitingText::Query);
    std::erase_if(mentions, [](const corpus::CitationMention& mention) {
      return !mention.number && !(mention.date && mention.date->is_full());
    });
    return mentions;
  }

  void add_number(std::string_view text, corpus::CitationMention mention,
                  std::string_view choice = {}) {
    Number number = {std::string(vi::slice(text, mention.span)), std::move(mention),
                     std::string(choice)};
    number.mention.span = {0, number.text.size()};
    add(std::move(number));
  }

  /// A '-' or '=' right before a citation belongs to it; returns where the words before end.
  std::size_t words_end(std::string_view text, std::size_t begin, std::size_t citation) const {
    if (citation == begin) return citation;
    const char sign = text[citation - 1];
    const bool at_word =
        citation - 1 == begin || is_blank(static_cast<unsigned char>(text[citation - 2]));
    return at_word && (sign == '-' || sign == '=') ? citation - 1 : citation;
  }

  /// "@Hà Giang@2021" right behind a number, as long as it goes on to name provinces, years and
  /// days.
  static std::string_view choice_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != '@') return {};
    std::string_view longest;
    std::size_t words = 0;
    for (std::size_t end = at; end < text.size() && words < kMostChoiceWords; ++words) {
      end = std::min(text.find(' ', end + 1), text.size());
      const std::string_view choice = text.substr(at, end - at);
      // Behind any number: what of the choice is no province and no year is unknown then.
      const Reference reference = parse_reference("1-CV/TU" + std::string(choice));
      const bool chooses = reference.province || reference.year || reference.day;
      if (chooses && reference.unknown.empty() && reference.body.empty()) longest = choice;
    }
    return longest;
  }

  void add_stretch(std::string_view text) {
    std::size_t at = 0;
    for (corpus::CitationMention& mention : documents_in(text)) {
      const std::size_t begin = mention.span.begin;
      const std::size_t end = mention.span.end;
      const std::size_t words = words_end(text, at, begin);
      add_words(text.substr(at, words - at));
      if (words < begin && text[words] == '-') add(Item::Kind::Not);
      const std::string_view choice = choice_at(text, end);
      add_number(text, std::move(mention), choice);
      at = end + choice.size();
    }
    add_words(text.substr(at));
  }

  void add_words(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const vi::CodePoint c = vi::decode_utf8(text, at);
      if (is_blank(c.value)) {
        at += c.length;
        continue;
      }
      std::size_t end = at;
      while (end < text.size()) {
        const vi::CodePoint next = vi::decode_utf8(text, end);
        if (is_blank(next.value)) break;
        end += next.length;
      }
      add_word(text.substr(at, end - at));
      at = end;
    }
  }

  void add_word(std::string_view word) {
    const bool negated = word.size() > 1 && word.front() == '-';
    if (negated) word.remove_prefix(1);
    const bool exact = word.size() > 1 && word.front() == '=';
    if (exact) word.remove_prefix(1);
    if (negated) add(Item::Kind::Not);
    if ((negated || exact) && add_document(word)) return;
    if (add_misread_number(word)) return;
    if (exact) return add(ExactWord{std::string(word)});
    const std::size_t last = word.find_last_not_of('*');
    if (last != word.npos && last + 1 < word.size()) {
      return add(Prefix{std::string(word.substr(0, last + 1))});
    }
    add(Words{std::string(word)});
  }

  /// A sign before a number hides it from those who look for citations.
  bool add_document(std::string_view word) {
    Mentions mentions = documents_in(word);
    if (mentions.size() != 1 || mentions.front().span != Span{0, word.size()}) return false;
    add_number(word, std::move(mentions.front()));
    return true;
  }

  /// A number whose first figure is a letter, "O7-KL/TW", which none looks for in running text.
  bool add_misread_number(std::string_view word) {
    constexpr std::size_t kLongest = 60;
    if (word.size() > kLongest || std::string_view("OolI").find(word.front()) == word.npos) {
      return false;
    }
    if (word.find_first_of("-/") == word.npos) return false;
    const auto number = corpus::parse_document_number(word);
    if (!number || number->ordinal == 0 || number->body.empty()) return false;
    corpus::CitationMention mention;
    mention.span = {0, word.size()};
    mention.number = number;
    add_number(word, std::move(mention));
    return true;
  }

  void add_quoted(std::string_view text, bool exact) {
    std::size_t at = 0;
    for (corpus::CitationMention& mention : documents_in(text)) {
      const std::size_t begin = mention.span.begin;
      const std::size_t end = mention.span.end;
      add_phrase(text.substr(at, begin - at), exact);
      add_number(text, std::move(mention));
      at = end;
    }
    add_phrase(text.substr(at), exact);
  }

  void add_phrase(std::string_view text, bool exact) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == text.npos) return;
    const std::size_t end = text.find_last_not_of(' ') + 1;
    add(Phrase{std::string(text.substr(begin, end - begin)), exact});
  }

  void add_date(std::string_view keyword, std::string_view text) {
    if (const std::optional<DateRange> range = parse_range(text)) return add(*range);
    std::string typed(keyword);
    typed.append(":").append(text);
    remark(remarks_, schema::tr("{0} is no date: searched as words", typed));
    add_words(typed);
  }

  static std::optional<DateRange> parse_range(std::string_view text) {
    const std::size_t dots = text.find("..");
    const std::string_view first = text.substr(0, dots);
    const std::string_view last = dots == text.npos ? first : text.substr(dots + 2);
    DateRange range = {corpus::parse_date(first), corpus::parse_date(last)};
    const auto is_wrong = [](const auto& date, std::string_view typed) {
      return date ? date->year == 0 : !typed.empty();
    };
    if (is_wrong(range.from, first) || is_wrong(range.to, last)) return std::nullopt;
    if (!range.from && !range.to) return std::nullopt;
    return range;
  }

  std::string_view query_;
  Remarks& remarks_;
  std::vector<Item> items_;
};

/// Recursive descent over the items; depth is bounded, and what does not fit is passed over.
class TreeBuilder {
 public:
  TreeBuilder(std::vector<Item> items, Remarks& remarks)
      : items_(std::move(items)), remarks_(remarks) {}

  Group build() {
    Group root;
    while (at_ < items_.size()) {
      Group part = read_all(0);
      std::ranges::move(part.children, std::back_inserter(root.children));
      if (take(Item::Kind::Close)) note_parenthesis();
    }
    join_words(root.children);
    return root;
  }

 private:
  [[nodiscard]] bool next_is(Item::Kind kind) const {
    return at_ < items_.size() && items_[at_].kind == kind;
  }

  bool take(Item::Kind kind) {
    if (!next_is(kind)) return false;
    ++at_;
    return true;
  }

  void note_parenthesis() { remark(remarks_, schema::tr("unbalanced parenthesis ignored")); }

  Group read_all(std::size_t depth) {
    Group all;
    while (at_ < items_.size() && !next_is(Item::Kind::Close)) {
      if (take(Item::Kind::Or)) continue;
      std::optional<Node> choice = read_choice(depth);
      if (choice) all.children.push_back(*std::move(choice));
    }
    return all;
  }

  std::optional<Node> read_choice(std::size_t depth) {
    std::optional<Node> first = read_term(depth);
    if (!next_is(Item::Kind::Or)) return first;
    Group any = {Group::Kind::Any, {}};
    if (first) any.children.push_back(*std::move(first));
    while (take(Item::Kind::Or)) {
      if (next_is(Item::Kind::Close)) break;
      std::optional<Node> next = read_term(depth);
      if (next) any.children.push_back(*std::move(next));
    }
    return wrap(std::move(any));
  }

  std::optional<Node> read_term(std::size_t depth) {
    bool negated = false;
    while (take(Item::Kind::Not))
      negated = !negated;
    std::optional<Node> term;
    if (next_is(Item::Kind::Operand)) {
      term = std::move(items_[at_++].node);
    } else if (take(Item::Kind::Open)) {
      term = read_group(depth);
    }
    if (!term || !negated) return term;
    return Node{Group{Group::Kind::Not, {*std::move(term)}}};
  }

  std::optional<Node> read_group(std::size_t depth) {
    if (depth == kMaxQueryDepth) {
      // What closes them is passed over as unbalanced.
      remark(remarks_, schema::tr("parentheses nested too deep ignored"));
      return std::nullopt;
    }
    Group all = read_all(depth + 1);
    if (!take(Item::Kind::Close)) note_parenthesis();
    join_words(all.children);
    return wrap(std::move(all));
  }

  /// A group of one is that one, and a group of none is nothing.
  static std::optional<Node> wrap(Group group) {
    if (group.children.empty()) return std::nullopt;
    if (group.children.size() == 1) return std::move(group.children.front());
    return Node{std::move(group)};
  }

  /// Words side by side are one node: they rank together.
  static void join_words(std::vector<Node>& nodes) {
    std::vector<Node> joined;
    for (Node& node : nodes) {
      auto* words = std::get_if<Words>(&node.value);
      auto* before = joined.empty() ? nullptr : std::get_if<Words>(&joined.back().value);
      if (words != nullptr && before != nullptr) {
        before->text.append(" ").append(words->text);
      } else {
        joined.push_back(std::move(node));
      }
    }
    nodes = std::move(joined);
  }

  std::vector<Item> items_;
  Remarks& remarks_;
  std::size_t at_ = 0;
};

}  // namespace

ParsedQuery parse_query(std::string_view query) {
  ParsedQuery parsed;
  const std::string text = cut(vi::to_nfc(query), parsed.remarks);
  std::vector<Item> items = ItemReader(text, parsed.remarks).read(split_query(text));
  parsed.root = TreeBuilder(std::move(items), parsed.remarks).build();
  return parsed;
}

}  // namespace chithi::query
