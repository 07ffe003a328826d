// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/appendices.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "corpus/internal/letter_case.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestRow = 400;   ///< Bytes; longer ones are prose.
constexpr std::size_t kLongestLine = 160;  ///< Bytes of a line on top of an appendix.
constexpr std::size_t kRowsOfTop = 6;      ///< From the first row of a title to "(Kèm theo …)".
constexpr std::size_t kLongestTitle = 240;

constexpr std::array<std::string_view, 8> kStarts = {
    "(kem theo", "(ban hanh kem theo",
    "kem theo",  "ban hanh kem theo",
    "phu luc",   "mau so",
    "bieu so",   "mau ",
};

/// Tells what the appendix is issued with, below its title.
bool is_reference(std::string_view folded) {
  return folded.find("kem theo") != std::string_view::npos && starts_with(folded, "(");
}

/// A quick look that spares most rows from being read.
bool may_hold_start(std::string_view row) {
  if (row.size() > kLongestRow) return false;
  const std::size_t first = row.find_first_not_of(" \t*_#>|\r\xc2\xa0");
  return first != std::string_view::npos &&
         std::string_view("pPmMbBkK(").find(row[first]) != std::string_view::npos;
}

/// "phụ lục kèm theo" in the middle of a sentence that a scan has wrapped begins nothing.
bool is_top(const Line& line) {
  if (line.words().size() > kLongestLine || !is_attachment(line.folded())) return false;
  if (starts_with(line.folded(), "(")) return true;
  const bool name = starts_with(line.folded(), "phu luc") || starts_with(line.folded(), "mau so") ||
                    starts_with(line.folded(), "bieu so");
  const bool sentence = line.words().ends_with('.') || line.words().ends_with(';');
  return name && !sentence && (line.capitals || begins_with_capital(line.words()));
}

class AppendixFinder {
 public:
  AppendixFinder(LineStore& lines, vi::Span stretch) : lines_(lines), stretch_(stretch) {}

  std::vector<Appendix> find() {
    for (std::size_t at = stretch_.begin; at < stretch_.end;) {
      const vi::Span row = lines_.span_at(at);
      rows_.push_back(row.begin);
      if (may_hold_start(vi::slice(lines_.text(), row))) read_row(row.begin);
      at = row.end + 1;
    }
    if (!found_.empty()) found_.back().span.end = stretch_.end;
    return std::move(found_);
  }

 private:
  void read_row(std::size_t begin) {
    const std::shared_ptr<const Row> row = lines_.row(begin);
    const bool top = !row->lines.empty() && is_top(row->lines.front());
    if (!top) return;
    // "PHỤ LỤC I / DANH MỤC … / (Kèm theo …)" is the top of one.
    const bool same = !found_.empty() && rows_.size() - last_ <= kRowsOfTop;
    const bool reference = is_reference(row->lines.front().folded());
    if ((reference && same) || goes_on(row->lines.front().folded())) return;
    const std::size_t first = reference ? title_above() : rows_.size() - 1;
    const bool untitled = reference && first == rows_.size() - 1;
    if (!untitled || found_.empty()) start(first);
  }

  /// The top of a further page: "PHỤ LỤC I (tiếp theo)".
  static bool goes_on(std::string_view folded) {
    return folded.find("(tiep") != std::string_view::npos;
  }

  /// The index of the row in which the title above "(Kèm theo …)" begins.
  std::size_t title_above() {
    std::size_t first = rows_.size() - 1;
    while (first > 0 && rows_.size() - first < kRowsOfTop) {
      const std::shared_ptr<const Row> above = lines_.row(rows_[first - 1]);
      if (above->lines.empty() || !is_of_title(*above)) break;
      --first;
    }
    return first;
  }

  static bool is_of_title(const Row& row) {
    if (row.span.size() > kLongestRow) return false;
    return std::ranges::all_of(row.kinds, [](LineKind kind) {
      return kind == LineKind::Title || kind == LineKind::Other || kind == LineKind::Body ||
             kind == LineKind::Subject || kind == LineKind::OfBody;
    });
  }

  void start(std::size_t row) {
    if (!found_.empty()) found_.back().span.end = rows_[row];
    found_.push_back({{rows_[row], stretch_.end}, title_from(rows_[row])});
    last_ = row;
  }

  /// The words from a row on up to a gap, a reference or a sentence.
  std::string title_from(std::size_t at) {
    std::string title;
    for (std::size_t count = 0; count < kRowsOfTop && at < stretch_.end; ++count) {
      if (lines_.span_at(at).size() > kLongestRow) break;
      const std::shared_ptr<const Row> row = lines_.row(at);
      at = row->span.end + 1;
      if (row->lines.empty()) {
        if (count < 2) continue;
        break;
      }
      const Line& line = row->lines.front();
      const LineKind kind = row->kinds.front();
      // A form's own letterhead.
      const bool head = kind == LineKind::StateHead || kind == LineKind::PartyHead ||
                        (!title.empty() && (kind == LineKind::Body || kind == LineKind::Number ||
                                            starts_with(line.folded(), "ten co quan")));
      const bool over = head || starts_with(line.folded(), "(") ||
                        line.words().size() > kLongestLine || (!title.empty() && !line.capitals);
      if (over || title.size() + line.words().size() > kLongestTitle) break;
      if (line.words().empty()) continue;
      if (!title.empty()) title += ' ';
      title += line.words();
    }
    return title;
  }

  LineStore& lines_;
  vi::Span stretch_;
  std::vector<std::size_t> rows_;  ///< Beginnings of all so far.
  std::size_t last_ = 0;           ///< Index of the row that began the last appendix.
  std::vector<Appendix> found_;
};

}  // namespace

bool is_attachment(std::string_view folded) {
  return std::ranges::any_of(kStarts,
                             [&](std::string_view words) { return starts_with(folded, words); });
}

std::vector<Appendix> find_appendices(LineStore& lines, vi::Span below_foot) {
  return AppendixFinder(lines, below_foot).find();
}

}  // namespace chithi::corpus
