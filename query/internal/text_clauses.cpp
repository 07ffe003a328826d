// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/text_clauses.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include "query/internal/damaged_clauses.h"
#include "query/internal/query_words.h"
#include "query/internal/rewriting.h"
#include "query/internal/short_forms.h"
#include "query/internal/weights.h"
#include "schema/messages.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;
using Xapian::Query;
using Sequence = std::vector<QueryWord>;

Query folded_term(const QueryWord& word) { return Query(word.folded); }

Query exact_term(const QueryWord& word) {
  return Query(schema::word_term(Field::Exact, word.exact));
}

Query scaled(double factor, const Query& query) { return {factor, query}; }

enum class Order : std::uint8_t { Checked, Known };

/// Words of one field one after the other, or known to be so.
Query adjacent(Field field, std::span<const QueryWord> words, Order order = Order::Checked) {
  std::vector<Query> terms;
  for (const QueryWord& word : words.first(std::min(words.size(), kMaxPhraseWords))) {
    terms.emplace_back(schema::word_term(field, word.folded));
  }
  if (terms.size() == 1) return terms.front();
  if (order == Order::Known) return all_of(terms);
  return {Query::OP_PHRASE, terms.begin(), terms.end(),
          static_cast<Xapian::termcount>(terms.size())};
}

enum class Marked : std::uint8_t { All, AgreeingOnly };

/// The exact terms of the words that bear marks.
std::vector<Query> exact_terms(std::span<const QueryWord> words, Marked which) {
  std::vector<Query> terms;
  for (const QueryWord& word : words) {
    const bool wanted = which == Marked::All || word.agrees;
    if (wanted && word.has_marks()) terms.push_back(exact_term(word));
  }
  return terms;
}

/// `query` where all the terms occur as well.
Query restricted(const Query& query, const std::vector<Query>& terms) {
  return terms.empty() ? query : Query(Query::OP_FILTER, query, all_of(terms));
}

/// The words one after the other, with the marks somewhere that must agree.
Query sequence_query(const Sequence& words, Order order = Order::Checked) {
  return restricted(adjacent(Field::Body, words, order), exact_terms(words, Marked::AgreeingOnly));
}

bool stands_at(std::span<const QueryWord> words, std::span<const vi::Term> terms) {
  return std::ranges::equal(words, terms, [](const QueryWord& word, const vi::Term& term) {
    return word.agrees ? word.exact == term.exact : word.folded == term.folded;
  });
}

bool occurs(const Sequence& words, std::span<const vi::Term> terms) {
  for (std::size_t at = 0; at + words.size() <= terms.size(); ++at) {
    if (stands_at(words, terms.subspan(at, words.size()))) return true;
  }
  return false;
}

/// Whether the index can't tell that the words whose marks must agree stand in their places:
/// exact terms have no positions, and there are none for words without marks.
bool needs_reading(const Sequence& words) {
  return std::ranges::any_of(words, [&](const QueryWord& word) {
    return word.agrees && can_bear_marks(word) && (words.size() > 1 || !word.has_marks());
  });
}

/// Documents that have one of the sequences.
Query sequences_query(const std::vector<Sequence>& variants, Workshop& workshop) {
  std::vector<Query> sure;
  std::vector<Query> doubtful;
  for (const Sequence& words : variants) {
    (needs_reading(words) ? doubtful : sure).push_back(sequence_query(words));
  }
  if (doubtful.empty()) return any_of(sure);
  const auto check = [&variants, &workshop](const corpus::Directive& directive) {
    const std::span<const vi::Term> terms = workshop.analyzer.analyze(directive.text);
    return std::ranges::any_of(variants,
                               [&](const Sequence& words) { return occurs(words, terms); });
  };
  return any_of(sure) | workshop.verifier.keep(any_of(doubtful), check);
}

