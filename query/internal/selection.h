// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "query/network.h"
#include "query/reference.h"

namespace chithi::query {

/// Which documents of a number a reference means, by what it says of time and place.
class Selection {
 public:
  /// `reference` has a citation, and outlives the selection.
  explicit Selection(const Reference& reference);

  [[nodiscard]] bool accepts(const Target& target) const;

  /// Whether a document may be meant, but for its year, which nobody tells.
  [[nodiscard]] bool may_accept(const Target& target) const;

 private:
  [[nodiscard]] bool accepts_province(const Target& target) const;
  [[nodiscard]] bool accepts_year(const Target& target) const;
  [[nodiscard]] bool accepts_day(const Target& target) const;
  [[nodiscard]] bool accepts_body(const Target& target) const;
  [[nodiscard]] bool agrees(const Target& target) const;

  const Reference& reference_;
  corpus::Identity cited_;
};

}  // namespace chithi::query
