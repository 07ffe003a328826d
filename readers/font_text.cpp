// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/font_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

/// Vietnamese letters that no eight-bit text could have held.
bool is_unicode_only(char32_t c) {
  constexpr std::array<char16_t, 12> letters = {0x102, 0x103, 0x110, 0x111, 0x128, 0x129,
                                                0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0};
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x300 && c <= 0x323) ||
         std::ranges::find(letters, c) != letters.end();
}

struct Letters {
  bool unicode_only = false;
  bool beyond_ascii = false;
};

Letters letters_of(std::string_view text) {
  Letters found;
  for (std::size_t at = 0; at < text.size() && !found.unicode_only;) {
    const vi::CodePoint character = vi::decode_utf8(text, at);
    found.unicode_only = is_unicode_only(character.value);
    found.beyond_ascii = found.beyond_ascii || character.value > 0x7F;
    at += character.length;
  }
  return found;
}

/// The word that begins at `from` with the blanks after it.
std::string_view word_at(std::string_view text, std::size_t from) {
  const std::size_t blank = text.find_first_of(" \t", from);
  const std::size_t next = text.find_first_not_of(" \t", blank);
  return text.substr(from, std::min(next, text.size()) - from);
}

}  // namespace

std::optional<vi::Encoding> encoding_of_all(std::string_view text) {
  constexpr std::size_t one_in = 20;  // A line may read the same in several.
  if (letters_of(text).unicode_only) return std::nullopt;
  const vi::Decoded decoded = vi::decode(text);
  const bool is_old =
      decoded.encoding == vi::Encoding::Tcvn3 || decoded.encoding == vi::Encoding::VniWindows;
  std::size_t others = 0;
  for (const vi::EncodedRun& run : decoded.runs) {
    if (run.encoding != decoded.encoding) others += run.span.size();
  }
  const bool nearly_all = others * one_in <= decoded.utf8.size();
  return is_old && nearly_all ? std::optional(decoded.encoding) : std::nullopt;
}

bool is_unicode(std::string_view text) {
  constexpr std::size_t one_in = 4;  // Of Vietnamese words with marks nearly half are such.
  std::size_t unicode_only = 0;
  std::size_t marked = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    const Letters letters = letters_of(word);
    unicode_only += letters.unicode_only ? 1 : 0;
    marked += letters.beyond_ascii ? 1 : 0;
    at += word.size();
  }
  return unicode_only * one_in > marked;
}

std::string read_in_font(std::string_view text, vi::Encoding encoding) {
  if (!letters_of(text).unicode_only) return vi::reread(text, encoding);
  if (is_unicode(text)) return std::string(text);
  std::string read;
  std::size_t begin = 0;  // Of the words that wait to be read.
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (letters_of(word).unicode_only) {
      read += vi::reread(text.substr(begin, at - begin), encoding);
      read += word;
      begin = at + word.size();
    }
    at += word.size();
  }
  return read + vi::reread(text.substr(begin), encoding);
}

}  // namespace chithi::readers
