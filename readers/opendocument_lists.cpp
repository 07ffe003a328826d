// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/opendocument_lists.h"

#include <algorithm>

namespace chithi::readers {
namespace {

Numerals numerals_named(std::string_view format) {
  if (format.empty()) return Numerals::None;
  if (format == "a") return Numerals::LowerLetter;
  if (format == "A") return Numerals::UpperLetter;
  if (format == "i") return Numerals::LowerRoman;
  if (format == "I") return Numerals::UpperRoman;
  return Numerals::Decimal;
}

std::size_t level_in(const XmlWalk& walk, std::string_view attribute) {
  const std::uint32_t level = count_in(walk.attribute(attribute)).value_or(1);
  return std::clamp<std::size_t>(level, 1, kListLevels) - 1;
}

/// "%1.%2" for the last two of two levels.
std::string places(std::size_t level, std::size_t shown) {
  std::string text;
  for (std::size_t at = level + 1 - std::min(shown, level + 1); at <= level; ++at) {
    if (!text.empty()) text += '.';
    text += '%' + std::to_string(at + 1);
  }
  return text;
}

ListLevel level_of(const XmlWalk& walk, std::size_t at) {
  ListLevel level;
  if (walk.begins("list-level-style-bullet")) {
    level.numerals = Numerals::Bullet;
    level.text = walk.attribute("bullet-char");
    return level;
  }
  level.numerals = numerals_named(walk.attribute("num-format"));
  level.start = count_in(walk.attribute("start-value")).value_or(1);
  if (level.numerals != Numerals::None)
    level.text = places(at, count_in(walk.attribute("display-levels")).value_or(1));
  level.text = walk.attribute("num-prefix") + level.text + walk.attribute("num-suffix");
  return level;
}

}  // namespace

void OpenDocumentLists::read_styles(std::string_view xml) {
  XmlWalk walk(xml);
  while (walk.next()) {
    if (walk.at() == XmlWalk::At::Begin) begin_style(walk);
    if (walk.at() == XmlWalk::At::End) end(walk.name());
  }
}

std::string OpenDocumentLists::begin(const XmlWalk& walk) {
  const std::string_view name = walk.name();
  if (name == "list") {
    begin_list(walk);
  } else if (name == "list-item") {
    begin_item(walk);
  } else if (name == "p" || name == "h") {
    if (!open_.empty()) return number_of_item();
    if (name == "h") return number_of_heading(walk);
  } else {
    begin_style(walk);
  }
  return {};
}

void OpenDocumentLists::end(std::string_view name) {
  if (name == "list-style" || name == "outline-style") style_.reset();
  if (name == "list" && !open_.empty()) open_.pop_back();
  // What follows in the list outside of items is its header.
  if (name == "list-item" && !open_.empty()) open_.back().is_numbered = true;
}

void OpenDocumentLists::begin_style(const XmlWalk& walk) {
  const std::string_view name = walk.name();
  if (name == "list-style") {
    style_ = walk.attribute("name");
    styles_[*style_] = {};
  } else if (name == "outline-style") {
    style_ = "";
    styles_[*style_] = {};
  } else if (style_ && (name.starts_with("list-level-style-") || name == "outline-level-style")) {
    const std::size_t at = level_in(walk, "level");
    styles_[*style_][at] = level_of(walk, at);
  }
}

void OpenDocumentLists::begin_list(const XmlWalk& walk) {
  Open list = {walk.attribute("style-name"), nullptr};
  if (!open_.empty()) {
    if (list.style.empty()) list.style = open_.back().style;
    list.counts = open_.back().counts;
    open_.push_back(std::move(list));
    return;
  }
  const std::string before = walk.attribute("continue-list");
  if (!before.empty()) list.counts = by_id_[before];
  if (!list.counts && walk.attribute("continue-numbering") == "true")
    list.counts = by_style_[list.style];
  if (!list.counts) list.counts = std::make_shared<ListCounts>();
  by_style_[list.style] = list.counts;
  if (const std::string id = walk.attribute("id"); !id.empty()) by_id_[id] = list.counts;
  open_.push_back(std::move(list));
}

void OpenDocumentLists::begin_item(const XmlWalk& walk) {
  if (open_.empty()) return;
  open_.back().is_numbered = false;
  if (const auto start = count_in(walk.attribute("start-value")))
    open_.back().counts->restart(open_.size() - 1, *start);
}

/// The first paragraph of an item has its number.
std::string OpenDocumentLists::number_of_item() {
  Open& list = open_.back();
  const auto style = styles_.find(list.style);
  if (list.is_numbered || style == styles_.end()) return {};
  list.is_numbered = true;
  return list.counts->next(style->second, open_.size() - 1);
}

std::string OpenDocumentLists::number_of_heading(const XmlWalk& walk) {
  const auto style = styles_.find("");
  if (style == styles_.end() || walk.attribute("is-list-header") == "true") return {};
  return headings_.next(style->second, level_in(walk, "outline-level"));
}

}  // namespace chithi::readers
