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
    if (const auto document = file.stream({"WordDocument"})) {
      const std::string table0 = file.stream({"0Table"}).value_or("");
      const std::string table1 = file.stream({"1Table"}).value_or("");
      return read_doc({*document, table0, table1});
    }
    if (const auto workbook = file.stream({"Workbook", "Book", "WORKBOOK", "BOOK"}))
      return read_xls(*workbook);
  }
  throw ReadError("no document of Word or Excel");
}

}  // namespace chithi::readers
