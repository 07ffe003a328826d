// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "corpus/gazetteer.h"
#include "schema/database.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

constexpr int kProvincesToday = 34;

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

/// Counts besides those that have no province on the map.
std::vector<ProvinceRow> citing_provinces(const std::vector<Citer>& citers, Coverage& coverage) {
  std::map<std::string_view, ProvinceRow> rows;
  for (const Citer& citer : citers) {
    const corpus::Issuer& issuer = citer.directive.issuer;
    const auto name = name_on_map(issuer.province.value_or(""), coverage.of);
    if (name.empty()) {
      ++(issuer.level == corpus::Level::Central ? coverage.central : coverage.unknown);
      continue;
    }
    ProvinceRow& row = rows[name];
    row.name = name;
    count_in(citer, row);
  }
  std::vector<ProvinceRow> cited;
  for (auto& [name, row] : rows) {
    cited.push_back(std::move(row));
  }
  std::ranges::stable_sort(cited, {}, [](const ProvinceRow& r) { return date_rank(r.first_date); });
  return cited;
}

}  // namespace

std::string_view name_on_map(std::string_view province, int of) {
  const corpus::Province* found = corpus::find_province(province);
  if (found == nullptr) return {};
  return of == kProvincesToday ? found->name_2025 : found->name;
}

bool is_earlier(const std::optional<corpus::PartialDate>& date,
                const std::optional<corpus::PartialDate>& other) {
  return date_rank(date) < date_rank(other);
}

std::set<std::string> provinces_with_documents(const Xapian::Database& database) {
  std::set<std::string> values;
  schema::for_each_in_slot(database, schema::Slot::Province, [&](Xapian::docid, std::string value) {
    values.insert(std::move(value));
  });
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
  coverage.cited = citing_provinces(citers, coverage);
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
