// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/directive.h"
#include "query/snippet.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/span.h"

namespace chithi::query {

/// A stretch of a text that is to be marked.
struct Mark {
  vi::Span span;
  std::size_t what = 0;  ///< The same for the same word, phrase or number.
  int worth = 1;         ///< How much it is worth to be shown.
};

/// The marks in a directive's text, by place, not overlapping. The analyzer is for its room.
[[nodiscard]] std::vector<Mark> find_marks(const corpus::Directive& directive,
                                           const Marking& marking, vi::Analyzer& analyzer);

/// Where the words of a mention end, which in the text may be on several lines.
[[nodiscard]] std::size_t end_of_mention(std::string_view text, const corpus::Mention& mention);

}  // namespace chithi::query