/// The sequence with `rewriting` in place of what it is for.
Sequence rewritten(const Sequence& words, const Rewriting& rewriting) {
  const auto at = [&](std::size_t index) {
    return words.begin() + static_cast<std::ptrdiff_t>(index);
  };
  Sequence result(words.begin(), at(rewriting.begin));
  std::ranges::copy(rewriting.words, std::back_inserter(result));
  result.insert(result.end(), at(rewriting.end), words.end());
  return result;
}

void remark_rewriting(std::span<const QueryWord> words, const Rewriting& rewriting,
                      Workshop& workshop) {
  const auto typed = words.subspan(rewriting.begin, rewriting.end - rewriting.begin);
  workshop.remark(schema::tr("{0} also as \"{1}\"", join(typed), join(rewriting.words)));
}

/// All ways to write the words, as typed first. Rewritings are applied from the last to the
/// first, so that the places of those still to come stay right, and none upon another.
std::vector<Sequence> variants_of(const Sequence& words, Workshop& workshop) {
  // After "=" every word is meant as it is typed; with --exact but for its marks.
  const bool agrees = words.front().agrees;
  if (agrees && workshop.spelling != Spelling::Exact) return {words};
  std::vector<Rewriting> rewritings = find_rewritings(words, Wording::Quoted);
  if (!agrees) {
    std::ranges::move(find_short_forms(words, workshop.abbreviations, workshop.analyzer),
                      std::back_inserter(rewritings));
  }
  std::ranges::stable_sort(rewritings, std::ranges::greater(), &Rewriting::begin);
  std::vector<Sequence> variants = {words};
  std::vector<std::size_t> unchanged = {words.size()};  // So many words at each one's beginning.
  for (const Rewriting& rewriting : rewritings) {
    const std::size_t before = variants.size();
    for (std::size_t i = 0; i < before && variants.size() < kMaxVariants; ++i) {
      if (unchanged[i] < rewriting.end) continue;
      variants.push_back(rewritten(variants[i], rewriting));
      unchanged.push_back(rewriting.begin);
      remark_rewriting(words, rewriting, workshop);
    }
  }
  return variants;
}

void mark_phrase(const Sequence& words, Workshop& workshop) {
  std::vector<std::string> folded;
  for (const QueryWord& word : words)
    folded.push_back(word.folded);
  workshop.marking.phrases.push_back(std::move(folded));
}

void mark_word(const QueryWord& word, Workshop& workshop) {
  if (word.agrees) {
    workshop.marking.exact.insert(word.exact);
  } else {
    workshop.marking.folded.insert(word.folded);
  }
}

void mark(const Sequence& words, Workshop& workshop) {
  if (words.size() == 1) {
    mark_word(words.front(), workshop);
  } else {
    mark_phrase(words, workshop);
  }
}

/// What `match` finds, weighted by the words as typed and by subjects that have a way to write
/// them.
Clause weighted_sequence(const std::vector<Sequence>& variants, const Query& match) {
  const Sequence& typed = variants.front();
  std::vector<Query> subjects;
  for (const Sequence& words : variants)
    subjects.push_back(adjacent(Field::Subject, words));
  const std::vector<Query> marks = exact_terms(typed, Marked::All);
  const Query bonus = scaled(kExactScale, any_of(marks)) | scaled(kSubjectScale, any_of(subjects));
  const bool rewritten = variants.size() > 1;
  const Query as_typed = rewritten ? sequence_query(typed) : match;
  return {match, marks.empty() && !rewritten ? Query() : restricted(as_typed, marks),
          Query(Query::OP_AND_MAYBE, match, bonus)};
}

/// Words one after the other, in each of the given ways. The first is as typed.
Clause sequence_clause(const std::vector<Sequence>& variants, Workshop& workshop) {
  for (const Sequence& words : variants)
    mark(words, workshop);
  return weighted_sequence(variants, sequences_query(variants, workshop));
}

