// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "corpus/sentence.h"

namespace chithi::schema {

/// What Slot::Node holds of a directive: strings behind their lengths, see docs/schema.md.
[[nodiscard]] std::string node_value(const corpus::Directive& directive);

/// The value of the same directive with another id and file. Throws corpus::Error (Database) if
/// `value`, which `node_value` wrote, is damaged.
[[nodiscard]] std::string moved_node_value(std::string_view value, std::string_view id,
                                           std::string_view file);

/// A directive as a node of the citation network: what is asked of thousands at a time, and so is
/// kept apart from the record with its text. Made into a directive and citations only as far as
/// somebody asks.
class Node {
 public:
  /// Of a value that `node_value` wrote. Throws corpus::Error (Database) if it is damaged.
  explicit Node(std::string value);

  /// Its id, file, number, symbol, type, issuer, date and subject.
  [[nodiscard]] corpus::Directive head() const;

  /// Of that the id, without making the rest.
  [[nodiscard]] std::string_view id() const;

  /// How many documents it cites.
  [[nodiscard]] std::size_t size() const noexcept { return citations_.size(); }

  /// The key of citation `index`.
  [[nodiscard]] std::string_view key(std::size_t index) const;

  /// Citation `index`, with the words of its first mention only.
  [[nodiscard]] corpus::Citation citation(std::size_t index) const;

  /// The sentences that prove it, at most three.
  [[nodiscard]] std::vector<corpus::CitingSentence> sentences(std::size_t index) const;

 private:
  std::string value_;
  std::vector<std::uint32_t> sentences_;  ///< Where they begin.
  std::vector<std::uint32_t> citations_;  ///< The same.
};

}  // namespace chithi::schema
