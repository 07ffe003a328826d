// SPDX-License-Identifier: GPL-3.0-or-later
// Apart from utf8.cpp, so that a program that only checks UTF-8 does not load ICU.
#include <algorithm>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

/// Texts are normalised in pieces of at least this size, so that a stray mark costs no
/// more than its surroundings.
constexpr std::size_t kPiece = 4096;
/// So long a stretch without ASCII is of another script, or a heap of marks.
constexpr std::size_t kLongPiece = kPiece + 1024;

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Where a piece that starts at `at` may end: before an ASCII character, which never
/// composes with what is before it. Only a text without any ASCII is cut elsewhere, and
/// then at a size that ICU's 32-bit lengths still hold.
std::size_t end_of_piece(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = std::size_t{1} << 30U;
  if (text.size() - at <= kPiece) return text.size();
  const std::string_view rest = text.substr(at, longest);
  const auto* const end = std::find_if(rest.begin() + kPiece, rest.end(), is_ascii);
  return at + static_cast<std::size_t>(end - rest.begin());
}

std::string without_malformed(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint character = decode_utf8(bytes, at);
    append_utf8(text, character.value);
    at += character.length;
  }
  return text;
}

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// A shared immutable instance that ICU owns; with its data built in it cannot fail. Asked for
/// once: how ICU makes it ready is hidden from those who watch threads.
const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
  }();
  return instance;
}

/// ICU sorts the marks on a letter, in a time that grows with the square of their number. No letter
/// bears so many; what is beyond is dropped.
std::string without_heaps_of_marks(std::string_view piece) {
  constexpr std::size_t kMost = 64;
  std::string text;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < piece.size();) {
    const CodePoint character = decode_utf8(piece, at);
    marks = u_getCombiningClass(static_cast<UChar32>(character.value)) != 0 ? marks + 1 : 0;
    if (marks <= kMost) text += piece.substr(at, character.length);
    at += character.length;
  }
  return text;
}

void append_nfc(std::string& text, std::string_view piece) {
  if (piece.size() > kLongPiece) {
    const std::string bearable = without_heaps_of_marks(piece);
    if (bearable.size() < piece.size()) return append_nfc(text, bearable);
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&text);
  nfc().normalizeUTF8(0, piece_of(piece), sink, nullptr, status);
}

}  // namespace

std::string to_nfc(std::string_view utf8) {
  if (find_malformed_utf8(utf8)) return to_nfc(without_malformed(utf8));

  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = end_of_piece(utf8, at);
    append_nfc(text, utf8.substr(at, end - at));
    at = end;
  }
  return text;
}

}  // namespace chithi::vi
