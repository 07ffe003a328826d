// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/facet_value.h"

namespace chithi::schema {
namespace {

void append(std::string& value, std::string_view text) {
  for (const char c : text)
    value += c == kFacetLine || c == kFacetTab ? ' ' : c;
}

}  // namespace

std::string facet_value(const FacetRow& row) {
  std::string value;
  for (const std::string* text : {&row.province, &row.level, &row.branch, &row.issuer}) {
    append(value, *text);
    value += text == &row.issuer ? kFacetLine : kFacetTab;
  }
  append(value, row.type);
  value += kFacetTab;
  append(value, row.month);
  value += kFacetLine;
  append(value, row.signer);
  for (const std::string& key : row.cited) {
    value += kFacetLine;
    append(value, key);
  }
  return value;
}

}  // namespace chithi::schema
