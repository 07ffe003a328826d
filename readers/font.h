// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stemmer-vi/encoding.h"

namespace chithi::readers {

/// What the glyphs of a font make of the characters that are written in it.
struct Font {
  std::optional<vi::Encoding> encoding;  ///< Old, and told by the name; nullopt for Unicode.
  bool symbols = false;                  ///< Shows pictures: "Wingdings".

  friend bool operator==(const Font&, const Font&) = default;
};

/// Values of lfCharSet in LOGFONT, as [MS-DOC], [MS-XLS] and RTF store them.
inline constexpr unsigned kAnsiCharset = 0;
inline constexpr unsigned kSymbolCharset = 2;
inline constexpr unsigned kVietnameseCharset = 163;

/// What a font's name and character set tell. The name may carry what Windows adds to it
/// (".VnTimeH Tur"). Source: the names of the TCVN3 fonts begin with ".Vn", those of VNI with
/// "VNI-".
[[nodiscard]] Font font_named(std::string_view name, unsigned charset);

/// The character of a byte of a run in a font of this character set: in Windows-1258, where tones
/// are combining marks, for the Vietnamese one, and in Windows-1252 for all others. A byte without
/// a meaning is the control character.
[[nodiscard]] char32_t character_of(unsigned char byte, unsigned charset) noexcept;

}  // namespace chithi::readers
