// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/archives.h"

#include <nlohmann/json.hpp>

namespace chithi::schema {

std::string encode_archives(const std::vector<ArchiveRoot>& archives) {
  nlohmann::json list = nlohmann::json::array();
  for (const ArchiveRoot& archive : archives)
    list.push_back({archive.root, archive.prefix});
  // Paths are bytes; JSON takes UTF-8 only.
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<ArchiveRoot> decode_archives(std::string_view value) {
  std::vector<ArchiveRoot> archives;
  const auto list = nlohmann::json::parse(value, nullptr, false);
  if (!list.is_array()) return archives;
  for (const auto& item : list)
    archives.push_back({item.at(0), item.at(1)});
  return archives;
}

}  // namespace chithi::schema
