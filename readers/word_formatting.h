// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/font.h"
#include "readers/word_fib.h"
#include "readers/word_sprm.h"

namespace chithi::readers {

/// A stretch of bytes of the stream WordDocument whose text has the same properties.
template <typename Properties>
struct Formatted {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Properties properties;
};

/// The streams that a Word document consists of; those of Word 6 and 95 are the same.
struct WordStreams {
  std::string_view document;
  std::string_view table;
};

/// Of all text, sorted by `begin`. Pages that lie outside the file or were read before are left
/// out, so that what comes is in proportion to the file.
/// Source: [MS-DOC] 2.9.32 (ChpxFkp), 2.9.175 (PapxFkp).
[[nodiscard]] std::vector<Formatted<CharacterProperties>> read_character_formatting(
    const Fib& fib, const WordStreams& streams);
[[nodiscard]] std::vector<Formatted<ParagraphProperties>> read_paragraph_formatting(
    const Fib& fib, const WordStreams& streams);

/// The characters' properties in each style, with what it inherits.
/// Source: [MS-DOC] 2.9.271 (STSH), 2.9.260 (STD).
[[nodiscard]] std::vector<CharacterProperties> read_styles(const Fib& fib,
                                                           const WordStreams& streams);

/// A font of the document.
struct WordFont {
  Font font;
  unsigned charset = kAnsiCharset;
};

/// The fonts in the order of their indexes. Source: [MS-DOC] 2.9.286 (SttbfFfn), 2.9.82 (FFN).
[[nodiscard]] std::vector<WordFont> read_fonts(const Fib& fib, const WordStreams& streams);

}  // namespace chithi::readers
