// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/office.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/support/zip_file.h"

namespace chithi::readers {
namespace {

std::string text_of(const std::string& bytes) { return read_office(bytes, Ocr::Auto).text; }

std::string word(const std::string& body) {
  return test::packed({{"[Content_Types].xml", "<Types/>"},
                       {"word/document.xml",
                        "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}

std::string paragraph(const std::string& text) {
  return "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>" + text +
         "</w:t></w:r></w:p>";
}

std::string cell(const std::string& paragraphs) { return "<w:tc>" + paragraphs + "</w:tc>"; }

TEST(Word, ParagraphsAreLines) {
  struct Case {
    std::string body;
    std::string_view text;
  };
  for (const Case& test : {
           Case{paragraph("Kính gửi: Các sở.") + paragraph(""), "Kính gửi: Các sở.\n\n"},
           Case{"<w:p><w:r><w:t>Số 07-</w:t></w:r><w:r><w:t>KL/TW</w:t></w:r></w:p>",
                "Số 07-KL/TW\n"},
           Case{"<w:p><w:r><w:t>Số</w:t><w:tab/><w:t>7</w:t><w:br/><w:t>KL</w:t></w:r></w:p>",
                "Số\t7\nKL\n"},
           Case{"<w:p><w:r><w:t>07</w:t><w:noBreakHyphen/><w:t>KL/TW</w:t></w:r></w:p>",
                "07-KL/TW\n"},
           Case{"<w:p><w:del><w:r><w:t>cũ</w:t></w:r></w:del><w:r><w:t>mới</w:t></w:r></w:p>",
                "mới\n"},
           Case{"<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>", "1\n"},
       }) {
    EXPECT_EQ(text_of(word(test.body)), test.text) << test.body;
  }
}

TEST(Word, TheLinesOfACellStayInIt) {
  EXPECT_EQ(
      text_of(word("<w:tbl><w:tr>" + cell(paragraph("TỈNH ỦY CÀ MAU") + paragraph("Số 12-CV/TU")) +
                   cell(paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")) + "</w:tr></w:tbl>")),
      "TỈNH ỦY CÀ MAU\u2028Số 12-CV/TU\tĐẢNG CỘNG SẢN VIỆT NAM\n");
}

TEST(Word, ARowThatHoldsRowsIsGivenCellByCell) {
  const std::string inner = "<w:tbl><w:tr>" + cell(paragraph("1")) +
                            cell(paragraph("Gò Quao") + paragraph("An Biên")) + "</w:tr></w:tbl>";
  EXPECT_EQ(text_of(word("<w:tbl><w:tr>" + cell(paragraph("Danh sách") + inner) +
                         cell(paragraph("Ghi chú")) + "</w:tr></w:tbl>")),
            "Danh sách\n1\tGò Quao\u2028An Biên\nGhi chú\n");
}

TEST(Word, TheCellsOfATableStandOnOneLine) {
  EXPECT_EQ(text_of(word("<w:tbl><w:tr>" + cell(paragraph("1")) + cell("") +
                         cell(paragraph("Gò Quao")) + "</w:tr></w:tbl>")),
            "1\t\tGò Quao\n");
}

std::string workbook(const std::string& of_workbook, const std::string& cells,
                     const std::string& styles) {
  return test::packed(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + of_workbook +
                               "<sheets><sheet sheetId=\"7\" r:id=\"r1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<R><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></R>"},
       {"xl/styles.xml", "<s>" + styles + "</s>"},
       {"xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>"}});
}

TEST(Excel, ShowsNumbersAsItsOlderFormatsDo) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" "
      "formatCode=\"mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf "
      "numFmtId=\"165\"/><xf numFmtId=\"22\"/></cellXfs>";
  const std::string cells =
      "<c><v>0.30000000000000004</v></c><c s=\"1\"><v>0.5</v></c><c s=\"2\"><v>38717</v></c>"
      "<c s=\"3\"><v>38717.5</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>";
  EXPECT_EQ(text_of(workbook("", cells, styles)),
            "0.3\t50%\t12/2005\t31/12/2005 12:00\tTRUE\t#N/A\n");
  EXPECT_EQ(
      text_of(workbook("<workbookPr date1904=\"1\"/>", "<c s=\"2\"><v>37255</v></c>", styles)),
      "12/2005\n");
}

TEST(Excel, ShowsWhatCellsShow) {
  const std::string sheet =
      "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c "
      "s=\"1\"><v>44362</v></c><c><v>12.5</v></c><c t=\"inlineStr\"><is><t>ghi "
      "chú</t></is></c></row></sheetData></worksheet>";
  EXPECT_EQ(text_of(test::packed(
                {{"[Content_Types].xml", "<Types/>"},
                 {"xl/workbook.xml",
                  "<workbook xmlns:r=\"r\"><sheets><sheet sheetId=\"7\" "
                  "r:id=\"r1\"/></sheets></workbook>"},
                 {"xl/_rels/workbook.xml.rels",
                  "<R><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></R>"},
                 {"xl/sharedStrings.xml",
                  "<sst><si><t>Tỉnh</t></si><si><r><t>Kiên </t></r><r><t>Giang</t></r></si></sst>"},
                 {"xl/styles.xml",
                  "<s><numFmts><numFmt numFmtId=\"164\" "
                  "formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf "
                  "numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></s>"},
                 {"xl/worksheets/sheet1.xml", sheet}})),
            "Tỉnh\tKiên Giang\t15/06/2021\t12.5\tghi chú\n");
}

TEST(OpenDocument, HasParagraphsTablesAndBlanks) {
  EXPECT_EQ(text_of(test::packed(
                {{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  "<d xmlns:t=\"t\"><t:p>Số<t:s t:c=\"3\"/>07-KL/TW</t:p><t:table><t:table-row>"
                  "<t:table-cell><t:p>1</t:p></t:table-cell><t:table-cell><t:p>Gò Quao</t:p>"
                  "</t:table-cell></t:table-row></t:table></d>"}})),
            "Số   07-KL/TW\n1\tGò Quao\n");
}

TEST(Html, IsReadAsItIsShown) {
  struct Case {
    std::string_view page;
    std::string_view text;
  };
  for (const Case& test : {
           Case{"<html><head><title>x</title></head><body><p>Số\n "
                "07-KL/TW</p><p>a</p></body></html>",
                "Số 07-KL/TW\na\n"},
           Case{"<html><body>một<br>hai&amp;ba<script>x()</script></body></html>", "một\nhai&ba"},
           Case{"<html><body><table><tr><td>1</td><td>Gò Quao</td></tr></table></body></html>",
                "1\tGò Quao\n"},
           Case{"<html><body><table> <tr> <td>\n <p> Số 5 </p>\n<p>V/v họp</p></td>\n<td> Hà Nội\n"
                "</td></tr></table></body></html>",
                "Số 5 \u2028V/v họp\tHà Nội\n"},
       }) {
    EXPECT_EQ(text_of(std::string(test.page)), test.text) << test.page;
  }
}

TEST(Html, ALongNestIsNoStack) {
  std::string page = "<html><body>";
  for (int i = 0; i < 100'000; ++i)
    page += "<div>";
  EXPECT_NE(text_of(page + "sâu").size(), 0U);
}

TEST(Office, BrokenFilesAreReadErrors) {
  const std::string whole = word(paragraph("x"));
  for (const std::string& bytes :
       {std::string("PK\x03\x04"), whole.substr(0, whole.size() / 2),
        test::packed({{"a.txt", "x"}}), word("<w:p>"), word("<w:p>&bomb;</w:p>")}) {
    EXPECT_THROW(static_cast<void>(text_of(bytes)), ReadError) << bytes.size();
  }
}

TEST(Office, EntitiesThatGrowAreRefused) {
  std::string entities = "<!ENTITY a0 \"lol\">";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    entities += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int times = 0; times < 10; ++times)
      entities += before;
    entities += "\">";
  }
  const std::string bomb = test::packed(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml", "<!DOCTYPE d [" + entities +
                                 "]><d xmlns:w=\"w\"><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></d>"}});
  EXPECT_THROW(static_cast<void>(text_of(bomb)), ReadError);
}

}  // namespace
}  // namespace chithi::readers
