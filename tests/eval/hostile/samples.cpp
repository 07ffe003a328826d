// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/hostile/samples.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/eval/hostile/drawn.h"
#include "tests/eval/hostile/packing.h"
#include "tests/support/ole_builder.h"
#include "tests/support/process.h"
#include "tests/support/word_builder.h"

namespace chithi::test {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// The letter with something in front of each line and something behind it.
std::string lines_in(std::string_view before, std::string_view behind) {
  std::string text = letter();
  text.pop_back();
  return std::string(before) +
         replaced(text, "\n", std::string(behind) + '\n' + std::string(before)) +
         std::string(behind);
}

std::string docx() {
  const std::string paragraphs = lines_in("<w:p><w:r><w:t>", "</w:t></w:r></w:p>");
  const std::string numbered =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "<w:r><w:t>Rà soát.</w:t></w:r></w:p>";
  const std::string body = "<w:tbl><w:tr><w:tc>" + paragraphs + "</w:tc><w:tc>" + paragraphs +
                           "</w:tc></w:tr></w:tbl>" + paragraphs + numbered + numbered;
  return pack(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/numbering.xml",
        "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\">"
        "<w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"2\"/><w:numFmt w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"%1.%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
        "<w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"},
       {"word/styles.xml",
        "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:numPr>"
        "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>"},
       {"word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
       {"word/footnotes.xml",
        "<w:footnotes xmlns:w=\"w\"><w:footnote>" + paragraphs + "</w:footnote></w:footnotes>"}},
      Packing::Zip);
}

std::string xlsx() {
  const std::string rows = lines_in("<row><c t=\"inlineStr\"><is><t>",
                                    "</t></is></c><c t=\"s\"><v>0</v></c><c s=\"1\"><v>44362</v>"
                                    "</c><c><v>12.5</v></c></row>");
  return pack(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<R><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></R>"},
       {"xl/sharedStrings.xml", "<sst><si><t>Tỉnh Cà Mau</t></si></sst>"},
       {"xl/styles.xml",
        "<s><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs>"
        "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></s>"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}},
      Packing::Zip);
}

std::string open_document(std::string_view kind, const std::string& body) {
  return pack({{"mimetype", "application/vnd.oasis.opendocument." + std::string(kind)},
               {"content.xml", "<d xmlns:text=\"t\" xmlns:table=\"u\">" + body + "</d>"}},
              Packing::Zip);
}

std::string odt() {
  return open_document("text",
                       lines_in("<text:p>", "<text:s text:c=\"3\"/></text:p>") +
                           "<text:list><text:list-item><text:p>Rà soát.</text:p><text:list>"
                           "<text:list-item text:start-value=\"4\"><text:p>Báo cáo.</text:p>"
                           "</text:list-item></text:list></text:list-item></text:list>");
}

std::string ods() {
  return open_document("spreadsheet",
                       "<table:table>" +
                           lines_in("<table:table-row><table:table-cell><text:p>",
                                    "</text:p></table:table-cell><table:table-cell "
                                    "table:number-columns-repeated=\"3\"/></table:table-row>") +
                           "</table:table>");
}

std::string html() {
  return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>" +
         lines_in("<p>", "</p>") + "<table><tr><td>1</td><td>C&agrave; Mau</td></tr></table>" +
         "<ol type=\"a\" start=\"3\"><li>Rà soát<li value=\"7\">Báo cáo</ol></body></html>";
}

std::string rtf() {
  return R"({\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}{\f1 .VnTime;}{\f2 VNI-Times;}}{\info x})" +
         lines_in(R"({\f0 )", R"(\par})") +
         R"({\f1 C\'e9ng h\'df\'61\par}{\f2 Co\'e4ng\par}{\trowd a\cell b\cell\row})"
         R"({\field{\*\fldinst PAGE}{\fldrslt 1}}{\footnote n}{\pict\bin3 abc}\uc1\u7879?})";
}

std::string doc() {
  using namespace std::string_view_literals;
  std::u16string text = u"SỞ Y TẾ\rSố: 12/SYT-VP\rKính gửi: các phòng\r";
  return WordBuilder()
      .font("Times New Roman")
      .font(".VnTime")
      .style("")
      .wide(text)
      .characters("\x51\x4a\0\0"sv)
      .paragraphs("")
      .bytes(
          "C\xe9ng h\xdf"
          "a\a")
      .characters("\x51\x4a\1\0"sv)
      .paragraphs("\x16\x24\1"sv)
      .bytes("\a")
      .characters("\x51\x4a\1\0"sv)
      .paragraphs("\x16\x24\1\x17\x24\1"sv)
      .end_story(0)
      .bytes("note\r")
      .characters("\x51\x4a\0\0"sv)
      .paragraphs("")
      .end_story(1)
      .file();
}

