// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"

namespace chithi::schema {

/// A directive as a node of the citation network: what is asked of thousands at a time, and so is
/// kept apart from the record with its text.
struct Node {
  /// Its id, file, number, type, issuer, date and subject, and its citations, each with the words
  /// of the first mention only; without a text.
  corpus::Directive directive;
  std::vector<std::string> sentences;            ///< In which it cites, each once.
  std::vector<std::vector<std::size_t>> proofs;  ///< For each citation, indices of its sentences.
};

/// What Slot::Node holds of a directive: strings behind their lengths, see docs/schema.md.
[[nodiscard]] std::string node_value(const corpus::Directive& directive);

/// Reads what `node_value` wrote. Throws corpus::Error (Database) if it is damaged.
[[nodiscard]] Node parse_node_value(std::string_view value);

}  // namespace chithi::schema
