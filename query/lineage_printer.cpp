// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage_printer.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

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

std::string headline(const corpus::Directive& directive) {
  return on_one_line(joined({number_text(directive), directive.type.value_or(""),
                             directive.issuer.name.value_or(""), date_text(directive.date)},
                            " · "));
}

std::string lag_text(const std::optional<int>& days) {
  if (!days) return {};
  return trn("{1} day", "{1} days", static_cast<std::size_t>(std::abs(*days)),
             (*days < 0 ? "" : "+") + std::to_string(*days));
}

/// Where a tree is written.
struct Page {
  std::ostream& out;
  std::size_t width = kWidthOfTrees;
};

/// One line of a tree, cut to the page.
void print_branch(const std::string& margin, bool last, const std::string& words,
                  const Page& page) {
  const std::string stem = margin + (last ? "└─ " : "├─ ");
  page.out << stem
           << cut_to_width(words, page.width - std::min(page.width / 2, display_width(stem)))
           << '\n';
}

// Chains.

/// The citers of a report by whom they cite; 0 is the target.
using Children = std::map<Xapian::docid, std::vector<const Citer*>>;

Children children_of(const std::vector<Citer>& citers) {
  Children children;
  for (const Citer& citer : citers)
    children[citer.through].push_back(&citer);
  return children;
}

Json json_of_citers(const Children& children, Xapian::docid through) {
  Json list = Json::array();
  const auto found = children.find(through);
  if (found == children.end()) return list;
  for (const Citer* citer : found->second) {
    Json json = schema::to_json(citer->directive, schema::Detail::Header);
    json["lag_days"] = citer->lag_days ? Json(*citer->lag_days) : Json();
    json["relation"] = corpus::to_string(citer->relation);
    json["quotes"] = citer->quotes;
    json["citers"] = json_of_citers(children, citer->docid);
    list.push_back(std::move(json));
  }
  return list;
}

void print_citers(const Children& children, Xapian::docid through, const std::string& margin,
                  const Page& page) {
  const auto found = children.find(through);
  if (found == children.end()) return;
  for (const Citer* citer : found->second) {
    const bool last = citer == found->second.back();
    const std::string relation = name_for_people(corpus::to_string(citer->relation));
    print_branch(margin, last,
                 joined({headline(citer->directive), lag_text(citer->lag_days), relation}, " · "),
                 page);
    print_citers(children, citer->docid, margin + (last ? "   " : "│  "), page);
  }
}

// Bases.

/// The supports that are cited by another, or by the directive itself.
using Supported = std::map<std::optional<std::size_t>, std::vector<std::size_t>>;

Supported supports_of(const Basis& basis) {
  Supported supported;
  for (std::size_t i = 0; i < basis.supports.size(); ++i)
    supported[basis.supports[i].under].push_back(i);
  return supported;
}

Json json_of_supports(const Basis& basis, const Supported& supported,
                      std::optional<std::size_t> under) {
  Json list = Json::array();
  const auto found = supported.find(under);
  if (found == supported.end()) return list;
  for (const std::size_t index : found->second) {
    const Support& support = basis.supports[index];
    Json json = json_of(support.target);
    json["relation"] = corpus::to_string(support.relation);
    json["quotes"] = support.quotes;
    json["why_unsure"] = support.why.empty() ? Json() : Json(support.why);
    if (!support.why.empty()) {
      Json& options = json["options"] = Json::array();
      for (const Target& option : support.options)
        options.push_back(json_of(option));
    }
    json["supports"] = json_of_supports(basis, supported, index);
    list.push_back(std::move(json));
  }
  return list;
}

/// "not sure, one of 2: the text gives no year: 2020 or 2021"
std::string doubt_text(const Support& support) {
  if (support.why.empty()) return {};
  if (support.options.size() < 2) return tr("not sure: {0}", support.why);
  return tr("not sure, one of {0}: {1}", support.options.size(), support.why);
}

