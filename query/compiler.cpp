// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compiler.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "query/internal/clause.h"
#include "query/internal/date_condition.h"
#include "query/internal/field_clauses.h"
#include "query/internal/lexer.h"
#include "query/internal/number_clauses.h"
#include "query/internal/query_words.h"
#include "query/internal/reading.h"
#include "query/internal/text_clauses.h"
#include "query/internal/weights.h"
#include "query/internal/wording.h"
#include "schema/messages.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using Xapian::Query;

/// What a query asks for, by the part it plays.
struct Parts {
  std::vector<Clause> words;       ///< Wanted, the more the better.
  std::vector<WordPair> pairs;     ///< Rank only.
  std::vector<std::string> typed;  ///< Rank only.
  std::vector<Clause> content;     ///< Required, and found in the text.
  std::vector<Clause> known;       ///< The same for documents that are known to match.
  bool is_less_known = false;      ///< Whether `known` takes less than `content`.
  std::vector<Clause> conditions;  ///< Required of the document at large.
  std::vector<Query> excluded;
  std::vector<DateCondition> dates;
};

/// Everything required: inside choices and negations there is no more or less.
Clause everything_in(const Parts& parts) {
  std::vector<Clause> clauses = parts.words;
  std::ranges::copy(parts.content, std::back_inserter(clauses));
  std::ranges::copy(parts.conditions, std::back_inserter(clauses));
  for (const DateCondition& date : parts.dates)
    clauses.push_back(condition(date.inside));
  if (parts.excluded.empty()) return clauses.empty() ? Clause{} : all_of(clauses);
  Clause all = clauses.empty() ? condition(everything()) : all_of(clauses);
  const Query excluded = any_of(parts.excluded);
  for (Query* const side : {&all.match, &all.exact, &all.rank}) {
    if (!side->empty()) *side = Query(Query::OP_AND_NOT, *side, excluded);
  }
  return all;
}

Parts parts_of(const std::vector<Node>& nodes, Workshop& workshop);

/// Sorts one node into the parts.
class PartReader {
 public:
  PartReader(Parts& parts, Workshop& workshop) : parts_(parts), workshop_(workshop) {}

  void operator()(const Words& words) { add_words(words.text); }

  void operator()(const ExactWord& word) { add_content(exact_word_clause(word.text, workshop_)); }

  void operator()(const Prefix& prefix) {
    Clause clause = prefix_clause(prefix.text, workshop_);
    if (!clause.match.empty()) parts_.words.push_back(std::move(clause));
  }

  void operator()(const Phrase& phrase) {
    const Spelling spelling = phrase.exact ? Spelling::Exact : Spelling::Folded;
    PhraseClause found = phrase_clause(phrase.text, spelling, workshop_);
    if (!found.clause.match.empty()) require(std::move(found.clause), found.where_known);
  }

  void operator()(const Number& number) {
    if (std::optional<Clause> clause = number_clause(number, workshop_)) {
      add_typed(number.text);
      require(*std::move(clause));
    } else {
      workshop_.remark(schema::tr("no document known as \"{0}\": searched as words", number.text));
      add_words(number.text);
    }
  }

  void operator()(const FieldValue& field) {
    if (std::optional<Clause> clause = field_clause(field, workshop_)) {
      parts_.conditions.push_back(*std::move(clause));
    } else {
      workshop_.remark(
          schema::tr("{0}:{1} is not known: searched as words", field.keyword, field.value));
      add_words(field.value);
    }
  }

  void operator()(const DateRange& range) { parts_.dates.push_back(date_condition(range)); }

  void operator()(const Group& group) {
    if (group.kind == Group::Kind::All) {
      Parts inner = parts_of(group.children, workshop_);
      take(std::move(inner));
    } else if (group.kind == Group::Kind::Any) {
      add_choice(group);
    } else {
      add_negation(group);
    }
  }

 private:
  void add_content(Clause clause) {
    if (!clause.match.empty()) require(std::move(clause));
  }

