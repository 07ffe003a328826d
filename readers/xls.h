// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// The text of a workbook of Excel 5 to 2003 (its stream Workbook or Book): the cells of its
/// sheets row by row, formulas by their last results, then the sheet's text boxes. Throws
/// ReadError: "encrypted", "more text than a document has". Source: [MS-XLS].
[[nodiscard]] Reading read_xls(std::string_view workbook);

}  // namespace chithi::readers
