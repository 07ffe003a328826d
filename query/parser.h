// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"

namespace chithi::query {

/// What a query was read as.
struct ParsedQuery {
  Group root;                        ///< Of kind All; empty if nothing in it can be searched.
  std::vector<std::string> remarks;  ///< What was left out or taken otherwise than it may look.
};

/// Longer queries are cut, with a remark, so that no query can take time or stack without end.
inline constexpr std::size_t kMaxQueryCharacters = 10'000;
inline constexpr std::size_t kMaxQueryWords = 1'000;
inline constexpr std::size_t kMaxQueryDepth = 32;

/// Reads a query. Never fails: what does not fit the language is taken as plain words, or left
/// out, with a remark.
///
///     query  = { choice }                  "chống dịch": side by side
///     choice = term { "OR" term }          binds tighter: a b OR c is a, and b or c
///     term   = { "NOT" | "-" } ( "(" query ")" | atom )
///     atom   = document number | field ":" value | "phrase" | ="phrase" | =word | prefix* | word
///
/// "HOẶC" is "OR", and "AND" is what side by side means anyway. Operators are in capitals; "-"
/// and "=" stand right before what they act on. A document number is found in any form that
/// people type, in quotes too; what else stands in the quotes is a phrase of its own.
[[nodiscard]] ParsedQuery parse_query(std::string_view query);

}  // namespace chithi::query
