// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/report_tables.h"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/gazetteer.h"
#include "query/internal/cites_wording.h"
#include "query/internal/file_link.h"
#include "query/internal/markup.h"
#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

constexpr std::size_t kRowsOfATable = 500;
constexpr std::size_t kMany = 1000;

std::string cell(std::string_view words, std::string_view kind = "") {
  std::string html = "<td";
  if (!kind.empty()) html.append(" class=\"").append(kind).append("\"");
  return html.append(">").append(page_text(words)).append("</td>");
}

/// Number and issuer; of what has neither, the id.
std::string name_or_id(const corpus::Directive& directive) {
  const std::string name = joined({number_text(directive), issuer_text(directive)}, " · ");
  return name.empty() ? directive.id : name;
}

/// The id of a directive, with a link to its file if that is there.
std::string file_of(const corpus::Directive& directive, const ReportFacts& facts) {
  const auto uri = local_file_uri(facts.archives, directive.file);
  const std::string id = page_text(directive.id);
  return uri ? "<a href=\"" + escaped_attribute(*uri) + "\">" + id + "</a>" : id;
}

/// A sentence with the words that cite marked.
std::string marked(const std::string& sentence, const std::string& cited_as, std::size_t width) {
  const std::string words = excerpt(sentence, cited_as, width);
  const std::size_t at = cited_as.empty() ? std::string::npos : words.find(cited_as);
  if (at == std::string::npos) return "<q>“" + page_text(words) + "”</q>";
  // Not by page_text: the blanks next to the mark are to stay.
  return "<q>“" + escaped_text(words.substr(0, at)) + "<mark>" + escaped_text(cited_as) +
         "</mark>" + escaped_text(words.substr(at + cited_as.size())) + "”</q>";
}

std::string words_of(const Citer& citer, const QuoteLimits& limits, const ReportFacts& facts) {
  std::string html;
  for (std::size_t i = 0; i < std::min(citer.quotes.size(), limits.sentences); ++i) {
    const std::string& cited_as = i < citer.quoted.size() ? citer.quoted[i] : citer.cited_as;
    html += marked(on_one_line(citer.quotes[i]), on_one_line(cited_as), limits.width) + "<br/>";
  }
  if (citer.before_target) html += "<em>" + page_text(before_target_note()) + "</em><br/>";
  return html + "<span class=\"file\">" + file_of(citer.directive, facts) + "</span>";
}

std::string row_of(const Citer& citer, const QuoteLimits& limits, const ReportFacts& facts) {
  const corpus::Directive& directive = citer.directive;
  const std::string number = number_text(directive);
  std::string html = cell(citer.lag_days ? signed_days(*citer.lag_days) : "", "num");
  html += cell(date_text(directive.date), "num");
  html += "<th scope=\"row\">" + page_text(number.empty() ? tr("no number") : number) + "</th>";
  html += cell(directive.issuer.name.value_or(""));
  html += cell(directive.issuer.province.value_or(""));
  html += cell(directive.issuer.level ? name_for_people(corpus::to_string(*directive.issuer.level))
                                      : "");
  html += cell(name_for_people(corpus::to_string(citer.relation)));
  html += cell(way_text(citer));
  return html + "<td class=\"words\">" + words_of(citer, limits, facts) + "</td>";
}

/// A column, and the class of its cells.
struct Column {
  std::string title;
  std::string_view kind{};
};

void write_head(const std::vector<Column>& columns, std::ostream& out) {
  out << "<thead><tr>";
  for (const Column& column : columns) {
    out << "<th scope=\"col\"";
    if (!column.kind.empty()) out << " class=\"" << column.kind << "\"";
    out << ">" << page_text(column.title) << "</th>";
  }
  out << "</tr></thead>\n";
}

/// The tables of directives of one report.
class CiterTables {
 public:
  CiterTables(const CitesReport& report, const ReportFacts& facts, const Anchors& anchors)
      : report_(report),
        facts_(facts),
        anchors_(anchors),
        limits_(quote_limits(report.citers.size())) {}

