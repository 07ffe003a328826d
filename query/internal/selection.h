// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "corpus/identity.h"
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

  /// How many days what is known of a document is from the day that the reference gives, where all
  /// but that day goes with it; nullopt for what is not meant anyway.
  [[nodiscard]] std::optional<int> days_off(const Target& target) const;

  /// The full day that the reference gives.
  [[nodiscard]] const std::optional<corpus::PartialDate>& day() const { return day_; }

 private:
  [[nodiscard]] bool accepts_province(const Target& target) const;
  [[nodiscard]] bool accepts_year(const Target& target) const;
  [[nodiscard]] bool accepts_day(const Target& target) const;
  [[nodiscard]] bool accepts_body(const Target& target) const;
  [[nodiscard]] bool agrees(const Target& target) const;
  [[nodiscard]] bool is_of_day(const Target& target) const;

  const Reference& reference_;
  corpus::Identity cited_;
  std::optional<corpus::PartialDate> day_;
};

/// Keeps the items whose `target_of` is nearest to the day that a reference gives; for where it
/// accepts none.
template <typename Item, typename TargetOf>
void keep_nearest(const Selection& selection, std::vector<Item>& items, TargetOf target_of) {
  std::optional<int> nearest;
  for (const Item& item : items) {
    const auto days = selection.days_off(target_of(item));
    if (days && (!nearest || *days < *nearest)) nearest = days;
  }
  std::erase_if(items, [&](const Item& item) {
    return !nearest || selection.days_off(target_of(item)) != nearest;
  });
}

}  // namespace chithi::query
