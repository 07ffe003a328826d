// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/incomplete_keys.h"

#include <cstddef>
#include <set>
#include <string_view>

#include "query/internal/number_key_parts.h"
#include "schema/fields.h"
#include "schema/terms.h"

namespace chithi::query {

using schema::Field;

namespace {

constexpr std::string_view kLetter = "cv";

/// Adds the keys that begin so, as numbers of directives and as cited ones.
void add_keys(const Xapian::Database& database, const std::string& beginning,
              std::set<std::string>& keys) {
  for (const Field field : {Field::Number, Field::Cites}) {
    const std::string start = schema::exact_term(field, beginning);
    const std::size_t prefix = schema::spec(field).prefix.size();
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end; ++term)
      keys.insert((*term).substr(prefix));
  }
}

}  // namespace

std::vector<IncompleteKey> incomplete_keys(const std::string& key) {
  std::vector<IncompleteKey> keys;
  auto parts = split_number_key(key);
  if (!parts || parts->body.empty()) return keys;
  if (!parts->year.empty()) {
    parts->year.clear();
    keys.push_back({join_number_key(*parts), true});
  }
  if (const std::size_t unit = parts->body.find('-'); unit != std::string::npos) {
    parts->body.erase(unit);
    keys.push_back({join_number_key(*parts), false});
  }
  parts->body.clear();
  keys.push_back({join_number_key(*parts), false});
  if (parts->type.empty()) {
    parts->type = kLetter;
    keys.push_back({join_number_key(*parts), false});
  }
  return keys;
}

std::vector<std::string> FullerKeys::of(const std::string& key) {
  const auto parts = split_number_key(key);
  // Whatever else is left out, the year is.
  if (!parts || !parts->year.empty()) return {};
  if (const std::string start = parts->type + ':' + parts->ordinal + ':'; start != start_) {
    read(*parts);
    start_ = start;
  }
  const auto found = by_incomplete_.find(key);
  return found != by_incomplete_.end() ? found->second : std::vector<std::string>();
}

void FullerKeys::read(const NumberKeyParts& parts) {
  start_.clear();
  by_incomplete_.clear();
  std::set<std::string> keys;
  add_keys(database_, parts.type + ':' + parts.ordinal + ':', keys);
  if (parts.type == kLetter) add_keys(database_, ':' + parts.ordinal + ':', keys);
  for (const std::string& key : keys) {
    for (IncompleteKey& incomplete : incomplete_keys(key))
      by_incomplete_[std::move(incomplete.key)].push_back(key);
  }
}

}  // namespace chithi::query
