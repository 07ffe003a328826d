// SPDX-License-Identifier: GPL-3.0-or-later
// What reading .docx files costs with nothing else, for chithi-read-office to be compared with:
// docx_floor < FILE.docx         prints the texts of its runs, a line for each paragraph
// docx_floor pack TEXTS FOLDER   makes of the texts in a folder .docx files of one to eight each
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <libxml/xmlreader.h>

#include "tests/support/zip_file.h"

namespace {

namespace fs = std::filesystem;

using Archive = std::unique_ptr<archive, decltype(&::archive_read_free)>;
using Walk = std::unique_ptr<xmlTextReader, decltype(&::xmlFreeTextReader)>;

constexpr std::string_view kDocument = "word/document.xml";

std::string content_of(archive* from) {
  std::string content;
  std::array<char, 1U << 16U> buffer;
  la_ssize_t got = 0;
  while ((got = ::archive_read_data(from, buffer.data(), buffer.size())) > 0)
    content.append(buffer.data(), static_cast<std::size_t>(got));
  return content;
}

std::string document_of(const std::string& bytes) {
  const Archive zip(::archive_read_new(), &::archive_read_free);
  ::archive_read_support_format_zip(zip.get());
  ::archive_read_open_memory(zip.get(), bytes.data(), bytes.size());
  archive_entry* entry = nullptr;
  while (::archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK) {
    if (::archive_entry_pathname(entry) == kDocument) return content_of(zip.get());
  }
  throw std::runtime_error("no document of Word");
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

std::string text_of(const std::string& xml) {
  const Walk walk(
      ::xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, 0),
      &::xmlFreeTextReader);
  std::string text;
  bool is_text = false;
  while (::xmlTextReaderRead(walk.get()) == 1) {
    const int type = ::xmlTextReaderNodeType(walk.get());
    const std::string_view name = view(::xmlTextReaderConstLocalName(walk.get()));
    if (type == XML_READER_TYPE_ELEMENT && name == "t") is_text = true;
    if (type == XML_READER_TYPE_END_ELEMENT && name == "t") is_text = false;
    if (type == XML_READER_TYPE_END_ELEMENT && name == "p") text += '\n';
    if (is_text && type == XML_READER_TYPE_TEXT)
      text += view(::xmlTextReaderConstValue(walk.get()));
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<' || c == '&') {
      out += c == '<' ? "&lt;" : "&amp;";
    } else if (static_cast<unsigned char>(c) >= ' ') {
      out += c;
    }
  }
  return out;
}

/// With the properties that Word writes, and a new run every hundred bytes or so.
std::string paragraph(std::string_view line, bool is_numbered) {
  std::string xml = "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>";
  if (is_numbered) xml += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  xml +=
      "<w:spacing w:before=\"120\" w:line=\"288\" "
      "w:lineRule=\"auto\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr>";
  while (!line.empty()) {
    constexpr std::size_t run = 100;
    const std::size_t end = std::min(line.find(' ', std::min(run, line.size())), line.size());
    xml +=
        "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz "
        "w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr><w:t xml:space=\"preserve\">" +
        escaped(line.substr(0, end)) + "</w:t></w:r>";
    line.remove_prefix(end);
  }
  return xml + "</w:p>";
}

/// Styles as Word adds them by the dozen, which number nothing.
std::string styles() {
  constexpr int dozens = 80;
  std::string xml = "<w:styles xmlns:w=\"w\">";
  for (int i = 0; i < dozens; ++i) {
    const std::string name = "Style" + std::to_string(i);
    xml += "<w:style w:type=\"paragraph\" w:styleId=\"" + name + "\"><w:name w:val=\"" + name +
           "\"/><w:basedOn w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr>"
           "<w:keepNext/><w:spacing w:before=\"240\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/>"
           "</w:rPr></w:style>";
  }
  return xml + "</w:styles>";
}

std::string numbering() {
  std::string xml = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">";
  for (int i = 0; i < 9; ++i) {
    xml += "<w:lvl w:ilvl=\"" + std::to_string(i) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%" +
           std::to_string(i + 1) +
           ".\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/>"
           "</w:pPr></w:lvl>";
  }
  return xml +
         "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
         "</w:numbering>";
}

std::string document(const std::vector<fs::path>& texts) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>";
  for (const fs::path& text : texts) {
    std::ifstream in(text);
    constexpr std::size_t often = 5;
    std::size_t lines = 0;
    for (std::string line; std::getline(in, line);)
      xml += paragraph(line, ++lines % often == 0);
  }
  return xml + "</w:body></w:document>";
}

void pack(const fs::path& from, const fs::path& to) {
  std::vector<fs::path> texts;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(from))
    if (entry.is_regular_file()) texts.push_back(entry.path());
  std::ranges::sort(texts);
  fs::create_directories(to);
  for (std::size_t at = 0, files = 0; at < texts.size(); ++files) {
    constexpr std::size_t most = 8;
    const std::size_t count = std::min(1 + files % most, texts.size() - at);
    const auto begin = texts.begin() + static_cast<std::ptrdiff_t>(at);
    const std::vector<fs::path> part(begin, begin + static_cast<std::ptrdiff_t>(count));
    std::ofstream(to / (std::to_string(files) + ".docx"), std::ios::binary)
        << chithi::test::packed({{"[Content_Types].xml", "<Types/>"},
                                 {std::string(kDocument), document(part)},
                                 {"word/numbering.xml", numbering()},
                                 {"word/styles.xml", styles()}});
    at += count;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 4 && std::string_view(argv[1]) == "pack") {
      pack(argv[2], argv[3]);
    } else {
      const std::string bytes(std::istreambuf_iterator<char>(std::cin), {});
      std::cout << text_of(document_of(bytes));
    }
  } catch (const std::exception& error) {
    std::cerr << "docx_floor: " << error.what() << '\n';
    return 1;
  }
}
