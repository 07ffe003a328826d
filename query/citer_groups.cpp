// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/citer_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

#include "query/internal/wording.h"
#include "query/row_writer.h"
#include "query/text_table.h"
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

std::string value_of(const corpus::Directive& directive, GroupBy by) {
  switch (by) {
    case GroupBy::Province:
      return directive.issuer.province.value_or("");
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

void count(const Citer& citer, CiterGroup& group) {
  ++group.directives;
  const std::optional<corpus::PartialDate>& date = citer.directive.date;
  if (citer.before_target || !date || !date->is_full()) return;
  if (group.first_date && *group.first_date <= *date) return;
  group.first_date = date;
  group.lag_days = citer.lag_days;
}

void add_archive(const Xapian::Database& database, Slot slot, Groups& groups) {
  const Xapian::valueno number = schema::number_of(slot);
  const auto end = database.valuestream_end(number);
  for (auto value = database.valuestream_begin(number); value != end; ++value) {
    ++groups[*value].in_archive;
  }
}

Json json_of(const CiterGroup& group) {
  return {{"value", group.value.empty() ? Json() : Json(group.value)},
          {"directives", group.directives},
          {"first_date", json_or_null(group.first_date)},
          {"lag_days", group.lag_days ? Json(*group.lag_days) : Json()},
          {"in_archive", group.in_archive}};
}

std::string shown(const CiterGroup& group) {
  return group.value.empty() ? tr("(not known)") : name_for_people(on_one_line(group.value));
}

void print_table(const CitesReport& report, const std::vector<CiterGroup>& groups, GroupBy by,
                 std::ostream& out) {
  constexpr std::size_t kMostOthers = 30;
  constexpr std::size_t kValueWidth = 60;
  out << headline(report.target) << '\n';
  TextTable table({{tr("directives"), TextTable::Align::Right},
                   {tr("first")},
                   {tr(" days"), TextTable::Align::Right},
                   {name_for_people(kind_of(by).name), TextTable::Align::Left, kValueWidth}});
  std::vector<std::string> others;
  for (const CiterGroup& group : groups) {
    if (group.directives == 0) {
      others.push_back(shown(group));
      continue;
    }
    table.add_row({std::to_string(group.directives), date_text(group.first_date),
                   group.lag_days ? std::to_string(*group.lag_days) : "", shown(group)});
  }
  table.print(out);
  if (others.empty()) return;
  const std::size_t more = others.size() - std::min(kMostOthers, others.size());
  const std::string all = trn("{0} has directives here, none cites it: ",
                              "{0} have directives here, none cites it: ", others.size());
  others.resize(others.size() - more);
  print_wrapped(all + joined(others, ", ") + (more > 0 ? tr(" and {0} more", more) : ""), 0,
                kPageWidth, out);
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
  if (const auto slot = kind_of(by).slot) add_archive(database, *slot, groups);
  for (const Citer& citer : report.citers)
    count(citer, groups[value_of(citer.directive, by)]);
  std::vector<CiterGroup> ordered;
  for (auto& [value, group] : groups) {
    if (group.directives == 0 && request.is_filtered) continue;
    group.value = value;
    ordered.push_back(std::move(group));
  }
  if (by == GroupBy::Month) return ordered;
  std::ranges::stable_sort(ordered, std::ranges::greater(), [](const CiterGroup& group) {
    return std::tuple(group.directives, group.directives == 0 ? group.in_archive : 0);
  });
  return ordered;
}

void print_groups(const Xapian::Database& database, const std::vector<CitesReport>& reports,
                  const GroupRequest& request, Format format, const PrintOptions& options,
                  std::ostream& out) {
  Json list = Json::array();
  RowWriter rows(format, options,
                 {"target", "value", "directives", "first_date", "lag_days", "in_archive"}, out);
  for (const CitesReport& report : reports) {
    const std::vector<CiterGroup> groups = group_citers(database, report, request);
    if (format == Format::Table && options.fields.empty()) {
      if (&report != &reports.front()) out << '\n';
      print_table(report, groups, request.by, out);
      continue;
    }
    Json of_report = Json::array();
    for (const CiterGroup& group : groups) {
      Json row = {{"v", schema::kJsonVersion}, {"target", choice(report.target)}};
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
