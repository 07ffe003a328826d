// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chithi::corpus {

/// The words of a shadow at which a citation may begin, ascending. A quick look that spares most
/// words from being read: it lets pass a word that begins with a digit, "số", "văn bản" or a type's
/// name, or that a number or "số" follows, as one follows a code; and some at which nothing begins.
[[nodiscard]] std::vector<std::uint32_t> citation_starts(std::string_view shadow);

}  // namespace chithi::corpus
