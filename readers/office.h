// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "readers/reader.h"

namespace chithi::readers {

/// The text of a Word or Excel file since 2007, an OpenDocument text or table, or a web page, told
/// by content. Throws ReadError.
[[nodiscard]] Reading read_office(std::string_view bytes, Ocr ocr);

using Members = std::map<std::string, std::string>;

/// WordprocessingML (ECMA-376 part 1, 17): the document, then notes.
[[nodiscard]] std::string text_of_word(const Members& members);
/// SpreadsheetML (ECMA-376 part 1, 18): the cells of all sheets.
[[nodiscard]] std::string text_of_excel(const Members& members);
/// OpenDocument 1.2 part 1: paragraphs and tables.
[[nodiscard]] std::string text_of_opendocument(const Members& members);
/// A web page, in whatever encoding.
[[nodiscard]] std::string text_of_html(std::string_view bytes);

}  // namespace chithi::readers
