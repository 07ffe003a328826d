// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/terminal_text.h"

#include <algorithm>
#include <array>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

/// C0, DEL and C1: the general category Cc of Unicode, which does not grow.
bool is_control(char32_t c) { return c < U' ' || (c >= U'\u007f' && c <= U'\u009f'); }

/// White_Space of Unicode, but for the controls.
bool is_blank(char32_t c) {
  constexpr std::array<char32_t, 9> kBlanks = {
      U' ', U'\u00a0', U'\u1680', U'\u2028', U'\u2029', U'\u202f', U'\u205f', U'\u3000', U'\u2000'};
  return std::ranges::count(kBlanks, c) > 0 || (c > U'\u2000' && c <= U'\u200a');
}

/// Signs of direction, which would show what follows the wrong way round.
bool turns_text(char32_t c) {
  return (c >= U'\u202a' && c <= U'\u202e') || (c >= U'\u2066' && c <= U'\u2069');
}

/// The next character and its bytes, which are taken off the text. A bare byte of C1 steers
/// terminals that do not read UTF-8.
char32_t take_character(std::string_view& text, std::string_view& bytes) {
  const CodePoint c = decode_utf8(text, 0);
  bytes = text.substr(0, c.length);
  text.remove_prefix(c.length);
  const auto byte = static_cast<unsigned char>(bytes.front());
  const bool bare = c.length == 1 && byte >= 0x80 && byte <= 0x9F;
  return bare ? static_cast<char32_t>(byte) : c.value;
}

}  // namespace

std::string on_one_line(std::string_view utf8) {
  std::string line;
  bool blank = false;
  for (std::string_view bytes; !utf8.empty();) {
    const char32_t c = take_character(utf8, bytes);
    const bool left_out = is_blank(c) || is_control(c);
    blank = blank || left_out;
    if (left_out || turns_text(c)) continue;
    if (blank && !line.empty()) line += ' ';
    blank = false;
    line += bytes;
  }
  return line;
}

std::string for_terminal(std::string_view utf8) {
  std::string shown;
  shown.reserve(utf8.size());
  for (std::string_view bytes; !utf8.empty();) {
    const char32_t c = take_character(utf8, bytes);
    const bool kept = c == U'\n' || c == U'\t';
    if (kept || !(is_control(c) || turns_text(c))) {
      shown += bytes;
    } else if (is_control(c) && c != U'\r') {
      shown += ' ';
    }
  }
  return shown;
}

}  // namespace chithi::vi
