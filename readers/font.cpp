// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/font.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "readers/ascii_case.h"

namespace chithi::readers {
namespace {

/// The name without the script that Windows adds for fonts of several.
std::string_view without_script(std::string_view name) {
  constexpr std::array<std::string_view, 7> scripts = {
      " Tur", " CE", " Cyr", " Greek", " Baltic", " (Vietnamese)", " (Hebrew)"};
  for (const std::string_view script : scripts) {
    if (name.ends_with(script)) return name.substr(0, name.size() - script.size());
  }
  return name;
}

bool is_of_symbols(std::string_view name) {
  constexpr std::array<std::string_view, 6> names = {"symbol",         "wingdings", "webdings",
                                                     "monotype sorts", "zapf",      "marlett"};
  return std::ranges::any_of(names,
                             [&](std::string_view small) { return begins_with(name, small); });
}

char32_t windows1252(unsigned char byte) noexcept {
  constexpr std::size_t first = 0x80;
  constexpr std::array<char16_t, 32> characters = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  const bool differs = byte >= first && byte < first + characters.size();
  return differs ? char32_t{characters[byte - first]} : char32_t{byte};
}

/// Where Windows-1258 is not Windows-1252.
constexpr std::array<std::pair<unsigned char, char16_t>, 14> kOf1258 = {{{0xC3, 0x102},
                                                                         {0xCC, 0x300},
                                                                         {0xD0, 0x110},
                                                                         {0xD2, 0x309},
                                                                         {0xD5, 0x1A0},
                                                                         {0xDD, 0x1AF},
                                                                         {0xDE, 0x303},
                                                                         {0xE3, 0x103},
                                                                         {0xEC, 0x301},
                                                                         {0xF0, 0x111},
                                                                         {0xF2, 0x323},
                                                                         {0xF5, 0x1A1},
                                                                         {0xFD, 0x1B0},
                                                                         {0xFE, 0x20AB}}};

}  // namespace

Font font_named(std::string_view name, unsigned charset) {
  name = without_script(name);
  Font font;
  if (begins_with(name, ".vn")) {
    font.encoding = vi::Encoding::Tcvn3;
  } else if (begins_with(name, "vni-")) {
    font.encoding = vi::Encoding::VniWindows;
  } else if (charset == kSymbolCharset || is_of_symbols(name)) {
    font.symbols = true;
  }
  return font;
}

char32_t character_of(unsigned char byte, unsigned charset) noexcept {
  if (charset == kVietnameseCharset) {
    const auto* const found =
        std::ranges::find(kOf1258, byte, &decltype(kOf1258)::value_type::first);
    if (found != kOf1258.end()) return found->second;
  }
  return windows1252(byte);
}

}  // namespace chithi::readers
