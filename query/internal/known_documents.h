// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/internal/document_set.h"

namespace chithi::query {

/// Matches the given documents of a single database, ascending, and weighs nothing.
[[nodiscard]] Xapian::Query among(std::vector<Xapian::docid> documents);

/// The same of a set, each of which weighs so much.
[[nodiscard]] Xapian::Query among(DocumentSet documents, double weight);

/// The same of several databases that are searched as one, by their ids in their order, each
/// another one. Xapian can't ask a remote one so, and throws Xapian::UnimplementedError.
[[nodiscard]] Xapian::Query among(const std::vector<Xapian::docid>& documents,
                                  const std::vector<std::string>& database_ids);

}  // namespace chithi::query
