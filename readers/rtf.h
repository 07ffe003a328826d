// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// Whether the bytes begin as those of an RTF document do.
[[nodiscard]] bool is_rtf(std::string_view bytes) noexcept;

/// The text of an RTF document, with footnotes, text boxes, headers and footers after it, without
/// hidden and deleted text. What is cut off or malformed is read as far as it goes. Throws
/// ReadError if groups are nested deeper than any program nests them. Linear. Source: Microsoft,
/// Rich Text Format (RTF) Specification 1.9.1.
[[nodiscard]] Reading read_rtf(std::string_view bytes);

}  // namespace chithi::readers
