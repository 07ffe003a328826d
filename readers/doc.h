// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// The streams of a Word document of their names; empty where it has none.
struct WordFile {
  std::string_view document;  ///< WordDocument
  std::string_view table0;    ///< 0Table; Word 6 and 95 have neither.
  std::string_view table1;    ///< 1Table
};

/// The text of a document of Word 6 to 2003, with footnotes, endnotes, text boxes, headers and
/// footers after it, without comments, hidden and deleted text; of fields the results. What is
/// damaged is read as far as it goes. Throws ReadError: "encrypted", "damaged: …". Linear, but
/// for sorting. Source: [MS-DOC].
[[nodiscard]] Reading read_doc(const WordFile& file);

}  // namespace chithi::readers
