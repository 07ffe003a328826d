// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/reader.h"

#include <filesystem>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace chithi::corpus {
namespace {

using namespace std::string_view_literals;

TEST(Reader, TakesUtf8AndMakesItNfc) {
  EXPECT_EQ(recover_text("Kết luận").text, "Kết luận");
  EXPECT_EQ(recover_text("\xef\xbb\xbfKết luận").text, "Kết luận");
  EXPECT_EQ(recover_text("Ke\u0302\u0301t lua\u0323\u0302n").text, "Kết luận");
}

TEST(Reader, TakesTheBreaksOfTablesForLineSeparators) {
  EXPECT_EQ(recover_text("| a<br>b<BR/>c<br />d |").text, "| a\u2028b\u2028c\u2028d |");
  EXPECT_EQ(recover_text("a < b, <b>, <br, <brr>").text, "a < b, <b>, <br, <brr>");
}

TEST(Reader, KeepsStrayControlCharacters) {
  EXPECT_TRUE(recover_text("Kính gửi các sở, ban, ngành, đoàn thể và Ủy ban nhân dân các huyện, "
                           "thành phố trong tỉnh để biết\0 và thực hiện"sv)
                  .text);
}

TEST(Reader, SaysWhatItDoesNotRead) {
  struct Case {
    std::string_view bytes;
    std::string_view reason;
  };
  constexpr Case kCases[] = {
      {"", "empty"},
      {" \n\t\r\n", "empty"},
      {"%PDF-1.4 …", "a PDF document, not a text"},
      {"PK\x03\x04 …", "a packed file or an office document, not a text"},
      {"\xd0\xcf\x11\xe0 …", "an old office document, not a text"},
      {"\x89PNG\r\n", "an image, not a text"},
      {"\x7f"
       "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"sv,
       "binary, not a text"},
      {"Kết lu\xe2n", "not UTF-8: byte 8 is malformed"},
      {"K\xff", "not UTF-8: byte 1 is malformed"},
      {"\xff\xfeK\0"sv, "UTF-16, not a text"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(recover_text(c.bytes).failure, c.reason) << c.reason;
}

TEST(Reader, RefusesHugeFilesWithoutReadingThem) {
  const test::TempDir folder;
  const auto file = folder.write("huge.txt", "x");
  std::filesystem::resize_file(file, kMaxFileBytes + 1);
  EXPECT_EQ(read_bytes(file).failure, "larger than 64 MB");
}

TEST(Reader, GivesTheBytesAsTheyAre) {
  const test::TempDir folder;
  EXPECT_EQ(read_bytes(folder.write("a.txt", "K\xff\r\n")).text, "K\xff\r\n");
}

TEST(Reader, SaysWhyAFileCanNotBeOpened) {
  const test::TempDir folder;
  EXPECT_EQ(read_bytes(folder / "none.txt").failure, "No such file or directory");
  EXPECT_EQ(read_bytes(folder.path()).failure, "not a regular file");
}

}  // namespace
}  // namespace chithi::corpus
