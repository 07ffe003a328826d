// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/citer_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

#include "query/internal/choices.h"
#include "query/internal/coverage.h"
#include "query/internal/papers.h"
#include "query/internal/vietnamese_order.h"
#include "query/internal/wording.h"
#include "query/row_writer.h"
#include "query/text_table.h"
#include "schema/copies.h"
#include "schema/database.h"
#include "schema/json.h"
#include "schema/messages.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

using schema::Slot;
using schema::tr;
using schema::trn;

using Json = nlohmann::ordered_json;

struct Kind {
  std::string_view name;
  GroupBy by;
  std::optional<Slot> slot;  ///< Where the archive has it.
};

constexpr std::array<Kind, 5> kKinds = {{
    {"province", GroupBy::Province, Slot::Province},
    {"issuer", GroupBy::Issuer, Slot::Issuer},
    {"type", GroupBy::Type, Slot::Type},
    {"level", GroupBy::Level, Slot::Level},
    {"month", GroupBy::Month, std::nullopt},
}};

const Kind& kind_of(GroupBy by) { return *std::ranges::find(kKinds, by, &Kind::by); }

/// As the map has it; what is no province of it as it is.
std::string province_of(const std::string& province, int of) {
  const std::string_view name = name_on_map(province, of);
  return name.empty() ? province : std::string(name);
}

std::string value_of(const corpus::Directive& directive, GroupBy by, int of) {
  switch (by) {
    case GroupBy::Province:
      return province_of(directive.issuer.province.value_or(""), of);
    case GroupBy::Issuer:
      return directive.issuer.name.value_or("");
    case GroupBy::Type:
      return directive.type.value_or("");
    case GroupBy::Level:
      return directive.issuer.level ? std::string(corpus::to_string(*directive.issuer.level)) : "";
    case GroupBy::Month:
      break;
  }
  if (!directive.date || directive.date->year == 0) return {};
  return corpus::to_string(corpus::PartialDate{directive.date->year, directive.date->month, 0});
}

using Groups = std::map<std::string, CiterGroup>;

/// Counts the papers of the archive but for the document itself.
void add_archive(const Xapian::Database& database, const CitesReport& report, Slot slot,
                 Groups& groups) {
  const schema::Copies copies = copies_in(database);
  schema::for_each_in_slot(database, slot, [&](Xapian::docid docid, std::string name) {
    if (copies.first_of(docid) != docid || std::ranges::count(report.copies, docid) > 0) return;
    if (slot == Slot::Province) name = province_of(name, report.coverage.of);
    ++groups[name].in_archive;
  });
}

/// Each directive once, whatever it cites in how many ways.
void add_candidates(const CitesReport& report, GroupBy by, Groups& groups) {
  std::set<std::string_view> told;
  for (const Candidate& candidate : report.candidates) {
    if (!told.insert(candidate.directive.id).second) continue;
    ++groups[value_of(candidate.directive, by, report.coverage.of)].candidates;
  }
}

Json json_of(const CiterGroup& group) {
  return {{"value", group.value.empty() ? Json() : Json(group.value)},
          {"directives", group.directives},
          {"first_date", json_or_null(group.first_date)},
          {"lag_days", group.lag_days ? Json(*group.lag_days) : Json()},
          {"before_target", group.before_target},
          {"candidates", group.candidates},
          {"in_archive", group.in_archive}};
}

std::string shown(const CiterGroup& group) {
  return group.value.empty() ? tr("(not known)") : name_for_people(on_one_line(group.value));
}

/// What is known of when the first of a group cites it.
std::string first_text(const CiterGroup& group) {
  const bool only_before = group.before_target > 0 && !group.first_date;
  return only_before ? tr("dated before it") : date_text(group.first_date);
}

void print_others(const std::vector<std::string>& others, const std::string& lead,
                  std::ostream& out) {
  constexpr std::size_t kMostOthers = 30;
  if (others.empty()) return;
  const std::size_t shown = std::min(kMostOthers, others.size());
  const std::vector<std::string> first(others.begin(),
                                       others.begin() + static_cast<std::ptrdiff_t>(shown));
  const std::size_t more = others.size() - shown;
  print_wrapped(lead + joined(first, ", ") + (more > 0 ? tr(" and {0} more", more) : ""), 0,
                kPageWidth, out);
}

