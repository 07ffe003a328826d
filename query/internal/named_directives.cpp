// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/named_directives.h"

#include <algorithm>
#include <iterator>

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
  const auto target_of = [&records](Xapian::docid docid) {
    return described_by_itself(records.listed(docid), records.identity_at(docid));
  };
  for (const std::string& key : candidate_keys(database, reference.words, *reference.cited))
    std::ranges::copy(records.with(Field::Number, key), std::back_inserter(named));
  std::vector<Xapian::docid> meant;
  std::ranges::copy_if(named, std::back_inserter(meant),
                       [&](Xapian::docid docid) { return selection.accepts(target_of(docid)); });
  if (meant.empty()) {
    keep_nearest(selection, named, target_of);
    return named;
  }
  return meant;
}

}  // namespace chithi::query
