// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chithi::query {

enum class Style : std::uint8_t { Plain, Removed, Added };

/// A stretch of a document's text with its style.
struct StyledText {
  std::string_view text;
  Style style = Style::Plain;
};

/// How styles are shown.
enum class Rendering : std::uint8_t {
  Colour,    ///< By the terminal's colours.
  Brackets,  ///< [-removed-] {+added+}
  Bare,      ///< Not at all.
};

/// One line of a terminal.
struct TerminalLine {
  std::string bytes;
  std::size_t width = 0;  ///< In columns; what steers the terminal takes none.
};

/// The texts one after the other on lines of at most `width` columns, which is at least 8. Blanks
/// and control characters count as one space; a word that is longer than a line is cut.
[[nodiscard]] std::vector<TerminalLine> wrap(const std::vector<StyledText>& texts,
                                             std::size_t width, Rendering rendering);

}  // namespace chithi::query
