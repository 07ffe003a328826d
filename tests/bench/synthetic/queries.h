// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/synthetic/archive.h"

namespace chithi::bench {

/// What a user might ask.
struct Query {
  std::string_view kind;  ///< "term", "and2", "and3", "or2", "phrase2", "phrase3", "docnum".
  std::string text;       ///< In small letters, with diacritics; a number as in its letterhead.
};

/// Two hundred queries with words of directives of an archive of that size, so that each finds
/// at least the directive it was taken from. Kinds come in mixed order.
[[nodiscard]] std::vector<Query> draw_queries(const SyntheticArchive& archive, std::size_t size,
                                              std::uint64_t seed);

}  // namespace chithi::bench
