// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/line_store.h"

#include <optional>
#include <utility>

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostRows = 2048;  ///< Heads and feet have a few dozen.

}  // namespace

std::shared_ptr<const Row> LineStore::row(std::size_t begin) {
  auto found = rows_->known.find(begin);
  if (found == rows_->known.end()) {
    if (rows_->known.size() >= kMostRows) rows_ = std::make_shared<Rows>();
    found = rows_->known.emplace(begin, read_row(begin)).first;
  }
  return {rows_, &found->second};
}

Row LineStore::read_row(std::size_t begin) {
  const Span span = span_at(begin);
  lines_.clear();
  add_lines_of_row(shadow_, span, rows_->mended, lines_);
  Row row{span,
          {lines_.begin(), lines_.end(), &rows_->memory},
          std::pmr::vector<LineKind>(&rows_->memory)};
  row.kinds.reserve(row.lines.size());
  const bool gap = !row.lines.empty() && is_below_gap(begin);
  std::optional<std::size_t> column;
  for (Line& line : row.lines) {
    if (line.column != column) line.gap = gap;
    column = line.column;
    row.kinds.push_back(kind_of(line));
  }
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
