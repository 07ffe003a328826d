// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/papers.h"

#include <algorithm>
#include <utility>

#include "query/internal/known_documents.h"
#include "schema/facet_value.h"
#include "schema/node.h"
#include "schema/slots.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using Documents = std::vector<Xapian::docid>;

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
  const Xapian::valueno slot = schema::number_of(schema::Slot::Node);
  return std::string(schema::Node(database.get_document(document).get_value(slot)).id());
}

/// Xapian names several databases by their ids with colons between; by nothing if one has none.
std::vector<std::string> ids_of_databases(const Xapian::Database& database) {
  std::vector<std::string> ids;
  schema::for_each_part(database.get_uuid(), ':',
                        [&](std::string_view id, std::size_t /*index*/) { ids.emplace_back(id); });
  return ids;
}

bool are_different(std::vector<std::string> ids) {
  std::ranges::sort(ids);
  return ids.size() > 1 && std::ranges::adjacent_find(ids) == ids.end();
}

/// Xapian can't hand a source of documents to another machine.
bool is_remote(const Xapian::Database& database, const Xapian::Query& source) {
  try {
    Xapian::Enquire enquire(database);
    enquire.set_query(source);
    static_cast<void>(enquire.get_mset(0, 1));
    return false;
  } catch (const Xapian::UnimplementedError&) {
    return true;
  }
}

bool has(const Documents& documents, Xapian::docid document) {
  return std::ranges::binary_search(documents, document);
}

}  // namespace

schema::Copies copies_in(const Xapian::Database& database) {
  const Numbering numbering = numbering_of(database);
  if (numbering == Numbering::Several) {
    const std::vector<std::string> ids = ids_of_databases(database);
    if (!are_different(ids) || is_remote(database, among({}, ids))) return {};
  }
  if (numbering == Numbering::Elsewhere && is_remote(database, among({}))) return {};
  return schema::Copies::of(database);
}

Papers::Papers(const Xapian::Database& database, DocumentSets& sets, const schema::Copies& copies,
               Counting counting)
    : database_(database),
      sets_(sets),
      copies_(copies),
      leaves_out_(counting == Counting::Papers && !copies_.empty()) {
  if (leaves_out_ && sets.numbering() == Numbering::Several)
    database_ids_ = ids_of_databases(database);
}

std::size_t Papers::count(const Xapian::Query& query) {
  if (!leaves_out_) return sets_.count(query);
  const Documents matching = sets_.matching(query);
  return matching.size() - surplus(matching, matching).size();
}

Documents Papers::surplus(const Documents& matching, const Documents& preferred) const {
  Documents surplus;
  if (!leaves_out_) return surplus;
  for (const Documents& group : copies_.groups()) {
    const auto matches = [&](Xapian::docid copy) { return has(matching, copy); };
    const auto first = std::ranges::find_if(group, matches);
    if (first == group.end()) continue;
    const auto chosen =
        std::ranges::find_if(group, [&](Xapian::docid copy) { return has(preferred, copy); });
    const Xapian::docid shown = chosen != group.end() && matches(*chosen) ? *chosen : *first;
    std::ranges::copy_if(group, std::back_inserter(surplus),
                         [&](Xapian::docid copy) { return copy != shown && matches(copy); });
  }
  std::ranges::sort(surplus);
  return surplus;
}

Xapian::Query Papers::without(const Xapian::Query& query, const Documents& surplus) const {
  if (surplus.empty()) return query;
  if (sets_.is_local()) return {Xapian::Query::OP_AND_NOT, query, among(surplus)};
  if (!database_ids_.empty())
    return {Xapian::Query::OP_AND_NOT, query, among(surplus, database_ids_)};
  std::vector<std::string> ids;
  for (const Xapian::docid document : surplus)
    ids.push_back(schema::exact_term(schema::Field::Id, id_of(database_, document)));
  return {Xapian::Query::OP_AND_NOT, query, {Xapian::Query::OP_OR, ids.begin(), ids.end()}};
}

std::vector<std::string> Papers::others(Xapian::docid directive) const {
  std::vector<std::string> ids;
  for (const Xapian::docid copy : copies_.of_paper(directive)) {
    if (copy != directive) ids.push_back(id_of(database_, copy));
  }
  return ids;
}

}  // namespace chithi::query
