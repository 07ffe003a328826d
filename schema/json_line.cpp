// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/json_line.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace chithi::schema {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kSeparators = {{
    {"\u2028", "\\u2028"},
    {"\u2029", "\\u2029"},
}};

}  // namespace

std::string to_line(const nlohmann::ordered_json& json) {
  std::string line = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  for (const auto& [separator, escaped] : kSeparators) {
    for (std::size_t at = line.find(separator); at != std::string::npos;
         at = line.find(separator, at + escaped.size())) {
      line.replace(at, separator.size(), escaped);
    }
  }
  return line;
}

}  // namespace chithi::schema
