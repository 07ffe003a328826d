// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fields.h"

#include <string>

#include "stemmer-vi/fold.h"

namespace chithi::schema {

const FieldSpec* find_field(std::string_view keyword) {
  const std::string wanted = vi::fold(keyword);
  if (wanted.empty()) return nullptr;
  const auto* found = std::ranges::find_if(
      kFields, [&](const FieldSpec& s) { return s.keyword == wanted || s.english == wanted; });
  return found != kFields.end() ? found : nullptr;
}

}  // namespace chithi::schema
