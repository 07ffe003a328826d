// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/facets_printer.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "query/internal/search_json.h"
#include "query/internal/wording.h"
#include "query/row_writer.h"
#include "query/search_printer.h"
#include "query/text_table.h"
#include "schema/json.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::message;
using schema::tr;

struct Title {
  std::string_view name;
  const char* title;
  const char* nothing;  ///< What is said of hits without a value.
};

constexpr Title kTitles[] = {{"province", message("by province"), message("of no province")},
                             {"type", message("by type"), message("type unknown")},
                             {"level", message("by level"), message("level unknown")},
                             {"branch", message("by branch"), message("branch unknown")},
                             {"issuer", message("by issuer"), message("issuer unknown")},
                             {"signer", message("by signer"), message("signer unknown")},
                             {"year", message("by year"), message("undated")},
                             {"month", message("by month"), message("undated")},
                             {"cited", message("most cited numbers"), message("cite nothing")}};

const Title& title_of(const Facet& facet) {
  return *std::ranges::find(kTitles, std::string_view(facet.name), &Title::name);
}

void add_row(const FacetValue& value, const Title& title, TextTable& table) {
  const bool is_name = title.name == "level" || title.name == "branch";
  const std::string known =
      is_name ? name_for_people(value.value.value_or("")) : value.value.value_or("");
  std::string text = value.value ? known : "(" + tr(title.nothing) + ")";
  const bool is_year = known.find('-') == known.npos;
  if (title.name == "month" && value.value && is_year) text = tr("{0}, month unknown", known);
  table.add_row({std::to_string(value.count), text});
}

void print_facet(const Facet& facet, std::size_t most, std::ostream& out) {
  constexpr std::size_t kIndent = 2;
  if (facet.values.empty()) return;
  const Title& title = title_of(facet);
  const std::size_t last = facet.values.back().value ? 0 : 1;
  const std::size_t named = facet.values.size() - last;
  TextTable table({{"", TextTable::Align::Right}, {""}});
  for (std::size_t i = 0; i < std::min(most, named); ++i)
    add_row(facet.values[i], title, table);
  const std::size_t more = facet.left_out + named - std::min(most, named);
  if (more > 0) table.add_row({"", tr("… {0} more", more)});
  if (last == 1) add_row(facet.values.back(), title, table);
  out << '\n' << tr(title.title) << '\n';
  table.print(out, kIndent);
}

void print_rows(const std::vector<Facet>& facets, RowWriter& rows) {
  for (const Facet& facet : facets) {
    for (const FacetValue& value : facet.values) {
      rows.write({{"v", schema::kJsonVersion},
                  {"facet", facet.name},
                  {"value", json_or_null(value.value)},
                  {"count", value.count}});
    }
  }
  rows.end();
}

}  // namespace

void print_facets(const std::vector<Facet>& facets, std::size_t most, std::ostream& out) {
  for (const Facet& facet : facets)
    print_facet(facet, most, out);
}

void print_facets_of(const Response& response, Format format, const PrintOptions& options,
                     std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(facets_json(response));
  } else if (format == Format::Table) {
    print_head(response, options, out);
    if (response.facets) print_facets(*response.facets, kManyValues, out);
  } else {
    RowWriter rows(format, options, {"facet", "value", "count"}, out);
    print_rows(response.facets.value_or(std::vector<Facet>()), rows);
  }
}

}  // namespace chithi::query
