// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/wording.h"

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

#include "query/internal/short_date.h"
#include "query/text_table.h"
#include "schema/messages.h"

namespace chithi::query {

using Json = nlohmann::ordered_json;

namespace {

using schema::message;

constexpr const char* kNames[] = {
    message("central"),  message("province"),     message("district"), message("commune"),
    message("party"),    message("state"),        message("assembly"), message("front"),
    message("union"),    message("army"),         message("court"),    message("implements"),
    message("based_on"), message("guides"),       message("amends"),   message("replaces"),
    message("corrects"), message("consolidates"), message("encloses"), message("refers"),
    message("subject"),  message("number"),       message("cites"),    message("type"),
    message("issuer"),   message("signer"),       message("level"),    message("branch")};

}  // namespace

std::string page_rule() { return '\n' + std::string(kPageWidth, '-') + "\n\n"; }

std::string name_for_people(std::string_view name) {
  const auto* const known = std::ranges::find(kNames, name);
  return known != std::end(kNames) ? schema::tr(*known) : std::string(name);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string chain_text(const std::vector<std::string>& via) {
  constexpr std::size_t kEnd = 3;  // Shown at either end.
  constexpr std::string_view kArrow = " > ";
  if (via.size() <= 2 * kEnd + 1) return joined(via, kArrow);
  std::vector<std::string> shown(via.begin(), via.begin() + kEnd);
  shown.push_back(schema::tr("… {0} more …", via.size() - 2 * kEnd));
  shown.insert(shown.end(), via.end() - kEnd, via.end());
  return joined(shown, kArrow);
}

std::string headline(const Target& target) {
  if (target.words) return on_one_line(*target.words);
  return on_one_line(joined({target.ref.value_or(""), target.type.value_or(""),
                             target.issuer.value_or(""), date_text(target.date)},
                            " · "));
}

namespace {

/// "điện ngày 21/7/2021 của Thường trực Ban Bí thư"; the words that cite it, or its id.
std::string name_without_number(const Target& target) {
  if (target.words) return on_one_line(*target.words);
  if (target.type && target.issuer) {
    const bool dated = target.date && target.date->is_full();
    return *target.type + (dated ? " ngày " + date_text(target.date) : "") + " của " +
           *target.issuer;
  }
  return target.id.value_or("");
}

}  // namespace

std::string choice(const Target& target) {
  if (!target.ref) return name_without_number(target);
  std::string text = *target.ref;
  if (target.province) text += "@" + *target.province;
  if (target.date && target.date->year != 0) text += "@" + std::to_string(target.date->year);
  return text;
}

std::string date_text(const std::optional<corpus::PartialDate>& date) {
  return date ? short_date(*date) : std::string();
}

std::string number_text(const corpus::Directive& directive) {
  if (directive.number) return *directive.number;
  if (!directive.symbol) return {};
  // The Party puts a hyphen before its symbol, which then has a slash; the State a slash.
  const bool party = directive.symbol->find('/') != std::string::npos;
  return (party ? "…-" : "…/") + *directive.symbol;
}

std::string also_in_text(const std::vector<std::string>& ids) {
  constexpr std::size_t kMost = 3;
  const std::size_t shown = std::min(kMost, ids.size());
  std::string names;
  for (std::size_t i = 0; i < shown; ++i)
    names += (i > 0 ? ", " : "") + on_one_line(ids[i]);
  return shown == ids.size() ? schema::tr("also in {0}", names)
                             : schema::tr("also in {0} and {1} more", names, ids.size() - shown);
}

Json json_or_null(const std::optional<std::string>& value) { return value ? Json(*value) : Json(); }

Json json_or_null(const std::optional<corpus::PartialDate>& date) {
  return date ? Json(corpus::to_string(*date)) : Json();
}

Json json_of(const Target& target) {
  Json json = {{"ref", json_or_null(target.ref)},       {"type", json_or_null(target.type)},
               {"issuer", json_or_null(target.issuer)}, {"date", json_or_null(target.date)},
               {"in_archive", target.id.has_value()},   {"id", json_or_null(target.id)}};
  if (target.province) json["province"] = *target.province;
  if (target.words) json["words"] = *target.words;
  return json;
}

std::string json_text(const Json& json) {
  constexpr int kIndent = 2;
  return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace chithi::query
