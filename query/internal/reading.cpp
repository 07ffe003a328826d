// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/reading.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "query/internal/wording.h"
#include "schema/fields.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using Names = std::vector<std::string>;

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string days(const std::optional<corpus::PartialDate>& from,
                 const std::optional<corpus::PartialDate>& to) {
  if (from && to && *from == *to) return "dated " + corpus::to_string(*from);
  if (from && to) return "dated " + corpus::to_string(*from) + " to " + corpus::to_string(*to);
  return from ? "dated since " + corpus::to_string(*from)
              : "dated until " + (to ? corpus::to_string(*to) : "");
}

std::string named(schema::Field field, std::string_view value) {
  const schema::FieldSpec& spec = schema::spec(field);
  const bool words = spec.matching == schema::Matching::Words;
  return std::string(spec.english) + (words ? " with the words " : " ") + std::string(value);
}

/// One part of a query.
struct Reader {
  std::string operator()(const Words& words) const {
    const bool one = words.text.find(' ') == std::string::npos;
    return (one ? "the word " : "the words ") + quoted(words.text);
  }

  std::string operator()(const ExactWord& word) const { return "exactly " + quoted(word.text); }

  std::string operator()(const Prefix& prefix) const {
    return "words beginning with " + quoted(prefix.text);
  }

  std::string operator()(const Phrase& phrase) const {
    return (phrase.exact ? "exactly the phrase " : "the phrase ") + quoted(phrase.text);
  }

  std::string operator()(const Number& number) const { return "the document " + number.text; }

  std::string operator()(const FieldValue& field) const { return named(field.field, field.value); }

  std::string operator()(const DateRange& range) const { return days(range.from, range.to); }

  std::string operator()(const Group& group) const {
    Names parts;
    for (const Node& child : group.children)
      parts.push_back(std::visit(*this, child.value));
    if (group.kind == Group::Kind::Not) return "not " + joined(parts, "; ");
    const std::string_view between = group.kind == Group::Kind::Any ? " or " : " and ";
    return parts.size() == 1 ? parts.front() : "(" + joined(parts, between) + ")";
  }
};

/// Of words at the top the more the better, but elsewhere all are asked for.
std::string reading_at_top(const Node& node) {
  const std::string text = std::visit(Reader{}, node.value);
  const auto* words = std::get_if<Words>(&node.value);
  const bool several = words != nullptr && words->text.find(' ') != std::string::npos;
  return several ? text + " (all of them first, then some)" : text;
}

void add_unknown(const Group& group, const Xapian::Database& database, vi::Analyzer& analyzer,
                 Names& unknown) {
  for (const Node& node : group.children) {
    if (const auto* inner = std::get_if<Group>(&node.value)) {
      add_unknown(*inner, database, analyzer, unknown);
    }
    const auto* words = std::get_if<Words>(&node.value);
    if (words == nullptr) continue;
    for (const vi::Term& term : analyzer.analyze(words->text)) {
      if (database.term_exists(schema::word_term(schema::Field::Body, term.folded))) continue;
      const std::string typed =
          words->text.substr(term.span.begin, term.span.end - term.span.begin);
      if (std::ranges::count(unknown, typed) == 0) unknown.push_back(typed);
    }
  }
}

}  // namespace

std::string reading_of(const Group& root, Spelling spelling) {
  Names parts;
  for (const Node& node : root.children)
    parts.push_back(reading_at_top(node));
  if (parts.empty()) return "every directive";
  std::string text = joined(parts, "; ");
  if (spelling == Spelling::Exact) text += "; marks must agree";
  return text;
}

std::vector<std::string> readings_of(const Filters& filters) {
  Names readings;
  const auto add = [&](schema::Field field, const std::string& value) {
    if (!value.empty()) readings.push_back(named(field, value));
  };
  add(schema::Field::Issuer, filters.issuer);
  add(schema::Field::Level, filters.level);
  add(schema::Field::Branch, filters.branch);
  if (filters.from || filters.to) readings.push_back(days(filters.from, filters.to));
  return readings;
}

std::vector<std::string> unknown_words(const Group& root, const Xapian::Database& database,
                                       vi::Analyzer& analyzer) {
  Names unknown;
  add_unknown(root, database, analyzer, unknown);
  return unknown;
}

}  // namespace chithi::query
