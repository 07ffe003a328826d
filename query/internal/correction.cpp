// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/correction.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>
#include <variant>
#include <vector>

#include "query/internal/clause.h"
#include "query/internal/damaged_words.h"
#include "query/internal/query_words.h"
#include "query/internal/short_forms.h"
#include "query/internal/weights.h"
#include "schema/terms.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/repair.h"
#include "stemmer-vi/span.h"
#include "stemmer-vi/syllable.h"

namespace chithi::query {
namespace {

using Xapian::Database;
using Xapian::Query;

/// In the unit of vi::repair_cost. Ten times as common makes up for a shape mark and a tone;
/// neighbours that some text has side by side for a lost letter.
constexpr double kTenfold = 3.0;
constexpr double kNeighbours = 6.0;
constexpr double kUnknown = 50.0;
constexpr double kUnspelt = 6.0;  ///< Known with other marks only.

/// One way to take a word; the less it costs, the better.
struct Choice {
  std::string spelling;
  std::string folded;
  double cost = 0.0;
};

double worth(Xapian::doccount frequency) { return kTenfold * std::log10(1.0 + frequency); }

/// Weighs the ways to take the words of one text.
class Corrector {
 public:
  Corrector(const Database& database, const vi::Abbreviations& abbreviations)
      : database_(database), abbreviations_(abbreviations) {}

  void correct(std::string_view text) {
    std::vector<QueryWord> words = words_of(text, analyzer_);
    words.resize(std::min(words.size(), kMaxCorrectedWords - seen_));
    if (words.empty()) return;
    seen_ += words.size();
    std::vector<std::vector<Choice>> choices;
    for (const QueryWord& word : words) {
      choices.push_back(choices_of(word));
      is_marked_ = is_marked_ || word.has_marks();
    }
    const std::vector<std::size_t> path = cheapest_path(choices);
    for (std::size_t i = 0; i < words.size(); ++i)
      take(words[i], choices[i][path[i]]);
  }

  /// The query with what was found out; nullopt if a search without marks would find the same.
  [[nodiscard]] std::optional<std::string> apply(std::string_view typed) {
    if (!is_changed_) return std::nullopt;
    std::string result;
    std::size_t at = 0;
    for (const vi::Term& term : analyzer_.analyze(typed)) {
      const auto found = corrections_.find(std::string(term.exact));
      if (found == corrections_.end() || is_bound(typed, term.span.begin)) continue;
      result += typed.substr(at, term.span.begin - at);
      result += is_marked_ ? found->second.spelling : found->second.folded;
      at = term.span.end;
    }
    return result.append(typed.substr(at));
  }

 private:
  /// "=luân", "-luân", "tinh:luân" are not plain words.
  static bool is_bound(std::string_view typed, std::size_t at) {
    return at > 0 && std::string_view("=-:").find(typed[at - 1]) != std::string_view::npos;
  }

  [[nodiscard]] Xapian::doccount frequency(const std::string& spelling,
                                           const std::string& folded) const {
    if (spelling != folded) return exact_frequency(spelling);
    // The bare form stands for all its marked spellings too; the commonest of them is none of it.
    Xapian::doccount marked = 0;
    for (const std::string& other : vi::spellings_of(folded)) {
      if (other != folded) marked = std::max(marked, exact_frequency(other));
    }
    const Xapian::doccount all = database_.get_termfreq(folded);
    return all - std::min(all, marked);
  }

  [[nodiscard]] Xapian::doccount exact_frequency(const std::string& spelling) const {
    return database_.get_termfreq(schema::word_term(schema::Field::Exact, spelling));
  }

  void add(std::vector<Choice>& choices, std::string spelling, int cost) const {
    std::string folded = vi::fold(spelling);
    const Xapian::doccount known = frequency(spelling, folded);
    if (known == 0) return;
    choices.push_back({std::move(spelling), std::move(folded), cost - worth(known)});
  }

