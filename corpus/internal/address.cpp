// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/address.h"

#include "corpus/internal/list_items.h"
#include "corpus/internal/text_opening.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostLines = 40;
constexpr std::size_t kLongestItem = 600;  ///< Bytes.

/// Whether a line goes on with the list; what begins the text does not.
bool belongs_to(const ItemList& list, const LineReader::Entry& entry) {
  const Line& line = *entry.line;
  const LineKind kind = entry.kind;
  const bool dashed = kind == LineKind::Item || line.words().starts_with('-');
  if (list.is_closed() || !list.takes(line) || line.words().size() > kLongestItem) return false;
  const bool first_prose = list.empty() && kind == LineKind::Prose && !line.words().ends_with(';');
  if (first_prose && !dashed) return false;
  if (!list.empty() && !dashed && opens_text(line)) return false;
  return kind == LineKind::Item || kind == LineKind::Other || kind == LineKind::Body ||
         kind == LineKind::Post || kind == LineKind::Prose;
}

}  // namespace

Address read_address(LineReader& lines, std::size_t at) {
  Address address;
  ItemList list;
  const Line& first = *lines.at(at)->line;
  const std::size_t colon = first.words().find(':');
  if (colon != std::string::npos) list.add(without_start(first.words().substr(colon + 1), "*"));
  if (!list.empty()) address.spans.push_back(first.span);
  for (std::size_t i = at + 1; i <= at + kMostLines; ++i) {
    const LineReader::Entry* const entry = lines.at(i);
    if (entry == nullptr || !belongs_to(list, *entry)) break;
    list.add(entry->line->words());
    address.spans.push_back(entry->line->span);
  }
  address.recipients = list.items();
  return address;
}

}  // namespace chithi::corpus