  void require(Clause clause, const std::optional<Clause>& where_known = std::nullopt) {
    parts_.is_less_known = parts_.is_less_known || where_known;
    parts_.known.push_back(where_known.value_or(clause));
    parts_.content.push_back(std::move(clause));
  }

  void add_words(std::string_view text) {
    WordClauses clauses = word_clauses(text, workshop_);
    std::ranges::move(clauses.words, std::back_inserter(parts_.words));
    std::ranges::move(clauses.pairs, std::back_inserter(parts_.pairs));
    add_typed(text);
    for_each_word(text, [&](std::string_view word) { suggest_numbers(word, workshop_); });
  }

  void add_typed(std::string_view text) {
    for (QueryWord& word : words_of(text, workshop_.analyzer))
      parts_.typed.push_back(std::move(word.folded));
  }

  template <typename Use>
  static void for_each_word(std::string_view text, Use use) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && text[at] != ' ') continue;
      if (begin < at) use(text.substr(begin, at - begin));
      begin = at + 1;
    }
  }

  void take(Parts inner) {
    std::ranges::move(inner.words, std::back_inserter(parts_.words));
    std::ranges::move(inner.pairs, std::back_inserter(parts_.pairs));
    std::ranges::move(inner.typed, std::back_inserter(parts_.typed));
    std::ranges::move(inner.content, std::back_inserter(parts_.content));
    std::ranges::move(inner.known, std::back_inserter(parts_.known));
    parts_.is_less_known = parts_.is_less_known || inner.is_less_known;
    std::ranges::move(inner.conditions, std::back_inserter(parts_.conditions));
    std::ranges::move(inner.excluded, std::back_inserter(parts_.excluded));
    std::ranges::move(inner.dates, std::back_inserter(parts_.dates));
  }

  /// One node with all that is in it required; nothing if there is nothing to search in it.
  Clause strict(const Node& node) { return everything_in(parts_of({node}, workshop_)); }

  void add_choice(const Group& group) {
    std::vector<Clause> choices;
    for (const Node& child : group.children) {
      Clause clause = strict(child);
      if (!clause.match.empty()) choices.push_back(std::move(clause));
    }
    if (!choices.empty()) add_content(any_of(choices));
  }

  void add_negation(const Group& group) {
    // What is not wanted is not marked either, and what only resembles it is left in.
    const Marking marking = workshop_.marking;
    const bool fuzzy = std::exchange(workshop_.fuzzy, false);
    const Clause clause = strict(group.children.front());
    workshop_.fuzzy = fuzzy;
    workshop_.marking = marking;
    // A draft matches too much inside, and so would leave out too much here.
    if (clause.match.empty() || workshop_.verifier.is_draft()) return;
    parts_.excluded.push_back(clause.match);
  }

  Parts& parts_;
  Workshop& workshop_;
};

Parts parts_of(const std::vector<Node>& nodes, Workshop& workshop) {
  Parts parts;
  PartReader reader(parts, workshop);
  for (const Node& node : nodes)
    std::visit(reader, node.value);
  return parts;
}

/// The whole request as parts: the query's own, and the filters as conditions.
Parts request_parts(const ParsedQuery& query, const Request& request, Workshop& workshop) {
  Parts parts = parts_of(query.root.children, workshop);
  for (const Query& filter : filter_conditions(request.filters, workshop))
    parts.conditions.push_back(condition(filter));
  const auto has_year = [](const auto& date) { return date && date->year != 0; };
  const Filters& filters = request.filters;
  if (has_year(filters.from) || has_year(filters.to)) {
    parts.dates.push_back(date_condition({filters.from, filters.to}));
  }
  return parts;
}

using Side = Query Clause::*;

std::vector<Query> side_of(const std::vector<Clause>& clauses, Side side) {
  std::vector<Query> queries;
  for (const Clause& clause : clauses)
    queries.push_back(clause.*side);
  return queries;
}

