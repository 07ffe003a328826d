// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/search_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "query/internal/wording.h"
#include "schema/json.h"

namespace chithi::query {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Hit& hit) {
  Json json = schema::to_json(hit.directive, schema::Detail::Header);
  json["rank"] = hit.rank;
  json["score"] = hit.score;
  json["snippet"] = hit.snippet;
  if (hit.page > 0) json["match_page"] = hit.page;
  json["also_in"] = hit.also_in;
  return json;
}

Json json_of(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const Facet& facet : facets) {
    Json& values = json[facet.name] = Json::array();
    for (const FacetValue& value : facet.values)
      values.push_back({{"value", json_or_null(value.value)}, {"count", value.count}});
  }
  return json;
}

Json json_of_counts(const Response& response) {
  return {{"v", schema::kJsonVersion},
          {"query", response.query},
          {"understood", response.understood},
          {"total", {{"value", response.total}, {"relation", "eq"}}},
          {"with_all_words", response.with_all_words},
          {"copies_left_out", response.copies_left_out},
          {"undated_left_out", response.undated_left_out}};
}

void add_facets_and_suggestions(const Response& response, Json& json) {
  json["facets"] = response.facets ? json_of(*response.facets) : Json();
  Json& suggestions = json["suggestions"] = response.suggestions;
  for (const FilterCost& cost : response.costs)
    suggestions.push_back({{"without", cost.without}, {"total", cost.total}});
}

}  // namespace

Json search_json(const Response& response, const FieldNames& fields) {
  Json hits = Json::array();
  for (const Hit& hit : response.hits)
    hits.push_back(chosen(json_of(hit), fields));
  Json json = json_of_counts(response);
  json["undated"] = response.undated ? Json(*response.undated) : Json();
  json["hits"] = std::move(hits);
  add_facets_and_suggestions(response, json);
  return json;
}

Json facets_json(const Response& response) {
  Json json = json_of_counts(response);
  add_facets_and_suggestions(response, json);
  return json;
}

Json hit_row(const Hit& hit) {
  Json row = {{"v", schema::kJsonVersion}};
  row.update(json_of(hit));
  return row;
}

void require_hit_fields(const FieldNames& names) { require_fields(hit_row(Hit{}), names); }

FieldNames hit_columns(Format format) {
  if (format == Format::Ids) return {"id"};
  return {"rank",        "number",       "type",          "date",
          "issuer.name", "issuer.level", "issuer.branch", "issuer.province",
          "subject",     "signer.name",  "file",          "id"};
}

}  // namespace chithi::query