  void write(std::ostream& out) const {
    const std::size_t all = report_.citers.size();
    for (std::size_t first = 0; first < all; first += kRowsOfATable) {
      const std::size_t end = std::min(first + kRowsOfATable, all);
      const bool folded = first != 0;
      if (folded) {
        out << "<details><summary>" << page_text(tr("Directives {0} to {1}", first + 1, end))
            << "</summary>\n";
      }
      write_table(first, end, out);
      if (folded) out << "</details>\n";
    }
  }

 private:
  void write_table(std::size_t first, std::size_t end, std::ostream& out) const {
    out << "<table class=\"citers\"><caption>"
        << page_text(tr("Directives {0} to {1} of {2}, by depth and date", first + 1, end,
                        report_.citers.size()))
        << "</caption>\n";
    std::vector<Column> columns;
    for (const std::string& title : citer_columns())
      columns.push_back({title, columns.size() < 2 ? "num" : ""});
    write_head(columns, out);
    out << "<tbody>\n";
    for (std::size_t i = first; i < end; ++i) {
      out << "<tr id=\"" << anchors_.directives << i << "\">"
          << row_of(report_.citers[i], limits_, facts_) << "</tr>\n";
    }
    out << "</tbody></table>\n";
  }

  const CitesReport& report_;
  const ReportFacts& facts_;
  const Anchors& anchors_;
  QuoteLimits limits_;
};

/// Where in the report the first directive of each province stands that has its date.
std::unordered_map<std::string_view, std::size_t> first_of_provinces(const CitesReport& report) {
  std::unordered_map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < report.citers.size(); ++i) {
    const corpus::Province* province =
        corpus::find_province(report.citers[i].directive.issuer.province.value_or(""));
    if (province == nullptr) continue;
    const std::string_view name = report.coverage.of == 34 ? province->name_2025 : province->name;
    const auto [known, is_new] = first.emplace(name, i);
    const Citer& before = report.citers[known->second];
    const Citer& now = report.citers[i];
    const bool better =
        now.lag_days && !now.before_target &&
        (!before.lag_days || before.before_target || *now.lag_days < *before.lag_days);
    if (better) known->second = i;
  }
  return first;
}

std::string link_to(const std::string& prefix, std::size_t place, const std::string& html) {
  return "<a href=\"#" + prefix + std::to_string(place) + "\">" + html + "</a>";
}

void write_citing_provinces(const CitesReport& report, const std::vector<ProvinceFinding>& findings,
                            const Anchors& anchors, std::ostream& out) {
  const auto first = first_of_provinces(report);
  out << "<table class=\"cited-by\"><caption>" << page_text(tr("By the first directive of each"))
      << "</caption>\n";
  write_head(
      {{tr("province")}, {tr("days"), "num"}, {tr("first"), "num"}, {tr("directives"), "num"}},
      out);
  out << "<tbody>\n";
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const ProvinceFinding& finding = findings[i];
    if (finding.state != ProvinceState::Cites) continue;
    const auto place = first.find(finding.name);
    std::string name = page_text(finding.name);
    if (place != first.end()) {
      name = link_to(anchors.directives, place->second, name);
    }
    out << "<tr id=\"" << anchors.provinces << i << "\"><th scope=\"row\">" << name << "</th>"
        << cell(finding.lag_days ? signed_days(*finding.lag_days) : "", "num")
        << cell(first_text(finding), "num") << cell(std::to_string(finding.directives), "num")
        << "</tr>\n";
  }
  out << "</tbody></table>\n";
}

/// The provinces in a state of which there is no more to tell.
void write_names(const std::vector<ProvinceFinding>& findings, ProvinceState state,
                 const Anchors& anchors, std::ostream& out) {
  out << "<ul class=\"names\">\n";
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].state != state) continue;
    out << "<li id=\"" << anchors.provinces << i << "\">" << page_text(findings[i].name)
        << "</li>\n";
  }
  out << "</ul>\n";
}

}  // namespace

