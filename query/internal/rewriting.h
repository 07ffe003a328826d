// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/internal/query_words.h"

namespace chithi::query {

/// Another way to write some words of a query: "4" as "bốn", "hai mươi tư" as "24" and "hai
/// mươi bốn", "khóa XI" as "khóa 11", "5K" as "5 K".
struct Rewriting {
  std::size_t begin = 0;  ///< The words [begin, end) that it replaces.
  std::size_t end = 0;
  std::vector<QueryWord> words;
  bool by_slot = false;  ///< Holds because of the word before: "khóa XI".
  bool in_capitals =
      false;  ///< Holds because of its capitals: what is typed is another word in small letters.
};

/// How sure it is that a numeral is a number.
enum class Wording : std::uint8_t {
  Loose,   ///< Words side by side.
  Quoted,  ///< A phrase: what stands in it belongs together.
};

/// All rewritings, by `begin`. None within codes, dates and sums ("4.500"), none of years, and
/// none of words that mean something else more often ("năm" before a number, "tư", "một").
[[nodiscard]] std::vector<Rewriting> find_rewritings(std::span<const QueryWord> words,
                                                     Wording wording);

/// The words as one text, in their exact forms.
[[nodiscard]] std::string join(std::span<const QueryWord> words);

}  // namespace chithi::query
