// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "corpus/directive.h"

namespace chithi::schema {

/// How much of a directive goes into its JSON.
enum class Detail : std::uint8_t {
  Whole,   ///< All of it: `chithi-index inspect`, `chithi show`.
  Header,  ///< Without text and citations: a search hit.
};

/// The version of the JSON format, "v" of every object at the top.
inline constexpr int kJsonVersion = 1;

/// A directive as docs/output.md describes it; keys in that order, what is unknown null.
[[nodiscard]] nlohmann::ordered_json to_json(const corpus::Directive& directive, Detail detail);

/// Evidence by field: `{"number": [[3, 12]], …}`, spans in bytes of the directive's text.
[[nodiscard]] nlohmann::ordered_json to_json(const std::vector<corpus::Evidence>& evidence);

/// Reads back what `to_json` wrote with Detail::Whole.
/// Throws nlohmann::json::exception if it is anything else.
[[nodiscard]] corpus::Directive directive_from_json(const nlohmann::ordered_json& json);

}  // namespace chithi::schema
