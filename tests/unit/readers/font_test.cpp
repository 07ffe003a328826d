// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/font.h"

#include <optional>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::readers {
namespace {

TEST(Font, TellsTheEncodingByItsName) {
  struct Case {
    std::string_view name;
    unsigned charset;
    std::optional<vi::Encoding> encoding;
    bool symbols;
  };
  const Case cases[] = {
      {".VnTime", kAnsiCharset, vi::Encoding::Tcvn3, false},
      {".VNTIMEH", kAnsiCharset, vi::Encoding::Tcvn3, false},
      {".VnArial NarrowH Tur", 162, vi::Encoding::Tcvn3, false},
      {"VNI-Times", kAnsiCharset, vi::Encoding::VniWindows, false},
      {"Times New Roman", kAnsiCharset, std::nullopt, false},
      {"Times New Roman (Vietnamese)", kVietnameseCharset, std::nullopt, false},
      {"Wingdings", kAnsiCharset, std::nullopt, true},
      {"Bullets", kSymbolCharset, std::nullopt, true},
      {"", kAnsiCharset, std::nullopt, false},
  };
  for (const Case& c : cases) {
    const Font font = font_named(c.name, c.charset);
    EXPECT_EQ(font.encoding, c.encoding) << c.name;
    EXPECT_EQ(font.symbols, c.symbols) << c.name;
  }
}

TEST(Font, KnowsBytesByItsCharacterSet) {
  EXPECT_EQ(character_of(0x93, kAnsiCharset), U'“');
  EXPECT_EQ(character_of(0xAD, kAnsiCharset), U'\u00AD');
  EXPECT_EQ(character_of(0xF2, kAnsiCharset), U'ò');
  EXPECT_EQ(character_of(0xF2, kVietnameseCharset), U'\u0323');
  EXPECT_EQ(character_of('a', kVietnameseCharset), U'a');
}

}  // namespace
}  // namespace chithi::readers
