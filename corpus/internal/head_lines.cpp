// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/head_lines.h"

#include <algorithm>
#include <utility>

#include "corpus/internal/title_rest.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostLines = 60;

}  // namespace

HeadLines::HeadLines(LineStore& lines, vi::Span directive) : source_(lines, directive) {
  constexpr std::size_t most_have_less = 32;
  lines_.reserve(most_have_less);
  kinds_.reserve(most_have_less);
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
  constexpr std::size_t most_lines = 4;
  if (!has(0)) return;
  Line whole = *lines_[0];
  for (std::size_t i = 1; i < most_lines && has(i) && !lines_[i]->gap; ++i) {
    whole = joined(whole, " ", *lines_[i], mended_);
    if (!is_title_of_lines(*lines_[0], whole)) continue;
    first_title_ = whole;
    lines_[i] = &*first_title_;
    std::fill_n(kinds_.begin(), i, LineKind::Rule);
    kinds_[i] = LineKind::Title;
    return;
  }
}

}  // namespace chithi::corpus
