// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "query/internal/rewriting.h"
#include "stemmer-vi/abbreviations.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::query {

/// The short forms among the words of a query with what they stand for, and long forms with what
/// they are shortened to; by `begin`, of one place the longest and the likelier first. In each the
/// words need agree in their letters only, unless the typed ones must agree in their marks.
[[nodiscard]] std::vector<Rewriting> find_short_forms(std::span<const QueryWord> words,
                                                      const vi::Abbreviations& abbreviations,
                                                      vi::Analyzer& analyzer);

/// Whether a word is an abbreviation by itself, and so no misspelling of anything.
[[nodiscard]] bool is_short_form(const QueryWord& word, const vi::Abbreviations& abbreviations);

}  // namespace chithi::query
