// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/citing_directives.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/gazetteer.h"
#include "query/internal/records.h"
#include "query/internal/selection.h"
#include "query/reference.h"

namespace chithi::query {
namespace {

using schema::Field;

/// What a citation says of the document that it cites.
Target target_of(const corpus::Citation& citation) {
  Target target;
  target.identity = corpus::identity_of(citation);
  target.issuer = citation.issuer;
  target.date = citation.date;
  target.province = citation.province;
  if (target.province) return target;
  std::string place = target.identity.place.substr(0, target.identity.place.find('/'));
  std::ranges::replace(place, '-', ' ');
  const corpus::Province* province = corpus::find_province(place);
  if (province != nullptr) target.province = province->name;
  return target;
}

/// Those that cite one of the numbers; with a selection, a document of it that is meant.
std::set<std::string> ids_citing_numbers(const Xapian::Database& database,
                                         const std::vector<std::string>& keys,
                                         const Selection* selection) {
  Records records(database);
  std::set<std::string> ids;
  for (const std::string& key : keys) {
    for (const Xapian::docid docid : records.with(Field::Cites, key)) {
      const schema::Node& node = records.node(docid);
      for (std::size_t i = 0; i < node.size(); ++i) {
        if (corpus::parse_identity(node.key(i)).number != key) continue;
        if (selection != nullptr && !selection->accepts(target_of(node.citation(i)))) continue;
        ids.emplace(node.id());
      }
    }
  }
  return ids;
}

}  // namespace

std::optional<std::set<std::string>> ids_citing(const Xapian::Database& database,
                                                const std::string& value) {
  const Reference reference = parse_reference(value);
  const bool understood = reference.cited && reference.unknown.empty();
  std::vector<std::string> keys;
  if (understood && reference.cited->number) {
    keys = candidate_keys(database, reference.words, *reference.cited);
    if (keys.empty()) return ids_citing_numbers(database, keys_shown_as(database, value), nullptr);
  } else {
    keys = keys_shown_as(database, value);
    if (!keys.empty()) return ids_citing_numbers(database, keys, nullptr);
    if (!understood) return std::nullopt;
    keys = candidate_keys(database, reference.words, *reference.cited);
  }
  // Of several numbers the commonest, as search does.
  keys.resize(std::min<std::size_t>(keys.size(), 1));
  const Selection selection(reference);
  return ids_citing_numbers(database, keys, &selection);
}

}  // namespace chithi::query
