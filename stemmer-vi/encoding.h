// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::vi {

/// The encodings in which Vietnamese was and is written.
enum class Encoding : std::uint8_t {
  Utf8,
  Utf16Le,
  Utf16Be,
  Windows1258,  ///< Tones are combining marks.
  Tcvn3,        ///< "ABC", of the .Vn fonts; ư is byte AD.
  VniWindows,   ///< One or two bytes a letter.
  Viscii,
};

/// "UTF-8", "TCVN3".
[[nodiscard]] std::string_view to_string(Encoding encoding) noexcept;

/// "UTF-8", "TCVN3", …
[[nodiscard]] std::string_view name_of(Encoding encoding) noexcept;

/// A stretch of decoded text and the encoding in which it was written.
struct EncodedRun {
  Span span;
  Encoding encoding = Encoding::Utf8;

  friend bool operator==(const EncodedRun&, const EncodedRun&) = default;
};

/// What decoding gave.
struct Decoded {
  std::string utf8;                      ///< NFC, without a byte order mark.
  Encoding encoding = Encoding::Utf8;    ///< Of most of the text.
  std::vector<EncodedRun> runs;          ///< In order; together they cover the text.
  std::size_t replaced = 0;              ///< Malformed sequences, now U+FFFD.
  std::optional<std::size_t> malformed;  ///< The byte at which the first of them began.
};

/// Whether the bytes are UTF-16: those that begin with its byte order mark, and those that
/// read as plain text in it, every third character at least from ASCII or Latin-1.
[[nodiscard]] std::optional<Encoding> detect_utf16(std::string_view bytes) noexcept;

/// Makes Unicode of text in an unknown encoding, or in several: each run of lines is read in
/// the encoding that gives the most Vietnamese syllables and the fewest other words, and
/// short lines follow their neighbours. Bytes that are UTF-8 stay, unless they are an old
/// encoding that was taken for Windows-1252 ("Céng hßa x· héi", "COÄNG HOØA", "Cá»™ng hÃ²a")
/// and make far better Vietnamese as such. What is right already is only made NFC:
/// "Céline", "naïve" and other languages stay.
///
/// In TCVN3 a word of ASCII capitals with small letters under tones ("CộNG HòA") becomes all
/// capitals, since that encoding has none with tones.
///
/// Total and linear; any bytes are accepted, and `decode(decode(b).utf8).utf8` is
/// `decode(b).utf8`. Bytes that are Vietnamese in no encoding are malformed UTF-8.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// Reads text in the encoding that it is known to be in, as a font's name tells, though it became
/// Unicode as if it were Windows-1252: "Céng hßa" in TCVN3 is "Cộng hòa". Characters that
/// Windows-1252 lacks stay; words out of TCVN3 are raised as by decode. In a Unicode encoding it
/// is only made NFC. Total and linear; gives NFC.
[[nodiscard]] std::string reread(std::string_view utf8, Encoding encoding);

}  // namespace chithi::vi