/// Whether nothing at all is asked for, although something was typed: "((((", "…".
bool is_void(const Parts& parts, std::string_view typed) {
  const bool blank =
      std::ranges::all_of(typed, [](char c) { return is_blank(static_cast<unsigned char>(c)); });
  return !blank && parts.words.empty() && parts.content.empty() && parts.conditions.empty() &&
         parts.excluded.empty() && parts.dates.empty();
}

/// How many documents have a word; of what is more than one word, all that there are.
Xapian::doccount frequency_of(const Clause& word, const Xapian::Database& database) {
  const bool is_term = word.match.get_type() == Query::LEAF_TERM;
  return is_term ? database.get_termfreq(*word.match.get_terms_begin()) : database.get_doccount();
}

/// The words that a directive must have to count as having all. In a question of many words typed
/// without a mark the rarest may be misread: what has all the others is not put below a long text
/// that happens to have the misreading besides.
std::vector<Clause> words_to_have(const std::vector<Clause>& words,
                                  const Xapian::Database& database) {
  const bool is_bare = std::ranges::all_of(words, [](const Clause& w) { return w.exact.empty(); });
  if (words.size() < kFewestWordsOfQuestion || !is_bare) return words;
  std::vector<std::pair<Xapian::doccount, std::size_t>> by_frequency;
  for (std::size_t i = 0; i < words.size(); ++i)
    by_frequency.emplace_back(frequency_of(words[i], database), i);
  std::ranges::sort(by_frequency);
  std::vector<Clause> kept;
  for (std::size_t i = words.size() / kMisreadOneIn; i < words.size(); ++i)
    kept.push_back(words[by_frequency[i].second]);
  return kept;
}

/// Joins the parts, with a given side of the conditions on the date.
class Assembly {
 public:
  Assembly(const Parts& parts, Query DateCondition::*dates) : parts_(parts) {
    conditions_ = side_of(parts.conditions, &Clause::match);
    for (const DateCondition& date : parts.dates)
      conditions_.push_back(date.*dates);
  }

  [[nodiscard]] Query match() const {
    std::vector<Query> required = side_of(parts_.content, &Clause::match);
    if (required.empty() && !parts_.words.empty()) required.push_back(any_word(&Clause::match));
    return limited(std::move(required));
  }

  /// With every word.
  [[nodiscard]] Query all() const {
    std::vector<Query> required = side_of(parts_.content, &Clause::match);
    std::ranges::copy(side_of(parts_.words, &Clause::match), std::back_inserter(required));
    return limited(std::move(required));
  }

  /// Whether a hit may have some words only.
  [[nodiscard]] bool is_graded() const {
    return parts_.words.size() > 1 || (!parts_.words.empty() && !parts_.content.empty());
  }

  /// Weighted, with the content as it is or as it may be where it is known to match.
  [[nodiscard]] Query ranked(const std::vector<Clause>& content) const {
    std::vector<Query> required;
    if (Query rank = content_rank(content); !rank.empty()) required.push_back(std::move(rank));
    for (const Query& condition : conditions_)
      required.emplace_back(0.0, condition);
    return limited(std::move(required), Conditions::AreIn);
  }

  /// What all words are worth, and that they are spelt as typed; for hits only.
  [[nodiscard]] std::vector<Tier> tiers(const Xapian::Database& database,
                                        const std::vector<Clause>& content) const {
    std::vector<Tier> tiers;
    if (is_graded())
      tiers.push_back({all_of(words_to_have(parts_.words, database)).match, kAllWordsTier});
    std::vector<Clause> clauses = parts_.words;
    std::ranges::copy(content, std::back_inserter(clauses));
    const Query exact = all_of(clauses).exact;
    if (!exact.empty()) tiers.push_back({exact, kAllExactTier});
    return tiers;
  }

 private:
  enum class Conditions : std::uint8_t { AreMissing, AreIn };

