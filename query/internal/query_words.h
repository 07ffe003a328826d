// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/analyzer.h"

namespace chithi::query {

/// A word of a query in both forms of vi::Term, kept beyond the next analysis.
struct QueryWord {
  std::string folded;
  std::string exact;
  bool is_number = false;
  bool joined = false;    ///< To the word before it by a sign alone: the "19" of "Covid-19".
  bool agrees = false;    ///< The marks must be the same.
  bool capitals = false;  ///< Typed in capitals, all of it.

  [[nodiscard]] bool has_marks() const { return exact != folded; }

  friend bool operator==(const QueryWord&, const QueryWord&) = default;
};

/// The words of a text.
[[nodiscard]] std::vector<QueryWord> words_of(std::string_view text, vi::Analyzer& analyzer);

/// Whether a word of these letters could bear marks at all, so that one without them is a
/// spelling of its own: "duong", but not "4" or "kg".
[[nodiscard]] bool can_bear_marks(const QueryWord& word);

}  // namespace chithi::query
