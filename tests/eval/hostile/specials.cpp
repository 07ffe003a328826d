// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/hostile/specials.h"

#include <fstream>
#include <string_view>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/eval/hostile/packing.h"
#include "tests/eval/hostile/samples.h"

namespace chithi::test {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Each entity is ten of the one before.
std::string entity_bomb() {
  std::string entities = "<!ENTITY a0 \"chi thi\">";
  for (int i = 1; i < 12; ++i) {
    std::string ten;
    for (int times = 0; times < 10; ++times)
      ten += "&a" + std::to_string(i - 1) + ';';
    entities += "<!ENTITY a" + std::to_string(i) + " \"" + ten + "\">";
  }
  return "<!DOCTYPE d [" + entities + "]>";
}

std::string word_file(const std::string& prologue, const std::string& body) {
  return pack({{"[Content_Types].xml", "<Types/>"},
               {"word/document.xml",
                prologue + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}},
              Packing::Zip);
}

std::string paragraph(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

/// One file in another, and so on, a hundred times.
std::string nested(std::string bytes) {
  for (int i = 0; i < 100; ++i)
    bytes = pack({{"inner.zip", bytes}}, Packing::Zip);
  return bytes;
}

/// Ten zip files of ten zip files … of zeros.
std::string tree_of_bombs() {
  std::string bytes = pack({{"zeros.txt", std::string(std::size_t{16} << 20U, '0')}}, Packing::Zip);
  for (int depth = 0; depth < 2; ++depth) {
    Files files;
    for (int i = 0; i < 10; ++i)
      files.emplace_back(std::to_string(i) + ".zip", bytes);
    bytes = pack(files, Packing::Zip);
  }
  return bytes;
}

Files leading_elsewhere() {
  const std::string stray = kStrayName;
  return {{"../" + stray, letter()},
          {"../../../../../../../../tmp/" + stray, letter()},
          {"/tmp/" + stray, letter()},
          {"a/../../" + stray, letter()},
          {"C:\\" + stray, letter()},
          {"..\\..\\" + stray, letter()},
          {stray + "\x01\x1b[2J.txt", letter()}};
}

std::vector<Special> write_packed(const fs::path& archive) {
  const auto to = [&](std::string_view name) { return archive / "special" / name; };
  const std::string zeros(std::size_t{128} << 20U, '0');
  write(to("bomb.zip"), pack({{"zeros.txt", zeros}}, Packing::Zip));
  write(to("bomb.tar.gz"), pack({{"zeros.txt", zeros}}, Packing::TarGz));
  write(to("nested.zip"), nested(letter()));
  write(to("tree.zip"), tree_of_bombs());
  write(to("elsewhere.zip"), pack(leading_elsewhere(), Packing::Zip));
  write(to("elsewhere.tar.gz"), pack(leading_elsewhere(), Packing::TarGz));
  return {{"special/bomb.zip"},
          {"special/bomb.tar.gz"},
          {"special/nested.zip"},
          {"special/tree.zip"},
          {"special/elsewhere.zip", Fate::Read},
          {"special/elsewhere.tar.gz", Fate::Read}};
}

std::vector<Special> write_documents(const fs::path& archive, std::size_t pages) {
  const auto to = [&](std::string_view name) { return archive / "special" / name; };
  write(to("entities.docx"), word_file(entity_bomb(), paragraph("&a11;")));
  write(to("outside.docx"),
        word_file("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", paragraph("&x;")));
  write(to("blanks.docx"), word_file({}, paragraph(std::string(std::size_t{150} << 20U, ' '))));
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<w:tbl><w:tr><w:tc>";
  write(to("deep.docx"), word_file({}, deep));
  write(to("book.pdf"), pdf_of_pages(pages, 30));
  return {{"special/entities.docx", Fate::Refused},
          {"special/outside.docx", Fate::Named},
          {"special/blanks.docx", Fate::Refused},
          {"special/deep.docx", Fate::Refused},
          {"special/book.pdf", Fate::Read, pages}};
}

std::vector<Special> write_no_files(const fs::path& archive) {
  const fs::path folder = archive / "special";
  fs::create_directories(folder / "ring");
  fs::create_directory_symlink(folder, folder / "ring" / "up");
  fs::create_symlink("b.txt", folder / "a.txt");
  fs::create_symlink("a.txt", folder / "b.txt");
  fs::create_symlink("nowhere.txt", folder / "dangling.txt");
  fs::create_symlink("/dev/zero", folder / "zero.txt");
  ::mkfifo((folder / "fifo.txt").c_str(), 0600);
  write(folder / "sparse.txt", "V/v");
  fs::resize_file(folder / "sparse.txt", std::uintmax_t{4} << 30U);
  write(folder / "closed.txt", letter());
  ::chmod((folder / "closed.txt").c_str(), 0);
  write(folder / "empty.docx", "");
  const Fate closed = ::geteuid() == 0 ? Fate::Read : Fate::Refused;  // Nothing is closed to root.
  return {{"special/a.txt", Fate::Refused},        {"special/b.txt", Fate::Refused},
          {"special/dangling.txt", Fate::Refused}, {"special/zero.txt", Fate::Refused},
          {"special/fifo.txt", Fate::Refused},     {"special/sparse.txt", Fate::Refused},
          {"special/closed.txt", closed},          {"special/empty.docx", Fate::Refused},
          {"special/ring/up", Fate::Passed}};
}

}  // namespace

std::vector<Special> write_specials(const fs::path& archive, std::size_t pages) {
  std::vector<Special> all = write_packed(archive);
  for (const auto& more : {write_documents(archive, pages), write_no_files(archive)})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace chithi::test
