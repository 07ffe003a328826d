// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chithi::vi {

class Analyzer;

/// Ways to write the same thing: UBND and "Ủy ban nhân dân", Đắc Lắc and Đắk Lắk.
///
/// A table has a row a line: the short form, what it may stand for (the likelier first, ';'
/// between), and "both", or "out" if only the short form brings in the long one; tabs between. What
/// is empty or begins with '#' is no row. Belongs to one thread.
class Abbreviations {
 public:
  /// Words at the beginning of a list, and other ways to write them.
  struct Match {
    std::size_t words = 0;                ///< How many of the list it is for.
    std::span<const std::string> others;  ///< The likelier first. Valid as long as the table.
    bool in_capitals_only = false;        ///< In small letters it is a word: CA, TU.
  };

  /// The built-in table, data/abbreviations.tsv.
  [[nodiscard]] static Abbreviations built_in();

  /// Adds a table. Rows that are there already gain what they lack. Gives the numbers of the
  /// lines, from 1, that are no rows; the others count all the same.
  std::vector<std::size_t> add(std::string_view table);

  /// What the first words of a list match, the longest first; `folded` as the Analyzer has them.
  [[nodiscard]] std::vector<Match> find(std::span<const std::string_view> folded) const;

 private:
  struct Entry {
    std::vector<std::string> others;
    bool in_capitals_only = false;
  };

  /// Another way to write something, as a table has it.
  struct Way {
    char letter = 0;  ///< That the folded form begins with; 0 where that takes more to tell.
    std::string_view from;
    std::string_view to;
  };

  void add_row(std::string_view form, std::string_view others, bool both_ways);
  void add_way(std::string_view from, std::string_view to);
  void enter(char letter) const;
  void enter(const Way& way, Analyzer& analyzer) const;

  std::vector<std::shared_ptr<const std::string>> tables_;  ///< That ways point into.
  std::vector<Way> ways_;
  /// To fold the whole table takes longer than most questions that are asked of it: only what
  /// begins like a word that is looked for is entered.
  mutable std::string entered_;  ///< Letters.
  mutable std::unordered_map<std::string, Entry>
      entries_;                      ///< By the folded words, a blank between.
  mutable std::size_t longest_ = 0;  ///< Entry, in words.
};

}  // namespace chithi::vi
