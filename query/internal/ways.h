// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "query/network.h"

namespace chithi::query {

/// Fills `via_ids` and `via_names` of citers that stand as `climb_citers` gives them, none left
/// out. A number that several of them bear is told with its province or issuer, and if they share
/// that too, with its date: "120-CV/TU (Kiên Giang)".
void name_ways(std::vector<Citer>& citers);

}  // namespace chithi::query
