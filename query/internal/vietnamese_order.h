// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

namespace chithi::query {

/// The order of the Vietnamese alphabet: a ă â … d đ e ê …, tones after letters. Belongs to one
/// thread; ICU's tables, which take longer to load than most questions to answer, are loaded when
/// something is compared at last.
class VietnameseOrder {
 public:
  VietnameseOrder();
  ~VietnameseOrder();
  VietnameseOrder(const VietnameseOrder&) = delete;
  VietnameseOrder& operator=(const VietnameseOrder&) = delete;

  /// Whether `a` comes before `b`; of what the alphabet does not tell apart, by bytes.
  [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const;

 private:
  struct Collator;

  [[nodiscard]] const Collator& collator() const;

  mutable std::unique_ptr<Collator> collator_;
};

}  // namespace chithi::query
