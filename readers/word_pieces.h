// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "readers/word_fib.h"
#include "readers/word_formatting.h"

namespace chithi::readers {

/// A piece of the text that lies together in the stream WordDocument.
struct Piece {
  std::uint32_t at = 0;   ///< Its first byte.
  std::size_t begin = 0;  ///< Its first character in the text of all stories.
  std::size_t characters = 0;
  bool wide = false;             ///< UTF-16 rather than eight bits.
  CharacterProperties modified;  ///< What was changed by the last save.

  [[nodiscard]] std::uint32_t byte_of(std::size_t character) const {
    return static_cast<std::uint32_t>(at + character * (wide ? 2 : 1));
  }
};

/// The pieces of the text in order, cut to what the file holds; all together have no more
/// characters than the file has bytes. Source: [MS-DOC] 2.4.1, 2.9.38 (Clx), 2.9.177 (Pcd).
[[nodiscard]] std::vector<Piece> read_pieces(const Fib& fib, const WordStreams& streams);

}  // namespace chithi::readers