  [[nodiscard]] std::vector<Choice> choices_of(const QueryWord& word) const {
    const Xapian::doccount known = frequency(word.exact, word.folded);
    std::vector<Choice> choices = {{word.exact, word.folded, -worth(known)}};
    if (is_short_form(word, abbreviations_)) return choices;
    if (known > 0 && !is_doubtful(word, database_)) return choices;
    if (known == 0) {
      choices[0].cost = database_.term_exists(word.folded) ? kUnspelt : kUnknown;
    }
    for (vi::Repair& repair : vi::repairs(word.exact))
      add(choices, std::move(repair.spelling), repair.cost);
    // Words that are no syllables, such as "covid", are known by the index alone.
    const bool is_syllable = vi::parse_syllable(word.exact).has_value();
    for (const DamagedForm& form :
         is_syllable ? std::vector<DamagedForm>() : damaged_terms(word.folded, database_)) {
      if (vi::spellings_of(form.folded).empty()) add(choices, form.folded, form.cost);
    }
    std::ranges::stable_sort(choices, {}, &Choice::cost);
    if (choices.size() > kMaxChoices) choices.resize(kMaxChoices);
    return choices;
  }

  /// Whether some text has the words side by side, and spells them so somewhere.
  [[nodiscard]] bool are_neighbours(const Choice& first, const Choice& second) const {
    const Query terms[] = {Query(first.folded), Query(second.folded)};
    Xapian::Enquire enquire(database_);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<Query> all = {Query(Query::OP_PHRASE, std::begin(terms), std::end(terms), 2)};
    for (const Choice* choice : {&first, &second}) {
      if (choice->spelling == choice->folded) continue;
      all.emplace_back(schema::word_term(schema::Field::Exact, choice->spelling));
    }
    enquire.set_query(all_of(all));
    return !enquire.get_mset(0, 1).empty();
  }

  /// What it costs to go from one choice to one for the next word; nothing to choose, no cost.
  [[nodiscard]] double step(const Choice& first, const Choice& second, bool is_open) const {
    return is_open && are_neighbours(first, second) ? -kNeighbours : 0.0;
  }

  /// For each word the index of its choice on the cheapest way through all of them.
  [[nodiscard]] std::vector<std::size_t> cheapest_path(
      const std::vector<std::vector<Choice>>& choices) const {
    std::vector<std::vector<std::size_t>> before(choices.size());
    std::vector<double> costs = {0.0};
    for (std::size_t i = 0; i < choices.size(); ++i) {
      std::vector<double> next;
      for (const Choice& choice : choices[i]) {
        const auto [from, cost] = cheapest_step(choices, i, choice, costs);
        before[i].push_back(from);
        next.push_back(cost + choice.cost);
      }
      costs = std::move(next);
    }
    std::vector<std::size_t> path(choices.size());
    auto at = static_cast<std::size_t>(std::ranges::min_element(costs) - costs.begin());
    for (std::size_t i = choices.size(); i-- > 0; at = before[i][at])
      path[i] = at;
    return path;
  }

  [[nodiscard]] std::pair<std::size_t, double> cheapest_step(
      const std::vector<std::vector<Choice>>& choices, std::size_t index, const Choice& choice,
      const std::vector<double>& costs) const {
    if (index == 0) return {0, 0.0};
    const std::vector<Choice>& previous = choices[index - 1];
    const bool is_open = previous.size() > 1 || choices[index].size() > 1;
    std::pair<std::size_t, double> best = {0, costs[0] + step(previous[0], choice, is_open)};
    for (std::size_t i = 1; i < previous.size(); ++i) {
      const double cost = costs[i] + step(previous[i], choice, is_open);
      if (cost < best.second) best = {i, cost};
    }
    return best;
  }

  void take(const QueryWord& word, const Choice& choice) {
    if (choice.spelling == word.exact) return;
    is_changed_ = is_changed_ || choice.folded != word.folded;
    corrections_.emplace(word.exact, choice);
  }

  const Database& database_;
  const vi::Abbreviations& abbreviations_;
  vi::Analyzer analyzer_;
  std::map<std::string, Choice> corrections_;  ///< By the exact form of what was typed.
  std::size_t seen_ = 0;
  bool is_marked_ = false;
  bool is_changed_ = false;
};

void correct_words(const Group& group, Corrector& corrector) {
  for (const Node& node : group.children) {
    if (const auto* words = std::get_if<Words>(&node.value)) corrector.correct(words->text);
    if (const auto* phrase = std::get_if<Phrase>(&node.value)) corrector.correct(phrase->text);
    const auto* inner = std::get_if<Group>(&node.value);
    if (inner != nullptr && inner->kind != Group::Kind::Not) correct_words(*inner, corrector);
  }
}

}  // namespace

std::optional<std::string> corrected_query(std::string_view typed, const Group& root,
                                           const Database& database,
                                           const vi::Abbreviations& abbreviations) {
  Corrector corrector(database, abbreviations);
  correct_words(root, corrector);
  return corrector.apply(typed);
}

}  // namespace chithi::query
