// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// Gathers the items of a "Kính gửi" or "Nơi nhận" list line by line. Items begin with a dash
/// or follow one that has ended; what goes on over a line end is joined; several on one line
/// are told apart at ";" unless they have dashes. The signs at their ends are left out.
class ItemList {
 public:
  /// Adds a line that belongs to the list; "Kính gửi:" or "Nơi nhận:" itself is left out.
  void add(std::string_view words);

  /// Whether a line can belong to the list: it begins with a dash, or goes on with an item that
  /// has not ended, or nothing of the list has come yet.
  [[nodiscard]] bool takes(const Line& line) const;

  /// Whether an item has ended with a full stop.
  [[nodiscard]] bool is_closed() const { return closed_; }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  /// The item that is being read, as far as it is; empty if there is none.
  [[nodiscard]] std::string_view last() const;

  [[nodiscard]] std::vector<std::string> items() const;

 private:
  void add_item(std::string_view words);
  [[nodiscard]] bool last_has_ended() const;
  /// "- HĐND, UBND các tỉnh, / thành phố trực thuộc trung ương;" is one item.
  [[nodiscard]] bool wraps_at_comma(std::string_view words) const;

  std::vector<std::string> items_;  ///< With their signs.
  bool dashed_ = false;
  bool closed_ = false;
};

}  // namespace chithi::corpus
