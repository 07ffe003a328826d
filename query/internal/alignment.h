// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "query/internal/paragraphs.h"

namespace chithi::query {

/// A paragraph of one text and its counterpart in another, both counted from 0.
struct Counterparts {
  std::size_t a = 0;
  std::size_t b = 0;
  bool moved = false;  ///< Out of the order that the others keep.

  friend bool operator==(const Counterparts&, const Counterparts&) = default;
};

/// Which paragraphs of two texts say the same, each at most once, in the order of `b`. They are
/// like by the pairs of neighbouring words that they share.
///
/// Takes time about in proportion to the texts: counterparts are looked for by what few
/// paragraphs have in common, the weightiest that follow each other in both texts are kept, and
/// only short gaps between them are compared each with each.
[[nodiscard]] std::vector<Counterparts> align(const std::vector<Paragraph>& a,
                                              const std::vector<Paragraph>& b);

}  // namespace chithi::query
