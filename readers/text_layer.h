// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace chithi::readers {

/// How Vietnamese a text is.
struct Worth {
  std::size_t words = 0;      ///< But for those of digits or of capitals without marks.
  std::size_t syllables = 0;  ///< Of these, what Vietnamese spelling allows.
  std::size_t marked = 0;     ///< Of these, what has marks.
  std::size_t doubtful = 0;   ///< Words on lines with few marks that read as no other language.

  friend bool operator==(const Worth&, const Worth&) = default;
};

/// Weighs a text in UTF-8, or in an old encoding that vi::decode knows.
[[nodiscard]] Worth worth_of(std::string_view text);

/// Whether a text layer is not what its page shows: letters by chance, or Vietnamese whose marks
/// were lost on a good part of its lines. Few words never lie: nothing can be said of them.
[[nodiscard]] bool is_lying(const Worth& layer);

/// Whether there is so little text that a page may be a picture all the same.
[[nodiscard]] bool is_scanty(const Worth& layer);

/// Whether what was read from the picture is to be had instead of the text layer.
[[nodiscard]] bool is_better(const Worth& read, const Worth& layer);

}  // namespace chithi::readers
