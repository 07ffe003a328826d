// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/display.h"

#include <unicode/uchar.h>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

constexpr std::string_view kEllipsis = "…";

bool takes_no_column(UChar32 character) {
  const auto type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
         type == U_CONTROL_CHAR;
}

/// Whether a character is one of those that Vietnamese texts are made of and that take one column:
/// of ASCII, and letters of Latin-1 to Latin Extended-B and of Latin Extended Additional.
bool is_plain(char32_t c) {
  return (c >= U' ' && c < U'\u007f') || (c >= U'\u00c0' && c < U'\u0250') ||
         (c >= U'\u1e00' && c < U'\u1f00');
}

std::size_t width_of(char32_t character) {
  if (is_plain(character)) return 1;
  const auto c = static_cast<UChar32>(character);
  if (takes_no_column(c)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Calls `visit(character, bytes)` for each character until it gives false.
template <typename Visit>
void for_each_character(std::string_view utf8, Visit visit) {
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = decode_utf8(utf8, at);
    if (!visit(c.value, utf8.substr(at, c.length))) return;
    at += c.length;
  }
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for_each_character(utf8, [&](char32_t c, std::string_view) {
    width += width_of(c);
    return true;
  });
  return width;
}

std::string cut_to_width(std::string_view utf8, std::size_t width) {
  if (display_width(utf8) <= width) return std::string(utf8);
  if (width == 0) return {};
  std::string cut;
  std::size_t used = 0;
  for_each_character(utf8, [&](char32_t c, std::string_view bytes) {
    used += width_of(c);
    // The last column is the ellipsis's; marks on the last letter still belong to it.
    if (used >= width) return false;
    cut += bytes;
    return true;
  });
  cut.erase(cut.find_last_not_of(' ') + 1);
  return cut.append(kEllipsis);
}

}  // namespace chithi::vi
