// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::query {

/// What became of a paragraph.
enum class ParagraphChange : std::uint8_t { Same, Changed, Moved, OnlyInA, OnlyInB };

/// "same", "changed", "moved", "only_a", "only_b".
[[nodiscard]] std::string_view to_string(ParagraphChange change) noexcept;

/// What became of words within a paragraph.
enum class WordChange : std::uint8_t { Same, Removed, Added };

/// "same", "removed", "added".
[[nodiscard]] std::string_view to_string(WordChange change) noexcept;

/// Words that follow each other and share one fate, with what stands between them.
struct WordRun {
  WordChange change = WordChange::Same;
  vi::Span a;  ///< In text A; empty if they were added.
  vi::Span b;  ///< In text B; empty if they were removed.

  friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// A paragraph of A beside its counterpart in B.
struct ParagraphRow {
  ParagraphChange change = ParagraphChange::Same;
  std::optional<vi::Span> a;  ///< In text A.
  std::optional<vi::Span> b;  ///< In text B.
  std::size_t ordinal_a = 0;  ///< Which paragraph of A, from 1; 0 for none.
  std::size_t ordinal_b = 0;
  /// What differs, where it was changed or moved; the spans of each side make up its paragraph.
  std::vector<WordRun> runs;
};

/// Two texts, paragraph by paragraph.
struct Comparison {
  /// Every paragraph of either text that has words, once: in the order of B, what only A has
  /// before that which follows it there.
  std::vector<ParagraphRow> rows;
  std::size_t words_a = 0;
  std::size_t words_b = 0;
  /// Words of one text that are found in the other too: in the counterpart of their paragraph, or
  /// in four words that stand side by side anywhere in it.
  std::size_t found_in_b = 0;
  std::size_t found_in_a = 0;

  [[nodiscard]] std::size_t count(ParagraphChange change) const;
};

/// Compares two texts (UTF-8, NFC) by what is written in them: words in their canonical spelling,
/// so that capitals, signs and line breaks, hoà and hòa, 07 and 7 are no differences. Time grows
/// about as the texts do.
[[nodiscard]] Comparison compare_texts(std::string_view a, std::string_view b);

}  // namespace chithi::query
