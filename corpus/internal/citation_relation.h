// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "corpus/directive.h"
#include "corpus/internal/shadow.h"

namespace chithi::corpus {

/// Why [begin, end) of the shadow is cited, as the words right before it, those of its
/// sentence, and a bracket right after it tell. In brackets, only what they hold counts.
[[nodiscard]] Relation relation_at(const Shadow& shadow, std::size_t begin, std::size_t end);

}  // namespace chithi::corpus
