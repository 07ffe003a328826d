// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/short_date.h"

namespace chithi::query {

std::string short_date(const corpus::PartialDate& date) {
  std::string text;
  for (const int part : {date.day, date.month, date.year}) {
    if (part == 0) continue;
    if (!text.empty()) text += '/';
    text += std::to_string(part);
  }
  return text;
}

}  // namespace chithi::query