void print_supports(const Basis& basis, const Supported& supported,
                    std::optional<std::size_t> under, const std::string& margin, const Page& page) {
  const auto found = supported.find(under);
  if (found == supported.end()) return;
  for (const std::size_t index : found->second) {
    const Support& support = basis.supports[index];
    const bool last = index == found->second.back();
    const std::string relation = name_for_people(corpus::to_string(support.relation));
    const std::string place = support.target.id ? "" : tr("not in this archive");
    print_branch(
        margin, last,
        joined({query::headline(support.target), relation, place, doubt_text(support)}, " · "),
        page);
    print_supports(basis, supported, index, margin + (last ? "   " : "│  "), page);
  }
}

// Paths.

Json json_of(const CitationPath& path) {
  Json citers = Json::array();
  for (auto citer = path.citers.rbegin(); citer != path.citers.rend(); ++citer) {
    Json json = schema::to_json(citer->directive, schema::Detail::Header);
    json["relation"] = corpus::to_string(citer->relation);
    json["quotes"] = citer->quotes;
    citers.push_back(std::move(json));
  }
  return {{"v", schema::kJsonVersion},
          {"target", query::json_of(path.target)},
          {"path", std::move(citers)}};
}

// Rows.

Json json_of(const MostCited& document) {
  return {{"target", query::json_of(document.target)},
          {"directives", document.directives},
          {"candidates", document.candidates},
          {"provinces", document.provinces},
          {"first_date", json_or_null(document.first_date)},
          {"last_date", json_or_null(document.last_date)}};
}

std::string_view name_of(Certainty certainty) {
  return certainty == Certainty::Conflict ? "conflict" : "open";
}

Json json_of(const DoubtfulCitation& citation) {
  Json options = Json::array();
  for (const Target& option : citation.options)
    options.push_back(query::json_of(option));
  const corpus::Directive& directive = citation.directive;
  return {{"id", directive.id},
          {"number", json_or_null(directive.number)},
          {"date", json_or_null(directive.date)},
          {"issuer", json_or_null(directive.issuer.name)},
          {"raw", citation.raw},
          {"kind", name_of(citation.certainty)},
          {"why", citation.why},
          {"quotes", citation.quotes},
          {"options", std::move(options)},
          {"more_options", citation.more_options}};
}

template <typename Item>
void write_rows(const std::vector<Item>& items, Format format, const PrintOptions& options,
                const FieldNames& columns, std::ostream& out) {
  RowWriter rows(format, options, columns, out);
  for (const Item& item : items) {
    Json row = {{"v", schema::kJsonVersion}};
    row.update(json_of(item));
    rows.write(row);
  }
  rows.end();
}

void print_table(const std::vector<MostCited>& documents, std::ostream& out) {
  constexpr std::size_t kDocumentWidth = 60;
  TextTable table({{tr("directives"), TextTable::Align::Right},
                   {tr("provinces"), TextTable::Align::Right},
                   {tr("may cite it"), TextTable::Align::Right},
                   {tr("first")},
                   {tr("last")},
                   {tr("document"), TextTable::Align::Left, kDocumentWidth}});
  for (const MostCited& document : documents) {
    const std::string place = document.target.id ? tr("in this archive") : "";
    table.add_row({std::to_string(document.directives), std::to_string(document.provinces),
                   document.candidates == 0 ? "" : std::to_string(document.candidates),
                   date_text(document.first_date), date_text(document.last_date),
                   joined({query::headline(document.target), place}, " · ")});
  }
  table.print(out);
}

void print_list(const DoubtfulCitations& doubtful, std::ostream& out) {
  constexpr std::size_t kIndent = 3;
  constexpr std::size_t kMostOptions = 5;
  for (const DoubtfulCitation& citation : doubtful.citations) {
    out << headline(citation.directive) << "  " << on_one_line(citation.directive.id) << '\n';
    print_wrapped("“" + on_one_line(citation.raw) + "”: " + citation.why, kIndent, kPageWidth, out);
    for (std::size_t i = 0; i < std::min(citation.options.size(), kMostOptions); ++i)
      print_wrapped("? " + joined({query::headline(citation.options[i]),
                                   on_one_line(citation.options[i].id.value_or(""))},
                                  " · "),
                    kIndent, kPageWidth, out);
    if (citation.options.size() > kMostOptions) {
      const std::size_t more = citation.options.size() - kMostOptions + citation.more_options;
      print_wrapped(trn("? {0} more", "? {0} more", more), kIndent, kPageWidth, out);
    }
  }
  if (doubtful.left_out > 0) {
    out << trn("{0} more: see --limit", "{0} more: see --limit", doubtful.left_out) << '\n';
  }
}

}  // namespace

