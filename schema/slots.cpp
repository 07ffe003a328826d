// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/slots.h"

#include <charconv>

namespace chithi::schema {
namespace {

void append_padded(std::string& text, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

int number_in(std::string_view value, std::size_t at, std::size_t width) {
  int number = 0;
  if (value.size() < at + width) return 0;
  std::from_chars(value.data() + at, value.data() + at + width, number);
  return number;
}

}  // namespace

std::string date_value(const corpus::PartialDate& date) {
  std::string value;
  if (date.year == 0) return value;
  append_padded(value, date.year, 4);
  if (date.month == 0) return value;
  append_padded(value, date.month, 2);
  if (date.day != 0) append_padded(value, date.day, 2);
  return value;
}

corpus::PartialDate parse_date_value(std::string_view value) {
  return {number_in(value, 0, 4), number_in(value, 4, 2), number_in(value, 6, 2)};
}

}  // namespace chithi::schema
