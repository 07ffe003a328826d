// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "readers/cell_value.h"
#include "readers/office.h"
#include "readers/text_flow.h"
#include "readers/xml.h"

namespace chithi::readers {
namespace {

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number = {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

std::uint16_t format_id(const XmlWalk& walk) {
  return number_in<std::uint16_t>(walk.attribute("numFmtId")).value_or(0);
}

/// What the styles of cells make of numbers, in the order of the styles.
std::vector<NumberKind> number_kinds(std::string_view xml) {
  std::map<std::uint16_t, NumberKind> own;
  std::vector<NumberKind> kinds;
  bool in_cells = false;
  for (XmlWalk walk(xml); walk.next();) {
    if (walk.begins("numFmt"))
      own.insert_or_assign(format_id(walk), kind_of_code(walk.attribute("formatCode")));
    if (walk.begins("cellXfs")) in_cells = true;
    if (walk.ends("cellXfs")) in_cells = false;
    if (!in_cells || !walk.begins("xf")) continue;
    const auto found = own.find(format_id(walk));
    kinds.push_back(found == own.end() ? kind_of_builtin(format_id(walk)) : found->second);
  }
  return kinds;
}

std::vector<std::string> shared_strings(std::string_view xml) {
  std::vector<std::string> strings;
  bool in_text = false;
  for (XmlWalk walk(xml); walk.next();) {
    if (walk.begins("si")) strings.emplace_back();
    if (walk.begins("rPh")) {
      walk.skip();
      continue;
    }
    if (walk.begins("t")) in_text = true;
    if (walk.ends("t")) in_text = false;
    if (in_text && walk.at() == XmlWalk::At::Text && !strings.empty())
      strings.back() += walk.text();
  }
  return strings;
}

struct Workbook {
  std::vector<std::string> sheets;  ///< Their files, in the order in which they are shown.
  bool since_1904 = false;          ///< Days are counted from 1904 on.
};

Workbook read_workbook(const Members& members) {
  std::map<std::string, std::string> targets;
  if (const auto links = members.find("xl/_rels/workbook.xml.rels"); links != members.end()) {
    for (XmlWalk walk(links->second); walk.next();) {
      if (walk.begins("Relationship")) targets[walk.attribute("Id")] = walk.attribute("Target");
    }
  }
  Workbook workbook;
  for (XmlWalk walk(members.at("xl/workbook.xml")); walk.next();) {
    if (walk.begins("workbookPr")) workbook.since_1904 = is_true(walk.attribute("date1904"));
    if (!walk.begins("sheet")) continue;
    // "r:id", beside "sheetId".
    std::string target = targets[walk.attribute("id")];
    target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    if (members.contains(target)) workbook.sheets.push_back(std::move(target));
  }
  return workbook;
}

/// How the cells of a workbook show what they hold.
struct Values {
  std::vector<std::string> strings;
  std::vector<NumberKind> kinds;
  bool since_1904 = false;
};

class Sheet {
 public:
  Sheet(const Values& values, TextFlow& flow) : values_(values), flow_(flow) {}

  void begin(const XmlWalk& walk) {
    const std::string_view name = walk.name();
    if (name == "row") flow_.begin_row();
    if (name == "c") begin_cell(walk);
    if (name == "v" || name == "t") in_value_ = true;
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "c") end_cell();
    if (name == "row") flow_.end_row();
  }

  void text(std::string_view text) {
    if (in_value_) value_ += text;
  }

 private:
  void begin_cell(const XmlWalk& walk) {
    value_.clear();
    type_ = walk.attribute("t");
    style_ = number_in<std::size_t>(walk.attribute("s")).value_or(0);
    flow_.begin_cell();
  }

  void end_cell() {
    flow_.add(shown());
    flow_.end_cell();
  }

  [[nodiscard]] std::string shown() const {
    if (type_ == "s") {
      const std::size_t index = number_in<std::size_t>(value_).value_or(values_.strings.size());
      return index < values_.strings.size() ? values_.strings[index] : std::string();
    }
    if (type_ == "b") return is_true(value_) ? "TRUE" : "FALSE";
    const std::optional<double> number = number_in<double>(value_);
    if (!number || !(type_.empty() || type_ == "n")) return value_;
    const NumberKind kind =
        style_ < values_.kinds.size() ? values_.kinds[style_] : NumberKind::General;
    return number_text(*number, kind, values_.since_1904);
  }

  const Values& values_;
  TextFlow& flow_;
  std::string value_;
  std::string type_;
  std::size_t style_ = 0;
  bool in_value_ = false;
};

std::string_view member(const Members& members, const char* name) {
  const auto found = members.find(name);
  return found == members.end() ? std::string_view("<none/>") : std::string_view(found->second);
}

}  // namespace

std::string text_of_excel(const Members& members) {
  const Workbook workbook = read_workbook(members);
  const Values values = {shared_strings(member(members, "xl/sharedStrings.xml")),
                         number_kinds(member(members, "xl/styles.xml")), workbook.since_1904};
  TextFlow flow;
  Sheet sheet(values, flow);
  for (const std::string& file : workbook.sheets) {
    XmlWalk walk(members.at(file));
    walk_through(walk, sheet);
  }
  return flow.take();
}

}  // namespace chithi::readers
