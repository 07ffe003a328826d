// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/internal/records.h"
#include "query/internal/resolution.h"
#include "query/network.h"

namespace chithi::query {

/// What a directive of the archive says of itself.
[[nodiscard]] Target described_by_itself(const corpus::Directive& directive,
                                         const corpus::Identity& identity);

/// What is known of a document: by itself if it is in the archive, else by most of those that
/// cite it. They also give the day that its letterhead leaves blank.
[[nodiscard]] Target describe(Records& records, const CitedDocument& document);

}  // namespace chithi::query
