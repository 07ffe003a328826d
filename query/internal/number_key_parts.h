// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chithi::query {

/// A number key (see corpus/document_number.h) taken apart.
struct NumberKeyParts {
  std::string type;
  std::string ordinal;  ///< "30", "30a".
  std::string year;
  std::string body;
};

/// The parts of "type:ordinal:year:body"; nullopt for the key of a document without a number.
[[nodiscard]] std::optional<NumberKeyParts> split_number_key(std::string_view key);

/// The key of those parts.
[[nodiscard]] std::string join_number_key(const NumberKeyParts& parts);

/// Whether the body in a number key is one of the centre (TW, TTg, BYT).
[[nodiscard]] bool is_central_number(std::string_view key);

}  // namespace chithi::query
