// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/internal/cited_document.h"
#include "query/internal/incomplete_citations.h"
#include "query/internal/records.h"

namespace chithi::query {

/// Tells the documents of one number key apart: those in the archive, and those that are only
/// cited.
[[nodiscard]] std::vector<CitedDocument> documents_of_number(Records& records,
                                                             IncompleteReader& incomplete,
                                                             const std::string& key);

}  // namespace chithi::query
