// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// The lines of a trích yếu, gathered one by one.
class SubjectLines {
 public:
  void add(const Line& line);
  void clear() { lines_.clear(); }

  [[nodiscard]] bool empty() const { return lines_.empty(); }
  [[nodiscard]] std::size_t count() const { return lines_.size(); }
  [[nodiscard]] const Line& last() const { return lines_.back(); }

  /// On one line, without "V/v", "Về việc", "về" before and stops after it.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] Span span() const;

  /// Whether this can't be one, but the beginning of the text: a sentence, a paragraph.
  [[nodiscard]] bool is_sentence() const;

 private:
  std::vector<Line> lines_;
};

}  // namespace chithi::corpus
