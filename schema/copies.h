// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "corpus/sketch.h"

namespace chithi::schema {

/// A sketch as the value of Slot::Sketch: numbers of four bytes, the lowest byte first; how many
/// words the text has, then the hashes.
[[nodiscard]] std::string sketch_value(const corpus::Sketch& sketch);
/// Reads what `sketch_value` writes; of anything else as much as there is.
[[nodiscard]] corpus::Sketch parse_sketch_value(std::string_view value);

/// The metadata key of the groups of copies.
inline constexpr std::string_view kCopiesKey = "chithi:copies";

/// Which directives of a database are copies of one paper (see corpus/copies.h). The groups are
/// kept in its metadata, as a copy of what identities and sketches say.
class Copies {
 public:
  /// That nothing is a copy.
  Copies() = default;

  /// Those of a database; found anew, which takes a while, if what it keeps is not of the documents
  /// that it holds now: it is several databases, or another program wrote to it. Throws
  /// corpus::Error (Database) if a value in it is damaged.
  [[nodiscard]] static Copies of(const Xapian::Database& database);

  [[nodiscard]] bool empty() const noexcept { return groups_.empty(); }

  /// Groups of two at least, the one first that stands for all: it tells its number and its day,
  /// was not read from a picture, stands first in its file; else by id.
  [[nodiscard]] const std::vector<std::vector<Xapian::docid>>& groups() const { return groups_; }

  /// The group of a directive, itself included; empty if it has no copy.
  [[nodiscard]] std::span<const Xapian::docid> of_paper(Xapian::docid directive) const;

  /// The one that stands for a directive; itself if it has no copy.
  [[nodiscard]] Xapian::docid first_of(Xapian::docid directive) const;

  /// How many there are beyond the first of each group.
  [[nodiscard]] std::size_t surplus() const noexcept { return members_.size() - groups_.size(); }

 private:
  explicit Copies(std::vector<std::vector<Xapian::docid>> groups);

  std::vector<std::vector<Xapian::docid>> groups_;
  std::vector<std::pair<Xapian::docid, std::uint32_t>> members_;  ///< With their groups; ascending.
};

/// Finds the copies in a database and writes them, in place of those that it has. To be called when
/// nothing is written to it any more but the commit.
void write_copies(Xapian::WritableDatabase& database);

}  // namespace chithi::schema
