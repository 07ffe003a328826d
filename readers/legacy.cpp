// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/legacy.h"

#include <optional>
#include <string>

#include "readers/doc.h"
#include "readers/ole.h"
#include "readers/rtf.h"
#include "readers/xls.h"

namespace chithi::readers {

Reading read_legacy(std::string_view bytes, Ocr /*ocr*/) {
  if (is_rtf(bytes)) return read_rtf(bytes);
  if (is_ole(bytes)) {
    const OleFile file(bytes);
    if (const auto document = file.stream({"WordDocument"})) return read_doc(file, *document);
    if (const auto workbook = file.stream({"Workbook", "Book", "WORKBOOK", "BOOK"}))
      return read_xls(*workbook);
  }
  throw ReadError("no document of Word or Excel");
}

}  // namespace chithi::readers
