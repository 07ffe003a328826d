// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/similar_printer.h"

#include <cmath>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/json.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

using Json = nlohmann::ordered_json;

Json json_of(const SimilarDirective& hit, std::size_t rank) {
  Json json = schema::to_json(hit.directive, schema::Detail::Header);
  json["rank"] = rank;
  json["score"] = hit.score;
  json["text_score"] = hit.text;
  json["citation_score"] = hit.citations;
  json["shared_citations"] = hit.shared_citations;
  json["shared_words"] = hit.shared_words;
  return json;
}

Json json_of(const SimilarReport& report) {
  Json copies = Json::array();
  for (const corpus::Directive& copy : report.copies)
    copies.push_back(schema::to_json(copy, schema::Detail::Header));
  Json hits = Json::array();
  for (const SimilarDirective& hit : report.hits)
    hits.push_back(json_of(hit, hits.size() + 1));
  return {{"directive", schema::to_json(report.directive, schema::Detail::Header)},
          {"copies", std::move(copies)},
          {"hits", std::move(hits)}};
}

Json json_of(const std::vector<SimilarReport>& reports) {
  Json json = {{"v", schema::kJsonVersion}};
  if (reports.size() == 1) {
    json.update(json_of(reports.front()));
    return json;
  }
  Json& directives = json["directives"] = Json::array();
  for (const SimilarReport& report : reports)
    directives.push_back(json_of(report));
  return json;
}

std::string headline(const corpus::Directive& directive) {
  return on_one_line(joined({number_text(directive), directive.type.value_or(""),
                             directive.issuer.name.value_or(""), date_text(directive.date)},
                            " · "));
}

std::string reason(const SimilarDirective& hit) {
  const std::string citations = joined(hit.shared_citations, ", ");
  const std::string words = joined(hit.shared_words, ", ");
  return joined({citations.empty() ? "" : tr("both go back to {0}", citations),
                 words.empty() ? "" : tr("both speak of {0}", words)},
                "; ");
}

void print_hit(const SimilarDirective& hit, std::size_t rank, const PrintOptions& options,
               std::ostream& out) {
  constexpr std::size_t kIndent = 3;
  constexpr double kHundred = 100.0;
  const std::string margin(kIndent, ' ');
  out << '\n'
      << rank << ". " << headline(hit.directive) << "  (" << std::lround(kHundred * hit.score)
      << ")\n";
  const std::string subject = on_one_line(hit.directive.subject.value_or(""));
  if (!subject.empty()) out << margin << subject << '\n';
  print_wrapped(reason(hit), kIndent, kPageWidth, out);
  const std::string id = on_one_line(hit.directive.id);
  out << margin << (options.colour ? "\033[2m" + id + "\033[22m" : id) << '\n';
}

void print_report(const SimilarReport& report, const PrintOptions& options, std::ostream& out) {
  out << headline(report.directive) << "  " << on_one_line(report.directive.id) << '\n';
  for (const corpus::Directive& copy : report.copies)
    out << tr("copy: {0}", on_one_line(copy.id)) << '\n';
  out << trn("{0} directive is like it (of 100)", "{0} directives are like it (of 100)",
             report.hits.size())
      << '\n';
  std::size_t rank = 0;
  for (const SimilarDirective& hit : report.hits)
    print_hit(hit, ++rank, options, out);
}

}  // namespace

void print_similar(const std::vector<SimilarReport>& reports, Format format,
                   const PrintOptions& options, std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(json_of(reports));
    return;
  }
  for (const SimilarReport& report : reports) {
    if (&report != &reports.front()) out << page_rule();
    print_report(report, options, out);
  }
}

}  // namespace chithi::query
