// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/reading.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "query/internal/wording.h"
#include "schema/fields.h"
#include "schema/messages.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::tr;

using Names = std::vector<std::string>;

std::string days(const std::optional<corpus::PartialDate>& from,
                 const std::optional<corpus::PartialDate>& to) {
  if (from && to && *from == *to) return tr("dated {0}", corpus::to_string(*from));
  if (from && to) {
    return tr("dated {0} to {1}", corpus::to_string(*from), corpus::to_string(*to));
  }
  return from ? tr("dated since {0}", corpus::to_string(*from))
              : tr("dated until {0}", to ? corpus::to_string(*to) : "");
}

std::string named(schema::Field field, std::string_view value) {
  const schema::FieldSpec& spec = schema::spec(field);
  const bool words = spec.matching == schema::Matching::Words;
  const std::string name = name_for_people(spec.english);
  return words ? tr("{0} with the words {1}", name, value) : tr("{0} {1}", name, value);
}

/// One part of a query.
struct Reader {
  std::string operator()(const Words& words) const {
    const bool one = words.text.find(' ') == std::string::npos;
    return one ? tr("the word \"{0}\"", words.text) : tr("the words \"{0}\"", words.text);
  }

  std::string operator()(const ExactWord& word) const { return tr("exactly \"{0}\"", word.text); }

  std::string operator()(const Prefix& prefix) const {
    return tr("words beginning with \"{0}\"", prefix.text);
  }

  std::string operator()(const Phrase& phrase) const {
    return phrase.exact ? tr("exactly the phrase \"{0}\"", phrase.text)
                        : tr("the phrase \"{0}\"", phrase.text);
  }

  std::string operator()(const Number& number) const { return tr("the document {0}", number.text); }

  std::string operator()(const FieldValue& field) const { return named(field.field, field.value); }

  std::string operator()(const DateRange& range) const { return days(range.from, range.to); }

  std::string operator()(const Group& group) const {
    Names parts;
    for (const Node& child : group.children)
      parts.push_back(std::visit(*this, child.value));
    if (group.kind == Group::Kind::Not) return tr("not {0}", joined(parts, "; "));
    const std::string between = group.kind == Group::Kind::Any ? tr(" or ") : tr(" and ");
    return parts.size() == 1 ? parts.front() : "(" + joined(parts, between) + ")";
  }
};

/// Of words at the top the more the better, but elsewhere all are asked for.
std::string reading_at_top(const Node& node) {
  const std::string text = std::visit(Reader{}, node.value);
  const auto* words = std::get_if<Words>(&node.value);
  const bool several = words != nullptr && words->text.find(' ') != std::string::npos;
  return several ? tr("{0} (all of them first, then some)", text) : text;
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
  if (parts.empty()) return tr("every directive");
  std::string text = joined(parts, "; ");
  if (spelling == Spelling::Exact) text = tr("{0}; marks must agree", text);
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
