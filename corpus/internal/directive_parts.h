// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "corpus/citation.h"
#include "corpus/internal/line_store.h"
#include "corpus/internal/shadow.h"
#include "corpus/letterhead.h"
#include "corpus/splitter.h"

/// The public functions of the same names, for texts whose lines and shadow all of them look at.
namespace chithi::corpus {

[[nodiscard]] std::vector<vi::Span> split_directives(LineStore& lines);

/// Of one directive of the text; places in the result are counted from its beginning.
[[nodiscard]] Letterhead read_letterhead(LineStore& lines, vi::Span directive);

[[nodiscard]] std::vector<CitationMention> find_citations(const Shadow& text, CitingText kind);

}  // namespace chithi::corpus
