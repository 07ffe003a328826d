// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/field_clauses.h"

#include <string>
#include <string_view>

#include "corpus/gazetteer.h"
#include "corpus/issuers.h"
#include "query/internal/filter_values.h"
#include "query/internal/number_clauses.h"
#include "query/internal/query_words.h"
#include "query/internal/short_forms.h"
#include "query/reference.h"
#include "schema/messages.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;
using Xapian::Query;

Query value_term(Field field, std::string_view value) {
  return Query(schema::exact_term(field, value));
}

using Condition = std::optional<Query>;

/// Since July 2025 one province has another name and the same land; those that were merged
/// away are found under the old name and the new one, but the new one is more.
Condition province_condition(const std::string& value, Workshop& workshop) {
  const corpus::Province* province = corpus::find_province(value);
  if (province == nullptr) return std::nullopt;
  workshop.remark(schema::tr("province {0}", province->name));
  return value_term(Field::Province, province->name) |
         value_term(Field::Province, corpus::name_on(*province, kToday));
}

Condition type_condition(const std::string& value, Workshop& workshop) {
  const corpus::DocumentType* type = type_named(value);
  if (type == nullptr) return std::nullopt;
  workshop.remark(schema::tr("type {0}", type->name));
  return value_term(Field::Type, type->name);
}

Condition level_condition(const std::string& value) {
  const auto level = level_named(value);
  if (!level) return std::nullopt;
  return value_term(Field::Level, corpus::to_string(*level));
}

Condition branch_condition(const std::string& value) {
  const auto branch = branch_named(value);
  if (!branch) return std::nullopt;
  return value_term(Field::Branch, corpus::to_string(*branch));
}

/// All words of the value, in any order.
Query all_words(Field field, const std::vector<QueryWord>& words) {
  std::vector<Query> terms;
  for (const QueryWord& word : words)
    terms.emplace_back(schema::word_term(field, word.folded));
  return all_of(terms);
}

/// Names stand in full in the index: "UBND huyện" is asked for as it is and spelt out.
Condition words_condition(Field field, const std::string& value, Workshop& workshop) {
  const std::vector<QueryWord> words = words_of(value, workshop.analyzer);
  if (words.empty()) return std::nullopt;
  std::vector<Query> ways = {all_words(field, words)};
  for (const Rewriting& form : find_short_forms(words, workshop.abbreviations, workshop.analyzer)) {
    std::vector<QueryWord> other = words;
    const auto begin = other.begin() + static_cast<std::ptrdiff_t>(form.begin);
    const auto end = other.begin() + static_cast<std::ptrdiff_t>(form.end);
    other.insert(other.erase(begin, end), form.words.begin(), form.words.end());
    ways.push_back(all_words(field, other));
  }
  return any_of(ways);
}

/// What facets print of a document without a number: "điện, Ban Bí thư", the title of a law.
Condition shown_condition(const std::string& value, Workshop& workshop) {
  std::vector<Query> terms;
  for (const std::string& key : keys_shown_as(workshop.database, value)) {
    workshop.marking.number_keys.push_back(key);
    terms.push_back(value_term(Field::Cites, key));
  }
  return terms.empty() ? std::nullopt : std::optional(any_of(terms));
}

/// What facets print is taken as they mean it: a title with a date is that of all who cite the law.
Condition number_condition(Field field, const std::string& value, Workshop& workshop) {
  const Reference reference = parse_reference(value);
  const bool understood = reference.cited && reference.unknown.empty();
  const bool numbered = understood && reference.cited->number;
  if (field == Field::Cites && !numbered) {
    if (const Condition shown = shown_condition(value, workshop)) return shown;
  }
  if (!understood) return std::nullopt;
  const Query match = reference_condition(field, reference, workshop).match;
  const bool is_cited_so = field == Field::Cites && numbered && match.empty();
  return is_cited_so ? shown_condition(value, workshop).value_or(match) : match;
}

/// The condition on a field that does not rank; nullopt if it has no such value.
Condition plain_condition(Field field, const std::string& value, Workshop& workshop) {
  switch (field) {
    case Field::Province:
      return province_condition(value, workshop);
    case Field::Type:
      return type_condition(value, workshop);
    case Field::Level:
      return level_condition(value);
    case Field::Branch:
      return branch_condition(value);
    case Field::Issuer:
    case Field::Signer:
      return words_condition(field, value, workshop);
    case Field::Number:
    case Field::Cites:
      return number_condition(field, value, workshop);
    default:
      return std::nullopt;
  }
}

/// The words of a subject one after the other, ranked.
std::optional<Clause> subject_clause(const std::string& value, Workshop& workshop) {
  std::vector<Query> terms;
  std::vector<std::string> words;
  for (const vi::Term& term : workshop.analyzer.analyze(value)) {
    terms.emplace_back(schema::word_term(Field::Subject, term.folded));
    words.emplace_back(term.folded);
  }
  if (terms.empty()) return std::nullopt;
  workshop.marking.phrases.push_back(std::move(words));
  const Query match(Query::OP_PHRASE, terms.begin(), terms.end(),
                    static_cast<Xapian::termcount>(terms.size()));
  return Clause{match, Query(), match};
}

/// A filter of the request; nothing if it is not set.
void add_filter(Field field, const std::string& value, Workshop& workshop,
                std::vector<Query>& conditions) {
  if (value.empty()) return;
  const Condition condition = plain_condition(field, value, workshop);
  if (!condition) throw unknown_value(field, value);
  conditions.push_back(*condition);
}

}  // namespace

std::optional<Clause> field_clause(const FieldValue& field, Workshop& workshop) {
  if (field.field == Field::Subject) return subject_clause(field.value, workshop);
  const Condition found = plain_condition(field.field, field.value, workshop);
  if (!found) return std::nullopt;
  return condition(*found);
}

std::vector<Query> filter_conditions(const Filters& filters, Workshop& workshop) {
  std::vector<Query> conditions;
  add_filter(Field::Province, filters.province, workshop, conditions);
  add_filter(Field::Type, filters.type, workshop, conditions);
  add_filter(Field::Issuer, filters.issuer, workshop, conditions);
  add_filter(Field::Level, filters.level, workshop, conditions);
  add_filter(Field::Branch, filters.branch, workshop, conditions);
  add_filter(Field::Cites, filters.cites, workshop, conditions);
  return conditions;
}

}  // namespace chithi::query
