// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/document_number.h"
#include "corpus/internal/shadow.h"

namespace chithi::corpus {

struct NumberMatch {
  DocumentNumber number;
  std::size_t begin = 0;  ///< Indices into the shadow; "số" before the number is not part of it.
  std::size_t end = 0;
};

/// What the words before a number promise, and so how much may be missing from it.
enum class NumberContext : std::uint8_t {
  Naked,       ///< Nothing: type code and body must both be known ones.
  AfterType,   ///< A type's name or "số" stands before it: an ordinal alone will do.
  Letterhead,  ///< The number line of a letterhead: the ordinal may be blank.
};

/// The document number that begins at `at` of the shadow, if one does.
[[nodiscard]] std::optional<NumberMatch> match_number(const Shadow& shadow, std::size_t at,
                                                      NumberContext context);

/// The word "số" before a number, with its colon: what scans make of it, too ("S6", "sô'").
struct SoWord {
  bool there = false;
  std::size_t end = 0;  ///< Of the blanks after it; of those before the number if it is not there.
};
[[nodiscard]] SoWord read_so(std::string_view shadow, std::size_t at);

/// Gives a number the code of the type that stands before it if it has none but should: "Kết
/// luận 07", "KL 07/TW".
void add_type(std::string_view type_code, NumberMatch& match);

/// Gives it the body whose code stands behind it, as people type it: "kl 07 tw".
void add_body_behind(const Shadow& shadow, NumberMatch& match);

/// Whether all that there is of a number looks like a year: "KH 2021" is the plan for one.
[[nodiscard]] bool is_bare_year(const DocumentNumber& number);

}  // namespace chithi::corpus
