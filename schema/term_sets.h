// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace chithi::schema {

/// Metadata keys of the sets begin with this.
inline constexpr std::string_view kTermSetsKey = "chithi:sets";

/// A document is bit `number % 64` of word `number / 64`.
using DocumentBits = std::vector<std::uint64_t>;

/// Which documents have a frequent term, of all such terms of a database. To read a bit takes a
/// hundredth of what a posting does. The sets are a copy, in the database's metadata, that says
/// nothing but what the posting lists say. Small updates leave the sets as they are, and note
/// beside them what was deleted; what was added is still read from the posting lists.
class TermSets {
 public:
  /// Those of a database; none if it has none, or if they are not of the documents that it holds
  /// now: it is several databases, or another program wrote to it.
  [[nodiscard]] static std::optional<TermSets> of(const Xapian::Database& database);

  /// The documents that have a term, with words for all up to the database's last; nothing if no
  /// set is kept of it, or a damaged one, of another size than the term's posting list.
  [[nodiscard]] std::optional<DocumentBits> with(const std::string& term) const;

 private:
  friend void renew_term_sets(Xapian::WritableDatabase& database,
                              const std::optional<TermSets>& before,
                              std::span<const Xapian::docid> deleted);

  explicit TermSets(Xapian::Database database) : database_(std::move(database)) {}

  /// Adds the documents that came after the sets were written.
  void add_later(DocumentBits& words, const std::string& term) const;

  Xapian::Database database_;
  Xapian::docid last_ = 0;           ///< That the sets know.
  std::vector<Xapian::docid> gone_;  ///< Deleted since, of those up to it.
};

/// Writes the sets of all documents that a database holds, in place of those it has. To be called
/// when nothing is written to it any more but the commit.
void write_term_sets(Xapian::WritableDatabase& database);

/// The same after documents were added and `deleted`, where `before` are the sets that the database
/// had, if any. Takes about no time unless much has changed since they were written.
void renew_term_sets(Xapian::WritableDatabase& database, const std::optional<TermSets>& before,
                     std::span<const Xapian::docid> deleted);

}  // namespace chithi::schema