QuoteLimits quote_limits(std::size_t citers) {
  return citers > kMany ? QuoteLimits{1, 160} : QuoteLimits{3, 400};
}

std::vector<std::string> citer_columns() {
  return {tr("days"),  tr("date"),     tr("number"),  tr("issuer"),        tr("province"),
          tr("level"), tr("relation"), tr("through"), tr("words and file")};
}

void write_citers(const CitesReport& report, const ReportFacts& facts, const Anchors& anchors,
                  std::ostream& out) {
  const QuoteLimits limits = quote_limits(report.citers.size());
  out << "<p class=\"soft\">"
      << page_text(trn("Of each directive {0} sentence that cites is quoted at most, cut to {1} "
                       "characters.",
                       "Of each directive {0} sentences that cite are quoted at most, each cut to "
                       "{1} characters.",
                       limits.sentences, limits.width))
      << "</p>\n";
  CiterTables(report, facts, anchors).write(out);
}

void write_provinces(const CitesReport& report, const std::vector<ProvinceFinding>& findings,
                     const Anchors& anchors, std::ostream& out) {
  for (const ProvinceState state : kProvinceStates) {
    const std::size_t count = count_of(findings, state);
    if (count == 0) continue;
    out << "<h4><svg class=\"swatch\" xmlns=\"http://www.w3.org/2000/svg\" "
           "viewBox=\"0 0 46 46\" aria-hidden=\"true\">"
        << swatch(state, anchors.map) << "</svg><span>"
        << page_text(words_for(state) + ": " + std::to_string(count)) << "</span></h4>\n";
    if (state == ProvinceState::Cites) {
      write_citing_provinces(report, findings, anchors, out);
    } else {
      write_names(findings, state, anchors, out);
    }
  }
}

void write_left_out(const CitesReport& report, const Anchors& anchors, std::ostream& out) {
  constexpr std::size_t kMost = 50;
  const bool has_date = report.target.date && report.target.date->is_full();
  if (!has_date || report.lag_left_out == 0) return;
  out << "<h3>" << page_text(tr("Left out of the days")) << "</h3>\n<ul class=\"names\">\n";
  std::size_t told = 0;
  for (std::size_t i = 0; i < report.citers.size() && told < kMost; ++i) {
    const Citer& citer = report.citers[i];
    if (citer.lag_days && !citer.before_target) continue;
    ++told;
    out << "<li><a href=\"#" << anchors.directives << i << "\">"
        << page_text(name_or_id(citer.directive)) << "</a>: "
        << page_text(citer.before_target ? tr("dated before what it cites") : tr("undated"))
        << "</li>\n";
  }
  out << "</ul>\n";
  if (told == report.lag_left_out) return;
  out << "<p>" << page_text(tr("and {0} more, in the table", report.lag_left_out - told))
      << "</p>\n";
}

void write_candidates(const CitesReport& report, const ReportFacts& facts, std::ostream& out) {
  out << "<table class=\"candidates\"><caption>"
      << page_text(tr("Mentions that may mean it, counted nowhere above")) << "</caption>\n";
  write_head({{tr("number")},
              {tr("date"), "num"},
              {tr("issuer")},
              {tr("words and file")},
              {tr("why it is open")}},
             out);
  out << "<tbody>\n";
  for (const Candidate& candidate : report.candidates) {
    const corpus::Directive& directive = candidate.directive;
    const std::string number = number_text(directive);
    out << "<tr><th scope=\"row\">" << page_text(number.empty() ? tr("no number") : number)
        << "</th>" << cell(date_text(directive.date), "num") << cell(issuer_text(directive))
        << "<td><q>“" << page_text(candidate.raw) << "”</q><br/><span class=\"file\">"
        << file_of(directive, facts) << "</span></td>" << cell(candidate.why) << "</tr>\n";
  }
  out << "</tbody></table>\n";
}

}  // namespace chithi::query
