// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/line_store.h"

#include <optional>
#include <utility>

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostRows = 2048;  ///< Heads and feet have a few dozen.

}  // namespace

std::shared_ptr<const Row> LineStore::row(std::size_t begin) {
  if (const auto found = rows_.find(begin); found != rows_.end()) return found->second;
  if (rows_.size() >= kMostRows) rows_.clear();
  auto row = std::make_shared<Row>();
  row->span = span_at(begin);
  row->lines = lines_of_row(shadow_, row->span, row->mended);
  const bool gap = !row->lines.empty() && is_below_gap(begin);
  std::optional<std::size_t> column;
  for (Line& line : row->lines) {
    if (line.column != column) line.gap = gap;
    column = line.column;
    row->kinds.push_back(kind_of(line));
  }
  rows_.emplace(begin, row);
  return row;
}

bool LineStore::is_below_gap(std::size_t begin) const {
  if (begin == 0) return true;
  const std::size_t end = begin - 1;
  std::size_t above = end;
  while (above > 0 && text_[above - 1] != '\n' && text_[above - 1] != '\f') {
    --above;
  }
  return is_blank_row(text_, {above, end});
}

const LineReader::Entry* LineReader::at(std::size_t index) {
  while (index >= entries_.size() && stretch_.begin < stretch_.end) {
    const Span span = store_.span_at(stretch_.begin);
    stretch_.begin = span.end + 1;
    if (span.empty()) continue;
    const std::shared_ptr<const Row>& row = rows_.emplace_back(store_.row(span.begin));
    for (std::size_t i = 0; i < row->lines.size(); ++i) {
      entries_.push_back({&row->lines[i], row->kinds[i]});
    }
  }
  return index < entries_.size() ? &entries_[index] : nullptr;
}

}  // namespace chithi::corpus
