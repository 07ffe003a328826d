// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "corpus/date.h"

namespace chithi::query {

/// A date as people write it in Vietnam, as far as it goes: "11/6/2021", "6/2021", "2021",
/// "22/8"; empty if nothing is known of it.
[[nodiscard]] std::string short_date(const corpus::PartialDate& date);

}  // namespace chithi::query
