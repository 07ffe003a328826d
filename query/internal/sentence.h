// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "stemmer-vi/span.h"

namespace chithi::query {

/// The sentence, item of a list or paragraph that `words` stand in, on one line and without
/// Markdown's stars. Of a very long one the part around them, whole words, with "…" where it
/// is cut.
[[nodiscard]] std::string find_sentence(std::string_view text, const vi::Span& words);

}  // namespace chithi::query
