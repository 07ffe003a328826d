// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// What chithi-read-pdf may take. A page of its own has less of the time.
inline constexpr Limits kPdfLimits = {.memory = 1U << 30U, .text = 64U << 20U, .seconds = 600};

/// The text of a PDF as its pages show it, without running heads. A page whose text layer is
/// missing or lies is read from its picture by chithi-read-image, if that lies beside the program.
/// Bytes of fonts in old encodings come out as the layer has them. Throws ReadError: "encrypted".
[[nodiscard]] Reading read_pdf(std::string_view bytes, Ocr ocr);

}  // namespace chithi::readers