void print_chains(const std::vector<CitesReport>& reports, Format format, std::ostream& out,
                  std::size_t width) {
  Json chains = Json::array();
  for (const CitesReport& report : reports) {
    const Children children = children_of(report.citers);
    if (format == Format::Json) {
      chains.push_back({{"target", json_of(report.target)},
                        {"deeper", report.deeper},
                        {"citers", json_of_citers(children, 0)}});
      continue;
    }
    if (&report != &reports.front()) out << '\n';
    out << query::headline(report.target);
    if (report.target.id) out << "  " << on_one_line(*report.target.id);
    out << '\n';
    print_citers(children, 0, "", {out, width});
    for (const std::string& sentence : left_out_sentences(report))
      out << sentence << '\n';
  }
  if (format == Format::Json) {
    out << json_text({{"v", schema::kJsonVersion}, {"chains", std::move(chains)}});
  }
}

void print_basis(const std::vector<Basis>& bases, Format format, std::ostream& out,
                 std::size_t width) {
  Json directives = Json::array();
  for (const Basis& basis : bases) {
    const Supported supported = supports_of(basis);
    if (format == Format::Json) {
      Json json = schema::to_json(basis.directive, schema::Detail::Header);
      json["deeper"] = basis.deeper;
      json["supports"] = json_of_supports(basis, supported, std::nullopt);
      directives.push_back(std::move(json));
      continue;
    }
    if (&basis != &bases.front()) out << '\n';
    out << headline(basis.directive) << "  " << on_one_line(basis.directive.id) << '\n';
    print_supports(basis, supported, std::nullopt, "", {out, width});
    if (basis.deeper) out << tr("the last of these go back further: see --depth") << '\n';
  }
  if (format == Format::Json) {
    out << json_text({{"v", schema::kJsonVersion}, {"directives", std::move(directives)}});
  }
}

void print_path(const CitationPath& path, Format format, std::ostream& out) {
  constexpr std::size_t kIndent = 3;
  if (format == Format::Json) {
    out << json_text(json_of(path));
    return;
  }
  for (auto citer = path.citers.rbegin(); citer != path.citers.rend(); ++citer) {
    out << headline(citer->directive) << "  " << on_one_line(citer->directive.id) << '\n';
    if (!citer->quotes.empty()) {
      print_wrapped("“" + on_one_line(citer->quotes.front()) + "”", kIndent, kPageWidth, out);
    }
    out << "└─ " << name_for_people(corpus::to_string(citer->relation)) << '\n';
  }
  out << query::headline(path.target) << '\n';
}

void print_most_cited(const std::vector<MostCited>& documents, Format format,
                      const PrintOptions& options, std::ostream& out) {
  if (format == Format::Json) {
    Json list = Json::array();
    for (const MostCited& document : documents)
      list.push_back(json_of(document));
    out << json_text({{"v", schema::kJsonVersion}, {"documents", std::move(list)}});
  } else if (format == Format::Table) {
    print_table(documents, out);
  } else {
    write_rows(documents, format, options,
               {"directives", "candidates", "provinces", "first_date", "last_date", "target.ref",
                "target.type", "target.issuer", "target.date", "target.id"},
               out);
  }
}

void print_doubtful(const DoubtfulCitations& doubtful, Format format, const PrintOptions& options,
                    std::ostream& out) {
  if (format == Format::Json) {
    Json list = Json::array();
    for (const DoubtfulCitation& citation : doubtful.citations)
      list.push_back(json_of(citation));
    out << json_text({{"v", schema::kJsonVersion},
                      {"citations", std::move(list)},
                      {"left_out", doubtful.left_out}});
  } else if (format == Format::Table) {
    print_list(doubtful, out);
  } else {
    write_rows(doubtful.citations, format, options,
               {"kind", "id", "number", "date", "issuer", "raw", "why", "quotes", "options"}, out);
  }
}

}  // namespace chithi::query
