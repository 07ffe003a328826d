// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "corpus/internal/bare_citation.h"
#include "corpus/internal/shadow.h"

/// What tells that the title of a law is over, and which law it is. `end` of what is found is
/// behind it.
namespace chithi::corpus {

/// The number, the day or the year that begins at `at`: "số 83/2015/QH13", "ngày 29 tháng 11 năm
/// 2013", "năm 2013".
[[nodiscard]] std::optional<BareCitation> end_law(const Shadow& shadow, std::size_t at);

/// The same in the brackets that open at `open`, or a year alone: "Luật Cán bộ, công chức (2008)".
[[nodiscard]] std::optional<BareCitation> end_law_in_brackets(const Shadow& shadow,
                                                              std::size_t open);

/// A year alone: "Luật Viên chức 2010".
[[nodiscard]] std::optional<BareCitation> end_law_with_year(const Shadow& shadow, std::size_t at);

/// Whether a line of capitals begins at `at`, such as the header beside a subject: it ends a title
/// from `begin` on that is in none.
[[nodiscard]] bool begins_header(const Shadow& shadow, std::size_t begin, std::size_t at);

}  // namespace chithi::corpus
