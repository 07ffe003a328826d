// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "query/ast.h"

namespace chithi::query {

/// A range of dates as conditions on a directive's own date.
struct DateCondition {
  Xapian::Query inside;    ///< Wholly inside, also one without a day or month.
  Xapian::Query possible;  ///< Inside, or too little of it known to say.
};

[[nodiscard]] DateCondition date_condition(const DateRange& range);

}  // namespace chithi::query
