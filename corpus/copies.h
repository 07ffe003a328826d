// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
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

/// The head of a directive by its index: id, number, symbol, type, issuer, date and subject.
using HeadOf = std::function<Directive(std::size_t)>;

/// Finds the copies among directives.
///
/// A number, its place and the day make a paper, so that a text that is like the other is enough
/// to believe them. If the days differ within a year, one was misread, and the texts must be
/// nearly the same; so must they if a day is missing, and there only one paper may fit. What
/// lacks its number (a stamp over it, a scan that could not be read) is a copy of the only paper
/// that is nearly the same in its text and contradicts it in nothing that both say: type, symbol,
/// issuer, place, day, and the words of the subject. Texts without any such thing are copies if
/// they are the same word by word. Never joins two numbers, however alike the texts: circulars go
/// out under many.
///
/// What it finds depends on the directives alone and not on their order. `head_of` is asked about
/// those that lack a number, and what may be theirs.
[[nodiscard]] CopyGroups find_copies(std::span<const CopyTraits> directives, const HeadOf& head_of);

}  // namespace chithi::corpus
