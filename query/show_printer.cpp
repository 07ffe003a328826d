// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/show_printer.h"

#include <cstddef>
#include <optional>
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

// As JSON.

Json json_of(const std::vector<Citer>& citers) {
  Json list = Json::array();
  for (const Citer& citer : citers) {
    const corpus::Directive& directive = citer.directive;
    list.push_back({{"id", directive.id},
                    {"number", json_or_null(directive.number)},
                    {"issuer", json_or_null(directive.issuer.name)},
                    {"date", json_or_null(directive.date)}});
  }
  return list;
}

/// A document that is only cited.
Json json_of_stub(const Portrait& portrait) {
  return {{"target", json_of(portrait.target)}, {"cited_by", json_of(portrait.cited_by)}};
}

Json whole_json(const Portrait& portrait) {
  Json json = schema::to_json(*portrait.directive, schema::Detail::Whole);
  json["also_in"] = portrait.also_in;
  json["cited_by"] = json_of(portrait.cited_by);
  Json& citations = json["citations"];
  for (std::size_t i = 0; i < citations.size() && i < portrait.cited_ids.size(); ++i) {
    citations[i]["id"] = json_or_null(portrait.cited_ids[i]);
  }
  return json;
}

/// Only what was asked for, under its usual keys.
Json json_of(const Portrait& portrait, const ShowOptions& options) {
  if (!portrait.directive) return json_of_stub(portrait);
  Json json = whole_json(portrait);
  if (options.text_only) return {{"id", json["id"]}, {"text", json["text"]}};
  if (options.citations_only) {
    return {{"id", json["id"]},
            {"number", json["number"]},
            {"citations", json["citations"]},
            {"cited_by", json["cited_by"]}};
  }
  return json;
}

Json json_of(const std::vector<Portrait>& portraits, const ShowOptions& options) {
  Json json = {{"v", schema::kJsonVersion}};
  if (portraits.size() == 1) {
    json.update(json_of(portraits.front(), options));
    return json;
  }
  Json& directives = json["directives"] = Json::array();
  for (const Portrait& portrait : portraits) {
    directives.push_back(json_of(portrait, options));
  }
  return json;
}

// As a table.

constexpr std::size_t kLabelWidth = 10;
constexpr std::size_t kIndent = 2;

void print_field(std::string_view label, const std::string& value, std::ostream& out) {
  if (value.empty()) return;
  out << label << std::string(kLabelWidth - display_width(label), ' ') << on_one_line(value)
      << '\n';
}

void print_list(std::string_view label, const std::vector<std::string>& values, std::ostream& out) {
  for (const std::string& value : values) {
    print_field(label, value, out);
    label = "";
  }
}

std::string place_in_file(const Portrait& portrait) {
  const corpus::Directive& directive = *portrait.directive;
  std::string text = directive.file;
  if (portrait.siblings > 1) {
    text += ", " + tr("directive {0} of {1}", directive.ordinal, portrait.siblings);
  }
  if (directive.ocr) text += tr(", read from a picture");
  return text;
}

template <typename Enum>
std::string shown(const std::optional<Enum>& value) {
  return value ? name_for_people(corpus::to_string(*value)) : std::string();
}

std::string province_text(const corpus::Issuer& issuer) {
  if (!issuer.province_2025 || issuer.province_2025 == issuer.province) {
    return issuer.province.value_or("");
  }
  return tr("{0}, since July 2025 {1}", issuer.province.value_or(""), *issuer.province_2025);
}

void print_letterhead(const Portrait& portrait, std::ostream& out) {
  const corpus::Directive& directive = *portrait.directive;
  const corpus::Issuer& issuer = directive.issuer;
  out << on_one_line(joined({number_text(directive), directive.type.value_or(""),
                             issuer.name.value_or(""), date_text(directive.date)},
                            " · "))
      << '\n';
  print_field(tr("id"), directive.id, out);
  print_field(tr("file"), place_in_file(portrait), out);
  if (!portrait.also_in.empty()) print_field(tr("also in"), joined(portrait.also_in, ", "), out);
  print_field(tr("body"), joined({shown(issuer.branch), shown(issuer.level)}, ", "), out);
  print_field(tr("district"), issuer.district.value_or(""), out);
  print_field(tr("province"), province_text(issuer), out);
  print_field(tr("subject"), directive.subject.value_or(""), out);
  print_list(tr("to"), directive.recipients, out);
  const corpus::Signer& signer = directive.signer;
  print_field(
      tr("signed"),
      joined({signer.on_behalf.value_or(""), signer.title.value_or(""), signer.name.value_or("")},
             ", "),
      out);
  print_list(tr("copies"), directive.copies, out);
}

TextTable document_table() {
  constexpr std::size_t kIssuerWidth = 44;
  return TextTable({{""}, {""}, {""}, {"", TextTable::Align::Left, kIssuerWidth}, {""}, {""}});
}

std::string whereabouts(const std::optional<std::string>& id) {
  return id ? *id : tr("not in this archive");
}

void print_cited(const Portrait& portrait, std::ostream& out) {
  const auto& citations = portrait.directive->citations;
  if (citations.empty()) {
    out << tr("cites nothing") << '\n';
    return;
  }
  out << trn("cites {0} document:", "cites {0} documents:", citations.size()) << '\n';
  TextTable table = document_table();
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const corpus::Citation& citation = citations[i];
    const auto id = i < portrait.cited_ids.size() ? portrait.cited_ids[i] : std::nullopt;
    table.add_row({citation.ref.value_or(tr("(no number)")), citation.type.value_or(""),
                   date_text(citation.date), citation.issuer.value_or(""),
                   name_for_people(corpus::to_string(citation.relation)), whereabouts(id)});
  }
  table.print(out, kIndent);
}

void print_citing(const std::vector<Citer>& citers, std::ostream& out) {
  if (citers.empty()) {
    out << tr("cited by no directive in this archive") << '\n';
    return;
  }
  out << trn("cited by {0} directive:", "cited by {0} directives:", citers.size()) << '\n';
  TextTable table = document_table();
  for (const Citer& citer : citers) {
    const corpus::Directive& directive = citer.directive;
    table.add_row({number_text(directive), directive.type.value_or(""), date_text(directive.date),
                   directive.issuer.name.value_or(""),
                   name_for_people(corpus::to_string(citer.relation)), directive.id});
  }
  table.print(out, kIndent);
}

void print_text(std::string_view text, std::ostream& out) {
  out << vi::for_terminal(text);
  if (text.empty() || text.back() != '\n') out << '\n';
}

void print_stub(const Portrait& portrait, std::ostream& out) {
  out << tr("{0} (not in this archive)", headline(portrait.target)) << '\n';
  print_citing(portrait.cited_by, out);
}

void print_one(const Portrait& portrait, const ShowOptions& options, std::ostream& out) {
  if (!portrait.directive) {
    print_stub(portrait, out);
    return;
  }
  if (options.text_only) {
    print_text(portrait.directive->text, out);
    return;
  }
  if (!options.citations_only) print_letterhead(portrait, out);
  if (!options.citations_only) out << '\n';
  print_cited(portrait, out);
  out << '\n';
  print_citing(portrait.cited_by, out);
  if (options.citations_only) return;
  out << '\n';
  print_text(portrait.directive->text, out);
}

}  // namespace

void print_portraits(const std::vector<Portrait>& portraits, Format format,
                     const ShowOptions& options, std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(json_of(portraits, options));
    return;
  }
  for (const Portrait& portrait : portraits) {
    if (&portrait != &portraits.front()) out << page_rule();
    print_one(portrait, options, out);
  }
}

}  // namespace chithi::query
