// SPDX-License-Identifier: GPL-3.0-or-later
// The converter that stands in for the C library's (readers/utf16_converter.cpp).
#include <array>
#include <cerrno>
#include <cstddef>
#include <string>

#include <gtest/gtest.h>
#include <iconv.h>

namespace chithi::readers {
namespace {

/// What a conversion gives, as bytes; what of `text` was left is cut off.
std::string converted(const char* to, std::string text, std::size_t room = 100) {
  const iconv_t converter = ::iconv_open(to, "UTF-8");
  std::string bytes(room, '\0');
  char* in = text.data();
  char* out = bytes.data();
  std::size_t in_left = text.size();
  std::size_t out_left = room;
  errno = 0;
  ::iconv(converter, &in, &in_left, &out, &out_left);
  EXPECT_EQ(::iconv_close(converter), 0);
  return bytes.substr(0, room - out_left);
}

TEST(Utf16Converter, MakesUnitsAndPairsOfThem) {
  using namespace std::string_literals;
  EXPECT_EQ(converted("UTF-16LE", "aệ😀"), "a\0\xc7\x1e\x3d\xd8\0\xde"s);
  EXPECT_EQ(converted("UTF-16LE", "a\xff"), "a\0\xfd\xff"s);
  EXPECT_EQ(converted("UTF-16LE", ""), "");
}

TEST(Utf16Converter, StopsWhereThereIsNoRoom) {
  EXPECT_EQ(converted("UTF-16LE", "a😀", 5).size(), 2U);
  EXPECT_EQ(errno, E2BIG);
}

TEST(Utf16Converter, LeavesOtherConversionsToTheLibrary) {
  EXPECT_EQ(converted("WINDOWS-1258", "ê"), "\xea");
  EXPECT_EQ(converted("UTF-16BE", "a").size(), 2U);
}

}  // namespace
}  // namespace chithi::readers
