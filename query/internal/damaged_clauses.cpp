// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/damaged_clauses.h"

#include <string>
#include <vector>

#include "query/internal/damaged_words.h"
#include "query/internal/short_forms.h"
#include "query/internal/weights.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using Xapian::Query;

void remark_damaged(const QueryWord& word, const std::vector<DamagedForm>& forms,
                    Workshop& workshop) {
  std::string list;
  for (const DamagedForm& form : forms)
    list += (list.empty() ? "" : ", ") + form.folded;
  workshop.remark(list.empty() ? schema::tr("{0}: nothing like it", word.exact)
                               : schema::tr("{0} also damaged: {1}", word.exact, list));
}

/// What the word may be where it is damaged, to be marked; null if that is not asked.
const std::vector<DamagedForm>* damaged_forms(const QueryWord& word, Workshop& workshop) {
  if (!workshop.fuzzy || word.is_number || word.agrees) return nullptr;
  if (is_short_form(word, workshop.abbreviations)) return nullptr;
  const std::vector<DamagedForm>* const forms = workshop.damaged.find(word, workshop.database);
  if (forms == nullptr) {
    workshop.remark(schema::tr("damaged forms of the first {0} words only", kMaxDamagedWords));
    return nullptr;
  }
  remark_damaged(word, *forms, workshop);
  for (const DamagedForm& form : *forms)
    workshop.marking.folded.insert(form.folded);
  return forms;
}

}  // namespace

void add_damaged_forms(const QueryWord& word, Clause& clause, Workshop& workshop) {
  const std::vector<DamagedForm>* const forms = damaged_forms(word, workshop);
  if (forms == nullptr || forms->empty()) return;
  std::vector<Query> matches;
  for (const DamagedForm& form : *forms)
    matches.push_back(form.match);
  if (clause.exact.empty()) clause.exact = clause.match;
  clause.match |= any_of(matches);
  // As one word, or the rarest damage would weigh most.
  clause.rank |= Query(kDamagedScale, Query(Query::OP_SYNONYM, matches.begin(), matches.end()));
}

bool add_damaged_forms(std::span<const QueryWord> words, Clause& clause, Workshop& workshop) {
  std::vector<Query> places;
  bool any = false;
  for (const QueryWord& word : words) {
    places.emplace_back(word.folded);
    const std::vector<DamagedForm>* const forms = damaged_forms(word, workshop);
    if (forms == nullptr || forms->empty()) continue;
    for (const DamagedForm& form : *forms)
      places.back() |= Query(form.folded);
    any = true;
  }
  if (!any) return false;
  const auto width = static_cast<Xapian::termcount>(places.size());
  const Query other(Query::OP_PHRASE, places.begin(), places.end(), width);
  if (clause.exact.empty()) clause.exact = clause.match;
  clause.match |= other;
  clause.rank |= Query(kDamagedScale, other);
  return true;
}

}  // namespace chithi::query
