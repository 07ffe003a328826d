// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// What chithi-read-image may take: no more than chithi-read-pdf, which starts it for each page. A
/// page of its own has less of the time.
inline constexpr Limits kImageLimits = {.memory = 1U << 30U, .text = 64U << 20U, .seconds = 600};

/// The text of a picture (PNG, JPEG, PNM, or TIFF of several pages) by Tesseract, with the two
/// columns of a letterhead one after the other. A page that reads badly is tried in all four
/// directions. Throws ReadError if the bytes are no picture or Tesseract knows no Vietnamese.
[[nodiscard]] Reading read_image(std::string_view bytes, Ocr ocr);

}  // namespace chithi::readers
