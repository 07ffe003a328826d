// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace chithi::schema {

/// What directives are counted by.
enum class FacetKind : std::uint8_t {
  Province,
  Level,
  Branch,
  Issuer,
  Type,
  Month,
  Signer,
  Cited,  ///< Of which a directive may have many.
};
inline constexpr std::size_t kFacetKinds = 8;

/// How many documents have each value, of each kind; those that have none at 0.
using FacetCounts = std::array<std::vector<std::uint32_t>, kFacetKinds>;

/// Metadata keys of the columns begin with this.
inline constexpr std::string_view kFacetColumnsKey = "chithi:facets";

/// Slot::Facets of a whole database turned into columns of small numbers, so that counting the
/// facets of many hits neither looks for values one by one nor compares texts. The columns are a
/// copy, in the database's metadata, that says nothing but what the slot says.
class FacetColumns {
 public:
  /// Those of a database; none if it has none, or if they are not of the documents that it holds
  /// now: it is several databases, or another program wrote to it.
  [[nodiscard]] static std::optional<FacetColumns> of(const Xapian::Database& database);

  /// Counts documents, which ascend.
  [[nodiscard]] FacetCounts count(std::span<const Xapian::docid> documents) const;

  /// The text of a value, as in a FacetRow, by its place in the counts, from 1. Texts are read in
  /// groups, and those once read are kept.
  [[nodiscard]] const std::string& text(FacetKind kind, std::size_t value);

 private:
  explicit FacetColumns(Xapian::Database database) : database_(std::move(database)) {}

  Xapian::Database database_;
  std::array<std::size_t, kFacetKinds> values_ = {};       ///< How many there are of each kind.
  std::map<std::string, std::vector<std::string>> texts_;  ///< By the key of their group.
};

/// Writes the columns of all documents that a database holds, in place of those it has. To be
/// called when nothing is written to it any more but the commit.
void write_facet_columns(Xapian::WritableDatabase& database);

}  // namespace chithi::schema
