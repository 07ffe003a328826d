// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/head_lines.h"

#include "corpus/internal/title_rest.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostLines = 60;

}  // namespace

HeadLines::HeadLines(LineStore& lines, vi::Span directive) : source_(lines, directive) {
  join_first_title();
}

bool HeadLines::has(std::size_t index) {
  while (lines_.size() <= index && lines_.size() < kMostLines) {
    const LineReader::Entry* entry = source_.at(lines_.size());
    if (entry == nullptr) return false;
    lines_.push_back(entry->line);
    kinds_.push_back(entry->kind);
  }
  return index < lines_.size();
}

bool HeadLines::comes(LineKind kind, std::size_t index, std::size_t count) {
  for (std::size_t i = index; i < index + count && has(i); ++i) {
    if (kinds_[i] == kind) return true;
  }
  return false;
}

void HeadLines::join_first_title() {
  if (!has(1) || lines_[1]->gap) return;
  first_title_ = join_title(*lines_[0], *lines_[1]);
  if (!first_title_) return;
  lines_[1] = &*first_title_;
  kinds_[0] = LineKind::Rule;
  kinds_[1] = LineKind::Title;
}

}  // namespace chithi::corpus