/// One word that any marks will do for.
Clause folded_word_clause(const QueryWord& word) {
  const Query match = folded_term(word);
  Query rank = match | scaled(kSubjectScale, Query(schema::word_term(Field::Subject, word.folded)));
  if (!word.has_marks()) return {match, Query(), rank};
  return {match, exact_term(word), rank | scaled(kExactScale, exact_term(word))};
}

/// Compiles plain words from left to right.
class WordsCompiler {
 public:
  WordsCompiler(Sequence words, Workshop& workshop)
      : words_(std::move(words)), workshop_(workshop) {
    if (words_.empty()) return;
    rewritings_ = find_rewritings(words_, Wording::Loose);
    if (words_.front().agrees) return;
    short_forms_ = find_short_forms(words_, workshop.abbreviations, workshop.analyzer);
  }

  WordClauses run() {
    std::size_t at = 0;
    while (at < words_.size())
      at = read(at);
    return std::move(clauses_);
  }

 private:
  /// Where the words end that a sign joins to the one at `at`.
  [[nodiscard]] std::size_t joint_end(std::size_t at) const {
    do {
      ++at;
    } while (at < words_.size() && words_[at].joined);
    return at;
  }

  [[nodiscard]] Sequence part(std::size_t begin, std::size_t end) const {
    return {words_.begin() + static_cast<std::ptrdiff_t>(begin),
            words_.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  [[nodiscard]] std::size_t rewriting_end(std::size_t at) const {
    std::size_t end = at + 1;
    for (const Rewriting& rewriting : rewritings_) {
      if (rewriting.begin == at) end = std::max(end, rewriting.end);
    }
    return end;
  }

  std::size_t read(std::size_t at) {
    const std::size_t end = std::max(joint_end(at), rewriting_end(at));
    const Sequence words = part(at, end);
    Clause clause = words.size() > 1 || words.front().agrees
                        ? sequence_clause(joined_variants(at, words), workshop_)
                        : folded_word_clause(words.front());
    if (words.size() == 1) {
      mark_word(words.front(), workshop_);
      add_damaged_forms(words.front(), clause, workshop_);
    }
    for (const Rewriting& rewriting : rewritings_) {
      if (rewriting.begin == at) add_rewriting(rewriting, clause);
    }
    for (const Rewriting& form : short_forms_) {
      const bool within = form.begin <= at && end <= form.end;
      if (within && joint_end(at) == at + 1) add_short_form(form, at, end, clause);
    }
    clauses_.words.push_back(std::move(clause));
    if (at > 0) add_pair(at);
    return end;
  }

  /// "UBND-HĐND" may stand spelt out; a number in words is rewritten as a whole, later.
  std::vector<Sequence> joined_variants(std::size_t at, const Sequence& words) {
    return joint_end(at) > at + 1 ? variants_of(words, workshop_) : std::vector<Sequence>{words};
  }

  void add_pair(std::size_t at) {
    clauses_.pairs.push_back({words_[at - 1].folded, words_[at].folded});
  }

  /// A rewriting counts beside the word that it stands with, so that "5 người" does not find
  /// every "năm". Alone it does if it can't be mistaken.
  [[nodiscard]] Sequence in_context(const Rewriting& rewriting) const {
    Sequence words = rewriting.words;
    const bool before = rewriting.by_slot || rewriting.end == words_.size();
    if (before && rewriting.begin > 0) {
      words.insert(words.begin(), words_[rewriting.begin - 1]);
    } else if (rewriting.end < words_.size()) {
      words.push_back(words_[rewriting.end]);
    }
    return words;
  }

  static bool is_mistakable(const Sequence& words) {
    return words.size() == 1 && (words.front().exact == "năm" || !words.front().has_marks());
  }

  void add_rewriting(const Rewriting& rewriting, Clause& clause) {
    const Sequence words = in_context(rewriting);
    const bool typed_is_telling =
        rewriting.end - rewriting.begin > 1 || words_[rewriting.begin].has_marks();
    if (is_mistakable(words) && !typed_is_telling) return;
    remark_rewriting(words_, rewriting, workshop_);
    mark(rewriting.words, workshop_);
    const Query other = sequence_query(words);
    if (clause.exact.empty()) clause.exact = clause.match;
    clause.match |= other;
    clause.rank |= scaled(kRewrittenScale, other);
  }

  /// Stands for each of the words that it is another form of, and weighs for all together as much
  /// as one rewriting.
  void add_short_form(const Rewriting& form, std::size_t begin, std::size_t end, Clause& clause) {
    remark_rewriting(words_, form, workshop_);
    if (form.begin == begin) mark(form.words, workshop_);
    const Query other = sequence_query(form.words);
    if (form.in_capitals) {
      clause.exact = other;
    } else if (clause.exact.empty()) {
      clause.exact = clause.match;
    }
    const double share =
        static_cast<double>(end - begin) / static_cast<double>(form.end - form.begin);
    clause.match |= other;
    clause.rank |= scaled(kRewrittenScale * share, other);
  }

  Sequence words_;
  std::vector<Rewriting> rewritings_;
  std::vector<Rewriting> short_forms_;
  Workshop& workshop_;
  WordClauses clauses_;
};

Sequence typed_words(std::string_view text, Spelling spelling, Workshop& workshop) {
  Sequence words = words_of(text, workshop.analyzer);
  for (QueryWord& word : words)
    word.agrees = spelling == Spelling::Exact || workshop.spelling == Spelling::Exact;
  return words;
}

}  // namespace

WordClauses word_clauses(std::string_view text, Workshop& workshop) {
  return WordsCompiler(typed_words(text, Spelling::Folded, workshop), workshop).run();
}

Clause exact_word_clause(std::string_view text, Workshop& workshop) {
  const Sequence words = typed_words(text, Spelling::Exact, workshop);
  if (words.empty()) return {};
  workshop.remark(schema::tr("exactly \"{0}\"", join(words)));
  return sequence_clause({words}, workshop);
}

PhraseClause phrase_clause(std::string_view text, Spelling spelling, Workshop& workshop) {
  Sequence words = typed_words(text, spelling, workshop);
  if (words.empty()) return {};
  if (words.size() > kMaxPhraseWords) {
    workshop.remark(schema::tr("phrase cut to {0} words", kMaxPhraseWords));
    words.resize(kMaxPhraseWords);
  }
  workshop.remark(schema::tr("phrase \"{0}\"", join(words)));
  const std::vector<Sequence> variants = variants_of(words, workshop);
  PhraseClause phrase = {sequence_clause(variants, workshop), {}};
  const bool is_damaged = add_damaged_forms(words, phrase.clause, workshop);
  const bool is_written_one_way = variants.size() == 1 && !is_damaged && !needs_reading(words);
  if (words.size() > 1 && is_written_one_way) {
    phrase.where_known = weighted_sequence(variants, sequence_query(words, Order::Known));
  }
  return phrase;
}

Clause prefix_clause(std::string_view text, Workshop& workshop) {
  const Sequence words = typed_words(text, Spelling::Folded, workshop);
  if (words.empty()) return {};
  const QueryWord& last = words.back();
  const bool exact = last.agrees && last.has_marks();
  const std::string beginning = exact ? schema::word_term(Field::Exact, last.exact) : last.folded;
  workshop.remark(schema::tr("words beginning with \"{0}\"", exact ? last.exact : last.folded));
  workshop.marking.prefixes.push_back(last.folded);
  const Query match(Query::OP_WILDCARD, beginning, kMaxPrefixWords,
                    Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_OR);
  std::vector<Clause> clauses = {{match, Query(), match}};
  const Sequence before(words.begin(), words.end() - 1);
  if (!before.empty()) clauses.push_back(sequence_clause({before}, workshop));
  return all_of(clauses);
}

}  // namespace chithi::query
