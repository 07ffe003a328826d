// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/count.h"

#include <algorithm>

namespace chithi::query {

std::size_t count(const Xapian::Database& database, const Xapian::Query& query,
                  Xapian::MatchSpy* spy) {
  const bool is_known = query.get_type() == Xapian::Query::LEAF_TERM && spy == nullptr;
  if (is_known) return database.get_termfreq(*query.get_terms_begin());
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (spy != nullptr) enquire.add_matchspy(spy);
  return enquire.get_mset(0, 0, std::max(database.get_doccount(), 1U)).get_matches_estimated();
}

}  // namespace chithi::query
