// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cites_printer.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "query/graph_printer.h"
#include "query/internal/choices.h"
#include "query/internal/cites_wording.h"
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

// As JSON.

Json json_of(const std::optional<int>& number) { return number ? Json(*number) : Json(); }

/// A whole number of days without a fraction.
Json json_of_days(const std::optional<double>& days) {
  if (!days) return {};
  return *days == std::floor(*days) ? Json(static_cast<long>(*days)) : Json(*days);
}

Json json_of(const Citer& citer) {
  Json json = schema::to_json(citer.directive, schema::Detail::Header);
  json["depth"] = citer.depth;
  json["via"] = citer.via;
  json["via_ids"] = citer.via_ids;
  json["lag_days"] = json_of(citer.lag_days);
  json["relation"] = corpus::to_string(citer.relation);
  json["quotes"] = citer.quotes;
  json["also_in"] = citer.also_in;
  if (citer.before_target) json["before_target"] = true;
  return json;
}

Json json_of(const Coverage& coverage) {
  Json cited = Json::array();
  for (const ProvinceRow& row : coverage.cited) {
    cited.push_back({{"name", row.name},
                     {"directives", row.directives},
                     {"first_date", json_or_null(row.first_date)},
                     {"lag_days", json_of(row.lag_days)}});
    if (row.before_target > 0) cited.back()["before_target"] = row.before_target;
  }
  return {{"of", coverage.of},
          {"filtered", coverage.is_filtered},
          {"cited", std::move(cited)},
          {"not_found", coverage.not_found},
          {"possible", coverage.possible},
          {"no_documents", coverage.no_documents},
          {"unknown", coverage.unknown},
          {"central", coverage.central}};
}

Json json_of(const std::vector<Candidate>& candidates) {
  Json list = Json::array();
  for (const Candidate& candidate : candidates) {
    list.push_back({{"id", candidate.directive.id},
                    {"number", json_or_null(candidate.directive.number)},
                    {"raw", candidate.raw},
                    {"why", candidate.why}});
  }
  return list;
}

Json json_of(const CitesReport& report, const FieldNames& fields) {
  const std::optional<LagSpread>& spread = report.lag_spread;
  Json directives = Json::array();
  for (const Citer& citer : report.citers) {
    directives.push_back(chosen(json_of(citer), fields));
  }
  Json json = {{"target", json_of(report.target)},
               {"directives", std::move(directives)},
               {"lag",
                {{"n", report.lag_count},
                 {"first_days", spread ? Json(spread->first) : Json()},
                 {"quarter_days", spread ? Json(spread->quarter) : Json()},
                 {"median_days", json_of_days(report.median_lag_days)},
                 {"three_quarters_days", spread ? Json(spread->three_quarters) : Json()},
                 {"last_days", spread ? Json(spread->last) : Json()},
                 {"left_out", report.lag_left_out}}},
               {"deeper", report.deeper},
               {"filtered_out", report.filtered_out},
               {"undated_left_out", report.undated_left_out},
               {"provinces", json_of(report.coverage)},
               {"candidates", json_of(report.candidates)}};
  if (report.other_day) json["other_day"] = corpus::to_string(*report.other_day);
  return json;
}

Json json_of(const std::vector<CitesReport>& reports, const FieldNames& fields) {
  Json json = {{"v", schema::kJsonVersion}};
  if (reports.empty()) return json;
  json.update(json_of(reports.front(), fields));
  if (reports.size() == 1) return json;
  Json& others = json["other_targets"] = Json::array();
  for (std::size_t i = 1; i < reports.size(); ++i) {
    others.push_back(json_of(reports[i], fields));
  }
  return json;
}

// As rows.

/// A directive that cites as a row that stands for itself: with what it cites in front.
Json row_of(const std::string& target, const Citer& citer) {
  Json row = {{"v", schema::kJsonVersion}, {"target", target}};
  row.update(json_of(citer));
  row["before_target"] = citer.before_target;
  return row;
}

FieldNames columns() {
  return {"target",        "depth",       "number",          "type",     "date", "lag_days",
          "before_target", "issuer.name", "issuer.province", "relation", "via",  "via_ids",
          "quotes",        "id"};
}

/// The ids alone, which need no rows made.
void print_ids(const std::vector<CitesReport>& reports, std::ostream& out) {
  for (const CitesReport& report : reports) {
    for (const Citer& citer : report.citers)
      out << on_one_line(citer.directive.id) << '\n';
  }
}

void print_rows(const std::vector<CitesReport>& reports, Format format, const PrintOptions& options,
                std::ostream& out) {
  RowWriter rows(format, options, columns(), out);
  const std::vector<std::string> targets = choices(reports);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (const Citer& citer : reports[i].citers)
      rows.write(row_of(targets[i], citer));
  }
  rows.end();
}

// As a table.

constexpr std::size_t kQuoteIndent = 7;

