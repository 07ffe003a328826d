// SPDX-License-Identifier: GPL-3.0-or-later
// Books of many pages, read by the program as the indexer calls it.
#include <cstddef>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::readers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A book with a head and a number on each page, and a line that tells the page.
std::string book(std::size_t pages) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>",
                                      {},
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string kids;
  for (std::size_t page = 1; page <= pages; ++page) {
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                      std::to_string(objects.size() + 2) +
                      " 0 R /Resources << /Font << /F 3 0 R >> >> >>");
    const std::string number = std::to_string(page);
    const std::string drawing = "BT /F 12 Tf 72 800 Td (OFFICIAL GAZETTE) Tj 0 -60 Td (Chapter " +
                                number + "a) Tj 0 -40 Td (Report " + number +
                                "b) Tj 220 -650 Td (" + number + ") Tj ET";
    objects.push_back("<< /Length " + std::to_string(drawing.size()) + " >> stream\n" + drawing +
                      "\nendstream");
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages) + " /Kids [" + kids + "] >>";
  std::string pdf = "%PDF-1.4\n";
  for (std::size_t i = 0; i < objects.size(); ++i)
    pdf += std::to_string(i + 1) + " 0 obj " + objects[i] + " endobj\n";
  return pdf + "trailer << /Root 1 0 R /Size " + std::to_string(objects.size() + 1) +
         " >>\n%%EOF\n";
}

std::string read_book(std::size_t pages) {
  const test::TempDir folder;
  const std::string file = folder.write("book.pdf", book(pages)).string();
  return test::run_program(
             {"/bin/sh", "-c", std::string(CHITHI_READ_PDF) + " --ocr never < " + file + " | cat"})
      .out;
}

TEST(PdfReader, ReadsABookOfThousandsOfPagesWhole) {
  const std::string output = read_book(2'100);
  EXPECT_THAT(output, HasSubstr("\"pages\":2100,\"warnings\":[]"));
  EXPECT_THAT(output, HasSubstr("\fChapter 2100a\nReport 2100b\n"));
}

TEST(PdfReader, DropsRunningHeadsWhereverOneLotOfPagesEnds) {
  const std::string output = read_book(1'100);
  EXPECT_THAT(output, Not(HasSubstr("OFFICIAL GAZETTE")));
  for (const char* const page : {"499", "500", "501", "524", "525", "1000", "1001", "1100"})
    EXPECT_THAT(output, HasSubstr(std::string("\fChapter ") + page + "a\nReport " + page + "b\n"));
  EXPECT_THAT(output, Not(HasSubstr("\n500\n")));
}

}  // namespace
}  // namespace chithi::readers
