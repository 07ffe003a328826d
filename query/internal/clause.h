// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/internal/damaged_words.h"
#include "query/internal/verifier.h"
#include "query/searcher.h"
#include "query/snippet.h"
#include "stemmer-vi/abbreviations.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::query {

/// A part of a query as conditions and weights of Xapian.
struct Clause {
  Xapian::Query match;  ///< Which documents.
  Xapian::Query exact;  ///< Those of them that are spelt as typed; empty if all are.
  Xapian::Query rank;   ///< The same documents as `match`, weighted.
};

/// What all parts of one compilation share and add to.
struct Workshop {
  const Xapian::Database& database;
  Spelling spelling;
  Verifier& verifier;
  const vi::Abbreviations& abbreviations;
  bool is_question;  ///< So many words besides numbers that an unknown number is one word more.
  vi::Analyzer analyzer{};
  Marking marking{};
  std::vector<std::string> remarks{};
  std::vector<std::string> suggestions{};
  bool fuzzy = false;
  DamagedWords damaged{};

  void remark(const std::string& text);
  void suggest(const std::string& text);
};

/// Matches every document. Xapian's own constant would share its reference count with all
/// threads.
[[nodiscard]] Xapian::Query everything();
/// All of them; everything if there are none.
[[nodiscard]] Xapian::Query all_of(const std::vector<Xapian::Query>& queries);
/// Any of them; nothing if there are none.
[[nodiscard]] Xapian::Query any_of(const std::vector<Xapian::Query>& queries);
/// What is only matched, and weighs nothing.
[[nodiscard]] Clause condition(const Xapian::Query& query);
/// What `query` matches, each with the same weight.
[[nodiscard]] Xapian::Query with_weight(const Xapian::Query& query, double weight);

[[nodiscard]] Clause all_of(const std::vector<Clause>& clauses);
[[nodiscard]] Clause any_of(const std::vector<Clause>& clauses);

}  // namespace chithi::query
