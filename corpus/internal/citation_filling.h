// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "corpus/citation.h"
#include "corpus/directive.h"
#include "corpus/document_type.h"

namespace chithi::corpus {

/// The type of what is cited: the code in the symbol outranks the word before the number
/// ("văn bản số 3681/BC-TCT" is a report). Null if neither tells.
[[nodiscard]] const DocumentType* type_of(const CitationMention& mention);

/// What the mentions of one document say together, as a record: with the issuer and the year
/// that its symbol tells, and the place of the citing directive where local bodies name none.
/// `mentions` and `key` are left empty.
[[nodiscard]] Citation fill_citation(const CitationMention& known, const CitingDirective& citing);

/// The words with single blanks for all line ends and runs of blanks, without the addresses of
/// links and marks of emphasis.
[[nodiscard]] std::string words_of_citation(std::string_view words);

}  // namespace chithi::corpus
