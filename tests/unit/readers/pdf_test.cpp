// SPDX-License-Identifier: GPL-3.0-or-later
// The programs as the indexer calls them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stemmer-vi/syllable.h"
#include "stemmer-vi/tokenizer.h"

namespace chithi::readers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kShared = CHITHI_SHARED_DIR;

#ifdef CHITHI_READ_IMAGE
constexpr const char* kReadImage = CHITHI_READ_IMAGE;
#else
constexpr const char* kReadImage = "";  // Not built.
#endif

/// What a shell's command writes.
std::string output_of_shell(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"),
                                                             &::pclose);
  std::string output;
  std::array<char, 4096> buffer = {};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), got);
  return output;
}

/// What a program writes, given a file.
std::string output_of(const std::string& program, const std::filesystem::path& file,
                      const std::string& options = {}) {
  return output_of_shell(program + ' ' + options + " < '" + file.string() + "' 2>/dev/null");
}

/// The last line of what it complains of; libraries may have spoken before.
std::string complaint_of(const std::string& program, const std::filesystem::path& file) {
  return output_of_shell(program + " < '" + file.string() + "' 2>&1 >/dev/null | tail -n 1");
}

std::string read_pdf_file(const std::filesystem::path& file, const std::string& options = {}) {
  return output_of(CHITHI_READ_PDF, file, options);
}

/// A file of this test that is removed again.
class Written {
 public:
  explicit Written(const std::string& bytes)
      : path_(std::filesystem::path(::testing::TempDir()) /
              ("chithi-pdf-" +
               std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;
  ~Written() { std::filesystem::remove(path_); }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A PDF of one page that draws the text; it has no table of its objects, which readers rebuild.
std::string pdf_of(const std::string& drawing, const std::string& trailer = {}) {
  return "%PDF-1.4\n"
         "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
         "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
         "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
         "/Resources << /Font << /F 5 0 R >> >> >> endobj\n"
         "4 0 obj << /Length " +
         std::to_string(drawing.size()) + " >> stream\n" + drawing +
         "\nendstream endobj\n"
         "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n"
         "trailer << /Root 1 0 R /Size 6 " +
         trailer + " >>\n%%EOF\n";
}

TEST(PdfReader, GivesTheTextAndWhatItSaysOfIt) {
  const Written file(pdf_of("BT /F 12 Tf 72 700 Td (Hai Phong) Tj ET"));
  const std::string output = read_pdf_file(file.path());
  EXPECT_EQ(output,
            std::string("Hai Phong\n") + '\0' + "{\"ocr_pages\":[],\"pages\":1,\"warnings\":[]}\n");
}

TEST(PdfReader, SaysWhyItCannotRead) {
  const Written rubbish("rubbish");
  EXPECT_EQ(complaint_of(CHITHI_READ_PDF, rubbish.path()), "no PDF, or a broken one\n");
  const std::string key(64, '7');
  const Written locked(pdf_of("BT ET",
                              "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 "
                              "/P -4 /O <" +
                                  key + "> /U <" + key + "> >>"));
  EXPECT_EQ(complaint_of(CHITHI_READ_PDF, locked.path()), "encrypted\n");
}

TEST(PdfReader, LeavesEmptyPagesAlone) {
  const Written file(pdf_of(""));
  EXPECT_THAT(read_pdf_file(file.path()), HasSubstr("\"ocr_pages\":[],\"pages\":1,\"warnings\":[]"));
}

TEST(ImageReader, SaysWhyItCannotRead) {
  const std::string program = kReadImage;
  if (program.empty()) GTEST_SKIP() << "chithi-read-image is not built";
  const Written rubbish("rubbish, and longer than a sign");
  EXPECT_EQ(complaint_of(program, rubbish.path()), "no picture, or a broken one\n");
}

TEST(ImageReader, SaysOneLineOfABrokenPicture) {
  const std::string program = kReadImage;
  if (program.empty()) GTEST_SKIP() << "chithi-read-image is not built";
  const Written torn(
      std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\0\0\0\0\0\0\0\0", 33));
  const std::string said =
      output_of_shell(program + " < '" + torn.path().string() + "' 2>&1 >/dev/null");
  EXPECT_EQ(std::ranges::count(said, '\n'), 1) << said;
}

/// The share of the syllables with marks in the truth that the text has, as a bag of words.
double share_found(const std::string& truth, const std::string& text) {
  const auto syllables = [](const std::string& of) {
    std::vector<std::string> found;
    vi::Tokenizer tokens(of);
    while (const auto token = tokens.next()) {
      const std::string word(vi::slice(of, token->span));
      if (vi::parse_syllable(word)) found.push_back(word);
    }
    std::ranges::sort(found);
    return found;
  };
  const std::vector<std::string> expected = syllables(truth);
  const std::vector<std::string> got = syllables(text);
  std::vector<std::string> both;
  std::ranges::set_intersection(expected, got, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(expected.size());
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(PdfReader, ReadsTheGazette) {
  if (!std::filesystem::exists(kShared / "pdf"))
    GTEST_SKIP() << "no documents in " << kShared / "pdf";
  for (const auto& entry : std::filesystem::directory_iterator(kShared / "pdf")) {
    if (entry.path().extension() != ".pdf") continue;
    SCOPED_TRACE(entry.path());
    const std::string text = read_pdf_file(entry.path());
    const auto truth = kShared / "pdf" / "truth" / entry.path().stem().concat(".txt");
    EXPECT_GT(share_found(contents(truth), text), 0.97);
    EXPECT_THAT(text, Not(HasSubstr("CÔNG BÁO/Số")));
    EXPECT_THAT(text,
                HasSubstr("\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"));
    EXPECT_THAT(text, HasSubstr("\"ocr_pages\":[]"));
  }
}

TEST(PdfReader, ReadsTheScansBelowALyingLayer) {
#ifdef __SANITIZE_THREAD__
  GTEST_SKIP()
      << "the thread sanitizer does not follow a process that another contained one starts";
#endif
  const std::string program = kReadImage;
  if (program.empty()) GTEST_SKIP() << "chithi-read-image is not built";
  if (!std::filesystem::exists(kShared / "scans"))
    GTEST_SKIP() << "no documents in " << kShared / "scans";
  const std::string text = read_pdf_file(kShared / "scans" / "1.pdf");
  EXPECT_THAT(text, HasSubstr("SỞ GIÁO DỤC VÀ ĐÀO TẠO\n"));
  EXPECT_THAT(text, HasSubstr("\"ocr_pages\":[1,2]"));
  EXPECT_THAT(read_pdf_file(kShared / "scans" / "1.pdf", "--ocr never"),
              HasSubstr("page 1: its text does not read as any language"));
  const std::string truth = contents(kShared / "scans" / "truth" / "4_1.txt");
  EXPECT_GT(share_found(truth, output_of(program, kShared / "scans" / "4_1.jpg")), 0.9);
}

}  // namespace
}  // namespace chithi::readers
