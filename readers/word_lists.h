// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "readers/list_numbers.h"
#include "readers/office.h"

namespace chithi::readers {

/// What a paragraph, or a style of paragraphs, says of the list that it belongs to.
struct WordListing {
  std::string style;
  std::string list;                                   ///< "0": none, whatever its style says.
  std::optional<std::uint32_t> level = std::nullopt;  ///< Counted from 0.
};

/// The numbers that Word shows before paragraphs (ECMA-376 part 1, 17.9).
class WordLists {
 public:
  /// Of a document's numbering and styles, as far as it has them. Throws ReadError.
  explicit WordLists(const Members& members);

  /// What stands before the next paragraph, with a blank: "1.a) "; empty if nothing does.
  [[nodiscard]] std::string before(const WordListing& paragraph);

 private:
  /// A list in the abstract: several lists may count on where another of it ends.
  struct Abstract {
    ListLevels levels;
    std::map<std::string, std::size_t> levels_of_styles;
    std::string style;  ///< Where its levels are those of another list's style.
    ListCounts counts;
  };
  struct List {
    std::string abstract;
    std::map<std::size_t, ListLevel> levels;        ///< In place of those of the abstract one.
    std::map<std::size_t, std::uint32_t> restarts;  ///< At its first paragraph.
  };

  friend class WordNumberingPart;
  friend class WordStylesPart;

  [[nodiscard]] WordListing with_style(const WordListing& paragraph) const;
  [[nodiscard]] Abstract* abstract_of(const List& list);

  std::map<std::string, Abstract> abstracts_;
  std::map<std::string, List> lists_;
  std::map<std::string, WordListing> styles_;  ///< `style` is what they are based on.
};

}  // namespace chithi::readers
