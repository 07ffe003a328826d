// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "corpus/date.h"
#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// When what an assembly passed was passed, as its last sentence says.
struct ClosingFormula {
  PartialDate date;  ///< A full one.
  vi::Span span;     ///< From "Luật này" to the date.
};

/// The last "Luật này đã được Quốc hội … khóa XI, kỳ họp thứ 4 thông qua ngày 26 tháng 11 năm 2003"
/// of a text; nullopt if it has none.
[[nodiscard]] std::optional<ClosingFormula> find_closing_formula(std::string_view text);

}  // namespace chithi::corpus
