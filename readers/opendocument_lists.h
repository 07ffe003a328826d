// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/list_numbers.h"
#include "readers/xml.h"

namespace chithi::readers {

/// The numbers of lists in an OpenDocument text (OpenDocument 1.2 part 1, 5.3 and 16.30).
class OpenDocumentLists {
 public:
  /// Takes the styles of a part that holds nothing else. Throws ReadError.
  void read_styles(std::string_view xml);

  /// To be told of each element that begins, and of each end. Returns what stands before the text
  /// of a paragraph or heading that begins, with a blank: "1.2. ".
  [[nodiscard]] std::string begin(const XmlWalk& walk);
  void end(std::string_view name);

 private:
  struct Open {
    std::string style;
    std::shared_ptr<ListCounts> counts;
    bool is_numbered = true;  ///< The item: it has its number, or has none.
  };

  void begin_style(const XmlWalk& walk);
  void begin_list(const XmlWalk& walk);
  void begin_item(const XmlWalk& walk);
  [[nodiscard]] std::string number_of_item();
  [[nodiscard]] std::string number_of_heading(const XmlWalk& walk);

  std::map<std::string, ListLevels> styles_;  ///< "" is that of headings.
  std::optional<std::string> style_;          ///< Whose levels are being told.
  std::map<std::string, std::shared_ptr<ListCounts>> by_id_;
  std::map<std::string, std::shared_ptr<ListCounts>> by_style_;  ///< The last of each.
  std::vector<Open> open_;                                       ///< Lists in each other.
  ListCounts headings_;
};

}  // namespace chithi::readers
