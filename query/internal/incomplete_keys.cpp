// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/incomplete_keys.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "query/internal/number_key_parts.h"
#include "schema/fields.h"
#include "schema/terms.h"

namespace chithi::query {

using schema::Field;

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
  return keys;
}

std::vector<std::string> fuller_keys(const Xapian::Database& database, const std::string& key) {
  const auto parts = split_number_key(key);
  if (!parts) return {};
  std::set<std::string> fuller;
  for (const Field field : {Field::Number, Field::Cites}) {
    const std::string start = schema::exact_term(field, parts->type + ':' + parts->ordinal + ':');
    const std::size_t prefix = schema::spec(field).prefix.size();
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end; ++term) {
      const std::string other = (*term).substr(prefix);
      const auto shorter = incomplete_keys(other);
      if (std::ranges::find(shorter, key, &IncompleteKey::key) != shorter.end())
        fuller.insert(other);
    }
  }
  return {fuller.begin(), fuller.end()};
}

}  // namespace chithi::query
