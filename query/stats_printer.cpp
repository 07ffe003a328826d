// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stats_printer.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "query/internal/wording.h"
#include "query/row_writer.h"
#include "query/text_table.h"
#include "schema/json.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

using Json = nlohmann::ordered_json;
using Counts = std::map<std::string, std::size_t>;

Json json_of_date(const std::string& date) { return date.empty() ? Json() : Json(date); }

Json json_of(const Overview& overview) {
  Json most_cited = Json::array();
  for (const auto& [number, directives] : overview.most_cited) {
    most_cited.push_back({{"ref", number}, {"directives", directives}});
  }
  return {{"v", schema::kJsonVersion},
          {"directives", overview.directives},
          {"copies", overview.copies},
          {"files", overview.files},
          {"numbered", overview.numbered},
          {"undated", overview.undated},
          {"first_date", json_of_date(overview.first_date)},
          {"last_date", json_of_date(overview.last_date)},
          {"citing", overview.citing},
          {"citations", overview.citations},
          {"cited_documents", overview.cited_documents},
          {"cited_in_archive", overview.cited_in_archive},
          {"resolution",
           {{"citations", overview.resolution.all},
            {"found", overview.resolution.found},
            {"outside", overview.resolution.outside},
            {"open", overview.resolution.open},
            {"conflicts", overview.resolution.conflicts}}},
          {"by_type", overview.by_type},
          {"by_level", overview.by_level},
          {"by_branch", overview.by_branch},
          {"by_province", overview.by_province},
          {"most_cited", std::move(most_cited)}};
}

void write_counts(std::string_view group, const Counts& counts, RowWriter& rows) {
  for (const auto& [value, count] : counts) {
    rows.write({{"v", schema::kJsonVersion}, {"group", group}, {"value", value}, {"count", count}});
  }
}

/// The numbers of the JSON in rows; dates, which are no counts, are values of their groups.
void print_rows(const Overview& overview, Format format, const PrintOptions& options,
                std::ostream& out) {
  RowWriter rows(format, options, {"group", "value", "count"}, out);
  const Json json = json_of(overview);
  for (const char* const group : {"directives", "copies", "files", "numbered", "undated", "citing",
                                  "citations", "cited_documents", "cited_in_archive"}) {
    rows.write({{"v", schema::kJsonVersion},
                {"group", group},
                {"value", Json()},
                {"count", json.at(group)}});
  }
  for (const char* const certainty : {"found", "outside", "open", "conflicts"}) {
    rows.write({{"v", schema::kJsonVersion},
                {"group", "resolution"},
                {"value", certainty},
                {"count", json.at("resolution").at(certainty)}});
  }
  for (const char* const group : {"first_date", "last_date"}) {
    rows.write({{"v", schema::kJsonVersion},
                {"group", group},
                {"value", json.at(group)},
                {"count", Json()}});
  }
  write_counts("by_type", overview.by_type, rows);
  write_counts("by_level", overview.by_level, rows);
  write_counts("by_branch", overview.by_branch, rows);
  write_counts("by_province", overview.by_province, rows);
  write_counts("most_cited", {overview.most_cited.begin(), overview.most_cited.end()}, rows);
  rows.end();
}

using Rows = std::vector<std::pair<std::string, std::size_t>>;

/// Commonest first.
Rows by_frequency(const Counts& counts) {
  Rows rows(counts.begin(), counts.end());
  std::ranges::stable_sort(rows, std::ranges::greater(), &Rows::value_type::second);
  return rows;
}

/// The same of names that are the same in all languages on disk and in JSON.
Rows shown_by_frequency(const Counts& counts) {
  Rows rows = by_frequency(counts);
  for (auto& [name, count] : rows)
    name = name_for_people(name);
  return rows;
}

void print_rows(std::string_view title, const Rows& rows, std::ostream& out) {
  if (rows.empty()) return;
  out << '\n' << title << '\n';
  TextTable table({{"", TextTable::Align::Right}, {""}});
  for (const auto& [name, count] : rows) {
    table.add_row({std::to_string(count), name});
  }
  table.print(out, 2);
}

std::string date_for_people(const std::string& date) { return date_text(corpus::parse_date(date)); }

void print_totals(const Overview& overview, std::ostream& out) {
  out << tr("{0} in {1}, {2} with a number, {3} without a full date",
            trn("{0} directive", "{0} directives", overview.directives),
            trn("{0} file", "{0} files", overview.files), overview.numbered, overview.undated)
      << '\n';
  if (overview.copies > 0) {
    out << trn("{0} directive is a copy of another and counts nowhere else",
               "{0} directives are copies of others and count nowhere else", overview.copies)
        << '\n';
  }
  if (!overview.first_date.empty()) {
    out << tr("dated from {0} to {1}", date_for_people(overview.first_date),
              date_for_people(overview.last_date))
        << '\n';
  }
  out << trn("{0} directive cites {1}, {2} of them in this archive, in {3}",
             "{0} directives cite {1}, {2} of them in this archive, in {3}", overview.citing,
             trn("{0} number", "{0} numbers", overview.cited_documents), overview.cited_in_archive,
             trn("{0} citation", "{0} citations", overview.citations))
      << '\n';
  const CitationCounts& counts = overview.resolution;
  out << tr("of {0}: {1} mean a directive in this archive, {2} a document outside it, {3} leave "
            "open "
            "which, {4} contradict it (see chithi check-citations)",
            trn("{0} citation", "{0} citations", counts.all), counts.found, counts.outside,
            counts.open, counts.conflicts)
      << '\n';
}

void print_table(const Overview& overview, std::ostream& out) {
  print_totals(overview, out);
  print_rows(tr("by type"), by_frequency(overview.by_type), out);
  print_rows(tr("by level"), shown_by_frequency(overview.by_level), out);
  print_rows(tr("by branch"), shown_by_frequency(overview.by_branch), out);
  print_rows(tr("by province"), by_frequency(overview.by_province), out);
  print_rows(tr("most cited numbers (a number may stand for several documents)"),
             overview.most_cited, out);
}

}  // namespace

void print_overview(const Overview& overview, Format format, const PrintOptions& options,
                    std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(json_of(overview));
  } else if (format == Format::Table) {
    print_table(overview, out);
  } else {
    print_rows(overview, format, options, out);
  }
}

}  // namespace chithi::query
