// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// Reads an office document of the years before the packed ones: Word 6 to 2003, Excel 5 to 2003,
/// or RTF, told apart by content. Throws ReadError: "encrypted", "no document of Word or Excel".
[[nodiscard]] Reading read_legacy(std::string_view bytes, Ocr ocr);

}  // namespace chithi::readers
