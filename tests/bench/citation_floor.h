// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

/// What `chithi cites` can't do with less. Both print how many documents they saw; `words` are a
/// term and the numbers of value slots.
namespace chithi::bench {

/// The documents of a posting list, and values of each.
void read_values(const std::string& location, std::span<const std::string> words);

/// The same along chains: a document is cited by those that have the number of its key for a term
/// of the same kind, and the whole key in their nodes. The first slot has keys, the second nodes.
void walk_chains(const std::string& location, std::span<const std::string> words);

}  // namespace chithi::bench
