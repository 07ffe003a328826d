// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/damaged_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "query/internal/clause.h"
#include "query/internal/weights.h"
#include "schema/terms.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/repair.h"
#include "stemmer-vi/syllable.h"

namespace chithi::query {
namespace {

using Xapian::Database;
using Xapian::Query;

struct Found {
  DamagedForm form;
  Xapian::doccount frequency = 0;
};

/// A change of one letter in three makes one word of any other; a look-alike or one too many
/// does not.
bool is_telling(const vi::Damage& damage, const std::string& word) {
  constexpr std::size_t kShort = 3;
  if (damage.folded.size() < kShort) return false;
  return word.size() > kShort || damage.cost < vi::repair_cost::kLetter ||
         damage.folded.size() > word.size();
}

Xapian::doccount exact_frequency(const std::string& spelling, const Database& database) {
  return database.get_termfreq(schema::word_term(schema::Field::Exact, spelling));
}

/// Whether some document spells a syllable so that it folds to this.
bool is_spelt(const std::string& folded, const Database& database) {
  if (vi::parse_syllable(folded)) return database.term_exists(folded);
  return std::ranges::any_of(vi::spellings_of(folded), [&](const std::string& spelling) {
    return exact_frequency(spelling, database) > 0;
  });
}

/// TW, CV and the like, and BCH where it is known: there is a syllable near to any of them.
bool is_abbreviation(const QueryWord& word, const Database& database) {
  constexpr std::size_t kShort = 2;
  if (word.folded.size() <= kShort) return true;
  const bool has_vowel = word.folded.find_first_of("aeiouy") != word.folded.npos;
  return !has_vowel && !word.has_marks() && database.term_exists(word.folded);
}

/// Where the term is not the folded form of a sound word. "quyt" is left of "quyết" where no
/// "quýt" is in the document; other damages than a lost letter are too many to be believed.
std::optional<Query> damaged_only(const vi::Damage& damage, Xapian::doccount frequency,
                                  const Database& database) {
  const Query term(damage.folded);
  const std::vector<std::string> spellings = vi::spellings_of(damage.folded);
  if (spellings.empty()) return term;
  if (!damage.lost_letter) return std::nullopt;
  std::vector<Query> sound;
  Xapian::doccount spelt = 0;
  for (const std::string& spelling : spellings) {
    sound.emplace_back(schema::word_term(schema::Field::Exact, spelling));
    spelt += exact_frequency(spelling, database);
  }
  if (spelt >= frequency) return std::nullopt;
  return Query(Query::OP_AND_NOT, term, any_of(sound));
}

std::vector<DamagedForm> best_of(std::vector<Found> found) {
  std::ranges::stable_sort(found, {}, [](const Found& f) {
    return std::tuple(f.form.cost, -static_cast<double>(f.frequency));
  });
  if (found.size() > kMaxDamagedForms) found.resize(kMaxDamagedForms);
  std::vector<DamagedForm> forms;
  for (Found& each : found)
    forms.push_back(std::move(each.form));
  return forms;
}

/// What the word may have been meant for.
std::vector<DamagedForm> repaired_terms(const QueryWord& word, const Database& database) {
  std::vector<Found> found;
  // The marks alone may be wrong, and search does not mind them.
  if (is_spelt(word.folded, database)) return {};
  std::set<std::string> seen = {word.folded};
  for (const vi::Repair& repair : vi::repairs(word.exact)) {
    std::string folded = vi::fold(repair.spelling);
    const Xapian::doccount frequency = database.get_termfreq(folded);
    if (frequency == 0 || !seen.insert(folded).second) continue;
    const Query match(folded);
    found.push_back({{std::move(folded), repair.cost, match}, frequency});
  }
  return best_of(std::move(found));
}

}  // namespace

bool is_doubtful(const QueryWord& word, const Database& database) {
  if (word.is_number || is_abbreviation(word, database)) return false;
  if (!database.term_exists(word.folded)) return true;
  if (vi::parse_syllable(word.exact)) return false;
  return word.has_marks() || !is_spelt(word.folded, database);
}

std::vector<DamagedForm> damaged_terms(const std::string& folded, const Database& database) {
  std::vector<Found> found;
  const Xapian::doccount most = database.get_termfreq(folded);
  for (const vi::Damage& damage : vi::damages(folded)) {
    if (!is_telling(damage, folded)) continue;
    const Xapian::doccount frequency = database.get_termfreq(damage.folded);
    if (frequency == 0 || (most > 0 && frequency > most)) continue;
    if (const std::optional<Query> match = damaged_only(damage, frequency, database)) {
      found.push_back({{damage.folded, damage.cost, *match}, frequency});
    }
  }
  return best_of(std::move(found));
}

const std::vector<DamagedForm>* DamagedWords::find(const QueryWord& word,
                                                   const Database& database) {
  if (const auto known = found_.find(word.exact); known != found_.end()) return &known->second;
  if (found_.size() == kMaxDamagedWords) return nullptr;
  std::vector<DamagedForm> forms;
  if (is_doubtful(word, database)) forms = repaired_terms(word, database);
  for (DamagedForm& form : damaged_terms(word.folded, database)) {
    const bool known = std::ranges::count(forms, form.folded, &DamagedForm::folded) > 0;
    if (!known && forms.size() < kMaxDamagedForms) forms.push_back(std::move(form));
  }
  return &found_.emplace(word.exact, std::move(forms)).first->second;
}

}  // namespace chithi::query
