// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemmer-vi/encoding.h"

namespace chithi::readers {

/// The old encoding of nearly all of a text that became Unicode as if it were Windows-1252;
/// nullopt if it is Unicode, or in several.
[[nodiscard]] std::optional<vi::Encoding> encoding_of_all(std::string_view text);

/// Whether so many words of a text could have been written in Unicode only that all of it was.
[[nodiscard]] bool is_unicode(std::string_view text);

/// Reads a text that a font of an old encoding shows. What was typed in Unicode, though the font
/// is old, stays: Windows takes its glyphs elsewhere.
[[nodiscard]] std::string read_in_font(std::string_view text, vi::Encoding encoding);

}  // namespace chithi::readers
