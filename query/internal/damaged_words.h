// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/internal/query_words.h"

namespace chithi::query {

/// A term of the index that stands for another word because of damage.
struct DamagedForm {
  std::string folded;
  int cost = 0;         ///< As in vi::Repair.
  Xapian::Query match;  ///< The documents in which it does.
};

/// Finds under what else the words of one query stand where texts or the query are damaged.
class DamagedWords {
 public:
  /// The likeliest forms of a word, at most kMaxDamagedForms; null if the words before have used
  /// up what a query may ask of the database. A word that is no syllable, or that no document
  /// has, may itself be damaged: its repairs count as well. What index terms may be damaged forms
  /// of it is asked one by one, some 400 for a word of seven letters, whatever the database's size.
  const std::vector<DamagedForm>* find(const QueryWord& word, const Xapian::Database& database);

 private:
  std::map<std::string, std::vector<DamagedForm>> found_;  ///< By the exact form.
};

/// Whether a word may be damaged: no document has it; or Vietnamese does not spell so, and if it
/// is typed without marks, no document has a syllable of these letters either. Two letters, and
/// known words without any vowel or mark, are abbreviations and not doubtful.
[[nodiscard]] bool is_doubtful(const QueryWord& word, const Xapian::Database& database);

/// The terms in use that one damage may have made of a folded word, the cheapest first, then the
/// commonest. None that is commoner than the word itself.
[[nodiscard]] std::vector<DamagedForm> damaged_terms(const std::string& folded,
                                                     const Xapian::Database& database);

}  // namespace chithi::query
