// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/date.h"

namespace chithi::query {

/// The first day that a date may be. It has a year.
[[nodiscard]] corpus::PartialDate first_day(const corpus::PartialDate& date);

/// The last day that a date may be. It has a year.
[[nodiscard]] corpus::PartialDate last_day(const corpus::PartialDate& date);

}  // namespace chithi::query
