// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/records.h"

#include <string>

#include "schema/record.h"
#include "schema/slots.h"
#include "schema/terms.h"

namespace chithi::query {

const corpus::Directive& Records::at(Xapian::docid docid) {
  const auto known = decoded_.find(docid);
  if (known != decoded_.end()) return known->second;
  const std::string data = database_.get_document(docid).get_data();
  return decoded_.emplace(docid, schema::decode_record(data)).first->second;
}

corpus::Identity Records::identity_at(Xapian::docid docid) const {
  const Xapian::valueno slot = schema::number_of(schema::Slot::Identity);
  return corpus::parse_identity(database_.get_document(docid).get_value(slot));
}

std::vector<Xapian::docid> Records::with(schema::Field field, std::string_view value) const {
  const std::string term = schema::exact_term(field, value);
  return {database_.postlist_begin(term), database_.postlist_end(term)};
}

}  // namespace chithi::query
