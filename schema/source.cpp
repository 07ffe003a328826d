// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/source.h"

#define XXH_INLINE_ALL
#include <charconv>

#include <xxhash.h>

namespace chithi::schema {
namespace {

/// Takes the number before the next tab.
template <typename Number>
Number take_number(std::string_view& rest) {
  Number number = 0;
  const std::size_t end = rest.find('\t');
  const std::string_view digits = rest.substr(0, end);
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return number;
}

}  // namespace

std::string source_value(const Source& source) {
  std::string value = std::to_string(source.archive);
  value.append(1, '\t').append(std::to_string(source.size));
  value.append(1, '\t').append(std::to_string(source.modified));
  value.append(1, '\t').append(std::to_string(source.content));
  value.append(1, '\t').append(std::to_string(source.reader));
  // Last, since a path may hold anything.
  return value.append(1, '\t').append(source.path);
}

Source parse_source_value(std::string_view value) {
  Source source;
  source.archive = take_number<std::uint32_t>(value);
  source.size = take_number<std::uint64_t>(value);
  source.modified = take_number<std::int64_t>(value);
  source.content = take_number<std::uint64_t>(value);
  source.reader = take_number<std::uint32_t>(value);
  source.path = value;
  return source;
}

std::uint64_t content_hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace chithi::schema
