// SPDX-License-Identifier: GPL-3.0-or-later
// chithi-read-image as the indexer calls it, and as chithi-read-pdf does.
#include <algorithm>
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

const std::filesystem::path kScans = std::filesystem::path(CHITHI_SHARED_DIR) / "scans";

TEST(ImageReader, SaysWhyItCannotRead) {
  const test::TempDir folder;
  const auto rubbish = folder.write("rubbish", "rubbish, and longer than a sign");
  EXPECT_EQ(test::last_complaint_of(CHITHI_READ_IMAGE, rubbish), "no picture, or a broken one\n");
}

TEST(ImageReader, SaysOneLineOfABrokenPicture) {
  const test::TempDir folder;
  const auto torn = folder.write(
      "torn.png",
      std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\0\0\0\0\0\0\0\0", 33));
  const std::string said = test::complaints_of(CHITHI_READ_IMAGE, torn);
  EXPECT_EQ(std::ranges::count(said, '\n'), 1) << said;
}

TEST(ImageReader, SaysThatPicturesAreNotToBeRead) {
  const std::string never = std::string(CHITHI_READ_IMAGE) + " --ocr never";
  const test::TempDir folder;
  const auto whole = folder.write("trắng.pbm", "P4\n8 8\n" + std::string(8, '\0'));
  EXPECT_EQ(test::last_complaint_of(never, whole), "pictures are not to be read (--ocr never)\n");
  const auto broken = folder.write("hỏng.png", "\x89PNG\r\n\x1a\n and no more of it");
  EXPECT_EQ(test::last_complaint_of(never, broken), "no picture, or a broken one\n");
}

TEST(ImageReader, ReadsAPhotographedLetter) {
  if (!std::filesystem::exists(kScans)) GTEST_SKIP() << "no documents in " << kScans;
  const std::string text = test::output_of(CHITHI_READ_IMAGE, kScans / "4_1.jpg");
  EXPECT_GT(test::share_of_words_found(test::slurp(kScans / "truth" / "4_1.txt"), text), 0.9);
}

TEST(PdfReader, ReadsTheScansBelowALyingLayer) {
#ifdef __SANITIZE_THREAD__
  GTEST_SKIP()
      << "the thread sanitizer does not follow a process that another contained one starts";
#endif
  if (!std::filesystem::exists(kScans)) GTEST_SKIP() << "no documents in " << kScans;
  const std::string text = test::output_of(CHITHI_READ_PDF, kScans / "1.pdf");
  EXPECT_THAT(text, HasSubstr("SỞ GIÁO DỤC VÀ ĐÀO TẠO\n"));
  EXPECT_THAT(text, HasSubstr("\"ocr_pages\":[1,2]"));
}

}  // namespace
}  // namespace chithi::readers