void print_target(const CitesReport& report, std::ostream& out) {
  const Target& target = report.target;
  out << (target.id ? tr("{0} (in this archive: {1})", headline(target), on_one_line(*target.id))
                    : tr("{0} (not in this archive)", headline(target)))
      << '\n';
  if (report.other_day) {
    out << tr("{0}, the day that was asked for, is not its day", date_text(report.other_day))
        << '\n';
  }
  out << count_sentence(report) << '\n';
  for (const std::string& sentence : left_out_sentences(report))
    print_wrapped(sentence, 0, kPageWidth, out);
}

/// The first sentence that cites, as wide as the page.
std::string quote_line(const Citer& citer) {
  constexpr std::size_t kMarks = 2;
  const std::string quote = excerpt(on_one_line(citer.quotes.front()), on_one_line(citer.cited_as),
                                    kPageWidth - kQuoteIndent - kMarks);
  return std::string(kQuoteIndent, ' ') + "“" + quote + "”";
}

void print_citers(const std::vector<Citer>& citers, std::ostream& out) {
  constexpr std::size_t kIssuerWidth = 48;
  TextTable table({{tr(" days"), TextTable::Align::Right},
                   {tr("date")},
                   {tr("number")},
                   {tr("issuer"), TextTable::Align::Left, kIssuerWidth},
                   {tr("relation")},
                   {tr("through")}});
  for (const Citer& citer : citers) {
    const corpus::Directive& directive = citer.directive;
    table.add_row({citer.lag_days ? signed_days(*citer.lag_days) : "", date_text(directive.date),
                   number_text(directive), issuer_text(directive),
                   name_for_people(corpus::to_string(citer.relation)), way_text(citer)});
    if (citer.before_target) {
      table.add_note(std::string(kQuoteIndent, ' ') + before_target_note());
    }
    if (!citer.quotes.empty()) table.add_note(quote_line(citer));
  }
  out << '\n';
  table.print(out);
}

std::string with_lag(const ProvinceRow& row) {
  if (row.lag_days) return row.name + " (" + signed_days(*row.lag_days) + ")";
  if (row.first_date && row.first_date->is_full()) {
    return row.name + " (" + date_text(row.first_date) + ")";
  }
  if (!row.first_date && row.before_target > 0) {
    return row.name + " (" + without_first_date(row) + ")";
  }
  return tr("{0} (date blank)", row.name);
}

void print_names(std::string_view what, const std::vector<std::string>& names, std::ostream& out) {
  if (names.empty()) return;
  print_wrapped(std::string(what) + ": " + joined(names, ", "), 2, kPageWidth, out);
}

void print_coverage(const Coverage& coverage, std::ostream& out) {
  out << '\n' << coverage_sentence(coverage) << '\n';
  std::vector<std::string> cited;
  for (const ProvinceRow& row : coverage.cited) {
    cited.push_back(with_lag(row));
  }
  print_names(tr("cite it"), cited, out);
  print_names(tr("documents here, none cites it"), coverage.not_found, out);
  print_names(tr("of these, may cite it (below)"), coverage.possible, out);
  print_names(tr("no documents here"), coverage.no_documents, out);
}

void print_candidates(const std::vector<Candidate>& candidates, std::ostream& out) {
  if (candidates.empty()) return;
  out << '\n' << tr("may mean it, not counted above:") << '\n';
  for (const Candidate& candidate : candidates) {
    const std::string name =
        joined({number_text(candidate.directive), issuer_text(candidate.directive),
                date_text(candidate.directive.date), candidate.directive.id},
               " · ");
    print_wrapped(name, 2, kPageWidth, out);
    print_wrapped("“" + candidate.raw + "”: " + candidate.why, kQuoteIndent, kPageWidth, out);
  }
}

void print_table(const std::vector<CitesReport>& reports, std::ostream& out) {
  if (reports.size() > 1) {
    print_wrapped(choices_sentence(reports), 0, kPageWidth, out);
    out << '\n';
  }
  for (const CitesReport& report : reports) {
    if (&report != &reports.front()) out << "\n\n";
    print_target(report, out);
    if (!report.citers.empty()) print_citers(report.citers, out);
    // Of several, those that nobody cites have nothing to say of provinces.
    if (!report.citers.empty() || reports.size() == 1) print_coverage(report.coverage, out);
    print_candidates(report.candidates, out);
  }
}

}  // namespace

bool needs_whole_heads(Format format, const std::vector<std::string>& fields) {
  if (format == Format::Json || format == Format::Ndjson) return true;
  const FieldNames usual = columns();
  return std::ranges::any_of(
      fields, [&](const std::string& field) { return std::ranges::count(usual, field) == 0; });
}

void require_citer_fields(const std::vector<std::string>& fields) {
  require_fields(row_of("", Citer{}), fields);
}

void print_cites(const std::vector<CitesReport>& reports, Format format,
                 const PrintOptions& options, std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(json_of(reports, options.fields));
  } else if (format == Format::Table && options.fields.empty()) {
    print_table(reports, out);
  } else if (format == Format::Ids) {
    print_ids(reports, out);
  } else if (format == Format::Dot || format == Format::Graphml) {
    print_graph(reports, {}, format, out);
  } else {
    print_rows(reports, format, options, out);
  }
}

}  // namespace chithi::query
