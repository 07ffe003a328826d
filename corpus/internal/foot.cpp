// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/foot.h"

#include <algorithm>
#include <span>
#include <utility>

#include "corpus/internal/list_items.h"
#include "corpus/internal/posts.h"
#include "corpus/internal/signature.h"
#include "corpus/internal/words.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostLines = 80;
constexpr std::size_t kRowsAbove = 14;  ///< Of a signature that stands above "Nơi nhận".
constexpr std::size_t kMostSignatureLines = 16;
constexpr std::size_t kLinesOfBareSignature = 6;
constexpr std::size_t kRightColumn = 20;

struct Anchors {
  std::optional<std::size_t> copies;  ///< Byte of the row.
  std::vector<std::size_t> authorities;
  std::vector<std::size_t> rows;  ///< Beginnings of all rows up to "Nơi nhận".
};

/// The first row with "Nơi nhận", and those before it with an authority.
Anchors find_anchors(LineStore& lines, Span below_head) {
  Anchors anchors;
  for (std::size_t at = below_head.begin; at < below_head.end && !anchors.copies;) {
    const Span row = lines.span_at(at);
    anchors.rows.push_back(at);
    at = row.end + 1;
    if (!may_hold_foot(vi::slice(lines.text(), row))) continue;
    for (const LineKind kind : lines.row(row.begin)->kinds) {
      if (kind == LineKind::Copies) anchors.copies = row.begin;
      if (kind == LineKind::Authority) anchors.authorities.push_back(row.begin);
    }
  }
  return anchors;
}

bool is_of_signature(const Evidence& evidence) {
  return evidence.field == Field::OnBehalf || evidence.field == Field::SignerTitle ||
         evidence.field == Field::SignerName;
}

void take_signature(Foot& foot, Signature signature) {
  foot.signer = std::move(signature.signer);
  std::erase_if(foot.evidence, is_of_signature);
  foot.evidence.insert(foot.evidence.end(), signature.evidence.begin(), signature.evidence.end());
}

class FootReader {
 public:
  explicit FootReader(LineReader lines) : lines_(std::move(lines)) {}

  Foot read() {
    for (std::size_t i = 0; i < kMostLines && !is_done() && lines_.at(i) != nullptr; ++i) {
      read_line(*lines_.at(i)->line, lines_.at(i)->kind);
    }
    foot_.copies = list_.items();
    take_signature(foot_, read_signature(signature_));
    return std::move(foot_);
  }

 private:
  /// Whether the list is over, and all that may be signature has been seen.
  [[nodiscard]] bool is_done() const {
    return list_seen_ && !open_ && signature_.size() == kMostSignatureLines;
  }

  void read_line(const Line& line, LineKind kind) {
    if (kind == LineKind::Rule) return;
    if (kind == LineKind::PlaceDate && !foot_.place_date) read_place_date(line);
    if (kind == LineKind::Copies) return open_list(line);
    if (open_ && is_left(line) && takes(line, kind)) {
      list_.add(line.words());
      foot_.evidence.push_back({Field::Copies, line.span});
      open_ = !is_last_item();
      return;
    }
    // What stands right may have come between the items; with the name below them it is over.
    if (is_left(line) && parse_person(line.words())) open_ = false;
    if (signature_.size() < kMostSignatureLines) signature_.push_back(line);
  }

  void read_place_date(const Line& line) {
    foot_.place_date = parse_place_date(line);
    foot_.place_date_span = line.span;
  }

  void open_list(const Line& line) {
    if (list_seen_) return;
    open_ = list_seen_ = true;
    const std::size_t colon = line.words().find(':');
    if (colon != std::string::npos) list_.add(without_start(line.words().substr(colon + 1), "*"));
    if (!list_.empty()) foot_.evidence.push_back({Field::Copies, line.span});
    open_ = !is_last_item();
  }

  [[nodiscard]] static bool is_left(const Line& line) {
    return line.column == 0 && line.indent < kRightColumn;
  }

  [[nodiscard]] bool takes(const Line& line, LineKind kind) const {
    const bool other = kind == LineKind::Authority || kind == LineKind::Signed ||
                       (kind == LineKind::Post && line.capitals) || kind == LineKind::PlaceDate;
    return !other && list_.takes(line);
  }

  /// "Lưu: VT, VX1." is the last one, unless it goes on.
  [[nodiscard]] bool is_last_item() const {
    const std::string_view last = list_.last();
    return vi::fold(last.substr(0, 8)).starts_with("luu") && !last.ends_with(',') &&
           !last.ends_with(':');
  }

  LineReader lines_;
  ItemList list_;
  std::vector<Line> signature_;
  bool open_ = false;
  bool list_seen_ = false;
  Foot foot_;
};

/// Where the foot begins: at the authority, if it stands not far above "Nơi nhận".
std::size_t foot_begin(const Anchors& anchors) {
  if (!anchors.copies) return anchors.authorities.front();
  const std::size_t above = std::min(kRowsAbove, anchors.rows.size());
  const std::size_t nearest = anchors.rows[anchors.rows.size() - above];
  const auto authority = std::ranges::lower_bound(anchors.authorities, nearest);
  return authority == anchors.authorities.end() ? *anchors.copies : *authority;
}

/// A signature without authority and "Nơi nhận": a post alone, and a name below it.
Foot read_bare_signature(LineStore& store, Span stretch, std::span<const std::size_t> rows) {
  const std::size_t skipped = rows.size() > kMostLines ? rows.size() - kMostLines : 0;
  Foot foot;
  foot.begin = stretch.end;
  if (rows.empty()) return foot;
  LineReader lines(store, {rows[skipped], stretch.end});
  std::size_t count = 0;
  while (count < kMostLines && lines.at(count) != nullptr) {
    ++count;
  }
  for (std::size_t i = count; i-- > 0;) {
    if (!lines.at(i)->line->capitals || lines.at(i)->kind != LineKind::Post) continue;
    std::vector<Line> part;
    for (std::size_t j = i; j < std::min(count, i + kLinesOfBareSignature); ++j) {
      part.push_back(*lines.at(j)->line);
    }
    Signature signature = read_signature(part);
    if (!signature.signer.name) continue;
    take_signature(foot, std::move(signature));
    foot.begin = lines.at(i)->line->span.begin;
    return foot;
  }
  return foot;
}

}  // namespace

Foot read_foot(LineStore& lines, Span below_head) {
  const Anchors anchors = find_anchors(lines, below_head);
  const bool found = anchors.copies || !anchors.authorities.empty();
  if (!found) return read_bare_signature(lines, below_head, anchors.rows);
  const std::size_t begin = foot_begin(anchors);
  Foot foot = FootReader(LineReader(lines, {begin, below_head.end})).read();
  foot.begin = begin;
  if (!foot.signer.name && anchors.copies) {
    const std::size_t above = std::min(kRowsAbove, anchors.rows.size());
    Foot signed_above = read_bare_signature(lines, below_head, std::span(anchors.rows).last(above));
    if (signed_above.signer.name && signed_above.begin < begin) {
      take_signature(foot, {std::move(signed_above.signer), std::move(signed_above.evidence)});
      foot.begin = signed_above.begin;
    }
  }
  return foot;
}

}  // namespace chithi::corpus
