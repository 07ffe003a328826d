// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/date_bounds.h"

#include <algorithm>
#include <chrono>

namespace chithi::query {

corpus::PartialDate first_day(const corpus::PartialDate& date) {
  return {date.year, std::max(date.month, 1), std::max(date.day, 1)};
}

corpus::PartialDate last_day(const corpus::PartialDate& date) {
  constexpr int kDecember = 12;
  const int month = date.month != 0 ? date.month : kDecember;
  if (date.day != 0) return {date.year, month, date.day};
  const auto last = std::chrono::year(date.year) / month / std::chrono::last;
  return {date.year, month, static_cast<int>(static_cast<unsigned>(last.day()))};
}

}  // namespace chithi::query
