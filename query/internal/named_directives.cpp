// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/named_directives.h"

#include "query/internal/description.h"
#include "query/internal/selection.h"
#include "query/network.h"

namespace chithi::query {

using schema::Field;

std::vector<Xapian::docid> named_directives(const Xapian::Database& database, Records& records,
                                            const Reference& reference) {
  if (const auto docid = find_id(database, reference.text)) return {*docid};
  std::vector<Xapian::docid> named = records.with(Field::File, reference.text);
  if (!named.empty() || !reference.cited) return named;
  const Selection selection(reference);
  for (const std::string& key : candidate_keys(database, reference.words, *reference.cited)) {
    for (const Xapian::docid docid : records.with(Field::Number, key)) {
      const Target target = described_by_itself(records.listed(docid), records.identity_at(docid));
      if (selection.accepts(target)) named.push_back(docid);
    }
  }
  return named;
}

}  // namespace chithi::query
