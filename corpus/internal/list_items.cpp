// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/list_items.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "corpus/internal/letter_case.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::array<std::string_view, 4> kDashes = {"- ", "– ", "— ", "+ "};

/// The words after the dash that an item begins with; nullopt if it has none.
std::optional<std::string_view> after_dash(std::string_view words) {
  for (const std::string_view dash : kDashes) {
    if (words.starts_with(dash)) return without_start(words.substr(dash.size()), "");
  }
  // "-Như trên"
  if (words.size() > 1 && words.front() == '-') return words.substr(1);
  return std::nullopt;
}

/// Whether several items without dashes on one line may be parted at ";".
enum class Semicolons { Part, Join };

/// Where the next item begins on a line that holds several: where one ends before a dash ("Như
/// trên, - Lưu VT"), else at ";". Brackets hold together.
std::size_t item_end(std::string_view words, Semicolons semicolons) {
  int depth = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const char c = words[at];
    depth += c == '(' ? 1 : 0;
    depth -= c == ')' && depth > 0 ? 1 : 0;
    if (depth > 0) continue;
    if (c == ';' && semicolons == Semicolons::Part) return at + 1;
    const bool ends = c == ',' || c == '.' || c == ':' || c == ';';
    if (ends && words.substr(at + 1).starts_with(" - ")) return at + 1;
  }
  return words.size();
}

}  // namespace

void ItemList::add(std::string_view words) {
  const std::optional<std::string_view> dashed = after_dash(words);
  dashed_ = dashed_ || dashed;
  const bool goes_on = !dashed && !items_.empty() && (!last_has_ended() || wraps_at_comma(words));
  const Semicolons semicolons = dashed_ ? Semicolons::Join : Semicolons::Part;
  words = dashed.value_or(words);
  bool first = true;
  while (!words.empty()) {
    const std::size_t end = item_end(words, semicolons);
    const std::string_view item = words.substr(0, end);
    if (first && goes_on) {
      items_.back() += ' ';
      items_.back() += item;
    } else {
      add_item(item);
    }
    first = false;
    words = without_start(words.substr(end), "");
    words = after_dash(words).value_or(words);
  }
  closed_ = !items_.empty() && items_.back().ends_with('.');
}

void ItemList::add_item(std::string_view words) {
  if (!without_end(words, ",.;:").empty()) items_.emplace_back(words);
}

bool ItemList::takes(const Line& line) const {
  if (items_.empty() || after_dash(line.words())) return true;
  if (!last_has_ended()) return !line.gap;
  // An item of a list without dashes, or the rest of one with a comma in it.
  if (line.gap) return false;
  return !dashed_ || wraps_at_comma(line.words());
}

bool ItemList::wraps_at_comma(std::string_view words) const {
  return dashed_ && items_.back().ends_with(',') && !begins_with_capital(words);
}

bool ItemList::last_has_ended() const {
  const std::string& item = items_.back();
  const auto open = std::ranges::count(item, '(') - std::ranges::count(item, ')');
  if (open > 0) return false;
  return item.ends_with(';') || item.ends_with('.') || item.ends_with(',');
}

std::string_view ItemList::last() const {
  return items_.empty() ? std::string_view() : std::string_view(items_.back());
}

std::vector<std::string> ItemList::items() const {
  std::vector<std::string> items;
  for (const std::string& item : items_) {
    items.emplace_back(without_end(item, ",.;:/"));
  }
  return items;
}

}  // namespace chithi::corpus
