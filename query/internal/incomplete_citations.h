// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/identity.h"
#include "query/internal/cited_document.h"
#include "query/internal/records.h"

namespace chithi::query {

/// What a directive is cited as where its number is left out: by type, issuer and day.
[[nodiscard]] corpus::Identity unnumbered_identity(Records& records, Xapian::docid directive);

/// The citations of a number key, in the order of `Records::sort`.
[[nodiscard]] std::vector<CitingPlace> places_citing(Records& records, const std::string& key);

/// What citations leave out of a number.
enum class Lacking : std::uint8_t { Year, Part, All };

/// Citations that leave out a part of the number, or all of it, alike in all that they say of the
/// document.
class IncompleteCitations {
 public:
  corpus::Identity identity;  ///< With the number as far as they give it.
  std::optional<std::string> issuer;
  std::vector<CitingPlace> places;

  /// The same as what is open, made once for all the numbers that they may mean.
  [[nodiscard]] const std::shared_ptr<const OpenCitations>& open(Lacking lacking);

 private:
  std::array<std::shared_ptr<const OpenCitations>, 3> open_;
};

/// Reads what cites an incomplete number once for all the fuller ones.
class IncompleteReader {
 public:
  explicit IncompleteReader(Records& records) : records_(records) {}

  [[nodiscard]] std::vector<IncompleteCitations>& citing(const std::string& key);

 private:
  Records& records_;
  std::map<std::string, std::vector<IncompleteCitations>> read_;
};

}  // namespace chithi::query
