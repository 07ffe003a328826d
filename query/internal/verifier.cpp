// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/verifier.h"

#include <vector>

#include "query/internal/weights.h"
#include "schema/record.h"
#include "schema/terms.h"

namespace chithi::query {

Xapian::Query Verifier::keep(const Xapian::Query& candidates, const Check& check) {
  if (draft_) return candidates;
  if (++checks_ > kMaxChecks) {
    trusted_ = true;
    return candidates;
  }
  Xapian::Enquire enquire(database_);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, candidates, scope_));
  const Xapian::MSet found = enquire.get_mset(0, kMaxVerified + 1);
  std::vector<Xapian::Query> failed;
  Xapian::doccount checked = 0;
  for (auto it = found.begin(); it != found.end() && checked < kMaxVerified; ++it, ++checked) {
    const corpus::Directive directive = schema::decode_record(it.get_document().get_data());
    if (check(directive)) continue;
    failed.emplace_back(schema::exact_term(schema::Field::Id, directive.id));
  }
  if (found.size() > kMaxVerified) trusted_ = true;
  if (failed.empty()) return candidates;
  const Xapian::Query wrong(Xapian::Query::OP_OR, failed.begin(), failed.end());
  return {Xapian::Query::OP_AND_NOT, candidates, wrong};
}

void Verifier::set_scope(const Xapian::Query& scope) {
  scope_ = scope;
  draft_ = false;
}

}  // namespace chithi::query
