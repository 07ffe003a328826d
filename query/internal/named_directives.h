// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "query/internal/records.h"
#include "query/reference.h"

namespace chithi::query {

/// The directives of the archive that a reference names: the one that has it as its id, all of the
/// file that it is the path of, else those whose own number it is. Goes by what they say of
/// themselves, and reads none that cite them.
[[nodiscard]] std::vector<Xapian::docid> named_directives(const Xapian::Database& database,
                                                          Records& records,
                                                          const Reference& reference);

}  // namespace chithi::query
