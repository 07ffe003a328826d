// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "corpus/directive.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::indexer {

/// A directive as the Xapian document that docs/schema.md describes: folded terms with
/// positions, exact terms where they differ, keys of its number and of what it cites, values
/// and the stored record. Depends on nothing but its arguments.
[[nodiscard]] Xapian::Document to_xapian(const corpus::Directive& directive,
                                         const schema::Source& source, vi::Analyzer& analyzer);

}  // namespace chithi::indexer
