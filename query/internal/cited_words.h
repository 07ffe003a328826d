// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "query/internal/records.h"

namespace chithi::query {

/// The words of a citation: those with its number, if a sentence that is known has them, else those
/// that come first.
[[nodiscard]] std::string cited_words(Records& records, CitingPlace place);

}  // namespace chithi::query
