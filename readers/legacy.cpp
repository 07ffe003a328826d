// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/legacy.h"

#include "readers/rtf.h"

namespace chithi::readers {

Reading read_legacy(std::string_view bytes, Ocr /*ocr*/) {
  if (is_rtf(bytes)) return read_rtf(bytes);
  throw ReadError("no document of Word or Excel");
}

}  // namespace chithi::readers
