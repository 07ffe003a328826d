// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chithi::readers {

/// What a format of cells makes of a number, as far as it is kept.
enum class NumberKind : std::uint8_t {
  General,
  Percent,
  Date,      ///< 31/12/2005
  Month,     ///< 12/2005
  Year,      ///< 2005
  Time,      ///< 23:59
  DateTime,  ///< 31/12/2005 23:59
};

/// The kind of one of Excel's own formats. Source: [MS-XLS] 2.4.126 and the list in ECMA-376
/// 18.8.30.
[[nodiscard]] NumberKind kind_of_builtin(std::uint16_t format) noexcept;

/// The kind of a format's code: `dd/mm/yyyy`, `0.00%`.
[[nodiscard]] NumberKind kind_of_code(std::string_view code) noexcept;

/// The number as text: dates day first as Vietnamese writes them, all else with the digits
/// that Excel shows, but neither groups nor currency. `since_1904`: the workbook
/// counts days from 1 January 1904 and not from 1900.
[[nodiscard]] std::string number_text(double value, NumberKind kind, bool since_1904);

}  // namespace chithi::readers
