// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "corpus/date.h"
#include "corpus/identity.h"
#include "query/internal/cited_document.h"
#include "query/internal/records.h"

namespace chithi::query {

/// The date in an identity, empty if it has none.
[[nodiscard]] corpus::PartialDate date_in(const corpus::Identity& identity);

/// The province in the place of an identity, folded.
[[nodiscard]] std::string province_in(const corpus::Identity& identity);

/// Why a citation of that identity is not surely one of those documents, for people: "the text
/// gives no year: 2020 or 2021". Of many alternatives it tells the first, and how many more.
[[nodiscard]] std::string why_open(Records& records, const corpus::Identity& cited,
                                   const std::vector<CitedDocument*>& options);

}  // namespace chithi::query
