// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "corpus/directive.h"
#include "corpus/identity.h"
#include "corpus/sketch.h"

namespace chithi::corpus {

/// What is compared first of a directive that may be a copy of another.
struct CopyTraits {
  Identity identity;  ///< Its own; empty if it has none.
  Sketch sketch;      ///< Of its folded words.
};

/// Groups of directives that are one paper, filed more than once: a copy, a scan of it, what
/// another letter encloses. By indices; each group ascending and of two at least, the groups by
/// their first.
using CopyGroups = std::vector<std::vector<std::size_t>>;

/// What is asked about a few of the directives, by their indices.
struct CopySources {
  /// Id, number, symbol, type, issuer, date and subject.
  std::function<Directive(std::size_t)> head_of;
  std::function<std::string(std::size_t)> text_of;
};

/// Finds the copies among directives.
///
/// A number, its place and the day make a paper, so that a text that is like the other is enough
/// to believe them, if the issuers may be one. If the days differ within a year, one was misread,
/// and the texts must be nearly the same; if a day is missing, half of them, and only one paper may
/// fit. What lacks its number (written by hand, below a stamp) is a copy of the only paper that is
/// much the same, contradicts it in nothing that both say (type, symbol, issuer, place, day, the
/// words of the subject), and names the same people and places. Where it is open whose number or
/// text it is, all words must be the same. Never joins two numbers, however alike the texts:
/// circulars go out under many.
///
/// What it finds does not depend on the order of the directives.
[[nodiscard]] CopyGroups find_copies(std::span<const CopyTraits> directives,
                                     const CopySources& sources);

}  // namespace chithi::corpus
