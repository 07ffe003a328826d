// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/legacy.h"

#include <string_view>

#include "readers/doc.h"
#include "readers/ole.h"
#include "readers/rtf.h"
#include "readers/xls.h"

namespace chithi::readers {

namespace {

/// What the library could not read to its end may end before its text does.
Reading with_warning(Reading reading, bool whole) {
  if (!whole) reading.warnings.emplace_back("damaged: it may go on after what could be read");
  return reading;
}

Reading read_ole(std::string_view bytes) {
  const OleFile file(bytes);
  const OleFile::Stream document = file.stream({"WordDocument"});
  if (!document.bytes.empty()) {
    const OleFile::Stream table0 = file.stream({"0Table"});
    const OleFile::Stream table1 = file.stream({"1Table"});
    return with_warning(read_doc({document.bytes, table0.bytes, table1.bytes}),
                        document.whole && table0.whole && table1.whole);
  }
  const OleFile::Stream workbook = file.stream({"Workbook", "Book", "WORKBOOK", "BOOK"});
  if (!workbook.bytes.empty()) return with_warning(read_xls(workbook.bytes), workbook.whole);
  throw ReadError("no document of Word or Excel");
}

}  // namespace

Reading read_legacy(std::string_view bytes, Ocr /*ocr*/) {
  if (is_rtf(bytes)) return read_rtf(bytes);
  if (is_ole(bytes)) return read_ole(bytes);
  throw ReadError("no document of Word or Excel");
}

}  // namespace chithi::readers
