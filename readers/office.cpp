// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/office.h"

#include "readers/zip_members.h"

namespace chithi::readers {
namespace {

bool is_text_member(std::string_view name) {
  return name == "content.xml" || name == "styles.xml" || name == "word/document.xml" ||
         name == "word/footnotes.xml" || name == "word/endnotes.xml" ||
         name == "word/numbering.xml" || name == "word/styles.xml" ||
         name == "xl/sharedStrings.xml" || name == "xl/styles.xml" || name == "xl/workbook.xml" ||
         name == "xl/_rels/workbook.xml.rels" ||
         (name.starts_with("xl/worksheets/") && name.ends_with(".xml"));
}

std::string text_of(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return text_of_html(bytes);
  const Members members = zip_members(bytes, is_text_member);
  if (members.contains("word/document.xml")) return text_of_word(members);
  if (members.contains("xl/workbook.xml")) return text_of_excel(members);
  if (members.contains("content.xml")) return text_of_opendocument(members);
  throw ReadError("neither a text nor a table");
}

}  // namespace

Reading read_office(std::string_view bytes, Ocr /*ocr*/) {
  Reading reading;
  reading.text = text_of(bytes);
  return reading;
}

}  // namespace chithi::readers
