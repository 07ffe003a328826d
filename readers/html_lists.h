// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <libxml/tree.h>

#include "readers/list_numbers.h"

namespace chithi::readers {

/// The numbers of lists on a web page (HTML, 4.4.5 and 4.4.8), to be told of each element.
class HtmlLists {
 public:
  void begin(const xmlNode& node, std::string_view name);
  void end(std::string_view name);

  /// Whether an item has begun whose text is still to come.
  [[nodiscard]] bool has_number() const { return !number_.empty(); }
  /// What stands before that text: "a. ".
  [[nodiscard]] std::string take_number();

 private:
  struct Open {
    bool is_ordered = false;
    Numerals numerals = Numerals::Decimal;
    std::int64_t next = 1;
    std::int64_t step = 1;
  };

  void begin_item(const xmlNode& node);

  std::vector<Open> open_;
  std::string number_;
};

}  // namespace chithi::readers
