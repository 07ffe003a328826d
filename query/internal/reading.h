// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/ast.h"
#include "query/searcher.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::query {

/// How a query was read, in plain words: `the words "tỉnh ủy" (all of them first, then some); not
/// the word "bão"; dated 2021-06 to 2021-07`.
[[nodiscard]] std::string reading_of(const Group& root, Spelling spelling);

/// The filters of a request, each in plain words: "issuer with the words tỉnh ủy".
[[nodiscard]] std::vector<std::string> readings_of(const Filters& filters);

/// The plain words of a query, as typed, that no directive has in any spelling; each once.
[[nodiscard]] std::vector<std::string> unknown_words(const Group& root,
                                                     const Xapian::Database& database,
                                                     vi::Analyzer& analyzer);

}  // namespace chithi::query
