// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "query/internal/clause.h"
#include "query/internal/query_words.h"

namespace chithi::query {

/// Lets the clause of a word match what may be damaged forms of it, where the request asks for
/// that; they rank below the word itself. Exact words and numbers stay as they are.
void add_damaged_forms(const QueryWord& word, Clause& clause, Workshop& workshop);

/// The same for words one after the other, any of which may be damaged. Gives whether some may be.
bool add_damaged_forms(std::span<const QueryWord> words, Clause& clause, Workshop& workshop);

}  // namespace chithi::query
