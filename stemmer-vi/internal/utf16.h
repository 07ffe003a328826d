// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "stemmer-vi/encoding.h"

namespace chithi::vi {

/// Reads bytes as UTF-16; surrogates without their other half and an odd last byte are
/// malformed. `Decoded::utf8` is not normalised and may begin with the byte order mark.
[[nodiscard]] Decoded read_utf16(std::string_view bytes, Encoding encoding);

}  // namespace chithi::vi