  /// What is required, with the conditions and without what is excluded.
  [[nodiscard]] Query limited(std::vector<Query> required,
                              Conditions conditions = Conditions::AreMissing) const {
    if (conditions == Conditions::AreMissing) {
      std::ranges::copy(conditions_, std::back_inserter(required));
    }
    const Query all = all_of(required);
    if (parts_.excluded.empty()) return all;
    return {Query::OP_AND_NOT, all, any_of(parts_.excluded)};
  }

  [[nodiscard]] Query any_word(Side side) const { return any_of(side_of(parts_.words, side)); }

  [[nodiscard]] Query content_rank(const std::vector<Clause>& content) const {
    const Query words = any_word(&Clause::rank);
    if (content.empty()) return words;
    const Query rank = all_of(side_of(content, &Clause::rank));
    return words.empty() ? rank : Query(Query::OP_AND_MAYBE, rank, words);
  }

  const Parts& parts_;
  std::vector<Query> conditions_;
};

/// Of plain words, at the top.
std::size_t count_words(const Group& root) {
  std::size_t words = 0;
  for (const Node& node : root.children) {
    if (const auto* plain = std::get_if<Words>(&node.value)) {
      words += 1 + static_cast<std::size_t>(std::ranges::count(plain->text, ' '));
    }
  }
  return words;
}

Parts final_parts(const ParsedQuery& query, const Request& request, Workshop& workshop) {
  Parts draft = request_parts(query, request, workshop);
  workshop.verifier.set_scope(Assembly(draft, &DateCondition::possible).match());
  workshop.marking = {};
  workshop.remarks = {is_void(draft, request.query)
                          ? schema::tr("nothing in it to search for")
                          : schema::tr("read as {0}", reading_of(query.root, request.spelling))};
  std::ranges::copy(readings_of(request.filters), std::back_inserter(workshop.remarks));
  std::ranges::copy(query.remarks, std::back_inserter(workshop.remarks));
  Parts parts = request_parts(query, request, workshop);
  if (workshop.verifier.has_trusted()) {
    workshop.remark(
        schema::tr("spelling and dates checked in the first {0} documents only", kMaxVerified));
  }
  const std::string unknown =
      joined(unknown_words(query.root, workshop.database, workshop.analyzer), ", ");
  if (!unknown.empty())
    workshop.remark(schema::tr("in no directive, and so left out: {0}", unknown));
  return parts;
}

}  // namespace

CompiledQuery compile(const ParsedQuery& query, const Request& request,
                      const Xapian::Database& database, const vi::Abbreviations& abbreviations) {
  Verifier verifier(database);
  Workshop workshop = {.database = database,
                       .spelling = request.spelling,
                       .verifier = verifier,
                       .abbreviations = abbreviations,
                       .is_question = count_words(query.root) >= kFewestWordsOfQuestion};
  workshop.fuzzy = request.fuzzy;
  const Parts parts = final_parts(query, request, workshop);
  CompiledQuery compiled;
  compiled.marking = std::move(workshop.marking);
  compiled.understood = std::move(workshop.remarks);
  compiled.suggestions = std::move(workshop.suggestions);
  if (is_void(parts, request.query)) return compiled;
  const Assembly assembly(parts, &DateCondition::inside);
  compiled.match = assembly.match();
  compiled.is_graded = assembly.is_graded();
  compiled.all = assembly.all();
  compiled.is_dated = !parts.dates.empty();
  compiled.possible = Assembly(parts, &DateCondition::possible).match();
  compiled.ranked = assembly.ranked(parts.content);
  compiled.tiers = assembly.tiers(database, parts.content);
  if (parts.is_less_known) {
    compiled.ranked_where_known = assembly.ranked(parts.known);
    compiled.tiers_where_known = assembly.tiers(database, parts.known);
  }
  compiled.pairs = parts.pairs;
  compiled.typed = parts.typed;
  if (compiled.typed.size() > kMaxPairs) compiled.typed.resize(kMaxPairs);
  if (compiled.pairs.size() > kMaxPairs) compiled.pairs.resize(kMaxPairs);
  return compiled;
}

}  // namespace chithi::query
