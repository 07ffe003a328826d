// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/number_key_parts.h"

#include <array>
#include <cstddef>

#include "corpus/issuers.h"

namespace chithi::query {

std::optional<NumberKeyParts> split_number_key(std::string_view key) {
  std::array<std::string_view, 4> parts;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const std::size_t colon = key.find(':');
    if (colon == key.npos) return std::nullopt;
    parts[i] = key.substr(0, colon);
    key.remove_prefix(colon + 1);
  }
  parts.back() = key;
  const std::string_view ordinal = parts[1];
  if (ordinal.empty() || ordinal.front() < '0' || ordinal.front() > '9') return std::nullopt;
  return NumberKeyParts{std::string(parts[0]), std::string(ordinal), std::string(parts[2]),
                        std::string(parts[3])};
}

std::string join_number_key(const NumberKeyParts& parts) {
  std::string key = parts.type;
  key.append(":").append(parts.ordinal).append(":").append(parts.year).append(":");
  return key.append(parts.body);
}

bool is_central_number(std::string_view key) {
  const auto parts = split_number_key(key);
  if (!parts) return false;
  const corpus::IssuingBody* body = corpus::find_body_by_code(parts->body);
  return body != nullptr && body->level == corpus::Level::Central;
}

}  // namespace chithi::query
