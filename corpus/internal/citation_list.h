// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/citation.h"
#include "corpus/internal/shadow.h"

namespace chithi::corpus {

/// How a mention hangs together with the one before it.
enum class Link {
  None,
  Series,  ///< ";" between them: they share what they are cited for.
  List,    ///< "," or "và": what the last one has may be meant for all.
};

/// What stands between two mentions, [begin, end) of the shadow.
[[nodiscard]] Link link_between(const Shadow& shadow, std::size_t begin, std::size_t end);

/// Gives the members of lists what the list says for all: the type of the first ("Quyết định số
/// 24/2008/QĐ-TTg, 25/2008/QĐ-TTg"), the symbol ("Nghị quyết 78, 79/NQ-CP"), date and issuer of
/// the last, the relation of the first. `links[i]` joins mentions i - 1 and i.
void share_in_lists(std::vector<CitationMention>& mentions, const std::vector<Link>& links);

}  // namespace chithi::corpus