void print_table(const CitesReport& report, const std::vector<CiterGroup>& groups, GroupBy by,
                 std::ostream& out) {
  constexpr std::size_t kValueWidth = 60;
  out << headline(report.target) << '\n';
  TextTable table({{tr("directives"), TextTable::Align::Right},
                   {tr("first")},
                   {tr(" days"), TextTable::Align::Right},
                   {name_for_people(kind_of(by).name), TextTable::Align::Left, kValueWidth}});
  std::vector<std::string> others;
  std::vector<std::string> possible;
  for (const CiterGroup& group : groups) {
    if (group.directives == 0) {
      if (group.in_archive > 0) others.push_back(shown(group));
      if (group.candidates > 0) possible.push_back(shown(group));
      continue;
    }
    table.add_row({std::to_string(group.directives), first_text(group),
                   group.lag_days ? std::to_string(*group.lag_days) : "", shown(group)});
  }
  table.print(out);
  print_others(others,
               trn("{0} has directives here, none cites it: ",
                   "{0} have directives here, none cites it: ", others.size()),
               out);
  print_others(possible,
               trn("{0} of these may cite it, see without --group-by: ",
                   "{0} of these may cite it, see without --group-by: ", possible.size()),
               out);
}

/// What is not known stands last.
void sort_groups(std::vector<CiterGroup>& groups, GroupBy by) {
  const VietnameseOrder alphabet;
  std::ranges::sort(groups, [&](const CiterGroup& a, const CiterGroup& b) {
    const auto size = [&](const CiterGroup& group) {
      if (by == GroupBy::Month) return std::tuple(std::size_t{0}, std::size_t{0});
      return std::tuple(group.directives, group.directives == 0 ? group.in_archive : 0);
    };
    if (size(a) != size(b)) return size(a) > size(b);
    if (a.value.empty() != b.value.empty()) return b.value.empty();
    return by == GroupBy::Month ? a.value < b.value : alphabet(a.value, b.value);
  });
}

}  // namespace

std::optional<GroupBy> parse_group_by(std::string_view name) {
  const auto* const found = std::ranges::find(kKinds, name, &Kind::name);
  return found != kKinds.end() ? std::optional(found->by) : std::nullopt;
}

std::vector<CiterGroup> group_citers(const Xapian::Database& database, const CitesReport& report,
                                     const GroupRequest& request) {
  const GroupBy by = request.by;
  Groups groups;
  if (const auto slot = kind_of(by).slot) add_archive(database, report, *slot, groups);
  add_candidates(report, by, groups);
  for (const Citer& citer : report.citers)
    count_in(citer, groups[value_of(citer.directive, by, report.coverage.of)]);
  std::vector<CiterGroup> ordered;
  for (auto& [value, group] : groups) {
    const bool is_filtered = request.is_filtered || report.coverage.is_filtered;
    const bool untold = is_filtered && group.candidates == 0;
    if (group.directives == 0 && (untold || by == GroupBy::Month)) continue;
    group.value = value;
    ordered.push_back(std::move(group));
  }
  sort_groups(ordered, by);
  return ordered;
}

void print_groups(const Xapian::Database& database, const std::vector<CitesReport>& reports,
                  const GroupRequest& request, Format format, const PrintOptions& options,
                  std::ostream& out) {
  Json list = Json::array();
  RowWriter rows(format, options,
                 {"target", "value", "directives", "first_date", "lag_days", "before_target",
                  "candidates", "in_archive"},
                 out);
  const std::vector<std::string> targets = choices(reports);
  for (const CitesReport& report : reports) {
    const std::string& target = targets[static_cast<std::size_t>(&report - reports.data())];
    const std::vector<CiterGroup> groups = group_citers(database, report, request);
    if (format == Format::Table && options.fields.empty()) {
      if (&report != &reports.front()) out << '\n';
      print_table(report, groups, request.by, out);
      continue;
    }
    Json of_report = Json::array();
    for (const CiterGroup& group : groups) {
      Json row = {{"v", schema::kJsonVersion}, {"target", target}};
      row.update(json_of(group));
      format == Format::Json ? of_report.push_back(json_of(group)) : rows.write(row);
    }
    list.push_back({{"target", json_of(report.target)}, {"groups", std::move(of_report)}});
  }
  if (format == Format::Json) {
    out << json_text({{"v", schema::kJsonVersion},
                      {"group_by", kind_of(request.by).name},
                      {"reports", std::move(list)}});
  } else if (format != Format::Table || !options.fields.empty()) {
    rows.end();
  }
}

}  // namespace chithi::query
