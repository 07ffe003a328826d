// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/internal/line_kind.h"
#include "corpus/internal/line_store.h"

namespace chithi::corpus {

/// The lines that a head may take, read no further ahead than is asked for. A title that stands on
/// the first lines, up to four, is one line, the last of them.
class HeadLines {
 public:
  HeadLines(LineStore& lines, vi::Span directive);

  /// Whether there is a line `index`; heads have no more than 60.
  [[nodiscard]] bool has(std::size_t index);

  /// Line `index`, for which `has` has said yes, and what it is.
  [[nodiscard]] const Line& operator[](std::size_t index) const { return *lines_[index]; }
  [[nodiscard]] LineKind kind(std::size_t index) const { return kinds_[index]; }

  /// Whether one of the `count` lines from `index` on is of that kind.
  [[nodiscard]] bool comes(LineKind kind, std::size_t index, std::size_t count);

  /// The same lines as they stand in the text.
  [[nodiscard]] LineReader& source() { return source_; }

 private:
  void join_first_title();

  LineReader source_;
  MendedWords mended_;
  std::vector<const Line*> lines_;   ///< Those that have been asked for.
  std::optional<Line> first_title_;  ///< In the place of its last line.
  std::vector<LineKind> kinds_;
};

}  // namespace chithi::corpus
