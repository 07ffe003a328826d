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

namespace chithi::query {
namespace {

struct Title {
  std::string_view name;
  std::string_view title;
  std::string_view nothing;  ///< What is said of hits without a value.
};

constexpr Title kTitles[] = {{"province", "by province", "of no province"},
                             {"type", "by type", "type unknown"},
                             {"level", "by level", "level unknown"},
                             {"branch", "by branch", "branch unknown"},
                             {"issuer", "by issuer", "issuer unknown"},
                             {"signer", "by signer", "signer unknown"},
                             {"year", "by year", "undated"},
                             {"month", "by month", "undated"},
                             {"cited", "most cited numbers", "cite nothing"}};

const Title& title_of(const Facet& facet) {
  return *std::ranges::find(kTitles, std::string_view(facet.name), &Title::name);
}

void add_row(const FacetValue& value, const Title& title, TextTable& table) {
  const std::string text = value.value ? *value.value : "(" + std::string(title.nothing) + ")";
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
  if (more > 0) table.add_row({"", "… " + std::to_string(more) + " more"});
  if (last == 1) add_row(facet.values.back(), title, table);
  out << '\n' << title.title << '\n';
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
