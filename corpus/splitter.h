// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// The directives in a file's text, in order: together they cover it without gaps. A new one
/// begins at a letterhead (or at a title alone in capitals) after the signature or the "Nơi
/// nhận" of the one before; letterheads that a text quotes and specimen forms split nothing.
/// Always at least one span; a text without any letterhead is one directive.
[[nodiscard]] std::vector<vi::Span> split_directives(std::string_view text);

}  // namespace chithi::corpus
