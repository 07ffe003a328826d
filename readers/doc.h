// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "readers/ole.h"
#include "readers/reader.h"

namespace chithi::readers {

/// The text of a document of Word 6 to 2003 (its stream WordDocument), with footnotes, endnotes,
/// text boxes, headers and footers after it, without comments, hidden and deleted text; of fields
/// the results. Throws ReadError: "encrypted", "damaged: …".
[[nodiscard]] Reading read_doc(const OleFile& file, std::string_view word_document);

}  // namespace chithi::readers
