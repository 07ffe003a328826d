// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/json.h"

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace chithi::schema {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<std::string>& value) { return value ? Json(*value) : Json(); }

Json json_of(const std::optional<corpus::PartialDate>& date) {
  return date ? Json(corpus::to_string(*date)) : Json();
}

template <typename Enum>
Json name_of(const std::optional<Enum>& value) {
  return value ? Json(corpus::to_string(*value)) : Json();
}

Json json_of(const corpus::Issuer& issuer) {
  return {{"name", json_of(issuer.name)},
          {"level", name_of(issuer.level)},
          {"branch", name_of(issuer.branch)},
          {"province", json_of(issuer.province)},
          {"province_2025", json_of(issuer.province_2025)},
          {"district", json_of(issuer.district)}};
}

Json json_of(const corpus::Citation& citation) {
  Json mentions = Json::array();
  for (const corpus::Mention& mention : citation.mentions) {
    mentions.push_back({{"raw", mention.raw}, {"offset", mention.offset}, {"end", mention.end}});
  }
  return {{"ref", json_of(citation.ref)},
          {"type", json_of(citation.type)},
          {"date", json_of(citation.date)},
          {"issuer", json_of(citation.issuer)},
          {"province", json_of(citation.province)},
          {"relation", corpus::to_string(citation.relation)},
          {"key", citation.key},
          {"mentions", std::move(mentions)}};
}

Json json_of(const std::vector<corpus::Citation>& citations) {
  Json list = Json::array();
  for (const corpus::Citation& citation : citations)
    list.push_back(json_of(citation));
  return list;
}

Json json_of(const std::vector<corpus::Appendix>& appendices) {
  Json list = Json::array();
  for (const corpus::Appendix& appendix : appendices) {
    list.push_back({{"title", appendix.title}, {"span", {appendix.span.begin, appendix.span.end}}});
  }
  return list;
}

Json json_of(const std::vector<corpus::Confidence>& confidence) {
  Json fields = Json::object();
  for (const corpus::Confidence& c : confidence) {
    fields[c.field] = {{"value", c.value}, {"why", c.why}};
  }
  return fields;
}

std::optional<std::string> text_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return std::nullopt;
  return found->get<std::string>();
}

/// A date without a year ("--08-22") is none that people type, and is read here.
std::optional<corpus::PartialDate> date_at(const Json& json, const char* key) {
  const std::optional<std::string> text = text_at(json, key);
  if (!text) return std::nullopt;
  if (!text->starts_with("--")) return corpus::parse_date(*text);
  std::optional<corpus::PartialDate> date = corpus::parse_date("2000" + text->substr(1));
  if (date) date->year = 0;
  return date;
}

corpus::Issuer issuer_from(const Json& json) {
  corpus::Issuer issuer;
  issuer.name = text_at(json, "name");
  if (const auto level = text_at(json, "level")) issuer.level = corpus::parse_level(*level);
  if (const auto branch = text_at(json, "branch")) issuer.branch = corpus::parse_branch(*branch);
  issuer.province = text_at(json, "province");
  issuer.province_2025 = text_at(json, "province_2025");
  issuer.district = text_at(json, "district");
  return issuer;
}

corpus::Citation citation_from(const Json& json) {
  corpus::Citation citation;
  citation.ref = text_at(json, "ref");
  citation.type = text_at(json, "type");
  citation.date = date_at(json, "date");
  citation.issuer = text_at(json, "issuer");
  citation.province = text_at(json, "province");
  citation.relation = corpus::parse_relation(json.at("relation").get<std::string>())
                          .value_or(corpus::Relation::Refers);
  citation.key = json.at("key");
  for (const Json& mention : json.at("mentions")) {
    citation.mentions.push_back(
        {mention.at("raw"), mention.at("offset"), mention.value("end", std::size_t{0})});
  }
  return citation;
}

void read_lists(const Json& json, corpus::Directive& directive) {
  json.at("recipients").get_to(directive.recipients);
  json.at("copies").get_to(directive.copies);
  for (const Json& citation : json.at("citations")) {
    directive.citations.push_back(citation_from(citation));
  }
  for (const auto& [field, entry] : json.at("confidence").items()) {
    directive.confidence.push_back({field, entry.at("value"), entry.at("why")});
  }
  for (const Json& appendix : json.at("appendices")) {
    const Json& span = appendix.at("span");
    directive.appendices.push_back({{span.at(0), span.at(1)}, appendix.at("title")});
  }
}

}  // namespace

Json to_json(const corpus::Directive& directive, Detail detail) {
  Json json = {{"id", directive.id},
               {"file", directive.file},
               {"ordinal", directive.ordinal},
               {"span", {directive.span.begin, directive.span.end}},
               {"number", json_of(directive.number)},
               {"symbol", json_of(directive.symbol)},
               {"type", json_of(directive.type)},
               {"issuer", json_of(directive.issuer)},
               {"place", json_of(directive.place)},
               {"date", json_of(directive.date)},
               {"subject", json_of(directive.subject)},
               {"recipients", directive.recipients},
               {"copies", directive.copies},
               {"signer",
                {{"on_behalf", json_of(directive.signer.on_behalf)},
                 {"title", json_of(directive.signer.title)},
                 {"name", json_of(directive.signer.name)}}}};
  if (directive.page > 0) json["page"] = directive.page;
  if (directive.ocr) json["ocr"] = true;
  if (detail == Detail::Whole) json["citations"] = json_of(directive.citations);
  json["confidence"] = json_of(directive.confidence);
  if (detail == Detail::Whole) json["appendices"] = json_of(directive.appendices);
  if (detail == Detail::Whole) json["text"] = directive.text;
  return json;
}

Json to_json(const std::vector<corpus::Evidence>& evidence) {
  Json json = Json::object();
  for (const corpus::Evidence& e : evidence) {
    json[std::string(corpus::to_string(e.field))].push_back({e.span.begin, e.span.end});
  }
  return json;
}

corpus::Directive directive_from_json(const Json& json) {
  corpus::Directive directive;
  directive.id = json.at("id");
  directive.file = json.at("file");
  directive.ordinal = json.at("ordinal");
  directive.span = {json.at("span").at(0), json.at("span").at(1)};
  directive.page = json.value("page", std::size_t{0});
  directive.ocr = json.value("ocr", false);
  directive.number = text_at(json, "number");
  directive.symbol = text_at(json, "symbol");
  directive.type = text_at(json, "type");
  directive.issuer = issuer_from(json.at("issuer"));
  directive.place = text_at(json, "place");
  directive.date = date_at(json, "date");
  directive.subject = text_at(json, "subject");
  const Json& signer = json.at("signer");
  directive.signer = {text_at(signer, "on_behalf"), text_at(signer, "title"),
                      text_at(signer, "name")};
  read_lists(json, directive);
  directive.text = text_at(json, "text").value_or("");
  return directive;
}

}  // namespace chithi::schema
