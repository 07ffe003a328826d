// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "corpus/gazetteer.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

constexpr int kProvincesToday = 34;

/// The name on the map of what a directive names as its province; empty if it is none.
std::string_view name_on_map(std::string_view province, int of) {
  const corpus::Province* found = corpus::find_province(province);
  if (found == nullptr) return {};
  return of == kProvincesToday ? found->name_2025 : found->name;
}

std::vector<std::string_view> map_of(int of) {
  if (of == kProvincesToday) {
    return {corpus::provinces_2025().begin(), corpus::provinces_2025().end()};
  }
  std::vector<std::string_view> names;
  for (const corpus::Province& province : corpus::provinces()) {
    names.push_back(province.name);
  }
  return names;
}

/// Full dates first, then what is partly blank, then nothing.
auto date_rank(const std::optional<corpus::PartialDate>& date) {
  return std::tuple(!date, date && !date->is_full(), date.value_or(corpus::PartialDate()));
}

/// A wrong date says nothing of how soon a province answered.
void count(const Citer& citer, ProvinceRow& row) {
  ++row.directives;
  if (citer.before_target) return;
  const bool earlier = date_rank(citer.directive.date) < date_rank(row.first_date);
  if (row.first_date && !earlier) return;
  row.first_date = citer.directive.date;
  row.lag_days = citer.lag_days;
}

std::vector<ProvinceRow> citing_provinces(const std::vector<Citer>& citers, int of) {
  std::map<std::string_view, ProvinceRow> rows;
  for (const Citer& citer : citers) {
    const auto name = name_on_map(citer.directive.issuer.province.value_or(""), of);
    if (name.empty()) continue;
    ProvinceRow& row = rows[name];
    row.name = name;
    count(citer, row);
  }
  std::vector<ProvinceRow> cited;
  for (auto& [name, row] : rows) {
    cited.push_back(std::move(row));
  }
  std::ranges::stable_sort(cited, {}, [](const ProvinceRow& r) { return date_rank(r.first_date); });
  return cited;
}

}  // namespace

std::set<std::string> provinces_with_documents(const Xapian::Database& database) {
  std::set<std::string> values;
  const Xapian::valueno slot = schema::number_of(schema::Slot::Province);
  for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
    values.insert(*it);
  }
  return values;
}

Coverage cover(const std::set<std::string>& documented, const std::vector<Citer>& citers,
               const std::vector<Candidate>& candidates, int of) {
  std::set<std::string_view> maybe;
  for (const Candidate& candidate : candidates) {
    maybe.insert(name_on_map(candidate.directive.issuer.province.value_or(""), of));
  }
  Coverage coverage;
  coverage.of = of;
  coverage.cited = citing_provinces(citers, of);
  std::set<std::string_view> on_map;
  for (const std::string& province : documented) {
    on_map.insert(name_on_map(province, of));
  }
  for (const std::string_view name : map_of(of)) {
    if (std::ranges::find(coverage.cited, name, &ProvinceRow::name) != coverage.cited.end()) {
      continue;
    }
    auto& others = on_map.contains(name) ? coverage.not_found : coverage.no_documents;
    others.emplace_back(name);
    if (maybe.contains(name)) coverage.possible.emplace_back(name);
  }
  return coverage;
}

}  // namespace chithi::query
