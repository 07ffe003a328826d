// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/internal/document_set.h"
#include "schema/copies.h"

namespace chithi::query {

/// Whether each copy of a paper is a hit, or one stands for all.
enum class Counting : std::uint8_t { Papers, Files };

/// The copies in a database, or in several together. None are told in remote ones, whose directives
/// would come one by one, nor where two databases have one id: these are copies of a database.
[[nodiscard]] schema::Copies copies_in(const Xapian::Database& database);

/// Counts papers: of the directives that match and are copies of one another, one.
class Papers {
 public:
  /// Nothing is copied.
  Papers(const Xapian::Database& database, DocumentSets& sets, const schema::Copies& copies,
         Counting counting);

  /// How many papers match, exactly.
  [[nodiscard]] std::size_t count(const Xapian::Query& query);

  /// Whether there are copies, and they are left out.
  [[nodiscard]] bool leaves_out() const noexcept { return leaves_out_; }

  /// What of the documents that match is left out, since another copy is shown: one of `preferred`
  /// if there is any, else the first. All ascend.
  [[nodiscard]] std::vector<Xapian::docid> surplus(
      const std::vector<Xapian::docid>& matching,
      const std::vector<Xapian::docid>& preferred) const;

  /// `query` without some of what it matches; the weights stay.
  [[nodiscard]] Xapian::Query without(const Xapian::Query& query,
                                      const std::vector<Xapian::docid>& surplus) const;

  /// The ids of the other copies of a directive, whether they match or not.
  [[nodiscard]] std::vector<std::string> others(Xapian::docid directive) const;

 private:
  const Xapian::Database& database_;
  DocumentSets& sets_;
  const schema::Copies& copies_;
  std::vector<std::string> database_ids_;  ///< Of several databases; else empty.
  bool leaves_out_ = false;
};

}  // namespace chithi::query
