// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search_printer.h"

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "query/internal/terminal_snippet.h"
#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/json.h"

namespace chithi::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kUnknown = "—";
constexpr std::string_view kIndent = "   ";

Json json_of(const Hit& hit) {
  Json json = schema::to_json(hit.directive, schema::Detail::Header);
  json["rank"] = hit.rank;
  json["score"] = hit.score;
  json["snippet"] = hit.snippet;
  return json;
}

Json json_of(const Response& response) {
  Json hits = Json::array();
  for (const Hit& hit : response.hits)
    hits.push_back(json_of(hit));
  return {{"v", schema::kJsonVersion},
          {"query", response.query},
          {"understood", response.understood},
          {"total", {{"value", response.total}, {"relation", "eq"}}},
          {"with_all_words", response.with_all_words},
          {"undated_left_out", response.undated_left_out},
          {"hits", std::move(hits)},
          {"facets", Json()},
          {"suggestions", response.suggestions}};
}

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
  out << counted(response.total, "directive", "directives");
  if (response.with_all_words != response.total) {
    out << " (" << response.with_all_words << " with all the words)";
  }
  if (response.undated_left_out > 0) {
    out << ", " << response.undated_left_out << " left out for want of a date";
  }
  out << '\n';
}

void print_hit(const Hit& hit, const PrintOptions& options, std::ostream& out) {
  out << '\n' << hit.rank << ". " << headline(hit.directive) << '\n';
  out << kIndent << or_unknown(hit.directive.subject.value_or("")) << '\n';
  if (!hit.snippet.empty()) out << kIndent << for_terminal(hit.snippet, options.colour) << '\n';
  const std::string place = on_one_line(hit.directive.id);
  if (options.colour) {
    out << kIndent << "\033[2m" << place << "\033[22m\n";
  } else {
    out << kIndent << place << '\n';
  }
}

void print_table(const Response& response, const PrintOptions& options, std::ostream& out) {
  print_counts(response, out);
  if (options.explain) print_understanding(response, out);
  if (!response.suggestions.empty()) {
    out << "did you mean: " << joined(response.suggestions, ", ") << '\n';
  }
  for (const Hit& hit : response.hits)
    print_hit(hit, options, out);
}

}  // namespace

void print_understanding(const Response& response, std::ostream& out) {
  for (const std::string& line : response.understood)
    out << "  " << on_one_line(line) << '\n';
}

void print_search(const Response& response, Format format, const PrintOptions& options,
                  std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(json_of(response));
  } else {
    print_table(response, options, out);
  }
}

}  // namespace chithi::query
