// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "query/internal/clause.h"
#include "query/internal/pair_ranking.h"

namespace chithi::query {

/// Plain words: a clause for each, and which of them stand side by side.
struct WordClauses {
  std::vector<Clause> words;
  std::vector<WordPair> pairs;
};

/// The words of a text, each found folded, and under what else it may be written ("4", "bốn").
/// Words that a sign joins ("Covid-19") stand together.
[[nodiscard]] WordClauses word_clauses(std::string_view text, Workshop& workshop);

/// A word with its marks.
[[nodiscard]] Clause exact_word_clause(std::string_view text, Workshop& workshop);

/// A phrase, and what it comes to for documents that are known to have it, whose positions then
/// need not be read again.
struct PhraseClause {
  Clause clause;
  std::optional<Clause> where_known;  ///< Where that takes less.
};

/// Words side by side in their order, in every way to write the numbers in them.
[[nodiscard]] PhraseClause phrase_clause(std::string_view text, Spelling spelling,
                                         Workshop& workshop);

/// The words that begin so.
[[nodiscard]] Clause prefix_clause(std::string_view text, Workshop& workshop);

}  // namespace chithi::query
