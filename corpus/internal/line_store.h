// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <limits>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/internal/line_kind.h"
#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// The lines of one row, and what each of them is.
struct Row {
  Span span;
  std::vector<Line> lines;
  std::vector<LineKind> kinds;
};

/// Reads the rows of a text when they are asked for, and each but once: the splitter and the
/// readers of head and foot ask for the same ones.
class LineStore {
 public:
  /// `text` must outlive the store.
  explicit LineStore(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  /// The row that begins at byte `begin`. The store forgets rows when it holds many; what has been
  /// handed out stays.
  [[nodiscard]] std::shared_ptr<const Row> row(std::size_t begin);

 private:
  [[nodiscard]] bool is_below_gap(std::size_t begin) const;

  std::string_view text_;
  std::unordered_map<std::size_t, std::shared_ptr<const Row>> rows_;
};

/// The lines of a stretch of a text one after the other, each read when it is asked for.
class LineReader {
 public:
  struct Entry {
    const Line* line = nullptr;  ///< Stays where it is as long as the reader does.
    LineKind kind = LineKind::Other;
  };

  /// `stretch` begins and ends with rows.
  LineReader(LineStore& store, Span stretch) : store_(store), stretch_(stretch) {}

  /// Line `index` of the stretch; null behind the last. Stays where it is too.
  [[nodiscard]] const Entry* at(std::size_t index);

 private:
  LineStore& store_;
  Span stretch_;
  std::vector<std::shared_ptr<const Row>> rows_;
  std::deque<Entry> entries_;
};

}  // namespace chithi::corpus
