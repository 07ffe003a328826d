// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/word_lists.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "readers/xml.h"

namespace chithi::readers {
namespace {

Numerals numerals_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Numerals>, 7> names = {
      {{"none", Numerals::None},
       {"bullet", Numerals::Bullet},
       {"decimalZero", Numerals::DecimalZero},
       {"lowerLetter", Numerals::LowerLetter},
       {"upperLetter", Numerals::UpperLetter},
       {"lowerRoman", Numerals::LowerRoman},
       {"upperRoman", Numerals::UpperRoman}}};
  const auto* const found =
      std::ranges::find(names, name, &std::pair<std::string_view, Numerals>::first);
  return found == names.end() ? Numerals::Decimal : found->second;
}

bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off"; }

}  // namespace

/// Reads word/numbering.xml.
class WordNumberingPart {
 public:
  WordNumberingPart(std::string_view xml, WordLists& lists) : walk_(xml), lists_(lists) {}

  void read() {
    while (walk_.next()) {
      if (walk_.at() == XmlWalk::At::Begin) begin(walk_.name());
      if (walk_.ends("lvl")) level_ = nullptr;
    }
  }

 private:
  void begin(std::string_view name) {
    if (name == "abstractNum") {
      abstract_ = &lists_.abstracts_[walk_.attribute("abstractNumId")];
      list_ = nullptr;
    } else if (name == "num") {
      list_ = &lists_.lists_[walk_.attribute("numId")];
      abstract_ = nullptr;
    } else if (name == "lvlOverride") {
      overridden_ = level_in("ilvl");
    } else if (name == "lvl") {
      begin_level();
    } else if (level_ != nullptr) {
      read_level(name);
    } else if (list_ != nullptr) {
      if (name == "abstractNumId") list_->abstract = walk_.attribute("val");
      if (name == "startOverride") list_->restarts[overridden_] = count(0);
    } else if (abstract_ != nullptr && name == "numStyleLink") {
      abstract_->style = walk_.attribute("val");
    }
  }

  void begin_level() {
    at_ = level_in("ilvl");
    level_ = abstract_ != nullptr ? &abstract_->levels[at_]
             : list_ != nullptr   ? &list_->levels[at_]
                                  : nullptr;
  }

  void read_level(std::string_view name) {
    if (name == "start") level_->start = count(1);
    if (name == "numFmt") level_->numerals = numerals_named(walk_.attribute("val"));
    if (name == "lvlText") level_->text = walk_.attribute("val");
    if (name == "lvlRestart") level_->restart = count(0);
    if (name == "isLgl") level_->is_legal = !is_off(walk_.attribute("val"));
    if (name == "suff") level_->has_blank = walk_.attribute("val") != "nothing";
    if (name == "pStyle" && abstract_ != nullptr)
      abstract_->levels_of_styles[walk_.attribute("val")] = at_;
  }

  [[nodiscard]] std::uint32_t count(std::uint32_t otherwise) const {
    return count_in(walk_.attribute("val")).value_or(otherwise);
  }
  [[nodiscard]] std::size_t level_in(std::string_view name) const {
    return std::min<std::size_t>(count_in(walk_.attribute(name)).value_or(0), kListLevels - 1);
  }

  XmlWalk walk_;
  WordLists& lists_;
  WordLists::Abstract* abstract_ = nullptr;
  WordLists::List* list_ = nullptr;
  ListLevel* level_ = nullptr;
  std::size_t at_ = 0;
  std::size_t overridden_ = 0;
};

/// Reads word/styles.xml.
class WordStylesPart {
 public:
  WordStylesPart(std::string_view xml, WordLists& lists) : walk_(xml), lists_(lists) {}

  void read() {
    WordListing* style = nullptr;
    while (walk_.next()) {
      if (walk_.begins("style")) style = &lists_.styles_[walk_.attribute("styleId")];
      if (walk_.at() != XmlWalk::At::Begin || style == nullptr) continue;
      if (walk_.name() == "basedOn") style->style = walk_.attribute("val");
      if (walk_.name() == "numId") style->list = walk_.attribute("val");
      if (walk_.name() == "ilvl") style->level = count_in(walk_.attribute("val"));
    }
  }

 private:
  XmlWalk walk_;
  WordLists& lists_;
};

WordLists::WordLists(const Members& members) {
  // Most documents have styles by the hundred, of which none is numbered.
  const auto is_numbered = [&](const char* part) {
    const auto found = members.find(part);
    return found != members.end() && found->second.find("numPr") != std::string::npos;
  };
  const bool by_style = is_numbered("word/styles.xml");
  const auto numbering = members.find("word/numbering.xml");
  if (numbering == members.end() || (!by_style && !is_numbered("word/document.xml"))) return;
  WordNumberingPart(numbering->second, *this).read();
  if (by_style) WordStylesPart(members.at("word/styles.xml"), *this).read();
}

/// What the paragraph does not say its style does, or one that this is based on. A style of which
/// a list's level is told has that level.
WordListing WordLists::with_style(const WordListing& paragraph) const {
  constexpr int deepest = 20;  // They may be based on each other in a ring.
  WordListing all = paragraph;
  std::string name = paragraph.style;
  for (int depth = 0; depth < deepest && all.list.empty(); ++depth) {
    const auto style = styles_.find(name);
    if (style == styles_.end()) break;
    all.list = style->second.list;
    if (!all.level) all.level = style->second.level;
    if (!all.list.empty()) all.style = name;
    name = style->second.style;
  }
  return all;
}

WordLists::Abstract* WordLists::abstract_of(const List& list) {
  const auto found = abstracts_.find(list.abstract);
  if (found == abstracts_.end()) return nullptr;
  const auto style = styles_.find(found->second.style);
  if (found->second.style.empty() || style == styles_.end()) return &found->second;
  const auto linked = lists_.find(style->second.list);
  if (linked == lists_.end()) return &found->second;
  const auto other = abstracts_.find(linked->second.abstract);
  return other == abstracts_.end() ? &found->second : &other->second;
}

std::string WordLists::before(const WordListing& paragraph) {
  const WordListing listing = with_style(paragraph);
  if (listing.list.empty() || listing.list == "0") return {};
  const auto found = lists_.find(listing.list);
  if (found == lists_.end()) return {};
  List& list = found->second;
  Abstract* const abstract = abstract_of(list);
  if (abstract == nullptr) return {};
  std::size_t level = listing.level.value_or(0);
  const auto of_style = abstract->levels_of_styles.find(listing.style);
  if (!listing.level && of_style != abstract->levels_of_styles.end()) level = of_style->second;
  level = std::min(level, kListLevels - 1);
  if (const auto restart = list.restarts.find(level); restart != list.restarts.end()) {
    abstract->counts.restart(level, restart->second);
    list.restarts.erase(restart);
  }
  if (list.levels.empty()) return abstract->counts.next(abstract->levels, level);
  ListLevels levels = abstract->levels;
  for (const auto& [at, other] : list.levels)
    levels[at] = other;
  return abstract->counts.next(levels, level);
}

}  // namespace chithi::readers
