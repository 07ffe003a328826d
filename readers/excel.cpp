// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>
#include <vector>

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

/// "22/7/2021" of the days since 1900 (ECMA-376 part 1, 18.17.4.1); from March 1900 on, before
/// which the count is off by one.
std::string day_of(double serial) {
  using namespace std::chrono;
  const year_month_day day =
      sys_days{year{1899} / December / 30} + days{static_cast<int>(std::floor(serial))};
  return std::to_string(unsigned{day.day()}) + '/' + std::to_string(unsigned{day.month()}) + '/' +
         std::to_string(int{day.year()});
}

/// Whether a number format shows a day: the built-in ones (18.8.30), or one with day and year.
bool is_date_format(unsigned id, const std::set<unsigned>& own) {
  return (id >= 14 && id <= 17) || id == 22 || own.contains(id);
}

bool shows_day(std::string format) {
  std::ranges::transform(format, format.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return format.find("yy") != std::string::npos && format.find('d') != std::string::npos;
}

/// The styles of cells that show days.
std::set<std::size_t> date_styles(std::string_view xml) {
  std::set<unsigned> own;
  std::set<std::size_t> styles;
  std::size_t count = 0;
  bool in_cells = false;
  for (XmlWalk walk(xml); walk.next();) {
    if (walk.begins("numFmt") && shows_day(walk.attribute("formatCode")))
      own.insert(number_in<unsigned>(walk.attribute("numFmtId")).value_or(0));
    if (walk.begins("cellXfs")) in_cells = true;
    if (walk.ends("cellXfs")) in_cells = false;
    if (!in_cells || !walk.begins("xf")) continue;
    const unsigned id = number_in<unsigned>(walk.attribute("numFmtId")).value_or(0);
    if (is_date_format(id, own)) styles.insert(count);
    ++count;
  }
  return styles;
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

/// The files of the sheets in the order in which the workbook shows them.
std::vector<std::string> sheet_files(const Members& members) {
  std::map<std::string, std::string> targets;
  if (const auto links = members.find("xl/_rels/workbook.xml.rels"); links != members.end()) {
    for (XmlWalk walk(links->second); walk.next();) {
      if (walk.begins("Relationship")) targets[walk.attribute("Id")] = walk.attribute("Target");
    }
  }
  std::vector<std::string> files;
  for (XmlWalk walk(members.at("xl/workbook.xml")); walk.next();) {
    if (!walk.begins("sheet")) continue;
    // "r:id", beside "sheetId".
    std::string target = targets[walk.attribute("id")];
    target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    if (members.contains(target)) files.push_back(std::move(target));
  }
  return files;
}

class Sheet {
 public:
  Sheet(const std::vector<std::string>& strings, const std::set<std::size_t>& dates, TextFlow& flow)
      : strings_(strings), dates_(dates), flow_(flow) {}

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
      const std::size_t index = number_in<std::size_t>(value_).value_or(strings_.size());
      return index < strings_.size() ? strings_[index] : std::string();
    }
    const bool number = type_.empty() || type_ == "n";
    if (!number || !dates_.contains(style_)) return value_;
    constexpr double last_day = 2958465;  // 31/12/9999
    const std::optional<double> serial = number_in<double>(value_);
    return serial && *serial > 60 && *serial <= last_day ? day_of(*serial) : value_;
  }

  const std::vector<std::string>& strings_;
  const std::set<std::size_t>& dates_;
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
  const std::vector<std::string> strings = shared_strings(member(members, "xl/sharedStrings.xml"));
  const std::set<std::size_t> dates = date_styles(member(members, "xl/styles.xml"));
  TextFlow flow;
  Sheet sheet(strings, dates, flow);
  for (const std::string& file : sheet_files(members)) {
    XmlWalk walk(members.at(file));
    walk_through(walk, sheet);
  }
  return flow.take();
}

}  // namespace chithi::readers
