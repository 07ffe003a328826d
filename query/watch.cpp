// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/watch.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "query/internal/kept_file.h"
#include "schema/json.h"
#include "schema/messages.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Kind = corpus::Error::Kind;

struct TextFilter {
  const char* key;
  std::string Filters::*value;
};

constexpr std::array kTextFilters = {
    TextFilter{"province", &Filters::province}, TextFilter{"type", &Filters::type},
    TextFilter{"issuer", &Filters::issuer},     TextFilter{"level", &Filters::level},
    TextFilter{"branch", &Filters::branch},     TextFilter{"cites", &Filters::cites}};

struct DateFilter {
  const char* key;
  std::optional<corpus::PartialDate> Filters::*value;
};

constexpr std::array kDateFilters = {DateFilter{"from", &Filters::from},
                                     DateFilter{"to", &Filters::to}};

/// What is not set is left out, so that people can read the file.
Json json_of_search(const Watch& watch) {
  const Request& request = watch.request;
  Json json = {{"query", request.query}};
  for (const TextFilter& filter : kTextFilters) {
    const std::string& value = request.filters.*filter.value;
    if (!value.empty()) json[filter.key] = value;
  }
  for (const DateFilter& filter : kDateFilters) {
    const auto& value = request.filters.*filter.value;
    if (value) json[filter.key] = corpus::to_string(*value);
  }
  if (request.spelling == Spelling::Exact) json["exact"] = true;
  if (request.fuzzy) json["fuzzy"] = true;
  if (!watch.databases.empty()) json["db"] = watch.databases;
  return json;
}

/// A date that can't be read must not be taken for no condition.
corpus::PartialDate date_in(const Json& json, const char* key) {
  const std::string text = json.at(key);
  const auto date = corpus::parse_date(text);
  if (date && date->year != 0) return *date;
  throw corpus::Error(Kind::Database, schema::tr("{0} {1}: not a date", key, text));
}

Watch watch_from(const Json& json) {
  Watch watch;
  watch.name = json.at("name");
  Request& request = watch.request;
  request.query = json.at("query");
  for (const TextFilter& filter : kTextFilters)
    request.filters.*filter.value = json.value(filter.key, std::string());
  for (const DateFilter& filter : kDateFilters) {
    if (json.contains(filter.key)) {
      request.filters.*filter.value = date_in(json, filter.key);
    }
  }
  if (json.value("exact", false)) request.spelling = Spelling::Exact;
  request.fuzzy = json.value("fuzzy", false);
  watch.databases = json.value("db", std::vector<std::string>());
  return watch;
}

void write_watches(const fs::path& file, std::vector<Watch> watches) {
  constexpr int kIndent = 2;
  std::ranges::sort(watches, {}, &Watch::name);
  Json list = Json::array();
  for (const Watch& watch : watches) {
    Json json = {{"name", watch.name}};
    json.update(json_of_search(watch));
    list.push_back(std::move(json));
  }
  const Json json = {{"v", schema::kJsonVersion}, {"watches", std::move(list)}};
  write_kept(file, json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace

void check_watch_name(std::string_view name) {
  constexpr std::size_t kLongest = 100;
  const bool plain = std::ranges::none_of(name, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return c == '/' || byte < static_cast<unsigned char>(' ') || c == '\x7F';
  });
  const bool begins_well = !name.empty() && name.front() != '.' && name.front() != '-';
  if (plain && begins_well && name.size() <= kLongest && !vi::find_malformed_utf8(name)) return;
  throw corpus::Error(Kind::Usage,
                      schema::tr("'{0}' is no name for a saved search: write a word without "
                                 "/, not beginning with . or -",
                                 vi::to_nfc(name)));
}

std::string search_of(const Watch& watch) {
  return json_of_search(watch).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<Watch> load_watches(const fs::path& file) {
  const std::optional<std::string> bytes = read_kept(file);
  if (!bytes) return {};
  try {
    std::vector<Watch> watches;
    const Json kept = Json::parse(*bytes);
    for (const Json& json : kept.at("watches"))
      watches.push_back(watch_from(json));
    for (const Watch& watch : watches)
      check_watch_name(watch.name);
    return watches;
  } catch (const std::exception& error) {
    throw corpus::Error(Kind::Database,
                        schema::tr("{0}: not a list of saved searches ({1}): mend it or delete it",
                                   file.string(), error.what()));
  }
}

void keep_watch(const fs::path& file, const Watch& watch) {
  check_watch_name(watch.name);
  const FolderLock lock(file.parent_path());
  std::vector<Watch> watches = load_watches(file);
  std::erase_if(watches, [&](const Watch& other) { return other.name == watch.name; });
  watches.push_back(watch);
  write_watches(file, std::move(watches));
}

bool remove_watch(const fs::path& file, std::string_view name) {
  if (!fs::exists(file)) return false;
  const FolderLock lock(file.parent_path());
  std::vector<Watch> watches = load_watches(file);
  const bool known =
      std::erase_if(watches, [&](const Watch& watch) { return watch.name == name; }) > 0;
  if (known) write_watches(file, std::move(watches));
  return known;
}

}  // namespace chithi::query
