// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/html_lists.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>

namespace chithi::readers {
namespace {

std::optional<std::string> attribute(const xmlNode& node, const char* name) {
  for (const xmlAttr* one = node.properties; one != nullptr; one = one->next) {
    if (::xmlStrEqual(one->name, reinterpret_cast<const xmlChar*>(name)) == 0) continue;
    const xmlChar* const value = one->children == nullptr ? nullptr : one->children->content;
    return value == nullptr ? "" : reinterpret_cast<const char*>(value);
  }
  return std::nullopt;
}

std::optional<std::int64_t> number_in(const std::optional<std::string>& value) {
  constexpr std::int64_t most = 1'000'000;
  std::int64_t number = 0;
  if (!value) return std::nullopt;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc()) return std::nullopt;
  return std::clamp(number, -most, most);
}

Numerals numerals_of(const xmlNode& list) {
  const std::string type = attribute(list, "type").value_or("");
  const std::string style = attribute(list, "style").value_or("");
  constexpr std::array<std::pair<std::string_view, std::pair<std::string_view, Numerals>>, 5>
      kinds = {{{"a", {"lower-alpha", Numerals::LowerLetter}},
                {"A", {"upper-alpha", Numerals::UpperLetter}},
                {"i", {"lower-roman", Numerals::LowerRoman}},
                {"I", {"upper-roman", Numerals::UpperRoman}},
                {"", {"list-style-type:none", Numerals::None}}}};
  for (const auto& [letter, kind] : kinds) {
    if (style.find(kind.first) != std::string::npos) return kind.second;
    if (!letter.empty() && type == letter) return kind.second;
  }
  return Numerals::Decimal;
}

std::int64_t items_of(const xmlNode& list) {
  std::int64_t items = 0;
  for (const xmlNode* child = list.children; child != nullptr; child = child->next)
    items += ::xmlStrEqual(child->name, reinterpret_cast<const xmlChar*>("li"));
  return items;
}

}  // namespace

void HtmlLists::begin(const xmlNode& node, std::string_view name) {
  if (name == "li") return begin_item(node);
  if (name != "ol" && name != "ul" && name != "menu") return;
  Open list;
  if (name == "ol") {
    const bool falls = attribute(node, "reversed").has_value();
    list = {true, numerals_of(node), falls ? items_of(node) : 1, falls ? -1 : 1};
    list.next = number_in(attribute(node, "start")).value_or(list.next);
  }
  open_.push_back(list);
}

void HtmlLists::end(std::string_view name) {
  if (name == "li") number_.clear();
  if ((name == "ol" || name == "ul" || name == "menu") && !open_.empty()) open_.pop_back();
}

void HtmlLists::begin_item(const xmlNode& node) {
  number_.clear();
  if (open_.empty() || !open_.back().is_ordered) return;
  Open& list = open_.back();
  const std::int64_t number = number_in(attribute(node, "value")).value_or(list.next);
  list.next = number + list.step;
  if (list.numerals == Numerals::None) return;
  number_ = number > 0 ? numeral(static_cast<std::uint32_t>(number), list.numerals)
                       : std::to_string(number);
  number_ += ". ";
}

std::string HtmlLists::take_number() { return std::exchange(number_, {}); }

}  // namespace chithi::readers
