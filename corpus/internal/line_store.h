// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/internal/line_kind.h"
#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// The lines of one row, and what each of them is.
struct Row {
  Span span;
  std::pmr::vector<Line> lines;
  std::pmr::vector<LineKind> kinds;
};

/// Reads the rows of a text when they are asked for, and each but once: the splitter and the
/// readers of head and foot ask for the same ones.
class LineStore {
 public:
  /// `text` must outlive the store.
  explicit LineStore(std::string_view text)
      : text_(text), shadow_(text), has_feeds_(text.find('\f') != std::string_view::npos) {}

  LineStore(const LineStore&) = delete;
  LineStore& operator=(const LineStore&) = delete;

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] const Shadow& shadow() const noexcept { return shadow_; }

  /// The bytes of the row that begins at byte `begin`, as row_at finds them, in less time.
  [[nodiscard]] Span span_at(std::size_t begin) const {
    if (has_feeds_) return row_at(text_, begin);
    return {begin, std::min(text_.find('\n', begin), text_.size())};
  }

  /// The row that begins at byte `begin`. The store forgets rows when it holds many; what has been
  /// handed out stays.
  [[nodiscard]] std::shared_ptr<const Row> row(std::size_t begin);

 private:
  /// Rows that are forgotten together, and the memory that all of them share: a directive has
  /// dozens, and few live longer than it is read.
  struct Rows {
    std::pmr::monotonic_buffer_resource memory{8192};
    std::pmr::unordered_map<std::size_t, Row> known{64, &memory};
    MendedWords mended;
  };

  [[nodiscard]] Row read_row(std::size_t begin);
  [[nodiscard]] bool is_below_gap(std::size_t begin) const;

  std::string_view text_;
  CastShadow shadow_;
  bool has_feeds_;
  std::shared_ptr<Rows> rows_ = std::make_shared<Rows>();
  std::vector<Line> lines_;  ///< Of the row that is read now.
};

/// The lines of a stretch of a text one after the other, each read when it is asked for.
class LineReader {
 public:
  struct Entry {
    const Line* line = nullptr;  ///< Stays where it is as long as the reader does.
    LineKind kind = LineKind::Other;
  };

  /// `stretch` begins and ends with rows.
  LineReader(LineStore& store, Span stretch) : store_(store), stretch_(stretch) {
    constexpr std::size_t most_have_less = 32;
    rows_.reserve(most_have_less);
    entries_.reserve(most_have_less);
  }

  /// Line `index` of the stretch; null behind the last. Stays where it is until the next is asked
  /// for.
  [[nodiscard]] const Entry* at(std::size_t index);

 private:
  LineStore& store_;
  Span stretch_;
  std::vector<std::shared_ptr<const Row>> rows_;
  std::vector<Entry> entries_;
};

}  // namespace chithi::corpus
