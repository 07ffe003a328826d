// SPDX-License-Identifier: GPL-3.0-or-later
// chithi-read-pdf as the indexer calls it.
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/process.h"
#include "tests/support/reader_program.h"
#include "tests/support/temp_dir.h"
#include "tests/support/words_found.h"

namespace chithi::readers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kShared = CHITHI_SHARED_DIR;

std::string read_pdf_file(const std::filesystem::path& file, const std::string& options = {}) {
  return test::output_of(CHITHI_READ_PDF, file, options);
}

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
  const test::TempDir folder;
  const auto file = folder.write("a.pdf", pdf_of("BT /F 12 Tf 72 700 Td (Hai Phong) Tj ET"));
  const std::string output = read_pdf_file(file);
  EXPECT_EQ(output,
            std::string("Hai Phong\n") + '\0' + "{\"ocr_pages\":[],\"pages\":1,\"warnings\":[]}\n");
}

TEST(PdfReader, SaysWhyItCannotRead) {
  const test::TempDir folder;
  const auto rubbish = folder.write("rubbish", "rubbish");
  EXPECT_EQ(test::last_complaint_of(CHITHI_READ_PDF, rubbish), "no PDF, or a broken one\n");
  const std::string key(64, '7');
  const auto locked =
      folder.write("locked.pdf", pdf_of("BT ET",
                                        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 "
                                        "/P -4 /O <" +
                                            key + "> /U <" + key + "> >>"));
  EXPECT_EQ(test::last_complaint_of(CHITHI_READ_PDF, locked), "encrypted\n");
}

TEST(PdfReader, LeavesEmptyPagesAlone) {
  const test::TempDir folder;
  EXPECT_THAT(read_pdf_file(folder.write("a.pdf", pdf_of(""))),
              HasSubstr("\"ocr_pages\":[],\"pages\":1,\"warnings\":[]"));
}

TEST(PdfReader, ReadsTheGazette) {
  if (!std::filesystem::exists(kShared / "pdf"))
    GTEST_SKIP() << "no documents in " << kShared / "pdf";
  for (const auto& entry : std::filesystem::directory_iterator(kShared / "pdf")) {
    if (entry.path().extension() != ".pdf") continue;
    SCOPED_TRACE(entry.path());
    const std::string text = read_pdf_file(entry.path());
    const auto truth = kShared / "pdf" / "truth" / entry.path().stem().concat(".txt");
    EXPECT_GT(test::share_of_words_found(test::slurp(truth), text), 0.97);
    EXPECT_THAT(text, Not(HasSubstr("CÔNG BÁO/Số")));
    EXPECT_THAT(text,
                HasSubstr("\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"));
    EXPECT_THAT(text, HasSubstr("\"ocr_pages\":[]"));
  }
}

TEST(PdfReader, TellsALyingLayerByItsSpelling) {
  if (!std::filesystem::exists(kShared / "scans"))
    GTEST_SKIP() << "no documents in " << kShared / "scans";
  EXPECT_THAT(read_pdf_file(kShared / "scans" / "1.pdf", "--ocr never"),
              HasSubstr("page 1: its text does not read as any language"));
}

}  // namespace
}  // namespace chithi::readers
