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
      {"Kết luận số 07-KL/TW ngày 11 tháng 6 năm 2021 c\xe1\xbb",
       "not UTF-8: byte 56 is malformed"},
      {"R\xe9gion Alg\xe9rie, na\xefve et d\xe9j\xe0 vu", "not UTF-8: byte 1 is malformed"},
      {"\xff\xfeK\0\x00\xd8"sv, "not UTF-16: byte 4 is malformed"},
      {"\xff\xfe\1\0\2\0\3\0"sv, "binary, not a text"},
      {"\xef\xbb\xbf \n", "empty"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(recover_text(c.bytes).failure, c.reason) << c.reason;
}

TEST(Reader, TakesOldEncodings) {
  struct Case {
    std::string_view bytes;
    std::string_view text;
    vi::Encoding encoding;
  };
  constexpr Case kCases[] = {
      {"Quy\xd5t \xae\xdenh c\xf1 a\nTh\xf1 t\xad\xedng Ch\xddnh ph\xf1",
       "Quyết định củ a\nThủ tướng Chính phủ", vi::Encoding::Tcvn3},
      {"\xff\xfeK\0\xbf\x1et\0"sv, "Kết", vi::Encoding::Utf16Le},
      {"\xfe\xff\0K\x1e\xbf\0t"sv, "Kết", vi::Encoding::Utf16Be},
      {"S\0\xd1\x1e \0\x31\0<\0b\0r\0>\0"sv, "Số 1\u2028", vi::Encoding::Utf16Le},
      {"Quyết định", "Quyết định", vi::Encoding::Utf8},
  };
  for (const Case& c : kCases) {
    const Reading reading = recover_text(c.bytes);
    EXPECT_EQ(reading.text, c.text);
    EXPECT_EQ(reading.encoding, c.encoding) << c.text;
  }
}

TEST(Reader, RefusesUtf8WithAFewBrokenBytes) {
  const std::string line = "Thực hiện Kết luận của Ban Thường vụ Tỉnh ủy về công tác cán bộ.\n";
  for (const std::string_view broken : {"ủ\xe1\xbb y\n", "\xe2n\n", "H\xc3 N\xe1\xbb\n"}) {
    std::string text;
    for (int i = 0; i < 20; ++i) {
      text += line;
    }
    const std::size_t at = text.size();
    text.append(broken).append(line);
    const auto failure = recover_text(text).failure;
    ASSERT_TRUE(failure) << broken;
    EXPECT_TRUE(failure->starts_with("not UTF-8: byte " + std::to_string(at).substr(0, 3)));
  }
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
