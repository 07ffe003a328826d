// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/records.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "query/internal/papers.h"
#include "query/internal/why_open.h"
#include "schema/record.h"
#include "schema/terms.h"

namespace chithi::query {

ValueReader::ValueReader(const Xapian::Database& database, schema::Slot slot)
    : database_(database),
      slot_(schema::number_of(slot)),
      next_(database.valuestream_begin(slot_)) {}

std::string ValueReader::at(Xapian::docid docid) {
  if (docid < last_) next_ = database_.valuestream_begin(slot_);
  last_ = docid;
  const auto end = database_.valuestream_end(slot_);
  if (next_ != end && next_.get_docid() < docid) next_.skip_to(docid);
  return next_ != end && next_.get_docid() == docid ? *next_ : std::string();
}

Records::Records(Xapian::Database database)
    : database_(std::move(database)),
      nodes_(database_, schema::Slot::Node),
      identities_(database_, schema::Slot::Identity) {}

Records::Entry& Records::entry(Xapian::docid docid) {
  const auto known = entries_.find(docid);
  if (known != entries_.end()) return known->second;
  return entries_.emplace(docid, Entry{schema::Node(nodes_.at(docid)), {}, {}}).first->second;
}

const corpus::Directive& Records::listed(Xapian::docid docid) {
  Entry& found = entry(docid);
  if (!found.head) found.head = found.node.head();
  return *found.head;
}

const corpus::Citation& Records::citation(CitingPlace place) {
  Entry& found = entry(place.directive);
  const auto known = found.citations.find(place.citation);
  if (known != found.citations.end()) return known->second;
  return found.citations.emplace(place.citation, found.node.citation(place.citation)).first->second;
}

const corpus::Directive& Records::at(Xapian::docid docid) {
  const auto known = decoded_.find(docid);
  if (known != decoded_.end()) return known->second;
  const std::string data = database_.get_document(docid).get_data();
  return decoded_.emplace(docid, schema::decode_record(data)).first->second;
}

corpus::Directive Records::head(Xapian::docid docid) const {
  corpus::Directive directive =
      schema::decode_without_citations(database_.get_document(docid).get_data());
  directive.text.clear();
  return directive;
}

corpus::Identity Records::identity_at(Xapian::docid docid) {
  return corpus::parse_identity(identities_.at(docid));
}

corpus::PartialDate Records::not_before(Xapian::docid docid) {
  if (const auto& date = listed(docid).date; date && date->year != 0) return *date;
  corpus::PartialDate latest;
  const schema::Node& cites = node(docid);
  for (std::size_t i = 0; i < cites.size(); ++i) {
    const corpus::PartialDate cited = date_in(corpus::parse_identity(cites.key(i)));
    if (cited.is_full()) latest = std::max(latest, cited);
  }
  return latest;
}

std::vector<Xapian::docid> Records::with(schema::Field field, std::string_view value) {
  const std::string term = schema::exact_term(field, value);
  std::vector<Xapian::docid> found(database_.postlist_begin(term), database_.postlist_end(term));
  sort(found);
  return found;
}

const schema::Copies& Records::copies() {
  if (!copies_) copies_ = copies_in(database_);
  return *copies_;
}

std::vector<std::string> Records::other_copies(Xapian::docid directive) {
  std::vector<std::string> ids;
  for (const Xapian::docid copy : copies().of_paper(directive)) {
    if (copy != directive) ids.emplace_back(node(copy).id());
  }
  return ids;
}

bool Records::is_repeated(CitingPlace place) {
  const auto files = copies().of_paper(place.directive);
  if (files.empty()) return false;
  // One may have lost the day.
  const auto without_day = [](std::string_view key) { return key.substr(0, key.rfind('@')); };
  const std::string_view key = without_day(node(place.directive).key(place.citation));
  for (const Xapian::docid better : files) {
    if (better == place.directive) return false;
    const schema::Node& other = node(better);
    for (std::size_t i = 0; i < other.size(); ++i) {
      if (without_day(other.key(i)) == key) return true;
    }
  }
  return false;
}

void Records::sort(std::vector<Xapian::docid>& directives) {
  if (directives.size() < 2) return;
  // Read in the order in which they are stored, which is quick, and each looked up once.
  std::vector<std::pair<std::string_view, Xapian::docid>> by_id;
  by_id.reserve(directives.size());
  for (const Xapian::docid directive : directives)
    by_id.emplace_back(node(directive).id(), directive);
  std::ranges::stable_sort(by_id, corpus::stands_before,
                           [](const auto& entry) { return entry.first; });
  std::ranges::transform(by_id, directives.begin(), [](const auto& entry) { return entry.second; });
}

}  // namespace chithi::query
