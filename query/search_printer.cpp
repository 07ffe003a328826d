// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search_printer.h"

#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "query/facets_printer.h"
#include "query/internal/file_link.h"
#include "query/internal/search_json.h"
#include "query/internal/terminal_snippet.h"
#include "query/internal/wording.h"
#include "query/row_writer.h"
#include "query/text_table.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

constexpr std::string_view kUnknown = "—";
constexpr std::string_view kIndent = "   ";

std::string or_unknown(const std::string& text) {
  return text.empty() ? std::string(kUnknown) : on_one_line(text);
}

std::string headline(const corpus::Directive& directive) {
  return joined(
      {or_unknown(number_text(directive)), or_unknown(directive.type.value_or("")),
       or_unknown(directive.issuer.name.value_or("")), or_unknown(date_text(directive.date))},
      " · ");
}

void print_counts(const Response& response, std::ostream& out) {
  out << trn("{0} directive", "{0} directives", response.total);
  if (response.with_all_words != response.total) {
    out << " (" << tr("{0} with all the words", response.with_all_words) << ')';
  }
  if (response.copies_left_out > 0) {
    out << ", " << trn("{0} copy left out", "{0} copies left out", response.copies_left_out);
  }
  if (response.undated_left_out > 0) {
    out << ", " << tr("{0} left out for want of a date", response.undated_left_out);
  }
  if (response.undated.value_or(0) > 0) {
    out << ", " << tr("{0} undated, last", *response.undated);
  }
  out << '\n';
}

std::string place_of(const Hit& hit, const PrintOptions& options) {
  const corpus::Directive& directive = hit.directive;
  std::string place = on_one_line(directive.id);
  if (hit.page > 0) place += tr(", page {0}", hit.page);
  if (directive.ocr) place += tr(", read from a picture");
  if (options.colour) place = "\033[2m" + place + "\033[22m";
  const auto uri = file_uri(options.archives, directive.file);
  return uri ? linked(place, *uri) : place;
}

void print_hit(const Hit& hit, const PrintOptions& options, std::ostream& out) {
  out << '\n' << hit.rank << ". " << headline(hit.directive) << '\n';
  out << kIndent << or_unknown(hit.directive.subject.value_or("")) << '\n';
  if (!hit.snippet.empty()) out << kIndent << for_terminal(hit.snippet, options.colour) << '\n';
  out << kIndent << place_of(hit, options) << '\n';
  if (!hit.also_in.empty()) out << kIndent << also_in_text(hit.also_in) << '\n';
}

void print_table(const Response& response, const PrintOptions& options, std::ostream& out) {
  print_head(response, options, out);
  for (const Hit& hit : response.hits)
    print_hit(hit, options, out);
  if (response.facets) print_facets(*response.facets, kFewValues, out);
}

}  // namespace

void print_understanding(const Response& response, std::ostream& out) {
  for (const std::string& line : response.understood)
    out << "  " << on_one_line(line) << '\n';
}

void print_head(const Response& response, const PrintOptions& options, std::ostream& out) {
  print_counts(response, out);
  if (options.explain) print_understanding(response, out);
  if (!response.suggestions.empty()) {
    out << on_one_line(tr("did you mean: {0}", joined(response.suggestions, ", "))) << '\n';
  }
  for (const FilterCost& cost : response.costs)
    out << cost_text(cost) << '\n';
}

std::string cost_text(const FilterCost& cost) {
  return on_one_line(tr("without {0}: {1}", cost.without, cost.total));
}

void print_search(const Response& response, Format format, const PrintOptions& options,
                  std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(search_json(response, options.fields));
    return;
  }
  if (format == Format::Table && options.fields.empty()) {
    print_table(response, options, out);
    return;
  }
  RowWriter rows(format, options, hit_columns(format), out);
  for (const Hit& hit : response.hits)
    rows.write(hit_row(hit));
  rows.end();
}

}  // namespace chithi::query
