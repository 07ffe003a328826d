// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>

#include "corpus/directive.h"
#include "query/comparison.h"
#include "query/format.h"

namespace chithi::query {

/// How a comparison looks as a table.
struct DiffOptions {
  std::size_t width = 100;  ///< Columns to keep to; below 100 the texts stand one under the other.
  bool colour = false;      ///< Else [-removed-] and {+added+}.
  bool unified = false;     ///< One under the other in any case.
};

/// Two directives and what their texts have in common.
struct DirectiveComparison {
  corpus::Directive a;
  corpus::Directive b;
  Comparison comparison;
};

/// Writes two directives side by side, by paragraph, with what differs marked. As JSON, one object
/// with the headers "a" and "b", "summary", and "paragraphs".
void print_comparison(const DirectiveComparison& compared, Format format,
                      const DiffOptions& options, std::ostream& out);

}  // namespace chithi::query
