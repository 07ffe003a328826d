// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/subject_lines.h"

#include <cstddef>

#include "corpus/internal/line_kind.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongest = 900;  ///< Bytes.
constexpr std::size_t kLongestSentence = 300;

}  // namespace

void SubjectLines::add(const Line& line) { lines_.push_back(line); }

std::string SubjectLines::text() const {
  std::string text;
  for (const Line& line : lines_) {
    if (line.words().empty()) continue;
    const bool first = text.empty();
    if (!first) text += ' ';
    text += first ? line.words_at(subject_start(line), line.folded().size()) : line.words();
  }
  return std::string(without_end(text, ".,;/"));
}

Span SubjectLines::span() const {
  if (lines_.empty()) return {};
  return {lines_.front().span.begin, lines_.back().span.end};
}

bool SubjectLines::is_sentence() const {
  std::size_t size = 0;
  for (const Line& line : lines_) {
    size += line.words().size();
  }
  const std::string_view last = lines_.back().words();
  return size > kLongest || last.ends_with(':') || (last.ends_with('.') && size > kLongestSentence);
}

}  // namespace chithi::corpus