std::string record(unsigned type, const Bytes& data) {
  return Bytes().u16(type).u16(static_cast<unsigned>(data.size())).text(data.str()).str();
}

std::string xls() {
  const std::string end = record(0x000A, Bytes());
  std::string book = record(0x0809, Bytes().u16(0x0600).u16(5));
  for (const std::string_view font : {"Arial", ".VnTime"}) {
    const auto length = static_cast<unsigned>(font.size());
    book += record(0x0031, Bytes().pad(14).u8(length).u8(0).text(font));
  }
  for (const unsigned font : {0U, 1U})
    book += record(0x00E0, Bytes().u16(font).u16(14));
  book += record(0x00FC, Bytes().u32(2).u32(2).u16(3).u8(0).text("Tam").u16(2).u8(8).u16(1).text(
                             "a\xe9"
                             "\1\0\1\0")) +
          end;
  book += record(0x0809, Bytes().u16(0x0600).u16(0x10));
  for (unsigned row = 0; row < 20; ++row) {
    const Bytes cell = Bytes().u16(row).u16(0).u16(row % 2);
    book += record(0x00FD, Bytes(cell).u32(row % 2));
    book += record(0x0204, Bytes(cell).u16(5).u8(0).text("S\xe8 12"));
    book += record(0x0203, Bytes(cell).f64(38717.0 + row));
  }
  return ole_file({{"Workbook", book + end}});
}

/// The words of a line of a PDF, in letters that fonts have without being told.
std::string shown(std::size_t page, std::size_t line) {
  return "(Paragraph " + std::to_string(line + 1) + " of page " + std::to_string(page + 1) +
         ": the departments shall report on this matter in time.) Tj 0 -22 Td\n";
}

}  // namespace

std::string letter() {
  return "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 215/UBND-NC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "Độc lập - Tự do - Hạnh phúc\nCà Mau, ngày 15 tháng 6 năm 2021\n"
         "V/v rà soát các công trình thủy lợi\nKính gửi: Các sở, ban, ngành tỉnh.\n"
         "Thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị, Ủy ban nhân dân tỉnh "
         "yêu cầu các đơn vị rà soát và báo cáo trước ngày 30/6/2021.\n"
         "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Rà\n";
}

std::string pdf_of_pages(std::size_t pages, std::size_t lines) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>",
                                      {},
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string kids;
  for (std::size_t page = 0; page < pages; ++page) {
    const std::string at = std::to_string(objects.size() + 2) + " 0 R";
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + at +
                      " /Resources << /Font << /F 3 0 R >> >> >>");
    std::string drawing = "BT /F 12 Tf 72 770 Td\n";
    for (std::size_t line = 0; line < lines; ++line)
      drawing += shown(page, line);
    objects.push_back("<< /Length " + std::to_string(drawing.size() + 2) + " >> stream\n" +
                      drawing + "ET\nendstream");
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages) + " /Kids [" + kids + "] >>";
  std::string pdf = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string at = std::to_string(pdf.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj " + objects[i] + " endobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table +
         "trailer << /Root 1 0 R /Size " + size + " >>\nstartxref\n" + std::to_string(pdf.size()) +
         "\n%%EOF\n";
}

std::vector<Sample> built_samples() {
  const Files files = {{"văn bản/a.txt", letter()}, {"b.docx", docx()}, {"c/d.html", html()}};
  std::vector<Sample> samples = {
      {"docx", docx()},
      {"xlsx", xlsx()},
      {"odt", odt()},
      {"ods", ods()},
      {"html", html()},
      {"rtf", rtf()},
      {"doc", doc()},
      {"xls", xls()},
      {"pdf", pdf_of_pages(3, 30)},
      {"zip", pack(files, Packing::Zip)},
      {"tar.gz", pack(files, Packing::TarGz)},
      {"7z", pack(files, Packing::SevenZip)},
  };
  for (auto& [format, bytes] : drawn_pages())
    samples.push_back({format, std::move(bytes)});
  return samples;
}

std::vector<Sample> samples_in(const fs::path& folder) {
  constexpr std::array<std::string_view, 13> formats = {"docx", "xlsx", "odt", "ods", "html",
                                                        "rtf",  "doc",  "xls", "pdf", "png",
                                                        "jpg",  "tiff", "zip"};
  constexpr std::uintmax_t largest = 1U << 20U;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.file_size() <= largest) files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Sample> samples;
  for (const fs::path& file : files) {
    const std::string name = file.extension().string();
    if (name.size() < 2 || std::ranges::find(formats, name.substr(1)) == formats.end()) continue;
    samples.push_back({name.substr(1), slurp(file)});
  }
  return samples;
}

}  // namespace chithi::test
